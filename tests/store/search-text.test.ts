import { describe, expect, test } from 'vitest';
import { foldText } from '#lib/server/store/search-text.ts';

describe('words that are searched', () => {
	test.each([
		['are without accents, case and doubled spaces', ['À  Bébédja\n: l’Été'], "a bebedja : l'ete"],
		['leave out what is absent', [null, 'Bol', undefined, '', 'Tchad'], 'bol tchad'],
		[
			'say once what is held before',
			['Selon la mairie de Bol', 'BOL', 'Lac', 'mairie'],
			'selon la mairie de bol lac'
		],
		['say again what is longer than before', ['Bol', 'Bol Nord'], 'bol bol nord'],
		['are none where nothing was said', [null], '']
	])('%s', (_, parts, folded) => {
		expect(foldText(...parts)).toBe(folded);
	});
});
