/** How a stock or a toll changed: only against a value of the same places, counted in the same way. */
import { anchorOf, isOneCount } from './cumulative.ts';
import { fromEpochDay } from './dates.ts';
import { ListMemo } from './list-memo.ts';
import type { Total } from './series.ts';
import type { LinePoint, Step } from './stock.ts';

/** Against the last comparable value that was reported on an earlier day; null where there is none. */
export function changeOf(step: Step, steps: readonly Step[]): Total['change'] {
	const scope = scopeOf(step.points);
	const before = steps.findLast(
		(earlier) =>
			!earlier.isRefused &&
			earlier.best !== null &&
			earlier.asOf[1] < step.asOf[1] &&
			scopeOf(earlier.points) === scope &&
			areOneCount(earlier.points, step.points)
	);
	if (!before || before.best === null || step.best === null) return null;
	return { from: before.best, to: step.best, since: fromEpochDay(before.asOf[1]) };
}

function areOneCount(before: readonly LinePoint[], after: readonly LinePoint[]): boolean {
	const isToll = after[0]?.preferred.figure.measure === 'cumulative';
	if (!isToll) return true;
	const byRegion = new Map(before.map(({ preferred }) => [preferred.path.at(-1), preferred]));
	return after.every(({ preferred }) => {
		const earlier = byRegion.get(preferred.path.at(-1));
		return earlier === undefined || isOneCount(earlier, preferred);
	});
}

/** What a value counts: its places; of a toll, who counted and since when as well (R6). */
export function scopeOf(points: readonly LinePoint[]): string {
	return scopes.get(points, '', () => points.map(scopeOfPoint).sort().join('; '));
}

/** Each value is compared with all that come after it, until the next of the same places. */
const scopes = new ListMemo<LinePoint, string>();

function scopeOfPoint({ preferred }: LinePoint): string {
	const region = preferred.path.at(-1);
	if (preferred.figure.measure !== 'cumulative') return String(region);
	return `${region} by ${preferred.voter} since ${anchorOf(preferred)}`;
}
