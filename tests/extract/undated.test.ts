import { expect, test } from 'vitest';
import { extract } from '#lib/extract/index.ts';

/** Of a text whose day of publication nobody knows, only the days that it settles by itself are told. */
test.each([
	['Lundi, 12 personnes ont été tuées à Bol.', null, null],
	['Quelque 300 familles ont fui Bol depuis juillet.', null, null],
	['En mars 2021, 45 maisons ont été détruites à Bol.', '2021-03-01', '2021-03-31'],
	['Depuis le 3 mai 2020, 700 personnes ont fui Bol.', '2020-05-03', null],
	['Au 31 mai 2024, le camp abritait 700 déplacés.', '2024-05-31', '2024-05-31'],
	['Bol a perdu 45 maisons.', null, null]
])('%s', (text, dateStart, dateEnd) => {
	expect(extract(text)).toEqual([expect.objectContaining({ dateStart, dateEnd })]);
});
