import type { AggregationContext } from './context.ts';
import type { Coverage } from './series.ts';

/** How much of a region the regions directly below it that are counted stand for (R2). */
export function coverageOf(regionIds: readonly string[], context: AggregationContext): Coverage {
	const counted = new Set(regionIds).size;
	const all = context.childCount?.(context.regionId);
	return {
		counted,
		of: all === undefined ? null : Math.max(counted, all),
		regionIds: [...new Set(regionIds)].sort()
	};
}
