/**
 * What people do to figures. Each function writes in one transaction: the rows of the history, the
 * effective values, and the audit; it refuses where the figure changed since `baseVersion`.
 */
import type { Problem } from '#lib/domain/forms/problem.ts';
import type { CorrectableField, FieldValue, FigureContent } from '#lib/domain/records.ts';
import { findRegion } from '#lib/regions/index.ts';
import { canonicalSource } from '../sources.ts';
import type { Store } from '../store/index.ts';
import { changeFigure } from './change-figure.ts';
import type { Change, ChangeOutcome, ChangeRequest } from './change-figure.ts';
import { findOriginal, listCorrectedFields } from './history.ts';

export type { ChangeOutcome, ChangeRequest } from './change-figure.ts';
export { insertManualFigure } from './manual.ts';
export type { ManualFigure } from './manual.ts';

/** Sets fields of a figure. A figure that waited for review is confirmed by it. */
export async function correctFigure(
	db: Store,
	request: ChangeRequest & { changes: Partial<FigureContent> }
): Promise<ChangeOutcome> {
	const problems = checkCorrection(request);
	if (problems.length > 0) return { ok: false, problems };
	const source = request.changes.source && canonicalSource(request.changes.source);
	const wanted = source ? { ...request.changes, source } : request.changes;
	return changeFigure(db, request, ({ state }) => {
		const changes = Object.entries(wanted).map(([field, after]): Change => ({
			field: field as keyof FigureContent,
			after,
			kind: 'correction'
		}));
		const differing = changes.filter(({ field, after }) => state[field] !== after);
		if (differing.length === 0 || state.reviewStatus !== 'needs_review') return differing;
		return [...differing, { field: 'reviewStatus', after: 'confirmed', kind: 'correction' }];
	});
}

/** Says where the words of its place are. It settles no other doubt about the figure. */
export function settlePlaceOf(
	db: Store,
	{ regionId, ...request }: ChangeRequest & { regionId: string }
): Promise<ChangeOutcome> {
	return changeFigure(db, request, () => [
		{ field: 'regionId', after: regionId, kind: 'correction' }
	]);
}

/** Gives a field the value that was extracted (or first entered). */
export function restoreField(
	db: Store,
	{ field, ...request }: ChangeRequest & { field: CorrectableField }
): Promise<ChangeOutcome> {
	return restoreFields(db, { ...request, fields: [field] });
}

/** The same for fields that only make sense together, such as a value and its bounds. */
export function restoreFields(
	db: Store,
	request: ChangeRequest & { fields: readonly CorrectableField[] }
): Promise<ChangeOutcome> {
	return changeFigure(db, request, (known) => {
		const corrected = listCorrectedFields(known.history);
		const asked = corrected.filter((field) => request.fields.includes(field));
		// The status that the correction brought along goes with the last corrected field.
		const left = corrected.filter((field) => field !== 'reviewStatus' && !asked.includes(field));
		const fields = asked.length > 0 && left.length === 0 ? corrected : asked;
		return fields.map((field) => restore(field, findOriginal(field, known)));
	});
}

/** Gives every field, and the review status, the value that was extracted (or first entered). */
export function restoreFigure(db: Store, request: ChangeRequest): Promise<ChangeOutcome> {
	return changeFigure(db, request, (known) => {
		const latest = new Map(known.history.map(({ field, kind }) => [field, kind]));
		const changed = [...latest.keys()].filter((field) => latest.get(field) !== 'restore');
		return changed.map((field) => restore(field, findOriginal(field, known)));
	});
}

/** A person stands behind the figure as it is. */
export function confirmFigure(db: Store, request: ChangeRequest): Promise<ChangeOutcome> {
	return changeFigure(db, request, () => [
		{ field: 'reviewStatus', after: 'confirmed', kind: 'confirm' }
	]);
}

/** Takes the figure out of every list, series and export; its page and its history stay. */
export function rejectFigure(db: Store, request: ChangeRequest): Promise<ChangeOutcome> {
	return changeFigure(db, request, () => [
		{ field: 'reviewStatus', after: 'rejected', kind: 'reject' }
	]);
}

function restore(field: CorrectableField, after: FieldValue): Change {
	return { field, after, kind: 'restore' };
}

function checkCorrection(request: ChangeRequest & { changes: Partial<FigureContent> }): Problem[] {
	const { changes, reason, author, figureId } = request;
	const problems: Problem[] = [];
	if (reason.trim() === '') problems.push({ field: 'reason', code: 'required' });
	if (author.trim() === '') problems.push({ field: 'author', code: 'required' });
	if (changes.regionId && !findRegion(changes.regionId)) {
		problems.push({ field: 'regionId', code: 'unknown_choice' });
	}
	if (changes.parentId === figureId) problems.push({ field: 'parentId', code: 'unknown_choice' });
	return problems;
}
