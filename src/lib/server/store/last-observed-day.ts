import type { ExpressionBuilder } from 'kysely';
import { CODES } from './codes.ts';
import type { Schema } from './schema.ts';

/** What is said of days to come. */
export const FORESEEN = (['projected', 'planned'] as const).map(CODES.assertion.encode);

/**
 * The latest day that a fact is known for: the end of a plan or of a projection is no such day, nor
 * is one after the publication ("in 2017", written in March, is known up to March).
 */
export function lastObservedDay(eb: ExpressionBuilder<Schema, 'figure'>) {
	return eb.fn.max(
		eb
			.case()
			.when('figure.assertion', 'in', FORESEEN)
			.then(null)
			.when('figure.published_on', '<', eb.ref('figure.date_end'))
			.then(eb.ref('figure.published_on'))
			.else(eb.ref('figure.date_end'))
			.end()
	);
}
