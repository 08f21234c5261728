import { sumSteps } from './places.ts';
import type { RollUp, RollUpOptions } from './places.ts';
import { findStep } from './stock.ts';
import type { Step } from './stock.ts';

type LeastOptions = Pick<RollUpOptions, 'measure' | 'windowDays'>;

/**
 * The least that the regions below a region come to on a day, also where the sum of all of them is
 * refused (R2): of those that were counted within the window up to the newest. A toll does not fall,
 * so of tolls it is the most that those of any one window come to, however long ago. It stands for
 * no headline, but a published number below it cannot be right any more.
 */
export function findLeastBelow(tree: RollUp, day: number, options: LeastOptions): Step | undefined {
	const standing = tree.below.flatMap((child) => {
		const step = findStep(child.effective, day);
		return (step?.isRefused === false ? step : findLeastBelow(child, day, options)) ?? [];
	});
	const days = [...new Set(standing.map((step) => step.asOf[1]))].sort((a, b) => b - a);
	const ends = options.measure === 'cumulative' ? days : days.slice(0, 1);
	return ends.map((end) => sumUpTo(end, standing, day, options)).reduce(largerOf, undefined);
}

/** The sum of what was counted within the window up to a day; undefined where nothing was. */
function sumUpTo(
	end: number,
	standing: readonly Step[],
	day: number,
	{ windowDays }: LeastOptions
): Step | undefined {
	const near = standing.filter(({ asOf }) => asOf[0] >= end - windowDays && asOf[1] <= end);
	return near.length === 0 ? undefined : sumSteps(near, day, day, windowDays);
}

/** The first of two that are equal: the newest. */
function largerOf(a: Step | undefined, b: Step | undefined): Step | undefined {
	return (b?.best ?? -1) > (a?.best ?? -1) ? b : (a ?? b);
}
