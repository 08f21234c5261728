/** R2: how a published number and what the regions below come to agree. */
import { fromEpochDay } from './dates.ts';
import { findLeastBelow } from './least-below.ts';
import type { RollUp, RollUpOptions } from './places.ts';
import type { LevelConflict, Total } from './series.ts';
import { findStep } from './stock.ts';
import type { Step } from './stock.ts';

/** Over what share of the published number a sum from below is a conflict, in percent. */
const CONFLICT_PERCENT = 102;

/** What is not accounted for below, or the conflict: nothing for a number from below. */
export function comparePublished(
	tree: RollUp,
	day: number,
	options: Pick<RollUpOptions, 'measure' | 'windowDays'>
): Pick<Total, 'unallocated' | 'conflict'> {
	const published = findStep(tree.own, day);
	const children = findStep(tree.children, day);
	const conflict = published ? findConflict(published, findLeastBelow(tree, day, options)) : null;
	if (conflict || published?.best == null || children?.best == null) {
		return { unallocated: null, conflict };
	}
	// What was counted long before or after says nothing of the rest.
	if (daysApart(published, children) > options.windowDays)
		return { unallocated: null, conflict: null };
	return { unallocated: Math.max(0, published.best - children.best), conflict: null };
}

function daysApart(a: Step, b: Step): number {
	return Math.max(a.asOf[1], b.asOf[1]) - Math.min(a.asOf[0], b.asOf[0]);
}

function findConflict(published: Step, least: Step | undefined): LevelConflict | null {
	if (least?.best == null || published.best === null || published.high === null) return null;
	const ceiling = Math.max(published.high, published.best);
	if (least.best * 100 <= ceiling * CONFLICT_PERCENT) return null;
	const counted = least.points
		.map(({ preferred }) => preferred)
		.filter(({ bounds }) => bounds.best !== null)
		.sort((a, b) => (b.bounds.best ?? 0) - (a.bounds.best ?? 0) || a.figure.id - b.figure.id);
	return {
		published: published.best,
		children: least.best,
		asOf: [fromEpochDay(least.asOf[0]), fromEpochDay(least.asOf[1])],
		figureIds: counted.map(({ figure }) => figure.id)
	};
}
