/** Figures with their words and their document, as tables, pages and exports show them. */
import { expressionBuilder, sql } from 'kysely';
import type { InferResult } from 'kysely';
import { mapClusterRoles } from '#lib/domain/clusters.ts';
import type { ClusterRole } from '#lib/domain/clusters.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import { addDays } from '#lib/domain/dates.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { ExportedFigure, FigureDetail, FigureRow } from '#lib/domain/records.ts';
import { createPreferenceRank } from '#lib/domain/total-settings.ts';
import { CODES, fromHundredths, toDay, unlessNull } from './codes.ts';
import { listCorrections } from './corrections.ts';
import { cutQuote, EXCERPT, findExtraction, QUOTE_END } from './extractions.ts';
import { selectFigureRecords, toFigureRecord } from './figure-records.ts';
import { toInstant } from './instants.ts';
import { matchFigures } from './match-figures.ts';
import type { Page } from './page.ts';
import { phraseOf } from './phrases.ts';
import { recordedAt } from './recording.ts';
import { toRegionName } from './regions.ts';
import { findRegionCount } from './region-metrics.ts';
import type { Reader, Schema, Store } from './schema.ts';
import { readTotalSettings } from './total-settings.ts';
import { readAsKnown } from './vintage.ts';

/** A page of figures, the latest day that they hold for first. */
export async function listFigureRows(
	db: Store,
	filter: FigureFilter,
	page: Page
): Promise<FigureRow[]> {
	const rows = await pageOfFigureRows(db, filter, page).execute();
	return rows.map(toFigureRow);
}

/** The query behind `listFigureRows`: which figures first, then the words of those alone. */
export function pageOfFigureRows(db: Store, filter: FigureFilter, page: Page) {
	const reader = readAsKnown(db, filter);
	const onPage = expressionBuilder<Schema>()
		.selectFrom('figure')
		.select('figure.id')
		.where(matchFigures(filter))
		.orderBy('figure.date_end', (order) => order.desc().nullsLast())
		.orderBy('figure.id', 'desc')
		.limit(page.limit)
		.offset(page.offset ?? 0);
	return figureRows(reader)
		.where('figure.id', 'in', onPage)
		.orderBy('figure.date_end', (order) => order.desc().nullsLast())
		.orderBy('figure.id', 'desc');
}

/** How far back from the latest day of a region its newest figures are looked for first. */
const NEAR_DAYS = [30, 365];

/** The figures published last, without those that wait for review. */
export async function listNewestFigures(
	db: Store,
	filter: FigureFilter,
	limit: number
): Promise<FigureRow[]> {
	for (const since of await listStarts(db, filter)) {
		const rows = await newestFigures(db, filter, limit, since).execute();
		if (rows.length === limit) return rows.map(toFigureRow);
	}
	const rows = await newestFigures(db, filter, limit).execute();
	return rows.map(toFigureRow);
}

/** Days from which a region may have enough figures: to read all of them only where it has not. */
async function listStarts(db: Store, { regionId, asKnownOn }: FigureFilter): Promise<IsoDate[]> {
	if (regionId === undefined || asKnownOn !== undefined) return [];
	const { latest } = (await findRegionCount(db, regionId)) ?? {};
	return latest ? NEAR_DAYS.map((days) => addDays(latest, -days)) : [];
}

/** The query behind `listNewestFigures`: those published from a day on, where one is given. */
export function newestFigures(db: Store, filter: FigureFilter, limit: number, since?: IsoDate) {
	const newest = expressionBuilder<Schema>()
		.selectFrom('figure')
		.select('figure.id')
		.where(matchFigures(filter))
		.where('figure.review_status', '!=', CODES.review_status.encode('needs_review'))
		.$if(since !== undefined, (query) =>
			query.where('figure.published_on', '>=', toDay(since ?? ''))
		)
		.orderBy('figure.published_on', (order) => order.desc().nullsLast())
		.orderBy('figure.id', 'desc')
		.limit(limit);
	return figureRows(readAsKnown(db, filter))
		.where('figure.id', 'in', newest)
		.orderBy('figure.published_on', (order) => order.desc().nullsLast())
		.orderBy('figure.id', 'desc');
}

/** The figures that match and have an id after `afterId`, in order of id, at most `limit`. */
export async function listFigureRowsAfter(
	db: Store,
	filter: FigureFilter,
	afterId: number,
	limit: number
): Promise<ExportedFigure[]> {
	const rows = await figureRowsAfter(db, filter, afterId, limit).execute();
	const roles = await mapRoles(db, filter, rows);
	return rows.map((row) => ({ ...toFigureRow(row), clusterRole: roles.get(row.id) ?? null }));
}

/** Which of a cluster stands for it depends on all of its figures, wherever a filter ends. */
async function mapRoles(
	db: Store,
	filter: FigureFilter,
	rows: readonly { clusterId: number | null }[]
): Promise<Map<number, ClusterRole>> {
	const clusterIds = [...new Set(rows.flatMap(({ clusterId }) => clusterId ?? []))];
	if (clusterIds.length === 0) return new Map();
	const members = await selectFigureRecords(readAsKnown(db, filter))
		.where(matchFigures({}))
		.where('figure.cluster_id', 'in', clusterIds)
		.execute();
	const rankOf = createPreferenceRank(await readTotalSettings(db));
	return mapClusterRoles(members.map(toFigureRecord), rankOf);
}

/** The query behind `listFigureRowsAfter`. */
export function figureRowsAfter(db: Store, filter: FigureFilter, afterId: number, limit: number) {
	return figureRows(readAsKnown(db, filter))
		.where(matchFigures(filter))
		.where('figure.id', '>', afterId)
		.orderBy('figure.id')
		.limit(limit);
}

/** Every figure that matches, in order of id, read a part at a time: for exports of any length. */
export async function* streamFigureRows(
	db: Store,
	filter: FigureFilter,
	batch = 500
): AsyncGenerator<ExportedFigure> {
	let rows: ExportedFigure[] = [];
	do {
		rows = await listFigureRowsAfter(db, filter, rows.at(-1)?.id ?? 0, batch);
		yield* rows;
	} while (rows.length === batch);
}

/** Every figure of a document in the order of the text, rejected ones included. */
export async function listDocumentFigures(db: Store, documentId: number): Promise<FigureRow[]> {
	const rows = await figureRows(db)
		.where('figure.document_id', '=', documentId)
		.orderBy('extraction.start_offset', (order) => order.asc().nullsLast())
		.orderBy('figure.id')
		.execute();
	return rows.map(toFigureRow);
}

/** The figures of a cluster that may be shown, in order of id. */
export async function listClusterRows(db: Store, clusterId: number): Promise<FigureRow[]> {
	const rows = await figureRows(db)
		.where(matchFigures({}))
		.where('figure.cluster_id', '=', clusterId)
		.orderBy('figure.id')
		.execute();
	return rows.map(toFigureRow);
}

/** Figures of the place and the metric of a figure, not joined to it, that end nearest to it. */
export async function listNeighbours(
	db: Store,
	figure: FigureRow,
	days: { from: IsoDate; to: IsoDate },
	limit: number
): Promise<FigureRow[]> {
	const { id, clusterId } = figure;
	const rows = await figureRows(db)
		.where(matchFigures({ metric: figure.metric, measure: figure.measure }))
		.where('figure.region_id', '=', figure.regionId)
		.where('figure.unit', '=', CODES.unit.encode(figure.unit))
		.where('figure.date_end', '>=', toDay(days.from))
		.where('figure.date_end', '<=', toDay(days.to))
		.where('figure.id', '!=', id)
		.where(({ eb, or }) =>
			or([eb('figure.cluster_id', 'is', null), eb('figure.cluster_id', '!=', clusterId ?? 0)])
		)
		.orderBy(sql`abs(figure.date_end - ${toDay(figure.dateEnd ?? days.to)})`)
		.orderBy('figure.id')
		.limit(limit)
		.execute();
	return rows.map(toFigureRow);
}

/** One figure with its extraction, its history, its whole and its parts. */
export async function findFigure(db: Store, id: number): Promise<FigureDetail | undefined> {
	const figure = await findFigureRow(db, id);
	if (!figure) return undefined;
	const extraction = (await findExtraction(db, id)) ?? null;
	const parts = await figureRows(db)
		.where('figure.parent_id', '=', id)
		.orderBy('figure.id')
		.execute();
	return {
		figure,
		extraction,
		corrections: await listCorrections(db, id),
		parent: (figure.parentId && (await findFigureRow(db, figure.parentId))) || null,
		parts: parts.map(toFigureRow)
	};
}

/** The whole of a figure, its parts and the other parts of its whole, but for those set aside. */
export async function listLinkedFigures(
	db: Store,
	{ id, parentId }: Pick<FigureRow, 'id' | 'parentId'>
): Promise<FigureRow[]> {
	const wholes = parentId === null ? [id] : [id, parentId];
	const rows = await figureRows(db)
		.where((eb) => eb.or([eb('figure.parent_id', 'in', wholes), eb('figure.id', 'in', wholes)]))
		.where('figure.id', '!=', id)
		.where('figure.review_status', '!=', CODES.review_status.encode('rejected'))
		.orderBy('figure.id')
		.execute();
	return rows.map(toFigureRow);
}

export async function findFigureRow(db: Store, id: number): Promise<FigureRow | undefined> {
	const row = await figureRows(db).where('figure.id', '=', id).executeTakeFirst();
	return row && toFigureRow(row);
}

const LATEST_CORRECTION = sql<number>`(
	select max(id) from correction where figure_id = figure.id and kind = 'correction'
)`;

/** Every figure with its words. A restored one has no reason of correction any more. */
function figureRows(db: Reader) {
	return selectFigureRecords(db)
		.leftJoin('extraction', 'extraction.id', 'figure.extraction_id')
		.leftJoin('document', 'document.id', 'figure.document_id')
		.leftJoin('region', 'region.id', 'figure.region_id')
		.leftJoin('correction', (join) =>
			join.on('figure.is_corrected', '=', 1).on('correction.id', '=', LATEST_CORRECTION)
		)
		.select(['figure.version', 'figure.confidence'])
		.select(phraseOf('figure.place_phrase').as('placeText'))
		.select('figure.review_status as reviewStatus')
		.select(['figure.extraction_id as extractionId', 'figure.url as typedUrl'])
		.select([recordedAt('figure').as('recordedAt'), 'figure.updated_at as updatedAt'])
		.select('figure.quote')
		.select(['extraction.start_offset as start', QUOTE_END.$castTo<number | null>().as('end')])
		.select(EXCERPT.$castTo<string | null>().as('excerpt'))
		.select('extraction.quote_start as quoteStart')
		.select(['extraction.value as valueExtracted', 'extraction.low as lowExtracted'])
		.select('extraction.high as highExtracted')
		.select(['document.title as documentTitle', 'document.outlet', 'document.url'])
		.select(['document.is_sample as isSample', 'document.is_confidential as isConfidential'])
		.select(['region.level', 'region.parent_id as regionParent', 'region.country'])
		.select('region.pcode as regionPcode')
		.select(['region.name_fr as nameFr', 'region.name_en as nameEn', 'region.name_es as nameEs'])
		.select(['correction.reason as correctionReason', 'correction.at as correctedAt']);
}

type Row = InferResult<ReturnType<typeof figureRows>>[number];

/** The words of the number: cut from the excerpt that shows them, or as they were typed. */
function findQuote({ quote, excerpt, quoteStart, start, end }: Row): string | null {
	if (excerpt === null || quoteStart === null || start === null || end === null) return quote;
	return cutQuote({ excerpt, quoteStart, start, end });
}

function toFigureRow(row: Row): FigureRow {
	const { extractionId, typedUrl, isSample, isConfidential, ...columns } = row;
	const { level, regionParent, country, nameFr, nameEn, nameEs, ...figure } = columns;
	return {
		...figure,
		...toFigureRecord(row),
		manual: extractionId === null,
		quote: findQuote(row),
		confidence: unlessNull(row.confidence, fromHundredths),
		reviewStatus: CODES.review_status.decode(row.reviewStatus),
		recordedAt: toInstant(row.recordedAt),
		updatedAt: toInstant(row.updatedAt),
		url: row.url ?? typedUrl,
		region: toRegionName({
			id: row.regionId,
			level,
			regionParent,
			country,
			nameFr,
			nameEn,
			nameEs
		}),
		isSample: isSample === 1,
		isConfidential: isConfidential === 1
	};
}
