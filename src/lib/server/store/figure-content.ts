/** The part of a figure that people may set: read, written, and turned into columns. */
import type { Insertable, InferResult } from 'kysely';
import type { FigureContent, FigureState } from '#lib/domain/records.ts';
import { CODES } from './codes.ts';
import { decodeQuantity, encodeQuantity } from './coded-quantity.ts';
import { toMillis } from './instants.ts';
import { ensurePhrase, phraseOf } from './phrases.ts';
import { ensureRegion } from './regions.ts';
import type { FigureTable, Store } from './schema.ts';
import { ensureSource } from './sources.ts';

/** What can be changed of a figure, and its version. */
export async function findFigureState(
	db: Store,
	id: number
): Promise<{ version: number; state: FigureState } | undefined> {
	const row = await selectFigureStates(db)
		.select('figure.version')
		.where('figure.id', '=', id)
		.executeTakeFirst();
	if (!row) return undefined;
	const { version, ...state } = row;
	return { version, state: toFigureState(state) };
}

/** The columns of a `FigureState`, of every figure. */
export function selectFigureStates(db: Store) {
	return db
		.selectFrom('figure')
		.leftJoin('source', 'source.id', 'figure.source_id')
		.select(['figure.value', 'figure.low', 'figure.high', 'figure.qualifier'])
		.select(['figure.unit', 'figure.currency', 'figure.metric', 'figure.subgroup'])
		.select(['figure.disease', 'figure.measure', 'figure.assertion', 'figure.relation'])
		.select(['figure.parent_id as parentId', 'figure.date_start as dateStart'])
		.select(['figure.date_end as dateEnd', 'figure.date_precision as datePrecision'])
		.select(phraseOf('figure.place_phrase').as('placeText'))
		.select('figure.region_id as regionId')
		.select(['source.name as source', 'figure.review_status as reviewStatus']);
}

type StateRow = InferResult<ReturnType<typeof selectFigureStates>>[number];

export function toFigureState(row: StateRow): FigureState {
	const reviewStatus = CODES.review_status.decode(row.reviewStatus);
	return { ...row, ...decodeQuantity(row), reviewStatus };
}

export interface FigureUpdate {
	state: FigureState;
	isCorrected: boolean;
	at: string;
}

/** Writes over a figure, if it still has `baseVersion`, and counts its version up; else throws. */
export async function updateFigure(
	db: Store,
	id: number,
	baseVersion: number,
	{ state, isCorrected, at }: FigureUpdate
): Promise<void> {
	const { numUpdatedRows } = await db
		.updateTable('figure')
		.set(await toColumns(db, state))
		.set({
			review_status: CODES.review_status.encode(state.reviewStatus),
			is_corrected: isCorrected ? 1 : 0,
			updated_at: toMillis(at),
			version: baseVersion + 1
		})
		.where('id', '=', id)
		.where('version', '=', baseVersion)
		.executeTakeFirst();
	if (numUpdatedRows !== 1n) throw new Error(`Figure ${id} is not at version ${baseVersion}`);
}

/** The columns for some content; adds the region and the source where they are new. */
export async function toColumns(db: Store, content: FigureContent) {
	if (content.regionId !== null) await ensureRegion(db, content.regionId);
	return {
		...encodeQuantity(content),
		value: content.value,
		low: content.low,
		high: content.high,
		currency: content.currency,
		parent_id: content.parentId,
		place_phrase: await ensurePhrase(db, content.placeText),
		region_id: content.regionId,
		source_id: content.source === null ? null : await ensureSource(db, content.source)
	} satisfies Partial<Insertable<FigureTable>>;
}
