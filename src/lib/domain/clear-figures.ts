/** Which figures of a document one press may confirm, and why it leaves the others. */
import { listDoubtfulFields } from './field-likelihoods.ts';
import type { FieldLikelihoods } from './field-likelihoods.ts';
import type { ReviewStatus } from './review.ts';

/** What is looked at of a figure. */
interface Reviewed {
	id: number;
	reviewStatus: ReviewStatus;
	regionId: string | null;
	dateStart: string | null;
	dateEnd: string | null;
}

/**
 * `doubted`: waits for a person · `incomplete`: its place or its day is not settled · `unsure`: a line of
 * its record is wrong more often than right where it was read like this.
 */
export type LeftBecause = 'doubted' | 'incomplete' | 'unsure' | 'confirmed';

/** How likely the lines of figures are right, by their ids. */
type Likely = Readonly<Record<number, FieldLikelihoods>>;

export interface ClearFigures<T> {
	clear: T[];
	left: Record<LeftBecause, T[]>;
}

/** One press confirms no more than this: the rest comes with the next. */
export const MOST_AT_ONCE = 1000;

/** Figures that nothing speaks against, and the others by what does; rejected ones are neither. */
export function sortClearFigures<T extends Reviewed>(
	figures: readonly T[],
	likely: Likely = {}
): ClearFigures<T> {
	const clear: T[] = [];
	const left: Record<LeftBecause, T[]> = { doubted: [], incomplete: [], unsure: [], confirmed: [] };
	for (const figure of figures) {
		if (figure.reviewStatus === 'rejected') continue;
		const because = whyLeft(figure, likely);
		(because ? left[because] : clear).push(figure);
	}
	return { clear: clear.slice(0, MOST_AT_ONCE), left };
}

/** Whether a person stands behind every figure of a document that is not rejected. */
export function isGoneOver(figures: readonly Pick<Reviewed, 'reviewStatus'>[]): boolean {
	return figures.every(
		({ reviewStatus }) => reviewStatus === 'confirmed' || reviewStatus === 'rejected'
	);
}

function whyLeft(
	{ id, reviewStatus, regionId, dateStart, dateEnd }: Reviewed,
	likely: Likely
): LeftBecause | null {
	if (reviewStatus === 'confirmed') return 'confirmed';
	if (reviewStatus === 'needs_review') return 'doubted';
	if (regionId === null || (dateStart ?? dateEnd) === null) return 'incomplete';
	return listDoubtfulFields(likely[id] ?? {}).length > 0 ? 'unsure' : null;
}
