/** Which series a chart shows where nobody has chosen. */
import type { Series } from './series.ts';

/**
 * The series that a chart should show first: of the measure and unit with the most observed points,
 * published for the region itself before summed from below, several sources joined before one.
 */
export function findDominantSeries(series: readonly Series[]): Series | undefined {
	const weights = new Map<string, number>();
	for (const one of series) {
		const weight = one.status === 'observed' ? one.points.length : 0;
		weights.set(frameOf(one), (weights.get(frameOf(one)) ?? 0) + weight);
	}
	const weightOf = (one: Series) => weights.get(frameOf(one)) ?? 0;
	return [...series].sort((a, b) => weightOf(b) - weightOf(a) || compareProminence(a, b))[0];
}

const STATUS_ORDER = { observed: 0, unconfirmed: 1, projected: 2, planned: 3 };

function compareProminence(a: Series, b: Series): number {
	// Of two with as many points the key of the joined one comes first: it is the shorter.
	return (
		STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
		Number(a.scope === 'children') - Number(b.scope === 'children') ||
		b.points.length - a.points.length ||
		(a.key < b.key ? -1 : 1)
	);
}

function frameOf(series: Series): string {
	return `${series.measure} ${series.unit} ${series.currency ?? ''}`;
}
