import { afterEach, beforeEach, expect, test } from 'vitest';
import { RULE_PICTURES } from '../../src/routes/donnees/rule-pictures.ts';
import { load } from '../../src/routes/donnees/+page.server.ts';
import type { Store } from '#lib/server/store/index.ts';
import { guide } from '#lib/i18n/catalogues.ts';
import { LOCALES } from '#lib/i18n/index.ts';
import { openTestStore } from '../support/store.ts';
import { call } from './calling.ts';

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
});
afterEach(() => store.destroy());

test.each(LOCALES)('every column of the files is explained in %s, and no other', async (locale) => {
	const { columns } = (await call(load as Parameters<typeof call>[0], { store })) as {
		columns: { figures: string[]; series: string[] };
	};
	const all = [...new Set([...columns.figures, ...columns.series])].sort();
	expect(Object.keys(guide(locale).data.columns.meanings).sort()).toEqual(all);
});

test('every rule has a picture', () => {
	expect(Object.keys(RULE_PICTURES)).toEqual(Object.keys(guide('fr').rules));
});
