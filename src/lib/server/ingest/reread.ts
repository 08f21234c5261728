/** Runs an extractor over documents that another version read last (R14). */
import { matchReadings } from '#lib/domain/match-readings.ts';
import type { DocumentRecord, FigureContent } from '#lib/domain/records.ts';
import {
	claimRereading,
	findDocument,
	inTransaction,
	linkToParents,
	listFigureReadings,
	mapReadings,
	recordAudit,
	replaceReading
} from '../store/index.ts';
import type { FigureReading, Store } from '../store/index.ts';
import { placeFigures } from '../clusters/propose.ts';
import { CURRENT_EXTRACTOR, readFigures } from './ingest.ts';
import type { Extractor } from './ingest.ts';
import { insertRead, insertReadings } from './insert-extracted.ts';
import type { StoredReading } from './insert-extracted.ts';
import { doubtLostFigure, reviseFigure } from './revise-figure.ts';
import type { Reader, RevisedFigure, RevisionOutcome } from './revise-figure.ts';

/**
 * Reads a document anew and brings its figures to what is read now, in one transaction; what people
 * corrected or confirmed stays. Undefined where another process read it meanwhile, or it is gone.
 */
export async function rereadDocument(
	db: Store,
	documentId: number,
	author: string,
	extractor: Extractor = CURRENT_EXTRACTOR
): Promise<RevisedFigure[] | undefined> {
	const document = await findDocument(db, documentId);
	if (!document) return undefined;
	// Read before the transaction begins: a long text must not keep other writers waiting.
	const figures = await readFigures(db, document.text, document, extractor);
	const reader = { author, version: extractor.version };
	return inTransaction(db, async (trx) => {
		if (!(await claimRereading(trx, documentId, extractor.version))) return undefined;
		const olds = await listFigureReadings(trx, documentId);
		const matches = matchReadings(olds, figures);
		const readings = await insertReadings(trx, document, figures, extractor.version);
		const news = readings.map((reading, ordinal): NewReading => ({
			...{ ...reading, parent: figures[ordinal]?.parent ?? null, old: matches[ordinal] }
		}));
		const revised = await reviseFigures(trx, document, { olds, news, reader });
		const moving = revised.filter(({ outcome }) => outcome === 'changed' || outcome === 'found');
		await placeFigures(
			trx,
			moving.map(({ figureId }) => figureId),
			author
		);
		const detail = { extractor: extractor.version, ...countOutcomes(revised) };
		const subject = `document/${documentId}`;
		await recordAudit(trx, { author, action: 'document.reread', subject, detail });
		return revised;
	});
}

/** How many figures there are of each outcome. */
export function countOutcomes(figures: readonly RevisedFigure[]): Record<RevisionOutcome, number> {
	const counts = { same: 0, changed: 0, doubted: 0, found: 0, lost: 0 };
	for (const { outcome } of figures) counts[outcome]++;
	return counts;
}

interface NewReading extends StoredReading {
	/** Index of its whole among the new readings. */
	parent: number | null;
	/** The figure that the same words were read as before. */
	old: FigureReading | undefined;
}

interface Rereading {
	olds: readonly FigureReading[];
	news: readonly NewReading[];
	reader: Reader;
}

async function reviseFigures(
	db: Store,
	document: DocumentRecord,
	{ olds, news, reader }: Rereading
): Promise<RevisedFigure[]> {
	const before = await mapReadings(
		db,
		olds.map(({ figureId }) => figureId)
	);
	// Every reading has its figure before any figure is told which one its whole is.
	const ids = await placeReadings(db, document, news);
	const revised: RevisedFigure[] = [];
	for (const [index, reading] of news.entries()) {
		const parentId = reading.parent === null ? null : (ids[reading.parent] ?? null);
		revised.push(await reviseOne(db, ids[index] ?? 0, { ...reading, parentId, before, reader }));
	}
	const kept = new Set(ids);
	for (const { figureId } of olds.filter(({ figureId }) => !kept.has(figureId))) {
		revised.push(await doubtLostFigure(db, figureId, reader));
	}
	return revised;
}

/** Puts each reading behind its figure, or behind a new one; gives the ids of the figures. */
async function placeReadings(
	db: Store,
	document: DocumentRecord,
	news: readonly NewReading[]
): Promise<number[]> {
	const ids: number[] = [];
	for (const reading of news) {
		const { old } = reading;
		if (old) await replaceReading(db, old, reading);
		ids.push(...(old ? [old.figureId] : await insertRead(db, document, [reading])));
	}
	return ids;
}

interface PlacedReading extends NewReading {
	parentId: number | null;
	before: ReadonlyMap<number, FigureContent>;
	reader: Reader;
}

async function reviseOne(
	db: Store,
	figureId: number,
	{ old, before, content, reviewStatus, parentId, reader }: PlacedReading
): Promise<RevisedFigure> {
	const read = old && before.get(figureId);
	if (read) {
		const reading = { ...content, parentId, reviewStatus };
		return reviseFigure(db, figureId, { before: read, reading, reader });
	}
	if (parentId !== null) await linkToParents(db, [{ id: figureId, parentId }]);
	return { figureId, outcome: 'found', changes: [] };
}
