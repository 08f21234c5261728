/** The part of a figure that people may set: read, written, and turned into columns. */
import type { Insertable, InferResult, Updateable } from 'kysely';
import type { FigureContent, FigureState } from '#lib/domain/records.ts';
import { CODES } from './codes.ts';
import { decodeQuantity, encodeQuantity } from './coded-quantity.ts';
import { toMillis } from './instants.ts';
import { numberPhrases, phraseOf } from './phrases.ts';
import type { PhraseNumbers } from './phrases.ts';
import { recurring } from './recurring.ts';
import { ensureRegions } from './regions.ts';
import type { FigureTable, Flag, Store } from './schema.ts';
import { ensureSources } from './sources.ts';
import type { SourcesByName } from './sources.ts';

/** What can be changed of a figure, and its version. */
export async function findFigureState(
	db: Store,
	id: number
): Promise<{ version: number; state: FigureState } | undefined> {
	const [row] = (await selectState(db, id)).rows;
	if (!row) return undefined;
	const { version, ...state } = row;
	return { version, state: toFigureState(state) };
}

const selectState = recurring((db, id: number) =>
	selectFigureStates(db).select('figure.version').where('figure.id', '=', id)
);

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
	const set = {
		...(await columnsOf(db, [state]))(state),
		review_status: CODES.review_status.encode(state.reviewStatus),
		is_corrected: (isCorrected ? 1 : 0) as Flag,
		updated_at: toMillis(at),
		version: baseVersion + 1
	};
	const { numAffectedRows } = await updateState(db, { set, id, baseVersion });
	if (numAffectedRows !== 1n) throw new Error(`Figure ${id} is not at version ${baseVersion}`);
}

interface StateUpdate {
	set: Updateable<FigureTable>;
	id: number;
	baseVersion: number;
}

const updateState = recurring((db, { set, id, baseVersion }: StateUpdate) =>
	db.updateTable('figure').set(set).where('id', '=', id).where('version', '=', baseVersion)
);

/** What gives the columns for all these contents; adds regions and sources that are new. */
export async function columnsOf(db: Store, contents: readonly FigureContent[]) {
	const list = <T>(field: (content: FigureContent) => T) => contents.map(field);
	await ensureRegions(
		db,
		list(({ regionId }) => regionId)
	);
	const numberOf = await numberPhrases(
		db,
		list(({ placeText }) => placeText)
	);
	const sourceOf = await ensureSources(
		db,
		list(({ source }) => source)
	);
	return (content: FigureContent) => toColumns(content, numberOf, sourceOf);
}

export type ContentColumns = ReturnType<typeof toColumns>;

function toColumns(content: FigureContent, numberOf: PhraseNumbers, sourceOf: SourcesByName) {
	return {
		value: content.value,
		low: content.low,
		high: content.high,
		currency: content.currency,
		parent_id: content.parentId,
		place_phrase: numberOf(content.placeText),
		region_id: content.regionId,
		source_id: sourceOf(content.source)?.id ?? null,
		...encodeQuantity(content)
	} satisfies Partial<Insertable<FigureTable>>;
}
