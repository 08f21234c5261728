import type {
	CorrectableField,
	CorrectionKind,
	CorrectionRecord,
	FieldValue,
	FigureContent,
	FigureState
} from '#lib/domain/records.ts';

/** All that a change to a figure may depend on. */
export interface Known {
	state: FigureState;
	/** Oldest first. */
	history: readonly CorrectionRecord[];
	/** What the extractor reads; undefined for a figure that was entered by hand. */
	reading: FigureContent | undefined;
}

/** What a field was before people changed it: as it is read now, or as it was entered. */
export function findOriginal(
	field: CorrectableField,
	{ state, history, reading }: Known
): FieldValue {
	if (reading && field !== 'reviewStatus') return reading[field];
	const first = history.find((correction) => correction.field === field);
	return first ? first.before : state[field];
}

/** What of a correction tells whether it still holds. */
type Step = Pick<CorrectionRecord, 'field' | 'kind'>;

/** Fields whose value a person stands behind and nobody restored since. `history`: oldest first. */
export function listCorrectedFields(history: readonly Step[]): CorrectableField[] {
	const latest = new Map(history.map((correction) => [correction.field, correction.kind]));
	return [...latest].flatMap(([field, kind]) => (isSet(field, kind) ? [field] : []));
}

/** Whether people changed what a figure says, its review apart. `history`: oldest first. */
export function isCorrected(history: readonly Step[]): boolean {
	return listCorrectedFields(history).some((field) => field !== 'reviewStatus');
}

/** A person's value that a newer reading was not allowed to change counts as set. */
function isSet(field: CorrectableField, kind: CorrectionKind): boolean {
	return kind === 'correction' || (kind === 'reread' && field !== 'reviewStatus');
}
