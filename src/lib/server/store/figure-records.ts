import type { Reliability } from '#lib/domain/series.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import type { Flag, Reader } from './schema.ts';

/** The columns of a `FigureRecord`, of every figure. */
export function selectFigureRecords(db: Reader) {
	return db
		.selectFrom('figure')
		.leftJoin('source', 'source.id', 'figure.source_id')
		.select(['figure.id', 'figure.document_id as documentId', 'figure.metric', 'figure.unit'])
		.select(['figure.value', 'figure.low', 'figure.high', 'figure.qualifier'])
		.select(['figure.currency', 'figure.subgroup', 'figure.measure', 'figure.assertion'])
		.select(['figure.relation', 'figure.parent_id as parentId', 'figure.region_id as regionId'])
		.select(['figure.date_start as dateStart', 'figure.date_end as dateEnd'])
		.select(['figure.date_precision as datePrecision', 'figure.published_on as publishedOn'])
		.select(['source.name as source', 'source.reliability', 'figure.cluster_id as clusterId'])
		.select(['figure.is_corrected as isCorrected', 'figure.is_pinned as isPinned'])
		.select('figure.review_status as reviewStatus');
}

interface FlagColumns {
	reliability: Reliability | null;
	isCorrected: Flag;
	isPinned: Flag;
	reviewStatus: ReviewStatus;
}

/** Turns the flags of a row into those of a `FigureRecord`; other columns stay. */
export function toFigureRecord<T extends FlagColumns>(row: T) {
	const { isCorrected, isPinned, reviewStatus, ...columns } = row;
	return {
		...columns,
		// Nobody named is as trusted as somebody unknown: a name settles it only between counts of a day.
		reliability: row.reliability ?? 'medium',
		corrected: isCorrected === 1,
		needsReview: reviewStatus === 'needs_review',
		pinned: isPinned === 1
	};
}
