/** The history of figures: what people changed, when and why. Rows are only ever added. */
import { sql } from 'kysely';
import type { InferResult, Insertable } from 'kysely';
import type { CorrectionRecord, FieldValue } from '#lib/domain/records.ts';
import { matchFigures } from './match-figures.ts';
import { recurring } from './recurring.ts';
import type { OwnTables, Store } from './schema.ts';

export async function insertCorrections(
	db: Store,
	corrections: readonly Omit<CorrectionRecord, 'id'>[]
): Promise<void> {
	if (corrections.length === 0) return;
	const rows = corrections.map((correction) => ({
		figure_id: correction.figureId,
		base_version: correction.baseVersion,
		kind: correction.kind,
		field: correction.field,
		before: JSON.stringify(correction.before),
		after: JSON.stringify(correction.after),
		reason: correction.reason,
		author: correction.author,
		at: correction.at
	}));
	await insertRows(db, rows);
}

const insertRows = recurring((db, rows: readonly Insertable<OwnTables['correction']>[]) =>
	db.insertInto('correction').values(rows)
);

/** The changes to one figure, oldest first. */
export async function listCorrections(db: Store, figureId: number): Promise<CorrectionRecord[]> {
	return (await selectCorrectionsOf(db, figureId)).rows.map(toCorrection);
}

const selectCorrectionsOf = recurring((db, figureId: number) =>
	selectCorrections(db).where('figure_id', '=', figureId)
);

/** The changes to some figures by figure, each list oldest first. */
export async function mapCorrections(
	db: Store,
	figureIds: number[]
): Promise<Map<number, CorrectionRecord[]>> {
	if (figureIds.length === 0) return new Map();
	const rows = await selectCorrections(db).where('figure_id', 'in', figureIds).execute();
	const byFigure = new Map<number, CorrectionRecord[]>();
	for (const correction of rows.map(toCorrection)) {
		const list = byFigure.get(correction.figureId);
		if (list) list.push(correction);
		else byFigure.set(correction.figureId, [correction]);
	}
	return byFigure;
}

/** The changes to figures of a region and the regions below it, newest first. */
export async function listRegionCorrections(
	db: Store,
	regionId: string,
	limit: number
): Promise<CorrectionRecord[]> {
	const rows = await regionCorrections(db, regionId, limit).execute();
	return rows.map(toCorrection);
}

/** The query behind `listRegionCorrections`. */
export function regionCorrections(db: Store, regionId: string, limit: number) {
	return selectCorrections(db)
		.clearOrderBy()
		.orderBy('correction.id', 'desc')
		.where('figure_id', 'in', (eb) =>
			eb
				.selectFrom('figure')
				.select('figure.id')
				.where(matchFigures({ regionId }))
				.where('figure.version', '>', sql.lit(1))
		)
		.limit(limit);
}

function selectCorrections(db: Store) {
	return db
		.selectFrom('correction')
		.select(['id', 'figure_id as figureId', 'base_version as baseVersion', 'kind', 'field'])
		.select(['before', 'after', 'reason', 'author', 'at'])
		.orderBy('correction.id');
}

type Row = InferResult<ReturnType<typeof selectCorrections>>[number];

function toCorrection(row: Row): CorrectionRecord {
	return {
		...row,
		before: JSON.parse(row.before) as FieldValue,
		after: JSON.parse(row.after) as FieldValue
	};
}
