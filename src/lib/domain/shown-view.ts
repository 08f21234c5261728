/** A view as a page needs it, however much was reported: bounded in what has to be read and sent. */
import type { Series, Total } from './series.ts';
import { thinSeries } from './thin-series.ts';
import type { MetricView } from './views.ts';

/** Marks of all series that join sources, and of all that keep one source apart. */
const MOST_JOINED = 1600;
const MOST_APART = 800;
const MOST_OF_ONE = 480;
const LEAST_OF_ONE = 24;

/** Figures of a total that a page can list, of each kind. */
const MOST_LISTED = 24;

/** The view with the marks that a chart can show and the figures that a page lists, all counted. */
export function showView(view: MetricView): MetricView {
	const apart = view.series.filter(({ source }) => source !== null).length;
	const most = (series: Series) =>
		series.source === null
			? shareOut(MOST_JOINED, view.series.length - apart)
			: shareOut(MOST_APART, apart);
	return {
		...view,
		total: showTotal(view.total),
		series: view.series.map((series) => thinSeries(series, most(series)))
	};
}

/** False where a page was spared some of it. */
export function isWhole({ total, series }: MetricView): boolean {
	return (
		total.addendCount === undefined &&
		total.exclusions.every(({ figures }) => figures === undefined) &&
		total.warnings.every(({ figureIds }) => figureIds.length < MOST_LISTED) &&
		(total.conflict?.figureIds.length ?? 0) < MOST_LISTED &&
		series.every(({ whole, points }) => !whole && points.every((point) => !point.figures))
	);
}

export function countAddends({ addends, addendCount }: Pick<Total, 'addends' | 'addendCount'>) {
	return addendCount ?? addends.length;
}

function shareOut(marks: number, series: number): number {
	return Math.max(LEAST_OF_ONE, Math.min(MOST_OF_ONE, Math.floor(marks / Math.max(1, series))));
}

function showTotal(total: Total): Total {
	const { addends, exclusions, conflict, warnings } = total;
	const cut = (ids: readonly number[]) => ids.slice(0, MOST_LISTED);
	return {
		...total,
		addends: cut(addends),
		...(addends.length > MOST_LISTED ? { addendCount: countAddends(total) } : {}),
		exclusions: exclusions.map((one) =>
			one.figureIds.length > MOST_LISTED
				? { ...one, figureIds: cut(one.figureIds), figures: one.figureIds.length }
				: one
		),
		conflict: conflict && { ...conflict, figureIds: cut(conflict.figureIds) },
		warnings: warnings.map((one) => ({ ...one, figureIds: cut(one.figureIds) }))
	};
}
