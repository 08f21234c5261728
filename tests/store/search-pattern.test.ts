import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '#lib/domain/fold.ts';
import type { Store } from '#lib/server/store/index.ts';
import { toSearchPattern } from '#lib/server/store/search-pattern.ts';
import { containsText } from '#lib/server/store/search-text.ts';
import { openTestStore } from '../support/store.ts';

let db: Store;
beforeAll(async () => {
	db = await openTestStore();
});
afterAll(() => db.destroy());

async function isFound(words: string, text: string | null): Promise<boolean | null> {
	const found = containsText(sql<string | null>`cast(${text} as text)`, words);
	const { rows } = await sql<{ found: number | boolean | null }>`select ${found} as found`.execute(
		db
	);
	const [row] = rows;
	return row?.found == null ? null : Boolean(row.found);
}

describe('words', () => {
	test.each([
		['without the accents of the text', 'bebedja', 'À Bébédja', true],
		['with accents that the text lacks', 'Bébédja', 'A BEBEDJA', true],
		['of letters and marks apart', 'ete', 'l’e\u0301te\u0301', true],
		['between spaces of another kind', '1 200 morts', '1\u202f200\u00a0\n morts', true],
		['with another apostrophe', "l'oim", 'Selon l’OIM', true],
		['in another order', 'oim selon', 'Selon l’OIM', false],
		['that go on in the text', 'dépl', 'des déplacés', true],
		['that the text only begins', 'déplacés', 'dépl', false],
		['between other spaces', '  déplacés ', 'déplacés', true],
		['of another alphabet', 'киів', 'Ки\u0306їв', true],
		['of syllables', '서울', 'in 서울', true],
		['with signs that patterns mean something by', '[a-c]^\\d.*', '([a-c]^\\d.*)', true],
		['with a sign in the place of a letter', 'a.c', 'abc', false],
		['that are none', ' ', 'abc', true],
		['of no text', 'abc', null, null]
	])('%s: "%s" in "%s"', async (_, words, text, expected) => {
		expect(await isFound(words, text)).toBe(expected);
	});

	test('that are long are found as well', async () => {
		const words = 'Évacués de N’Djaména à Bébédja '.repeat(7).slice(0, 200);
		expect(await isFound(words, `… ${words.toUpperCase()}`)).toBe(true);
		expect(await isFound(`${words.trim()}x`, `… ${words}`)).toBe(false);
	});
});

test('a pattern finds what folding both would', () => {
	const letter = fc.constantFrom(..."aàÂbcÇeéÊE\u0301\u0308ñ oØİıſßœ’ʼ'.-]^\u00a0\u202f\n12");
	const text = fc.string({ unit: letter, maxLength: 12 });
	const words = fc.string({ unit: letter, maxLength: 3 });
	fc.assert(
		fc.property(text, words, (text, words) => {
			const found = new RegExp(toSearchPattern(words), 'u').test(text);
			expect(found).toBe(foldText(text).includes(foldText(words)));
		}),
		{ numRuns: 2000 }
	);
});

test('folded text is without accents, case and doubled spaces', () => {
	expect(foldText(' À  Bébédja\n: l’Été')).toBe("a bebedja : l'ete");
});
