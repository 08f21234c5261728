/** What stands between, behind and before tokens: mentions in text order, and the signs that part clauses. */
import { describe, expect, it } from 'vitest';
import { clauseBehindSemicolon, hasSign } from '#lib/extract/signs.ts';
import { findBehind, findLastBefore, mentionsIn } from '#lib/extract/spans.ts';
import { tokenise } from '#lib/extract/tokens.ts';

const MENTIONS = [
	{ from: 2, to: 4 },
	{ from: 6, to: 7 },
	{ from: 6, to: 9 },
	{ from: 12, to: 13 }
];

describe('mentions in text order', () => {
	it.each([
		{ from: 0, to: 20, found: MENTIONS },
		{ from: 6, to: 8, found: [MENTIONS[1]] },
		{ from: 3, to: 9, found: [MENTIONS[1], MENTIONS[2]] },
		{ from: 13, to: 20, found: [] }
	])('those that lie wholly between $from and $to', ({ from, to, found }) => {
		expect(mentionsIn(MENTIONS, { from, to })).toEqual(found);
	});

	it.each([
		{ at: 6, behind: MENTIONS[1], before: MENTIONS[0] },
		{ at: 8, behind: MENTIONS[3], before: MENTIONS[1] },
		{ at: 13, behind: undefined, before: MENTIONS[3] },
		{ at: 1, behind: MENTIONS[0], before: undefined }
	])('the first behind $at and the last that ends before it', ({ at, behind, before }) => {
		expect(findBehind(MENTIONS, at, () => true)).toBe(behind);
		expect(findLastBefore(MENTIONS, at, () => true)).toBe(before);
	});

	it('passes over those that do not fit', () => {
		expect(findBehind(MENTIONS, 0, ({ from }) => from > 6)).toBe(MENTIONS[3]);
		expect(findLastBefore(MENTIONS, 20, ({ to }) => to < 9)).toBe(MENTIONS[1]);
	});
});

describe('signs between two tokens', () => {
	// douze(0) morts(1) ;(2) huit(3) blessés(4) ,(5) hier(6)
	const tokens = tokenise('douze morts ; huit blessés, hier');

	it.each([
		{ from: 0, to: 7, signs: ',', has: true },
		{ from: 0, to: 5, signs: ',', has: false },
		{ from: 2, to: 3, signs: ',;:', has: true },
		{ from: 3, to: 5, signs: ',;:', has: false }
	])('$signs between $from and $to: $has', ({ from, to, signs, has }) => {
		expect(hasSign(tokens, from, to, signs)).toBe(has);
	});

	it('a clause begins behind the last semicolon, else where it was asked from', () => {
		expect(clauseBehindSemicolon(tokens, 6, 0)).toBe(3);
		expect(clauseBehindSemicolon(tokens, 2, 0)).toBe(0);
		expect(clauseBehindSemicolon(tokens, 6, 4)).toBe(4);
	});
});
