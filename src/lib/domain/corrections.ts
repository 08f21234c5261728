/**
 * R14: what was extracted is never changed; corrections are appended, and the effective value of a
 * field is the last of them, else the extraction. R15 is the same fold over what was known on a day.
 */
import type { IsoDate } from './figure.ts';
import type { CorrectableField, CorrectionRecord, FieldValue, FigureContent } from './records.ts';
import type { ReviewStatus } from './review.ts';
import { isKnownOn } from './vintage.ts';

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
		if (isRestored) correctedFields.delete(field);
		else correctedFields.add(field);
	}
	return { content, correctedFields };
}

/** The figure as it stood at the end of a day (R15). */
export function applyCorrectionsKnownOn(
	extracted: Correctable,
	corrections: readonly CorrectionEvent[],
	day: IsoDate
): EffectiveFigure {
	return applyCorrections(
		extracted,
		corrections.filter((correction) => isKnownOn(correction.at, day))
	);
}

/**
 * A newer extractor's reading of the same words. Corrected fields keep the person's value, and all
 * fields of a confirmed figure do; where the new reading of such a field differs from the old one,
 * the field is in `doubted` and the figure should be reviewed.
 */
export function applyNewReading(
	before: Correctable,
	reading: Correctable,
	corrections: readonly CorrectionEvent[]
): EffectiveFigure & { doubted: CorrectableField[] } {
	const { content, correctedFields } = applyCorrections(before, corrections);
	const isHeld = (field: CorrectableField) =>
		correctedFields.has(field) || content.reviewStatus === 'confirmed';
	const changed = listFields(reading).filter((field) => reading[field] !== before[field]);
	let revised = content;
	for (const field of changed.filter((field) => !isHeld(field))) {
		revised = setField(revised, field, reading[field]);
	}
	return { content: revised, correctedFields, doubted: changed.filter(isHeld) };
}

/** Values of corrections were checked when they were made: each has the type of its field. */
function setField(content: Correctable, field: CorrectableField, value: FieldValue): Correctable {
	return { ...content, [field]: value };
}

function listFields(content: Correctable): CorrectableField[] {
	return Object.keys(content) as CorrectableField[];
}
