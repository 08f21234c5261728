import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportCase } from '#lib/server/export/index.ts';
import { rejectFigure } from '#lib/server/corrections/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';

const FIRST = 'Entre 350 et 400\u00a0familles ont fui Mossoul, selon l’OIM, dont 12 femmes.';
const TEXT = `${FIRST}\nDes dizaines de morts.`;

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	const sentence: [number, number] = [0, FIRST.length];
	await ingestFigures(store, TEXT, [
		figureIn(TEXT, 'Entre 350 et 400\u00a0familles', {
			...{ value: null, low: 350, high: 400, qualifier: 'range', unit: 'household', sentence }
		}),
		figureIn(TEXT, '12 femmes', {
			...{ value: 12, low: 12, high: 12, subgroup: 'women', relation: 'part_of', parent: 0 },
			...{ assertion: 'unconfirmed', sentence }
		}),
		figureIn(TEXT, 'Des dizaines de morts', {
			...{ value: null, low: 20, high: null, qualifier: 'vague', metric: 'deaths' },
			...{ measure: 'flow', place: null, placeText: null, source: null },
			...{ dateStart: null, dateEnd: null, sentence: [FIRST.length + 1, TEXT.length] }
		})
	]);
});
afterEach(() => store.destroy());

describe('a figure as a case', () => {
	it('is its sentence with all that stands in it', async () => {
		expect(await exportCase(store, 2)).toBe(
			`# 12 femmes
@published 2017-03-02 @country IRQ @title Des familles fuient Mossoul
Entre 350 et 400\\u00a0familles ont fui Mossoul, selon l’OIM, dont 12 femmes.
---
350..400 | household | displaced | stock | range | "Entre 350 et 400\\u00a0familles" | place=Mossoul | country=IRQ | source=IOM | date=2017-03-01..2017-03-01
12 | person | displaced | stock | exact | "12 femmes" | place=Mossoul | country=IRQ | source=IOM | date=2017-03-01..2017-03-01 | assertion=unconfirmed | relation=part_of | subgroup=women | parent=1
`
		);
	});

	it('says what is not known, and leaves out what was rejected', async () => {
		await rejectFigure(store, {
			...{ figureId: 1, baseVersion: 1, author: 'Amina', reason: 'Ce n’est pas un nombre.' }
		});
		const lines = ((await exportCase(store, 2)) ?? '').split('\n');
		expect(lines.slice(4)).toHaveLength(2);
		expect(await exportCase(store, 3)).toContain(
			'≥20 | person | deaths | flow | vague | "Des dizaines de morts" | place=none | source=none\n'
		);
	});

	it('writes the end of a line in its words as such', async () => {
		const text = 'Douze mille\npersonnes ont fui.';
		await ingestFigures(store, text, [figureIn(text, 'Douze mille\npersonnes')]);
		expect(await exportCase(store, 4)).toContain('| "Douze mille\\npersonnes" |');
	});

	it('is nothing where there is no such figure, or none that may be shown', async () => {
		const secret = 'Confidentiel : 77 déplacés.';
		await ingestFigures(store, secret, [figureIn(secret, '77 déplacés')], { isConfidential: true });
		expect(await exportCase(store, 4)).toBeUndefined();
		expect(await exportCase(store, 99)).toBeUndefined();
	});
});
