import { sql } from 'kysely';
import type { InferResult } from 'kysely';
import type { FigureRecord } from '#lib/domain/series.ts';
import { CODES, fromDay, unlessNull } from './codes.ts';
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

type Row = InferResult<ReturnType<typeof selectFigureRecords>>[number];

/**
 * The figure of a row, without its other columns. Each field is written out: millions are made, and
 * what is copied together is slow to make and to read.
 */
export function toFigureRecord(row: Row): FigureRecord {
	return {
		id: row.id,
		documentId: row.documentId,
		value: row.value,
		low: row.low,
		high: row.high,
		qualifier: CODES.qualifier.decode(row.qualifier),
		unit: CODES.unit.decode(row.unit),
		currency: row.currency,
		metric: CODES.metric.decode(row.metric),
		subgroup: unlessNull(row.subgroup, CODES.subgroup.decode),
		disease: unlessNull(row.disease, CODES.disease.decode),
		measure: CODES.measure.decode(row.measure),
		assertion: CODES.assertion.decode(row.assertion),
		relation: unlessNull(row.relation, CODES.relation.decode),
		parentId: row.parentId,
		regionId: row.regionId,
		dateStart: unlessNull(row.dateStart, fromDay),
		dateEnd: unlessNull(row.dateEnd, fromDay),
		datePrecision: CODES.date_precision.decode(row.datePrecision),
		source: row.source,
		// Nobody named is as trusted as somebody unknown: a name settles it only between counts of a day.
		reliability: row.reliability ?? 'medium',
		publishedOn: unlessNull(row.publishedOn, fromDay),
		clusterId: row.clusterId,
		corrected: row.corrected === 1,
		pinned: row.pinned === 1,
		needsReview: row.needsReview === 1
	};
}
