import { expect, test } from 'vitest';
import { cutHeldNumbers } from '#lib/domain/held-numbers.ts';

const heldIn = (text: string) =>
	cutHeldNumbers(text).flatMap(({ text: part, isHeld }) => (isHeld ? [part] : []));

test.each([
	['Au moins 16 000 personnes, dont 3 200 enfants', ['16 000', '3 200']],
	['1 234 567 890 dollars', ['1 234 567 890']],
	// No groups, groups of a table, days, and what cannot break anyway.
	['16.000 personnes, 12 enfants', []],
	['120 300 450 600 120 300', []],
	['le 12 2024', []],
	['16\u202f000 personnes', []],
	['', []]
])('%s', (text, held) => {
	expect(heldIn(text)).toEqual(held);
	expect(
		cutHeldNumbers(text)
			.map((part) => part.text)
			.join('')
	).toBe(text);
});
