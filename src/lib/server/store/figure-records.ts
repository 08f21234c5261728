import { sql } from 'kysely';
import type { FigureRecord, Reliability } from '#lib/domain/series.ts';
import { CODES, fromDay, unlessNull } from './codes.ts';
import type { Day } from './codes.ts';
import { decodeQuantity } from './coded-quantity.ts';
import type { CodedQuantity } from './coded-quantity.ts';
import type { Flag, Reader } from './schema.ts';

/** The columns of a `FigureRecord`, of every figure. */
export function selectFigureRecords(db: Reader) {
	return db
		.selectFrom('figure')
		.leftJoin('source', 'source.id', 'figure.source_id')
		.select(['figure.id', 'figure.document_id as documentId', 'figure.metric', 'figure.unit'])
		.select(['figure.value', 'figure.low', 'figure.high', 'figure.qualifier'])
		.select(['figure.currency', 'figure.subgroup', 'figure.disease', 'figure.measure'])
		.select(['figure.assertion', 'figure.relation', 'figure.parent_id as parentId'])
		.select('figure.region_id as regionId')
		.select(['figure.date_start as dateStart', 'figure.date_end as dateEnd'])
		.select(['figure.date_precision as datePrecision', 'figure.published_on as publishedOn'])
		.select(['source.name as source', 'source.reliability', 'figure.cluster_id as clusterId'])
		.select(['figure.is_corrected as corrected', 'figure.is_pinned as pinned'])
		.select(NEEDS_REVIEW.as('needsReview'));
}

const TO_REVIEW = sql.lit(CODES.review_status.encode('needs_review'));
const NEEDS_REVIEW = sql<Flag>`case when figure.review_status = ${TO_REVIEW} then 1 else 0 end`;

interface CodedColumns extends CodedQuantity {
	publishedOn: Day | null;
	reliability: Reliability | null;
	corrected: Flag;
	pinned: Flag;
	needsReview: Flag;
}

type NamedColumns = Pick<FigureRecord, keyof CodedColumns>;

/**
 * Turns the codes, days and flags of a row into those of a `FigureRecord`; other columns stay. No
 * column is taken out: a copy that leaves some out is slow to make and to read, and there are millions.
 */
export function toFigureRecord<T extends CodedColumns>(
	row: T
): Omit<T, keyof CodedColumns> & NamedColumns {
	return {
		...row,
		...decodeQuantity(row),
		publishedOn: unlessNull(row.publishedOn, fromDay),
		// Nobody named is as trusted as somebody unknown: a name settles it only between counts of a day.
		reliability: row.reliability ?? 'medium',
		corrected: row.corrected === 1,
		pinned: row.pinned === 1,
		needsReview: row.needsReview === 1
	};
}
