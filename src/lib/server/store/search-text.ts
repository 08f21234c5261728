/** Words looked for as people type them: what `search_text` columns hold and how they are asked. */
import { sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';

/** Text without accents, case and doubled spaces. */
export function foldText(...parts: (string | null | undefined)[]): string {
	return parts
		.filter((part) => part)
		.join(' ')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’ʼ]/g, "'")
		.replace(/\s+/gu, ' ')
		.trim();
}

/** True where the folded column holds the words, in this order. */
export function containsText(column: Expression<string>, words: string): Expression<SqlBool> {
	const pattern = `%${foldText(words).replace(/[\\%_]/g, '\\$&')}%`;
	return sql<SqlBool>`${column} like ${pattern} escape '\\'`;
}
