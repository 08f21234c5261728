import { sumSteps } from './places.ts';
import type { RollUp } from './places.ts';
import { findStep } from './stock.ts';
import type { Step } from './stock.ts';

/**
 * The least that the regions below a region come to on a day: of those that were counted within the
 * window up to the newest, also where the sum of all of them is refused (R2). It stands for no
 * headline, but a published number below it cannot be right any more.
 */
export function findLeastBelow(tree: RollUp, day: number, windowDays: number): Step | undefined {
	const standing = tree.below.flatMap((child) => {
		const step = findStep(child.effective, day);
		return (step?.isRefused === false ? step : findLeastBelow(child, day, windowDays)) ?? [];
	});
	const newest = standing.reduce((last, step) => Math.max(last, step.asOf[1]), -Infinity);
	const recent = standing.filter((step) => step.asOf[0] >= newest - windowDays);
	return recent.length === 0 ? undefined : sumSteps(recent, day, day, windowDays);
}
