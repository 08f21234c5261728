/** A view as a page needs it, however much was reported: bounded in what has to be read and sent. */
import type { Series, Total } from './series.ts';
import { countFigures, thinSeries } from './thin-series.ts';
import type { MetricView } from './views.ts';

/** Marks of all series that join sources, and of all that keep one source apart. */
const MOST_JOINED = 1600;
const MOST_APART = 800;
const MOST_OF_ONE = 480;
const LEAST_OF_ONE = 24;
/** Series of single sources beside those that join them. */
const MOST_SOURCES = 24;

/** Figures of a total that a page can list, of each kind. */
const MOST_LISTED = 24;

/** The view with the marks that a chart can show and the figures that a page lists, all counted. */
export function showView(view: MetricView): MetricView {
	const series = chooseSources(view.series);
	const apart = series.filter(({ source }) => source !== null).length;
	const most = ({ source }: Series) =>
		source === null ? shareOut(MOST_JOINED, series.length - apart) : shareOut(MOST_APART, apart);
	return {
		...view,
		total: showTotal(view.total),
		series: series.map((one) => thinSeries(one, most(one))),
		apart: view.apart.map((other) => ({ ...other, total: showTotal(other.total) }))
	};
}

/**
 * What a line of a table says of a view: its number, without the lines and the lists that lead to it.
 * Where there is no number, the reports that wait stand in its place.
 */
export function showRow(view: MetricView): MetricView {
	const { total, addends, series } = view;
	return {
		...view,
		total: {
			...showTotal(total),
			addends: total.addends.slice(0, 1),
			addendCount: countAddends(total),
			exclusions: total.exclusions.map((one) => ({
				...one,
				figureIds: [],
				figures: countFigures(one)
			}))
		},
		addends: addends.slice(0, 1),
		series: total.best === null ? series : []
	};
}

/** The same where a number is one among others: nothing of how it came about or what stands beside it. */
export function showNumber(view: MetricView): MetricView {
	const shown = showRow(view);
	if (shown.total.best === null) return shown;
	const bare = { exclusions: [], warnings: [], conflict: null, change: null, spread: null };
	return { ...shown, total: { ...shown.total, ...bare, replaced: undefined }, apart: [] };
}

/** Of the sources that a series joins, only those with the most marks keep one of their own. */
function chooseSources(all: readonly Series[]): Series[] {
	const joined = new Set(all.filter(({ source }) => source === null).map(({ key }) => key));
	const apart = all
		.filter((one) => one.source !== null && joined.has(joinedKey(one)))
		.sort((a, b) => b.points.length - a.points.length);
	const left = new Map<string, number>();
	for (const one of apart.slice(MOST_SOURCES)) {
		left.set(joinedKey(one), (left.get(joinedKey(one)) ?? 0) + 1);
	}
	const dropped = new Set(apart.slice(MOST_SOURCES));
	return all
		.filter((one) => !dropped.has(one))
		.map((one) => (left.has(one.key) ? { ...one, sourcesLeft: left.get(one.key) } : one));
}

/** The key of the series that joins a source with the others. */
function joinedKey({ key, source }: Series): string {
	return key.slice(0, key.length - `|by ${source}`.length);
}

/** False where a page was spared some of it. */
export function isWhole({ total, series }: MetricView): boolean {
	return (
		total.addendCount === undefined &&
		total.exclusions.every(({ figures }) => figures === undefined) &&
		total.warnings.every(({ figureIds }) => figureIds.length < MOST_LISTED) &&
		(total.conflict?.figureIds.length ?? 0) < MOST_LISTED &&
		series.every(
			({ whole, points, sourcesLeft }) =>
				!whole && !sourcesLeft && points.every((point) => !point.figures)
		)
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
