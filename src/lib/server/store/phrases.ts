/** Words that many figures say, stored once: columns named `…_phrase` hold their number. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { inBatches } from './in-batches.ts';
import { toStorable } from './parameters.ts';
import { recurring } from './recurring.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** The words that a column holds the number of. */
export function phraseOf(column: string): RawBuilder<string | null> {
	return sql`(select text from phrase where phrase.id = ${sql.ref(column)})`;
}

/** Gives the number of some words; of none, none. */
export type PhraseNumbers = (text: string | null) => number | null;

/** The numbers of all these words, which are given where they are new. */
export async function numberPhrases(
	db: Store,
	texts: readonly (string | null)[]
): Promise<PhraseNumbers> {
	const known = await rememberIn(db, 'phrases', () => Promise.resolve(new Map<string, number>()));
	const storable = new Set(texts.flatMap((text) => (text === null ? [] : [toStorable(text)])));
	const wanted = [...storable].filter((text) => !known.has(text));
	for (const some of inBatches(wanted)) {
		for (const { id, text } of (await selectPhrases(db, some)).rows) known.set(text, id);
		const added = some.filter((text) => !known.has(text)).map((text) => ({ text }));
		if (added.length === 0) continue;
		for (const { id, text } of (await insertPhrases(db, added)).rows) known.set(text, id);
	}
	return (text) => (text === null ? null : (known.get(toStorable(text)) ?? null));
}

const selectPhrases = recurring((db, texts: readonly string[]) =>
	db.selectFrom('phrase').select(['id', 'text']).where('text', 'in', texts)
);

const insertPhrases = recurring((db, rows: readonly { text: string }[]) =>
	db.insertInto('phrase').values(rows).returning(['id', 'text'])
);
