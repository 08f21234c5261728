/** Words looked for as people type them: accents, case and the kind of spaces make no difference. */
import { expressionBuilder } from 'kysely';
import type { Expression, SqlBool } from 'kysely';

/**
 * True where a text, as it was written, holds the words in this order; null where there is none.
 * Each engine is given what it understands: sqlite.ts, postgres.ts.
 */
export function containsText(text: Expression<string | null>, words: string): Expression<SqlBool> {
	return expressionBuilder<Record<string, never>>()(text, 'match', words);
}
