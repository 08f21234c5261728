/**
 * R14: what was extracted is never changed; corrections are appended, and the effective value of a
 * field is the last of them, else the extraction.
 */
import type { CorrectableField, CorrectionRecord, FieldValue, FigureContent } from './records.ts';
import type { ReviewStatus } from './review.ts';

/** Everything about a figure that a person may have changed. */
export interface Correctable extends FigureContent {
	reviewStatus: ReviewStatus;
}

/** What of a correction the fold looks at. */
export type CorrectionEvent = Pick<CorrectionRecord, 'id' | 'kind' | 'field' | 'after' | 'at'>;

export interface EffectiveFigure {
	content: Correctable;
	/** Fields whose value is a person's, not the extractor's. */
	correctedFields: ReadonlySet<CorrectableField>;
}

/** The figure as it stands after its corrections, in the order of their ids. */
export function applyCorrections(
	extracted: Correctable,
	corrections: readonly CorrectionEvent[]
): EffectiveFigure {
	let content = extracted;
	const correctedFields = new Set<CorrectableField>();
	for (const { kind, field, after } of [...corrections].sort((a, b) => a.id - b.id)) {
		const isRestored = kind === 'restore';
		content = setField(content, field, isRestored ? extracted[field] : after);
		if (isRestored || isDoubt({ kind, field })) correctedFields.delete(field);
		else correctedFields.add(field);
	}
	return { content, correctedFields };
}

/** A status that a newer reading gave to a figure: nobody's, and the next reading may change it. */
function isDoubt({ kind, field }: Pick<CorrectionEvent, 'kind' | 'field'>): boolean {
	return kind === 'reread' && field === 'reviewStatus';
}

/** What becomes of a figure whose words were read anew. */
export interface Revision {
	content: Correctable;
	/** Fields that differ from the reading because a person confirmed the figure as it was. */
	kept: CorrectableField[];
	/** Fields that a person stands behind and that are now read differently. */
	doubted: CorrectableField[];
}

/**
 * A newer extractor's reading of the same words. Corrected fields keep the person's value, and all
 * fields of a confirmed figure do; where the reading changed and is not what the person says, the
 * figure waits for a review. `before`: what was read last, with the status that stands now.
 */
export function applyNewReading(
	before: Correctable,
	reading: Correctable,
	corrections: readonly CorrectionEvent[]
): Revision {
	const { content, correctedFields } = applyCorrections(before, corrections);
	const isHeld = (field: CorrectableField) =>
		correctedFields.has(field) || content.reviewStatus === 'confirmed';
	const changed = listFields(reading).filter((field) => reading[field] !== before[field]);
	const followed = changed.filter((field) => !isHeld(field));
	const revised = followed.reduce(
		(state, field) => setField(state, field, reading[field]),
		content
	);
	const doubted = changed.filter(
		(field) => isHeld(field) && field !== 'reviewStatus' && reading[field] !== content[field]
	);
	const kept = doubted.filter((field) => !correctedFields.has(field));
	return { content: doubted.length > 0 ? askReview(revised) : revised, kept, doubted };
}

/** A rejected figure stays out; any other waits for a person. */
function askReview(content: Correctable): Correctable {
	return content.reviewStatus === 'rejected'
		? content
		: { ...content, reviewStatus: 'needs_review' };
}

/** Values of corrections were checked when they were made: each has the type of its field. */
function setField(content: Correctable, field: CorrectableField, value: FieldValue): Correctable {
	return { ...content, [field]: value };
}

function listFields(content: Correctable): CorrectableField[] {
	return Object.keys(content) as CorrectableField[];
}
