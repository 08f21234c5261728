import type { Series } from './series.ts';

/**
 * The series that stands for all where there is room for one: observed, of all sources, the one
 * with the most points that have a value, published before summed. Undefined where none has any.
 */
export function findLeadSeries(series: readonly Series[]): Series | undefined {
	return series
		.filter((one) => one.status === 'observed' && countValues(one) > 0)
		.sort(
			(a, b) =>
				Number(b.source === null) - Number(a.source === null) ||
				countValues(b) - countValues(a) ||
				Number(b.scope === 'own') - Number(a.scope === 'own')
		)[0];
}

function countValues({ points }: Series): number {
	return points.filter((point) => point.best !== null).length;
}
