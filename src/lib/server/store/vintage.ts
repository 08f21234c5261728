/**
 * R15: the store as it was known on a day. The functions that read find in it the figures as they
 * stood when that day ended in UTC, whatever was recorded, corrected or read anew since.
 */
import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { endOfKnowledge } from '#lib/domain/vintage.ts';
import { toMillis } from './instants.ts';
import type { Reader, ReadSchema, Store } from './schema.ts';

/** What a filter reads from: the store as it is where it names no day. */
export function readAsKnown(db: Store, { asKnownOn }: Pick<FigureFilter, 'asKnownOn'>): Reader {
	return asKnownOn === undefined ? db : readVintage(db as unknown as Kysely<ReadSchema>, asKnownOn);
}

/** Both names stand for what was known in every query that follows, sub-queries included. */
function readVintage(db: Kysely<ReadSchema>, day: IsoDate): Reader {
	const end = toMillis(endOfKnowledge(day));
	return db
		.with('figure', (query) =>
			query
				.selectFrom('figure_history')
				.selectAll()
				.where('updated_at', '<', end)
				.where((eb) => eb.or([eb('replaced_at', 'is', null), eb('replaced_at', '>=', end)]))
		)
		.with('correction', (query) =>
			query.selectFrom('correction_log').selectAll().where('at', '<', endOfKnowledge(day))
		) as unknown as Reader;
}
