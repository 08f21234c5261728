import type { FigureState } from '#lib/domain/records.ts';
import { toFigureState } from './figure-content.ts';
import { toInstant, toMillis } from './instants.ts';
import { phraseOf } from './phrases.ts';
import type { Store } from './schema.ts';

/** A figure as it stood until something replaced it. */
export interface PastState {
	id: number;
	version: number;
	replacedAt: string;
	state: FigureState;
}

/** Past states of figures in order, after one of them, at most `limit`. */
export async function listPastStates(
	db: Store,
	after: Pick<PastState, 'id' | 'replacedAt'> | undefined,
	limit: number
): Promise<PastState[]> {
	const rows = await selectPastStates(db)
		.where((eb) =>
			eb(
				eb.refTuple('past_figure.id', 'past_figure.replaced_at'),
				'>',
				eb.tuple(after?.id ?? 0, after ? toMillis(after.replacedAt) : 0)
			)
		)
		.orderBy('past_figure.id')
		.orderBy('past_figure.replaced_at')
		.limit(limit)
		.execute();
	return rows.map(({ id, version, replacedAt, ...row }) => ({
		...{ id, version, replacedAt: toInstant(replacedAt), state: toFigureState(row) }
	}));
}

function selectPastStates(db: Store) {
	return db
		.selectFrom('past_figure')
		.leftJoin('source', 'source.id', 'past_figure.source_id')
		.select(['past_figure.id', 'past_figure.version', 'past_figure.replaced_at as replacedAt'])
		.select(['value', 'low', 'high', 'qualifier', 'unit', 'currency', 'metric', 'subgroup'])
		.select(['disease', 'measure', 'assertion', 'relation', 'past_figure.parent_id as parentId'])
		.select(['date_start as dateStart', 'date_end as dateEnd', 'date_precision as datePrecision'])
		.select(phraseOf('past_figure.place_phrase').as('placeText'))
		.select(['region_id as regionId', 'source.name as source'])
		.select('review_status as reviewStatus');
}
