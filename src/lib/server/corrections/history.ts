import type {
	CorrectableField,
	CorrectionRecord,
	FieldValue,
	FigureState
} from '#lib/domain/records.ts';

/** The value that a field had before the first change to it: what was extracted, or entered. */
export function findOriginal(
	field: CorrectableField,
	state: FigureState,
	history: readonly CorrectionRecord[]
): FieldValue {
	const first = history.find((correction) => correction.field === field);
	return first ? first.before : state[field];
}

/** Fields whose value a person set and nobody restored since. `history`: oldest first. */
export function listCorrectedFields(history: readonly CorrectionRecord[]): CorrectableField[] {
	const latest = new Map(history.map((correction) => [correction.field, correction.kind]));
	return [...latest].flatMap(([field, kind]) => (kind === 'correction' ? [field] : []));
}
