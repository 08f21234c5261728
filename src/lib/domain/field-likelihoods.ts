/** How likely the lines of a figure's record are right, each by itself, as they were read. */

/** The lines that are judged; number, unit and metric are what `confidence` is about. */
export const JUDGED_FIELDS = ['measure', 'date', 'place', 'source'] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];

/** Between 0 and 1; a line that a person settled has none. */
export type FieldLikelihoods = Partial<Record<JudgedField, number>>;

/** A line that is wrong more often than right is to be checked. */
const DOUBTED = 0.5;

/** The lines to check, in the order of the record. */
export function listDoubtfulFields(likely: FieldLikelihoods): JudgedField[] {
	return JUDGED_FIELDS.filter((field) => (likely[field] ?? 1) < DOUBTED);
}
