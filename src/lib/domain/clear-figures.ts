/** Which figures of a document one press may confirm, and why it leaves the others. */
import type { ReviewStatus } from './review.ts';

/** What is looked at of a figure. */
interface Reviewed {
	reviewStatus: ReviewStatus;
	regionId: string | null;
	dateStart: string | null;
	dateEnd: string | null;
}

/** `doubted`: waits for a person · `incomplete`: its place or its day is not settled. */
export type LeftBecause = 'doubted' | 'incomplete' | 'confirmed';

export interface ClearFigures<T> {
	clear: T[];
	left: Record<LeftBecause, T[]>;
}

/** One press confirms no more than this: the rest comes with the next. */
export const MOST_AT_ONCE = 1000;

/** Figures that nothing speaks against, and the others by what does; rejected ones are neither. */
export function sortClearFigures<T extends Reviewed>(figures: readonly T[]): ClearFigures<T> {
	const because = (reason: LeftBecause) => figures.filter((figure) => whyLeft(figure) === reason);
	const clear = figures.filter(
		(figure) => figure.reviewStatus !== 'rejected' && whyLeft(figure) === null
	);
	return {
		clear: clear.slice(0, MOST_AT_ONCE),
		left: {
			doubted: because('doubted'),
			incomplete: because('incomplete'),
			confirmed: because('confirmed')
		}
	};
}

/** Whether a person stands behind every figure of a document that is not rejected. */
export function isGoneOver(figures: readonly Pick<Reviewed, 'reviewStatus'>[]): boolean {
	return figures.every(
		({ reviewStatus }) => reviewStatus === 'confirmed' || reviewStatus === 'rejected'
	);
}

function whyLeft({ reviewStatus, regionId, dateStart, dateEnd }: Reviewed): LeftBecause | null {
	if (reviewStatus === 'confirmed') return 'confirmed';
	if (reviewStatus === 'needs_review') return 'doubted';
	if (reviewStatus === 'rejected') return null;
	return regionId === null || (dateStart ?? dateEnd) === null ? 'incomplete' : null;
}
