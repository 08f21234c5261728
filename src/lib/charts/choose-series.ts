import type { Series } from '#lib/domain/series.ts';

/**
 * The series that a chart shows at first: where several sources give the same toll, their joined
 * line alone; each source on its own only where `eachSource` asks for it.
 */
export function chooseSeries(series: readonly Series[], eachSource: boolean): Series[] {
	return eachSource ? [...series] : series.filter((one) => !isPartOfJoined(one, series));
}

/** True where asking for each source would show more. */
export function hasSourcesApart(series: readonly Series[]): boolean {
	return series.some((one) => isPartOfJoined(one, series));
}

function isPartOfJoined(one: Series, all: readonly Series[]): boolean {
	return (
		one.source !== null && all.some((other) => other.source === null && isSameCount(one, other))
	);
}

function isSameCount(a: Series, b: Series): boolean {
	return (
		a.metric === b.metric &&
		a.measure === b.measure &&
		a.unit === b.unit &&
		a.currency === b.currency &&
		a.subgroup === b.subgroup &&
		a.disease === b.disease &&
		a.status === b.status &&
		a.scope === b.scope &&
		a.anchor === b.anchor
	);
}
