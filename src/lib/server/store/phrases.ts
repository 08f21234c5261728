/** Words that many figures say, stored once: columns named `…_phrase` hold their number. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { inBatches } from './in-batches.ts';
import { toStorable } from './parameters.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** The words that a column holds the number of. */
export function phraseOf(column: string): RawBuilder<string | null> {
	return sql`(select text from phrase where phrase.id = ${sql.ref(column)})`;
}

/** The number of some words, which is given where they are new. */
export function ensurePhrase(db: Store, text: string): Promise<number>;
export function ensurePhrase(db: Store, text: string | null): Promise<number | null>;
export async function ensurePhrase(db: Store, text: string | null): Promise<number | null> {
	if (text === null) return null;
	return rememberIn(db, keyOf(text), () => addPhrase(db, text));
}

async function addPhrase(db: Store, text: string): Promise<number> {
	const query = db.selectFrom('phrase').select('id').where('text', '=', text);
	const known = await query.executeTakeFirst();
	const added = db.insertInto('phrase').values({ text }).returning('id');
	return (known ?? (await added.executeTakeFirstOrThrow())).id;
}

/** The same for many at once, so that their numbers are known where one is needed. */
export async function rememberPhrases(db: Store, texts: readonly (string | null)[]): Promise<void> {
	const wanted = [...new Set(texts.flatMap((text) => (text === null ? [] : [toStorable(text)])))];
	for (const some of inBatches(wanted)) {
		const query = db.selectFrom('phrase').select(['id', 'text']).where('text', 'in', some);
		const known = await query.execute();
		const held = new Set(known.map(({ text }) => text));
		const added = await insertPhrases(
			db,
			some.filter((text) => !held.has(text))
		);
		for (const { id, text } of [...known, ...added]) {
			await rememberIn(db, keyOf(text), () => Promise.resolve(id));
		}
	}
}

async function insertPhrases(db: Store, texts: readonly string[]) {
	if (texts.length === 0) return [];
	const rows = texts.map((text) => ({ text }));
	return db.insertInto('phrase').values(rows).returning(['id', 'text']).execute();
}

const keyOf = (text: string): string => `phrase ${toStorable(text)}`;
