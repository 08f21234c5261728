/** The one way in which a figure changes: history, effective values and audit in one transaction. */
import type { Problem } from '#lib/domain/forms/problem.ts';
import type {
	CorrectableField,
	CorrectionKind,
	FieldValue,
	FigureRow
} from '#lib/domain/records.ts';
import { placeFigures } from '../clusters/propose.ts';
import { registerSources } from '../sources.ts';
import {
	currentInstant,
	findFigureRow,
	findFigureState,
	inTransaction,
	insertCorrections,
	listCorrections,
	mapReadings,
	recordAudit,
	updateFigure
} from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { isCorrected } from './history.ts';
import type { Known } from './history.ts';

/** Who changes which figure, and which version of it they saw. */
export interface ChangeRequest {
	figureId: number;
	baseVersion: number;
	reason: string;
	author: string;
}

/** `conflict`: somebody changed the figure first; nothing was written. */
export type ChangeOutcome =
	| { ok: true; version: number }
	| { ok: false; conflict: { current: FigureRow } }
	| { ok: false; problems: Problem[] };

/** A new value for one field. */
export interface Change {
	field: CorrectableField;
	after: FieldValue;
	kind: CorrectionKind;
}

/** Says what is to change, given what is known of the figure. */
export type Plan = (known: Known) => Change[];

/** Carries out a plan. Throws where there is no such figure; the reason may be empty. */
export function changeFigure(
	db: Store,
	request: ChangeRequest,
	plan: Plan
): Promise<ChangeOutcome> {
	const { figureId, baseVersion } = request;
	return inTransaction(db, async (trx) => {
		const current = await findFigureState(trx, figureId);
		if (!current) throw new Error(`No figure ${figureId}`);
		if (current.version !== baseVersion) return conflict(trx, figureId);
		const history = await listCorrections(trx, figureId);
		const reading = (await mapReadings(trx, [figureId])).get(figureId);
		const changes = plan({ state: current.state, history, reading }).filter(
			({ field, after, kind }) => kind === 'restore' || current.state[field] !== after
		);
		if (changes.length === 0) return { ok: true, version: baseVersion };
		await writeChanges(trx, request, { state: current.state, history }, changes);
		return { ok: true, version: baseVersion + 1 };
	});
}

async function conflict(db: Store, figureId: number): Promise<ChangeOutcome> {
	const current = await findFigureRow(db, figureId);
	if (!current) throw new Error(`No figure ${figureId}`);
	return { ok: false, conflict: { current } };
}

async function writeChanges(
	db: Store,
	request: ChangeRequest,
	{ state, history }: Pick<Known, 'state' | 'history'>,
	changes: Change[]
): Promise<void> {
	const { figureId, baseVersion, reason, author } = request;
	const at = currentInstant();
	const rows = changes.map((change) => ({ ...change, before: state[change.field] }));
	const act = { figureId, baseVersion, reason, author, at };
	await insertCorrections(
		db,
		rows.map((row) => ({ ...row, ...act }))
	);
	const after = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
	if (typeof after.source === 'string') await registerSources(db, [after.source]);
	await updateFigure(db, figureId, baseVersion, {
		state: { ...state, ...after },
		isCorrected: isCorrected([...history, ...rows]),
		at
	});
	await recordAudit(db, {
		author,
		action: `figure.${changes[0]?.kind}`,
		subject: `figure/${figureId}`,
		detail: { baseVersion, reason, changes: rows }
	});
	// Another number, day or place may be another fact.
	if (rows.some(({ field }) => field !== 'reviewStatus')) {
		await placeFigures(db, [figureId], author);
	}
}
