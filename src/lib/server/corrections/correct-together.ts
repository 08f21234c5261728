import type { CorrectableField, FieldValue, FigureContent } from '#lib/domain/records.ts';
import { shareCorrection } from '#lib/domain/shared-correction.ts';
import { findFigureState, inTransaction, listLinkedFigures } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { changeFigure } from './change-figure.ts';
import type { ChangeOutcome, ChangeRequest } from './change-figure.ts';
import { correctFigure } from './index.ts';

/** As of one correction; of one that was written, how many linked figures it corrected too. */
type TogetherOutcome =
	| (Extract<ChangeOutcome, { ok: true }> & { linked: number })
	| Exclude<ChangeOutcome, { ok: true }>;

/**
 * Corrects a figure, and its whole and parts where they said the same: all or nothing, each with a
 * history of its own. Of the linked ones it settles no other doubt.
 */
export function correctTogether(
	db: Store,
	request: ChangeRequest & { changes: Partial<FigureContent> }
): Promise<TogetherOutcome> {
	return inTransaction(db, async (trx) => {
		const before = await findFigureState(trx, request.figureId);
		const outcome = await correctFigure(trx, request);
		if (!outcome.ok || !before) return outcome as TogetherOutcome;
		// The whole as it was linked when the form was sent.
		const { parentId } = before.state;
		let linked = 0;
		for (const { id, version } of await listLinkedFigures(trx, {
			id: request.figureId,
			parentId
		})) {
			const changed = await changeFigure(
				trx,
				{ ...request, figureId: id, baseVersion: version },
				({ state }) => toChanges(shareCorrection(before.state, request.changes, state))
			);
			if (changed.ok && changed.version > version) linked++;
		}
		return { ...outcome, linked };
	});
}

function toChanges(content: Partial<FigureContent>) {
	const entries = Object.entries(content) as [CorrectableField, FieldValue][];
	return entries.map(([field, after]) => ({ field, after, kind: 'correction' as const }));
}
