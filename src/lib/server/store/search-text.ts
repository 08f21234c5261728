/** Words looked for as people type them: what `search_text` columns hold and how they are asked. */
import { sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';

/**
 * Parts without accents, case and doubled spaces, one after the other. A part whose words stand in
 * those before it is found by them, and not said again.
 */
export function foldText(...parts: (string | null | undefined)[]): string {
	return parts.map((part) => fold(part ?? '')).reduce(addUnlessHeld, '');
}

function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’ʼ]/g, "'")
		.replace(/\s+/gu, ' ')
		.trim();
}

function addUnlessHeld(held: string, part: string): string {
	return held.includes(part) ? held : `${held} ${part}`.trim();
}

/** True where the folded column holds the words, in this order. */
export function containsText(column: Expression<string>, words: string): Expression<SqlBool> {
	const pattern = `%${foldText(words).replace(/[\\%_]/g, '\\$&')}%`;
	return sql<SqlBool>`${column} like ${pattern} escape '\\'`;
}
