/** What a newer reading does to one figure: people's values stay, the rest follows (R14). */
import { applyNewReading } from '#lib/domain/corrections.ts';
import type { Correctable, Revision } from '#lib/domain/corrections.ts';
import type {
	CorrectableField,
	CorrectionRecord,
	FieldValue,
	FigureContent,
	FigureState
} from '#lib/domain/records.ts';
import { isCorrected } from '../corrections/history.ts';
import {
	currentInstant,
	findFigureState,
	insertCorrections,
	listCorrections,
	recordAudit,
	updateFigure
} from '../store/index.ts';
import type { Store } from '../store/index.ts';

/** Who reads anew, and the version of the extractor. */
export interface Reader {
	author: string;
	version: string;
}

/** `doubted`: a person stands behind another value · `found`: new · `lost`: not read any more. */
export type RevisionOutcome = 'same' | 'changed' | 'doubted' | 'found' | 'lost';

export interface RevisedFigure {
	figureId: number;
	outcome: RevisionOutcome;
	/** What stood before, and what is read now. */
	changes: { field: CorrectableField; before: FieldValue; after: FieldValue }[];
}

/** Brings a figure to a newer reading. `before`: the last reading, with the same ids of figures. */
export async function reviseFigure(
	db: Store,
	figureId: number,
	{ before, reading, reader }: { before: FigureContent; reading: Correctable; reader: Reader }
): Promise<RevisedFigure> {
	const { version, state } = await getState(db, figureId);
	const history = await listCorrections(db, figureId);
	const known = { ...before, reviewStatus: state.reviewStatus };
	const revision = applyNewReading(known, reading, history);
	const followed = listDifferences(state, revision.content);
	const doubts = revision.doubted.map((field) => ({
		field,
		before: state[field],
		after: reading[field]
	}));
	const changes = [...followed, ...doubts];
	if (followed.length > 0 || revision.kept.length > 0) {
		const rows = [...listKept(revision, reading), ...followed.filter(isStatus)];
		const written = { version, state: revision.content, history, rows, changes, reader };
		await writeRevision(db, figureId, written);
	}
	return { figureId, outcome: nameOutcome(revision, changes.length), changes };
}

/** A figure whose words are not read any more waits for a person, unless one has spoken already. */
export async function doubtLostFigure(
	db: Store,
	figureId: number,
	reader: Reader
): Promise<RevisedFigure> {
	const { version, state } = await getState(db, figureId);
	if (state.reviewStatus !== 'extracted') return { figureId, outcome: 'lost', changes: [] };
	const doubted: FigureState = { ...state, reviewStatus: 'needs_review' };
	const history = await listCorrections(db, figureId);
	const changes = listDifferences(state, doubted);
	const written = { version, state: doubted, history, rows: changes, changes, reader };
	await writeRevision(db, figureId, written);
	return { figureId, outcome: 'lost', changes };
}

async function getState(db: Store, figureId: number) {
	const found = await findFigureState(db, figureId);
	if (!found) throw new Error(`No figure ${figureId}`);
	return found;
}

function nameOutcome({ doubted }: Revision, changes: number): RevisionOutcome {
	if (doubted.length > 0) return 'doubted';
	return changes > 0 ? 'changed' : 'same';
}

type FieldChange = RevisedFigure['changes'][number];

function listDifferences(before: FigureState, after: FigureState): FieldChange[] {
	return (Object.keys(after) as CorrectableField[])
		.filter((field) => before[field] !== after[field])
		.map((field) => ({ field, before: before[field], after: after[field] }));
}

/** What a person confirmed as a whole is from now on kept field by field. */
function listKept({ kept, content }: Revision, reading: Correctable): FieldChange[] {
	return kept.map((field) => ({ field, before: reading[field], after: content[field] }));
}

function isStatus({ field }: FieldChange): boolean {
	return field === 'reviewStatus';
}

interface WrittenRevision {
	version: number;
	state: FigureState;
	history: readonly CorrectionRecord[];
	/** What the new reading alone does not tell: these go into the history. */
	rows: readonly FieldChange[];
	changes: readonly FieldChange[];
	reader: Reader;
}

async function writeRevision(
	db: Store,
	figureId: number,
	{ version, state, history, rows, changes, reader }: WrittenRevision
): Promise<void> {
	const { author, version: reason } = reader;
	const at = currentInstant();
	const act = { figureId, baseVersion: version, kind: 'reread', reason, author, at } as const;
	const added = rows.map((row) => ({ ...act, ...row }));
	await insertCorrections(db, added);
	const isStillCorrected = isCorrected([...history, ...added]);
	await updateFigure(db, figureId, version, { state, isCorrected: isStillCorrected, at });
	const detail = { baseVersion: version, extractor: reason, changes };
	await recordAudit(db, { author, action: 'figure.reread', subject: `figure/${figureId}`, detail });
}
