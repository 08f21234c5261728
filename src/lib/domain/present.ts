/**
 * The days of a chart that matter now: the last years that were reported, and fewer where an older
 * crisis, a silence before, would flatten the one of today.
 */
import { addDays, daysBetween } from './dates.ts';
import type { IsoDate } from './figure.ts';
import type { Series, SeriesPoint } from './series.ts';

/** The first view goes back so far from the latest report, and farther only for a second one. */
const MOST_DAYS = 5 * 366;
const LEAST_REPORTS = 2;
/** After so many days without a report another crisis may begin; reports of each year are one. */
const SILENCE_DAYS = 400;
/** Beside what is so many times as high, nothing is seen to rise or fall. */
const FLATTENING = 10;

/** Where the present of some series begins, and what lies before it. */
export interface Present {
	from: IsoDate;
	/** First and last day of the reports before it, and how many of them are given. */
	older: { from: IsoDate; to: IsoDate; marks: number };
}

/** The present of series that share a chart; null where all of their reports belong to it. */
export function findPresent(series: readonly Series[]): Present | null {
	const told = listTold(series);
	const start = findStart(told);
	const older = series.flatMap(({ points }) => points.filter(({ to }) => start && to < start));
	if (!start || older.length === 0) return null;
	const from = least(older.map((point) => point.from));
	const to = greatest(older.map((point) => point.to));
	return { from: start, older: { from, to, marks: older.length } };
}

/** The points of a series from a day on; those of a flow that reach over it stay. */
export function narrowSeries(series: Series, from: IsoDate): Series {
	const points = series.points.filter(({ to }) => to >= from);
	return points.length === series.points.length ? series : { ...series, points };
}

/** Observed points with a value in the order of days; all of them where nothing is observed. */
function listTold(series: readonly Series[]): SeriesPoint[] {
	const observed = series.filter(({ status }) => status === 'observed');
	const told = observed.flatMap(({ points }) => points.filter(({ best }) => best !== null));
	const points = told.length > 0 ? told : series.flatMap(({ points }) => points);
	return points.sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? -1 : 1));
}

/** The first day of the reports that are the present, of flows the first that they tell of. */
function findStart(told: readonly SeriesPoint[]): IsoDate | null {
	const present = joinRuns(splitRuns(keepLatest(told)));
	return present.length > 0 ? least(present.map(({ from }) => from)) : null;
}

function keepLatest(told: readonly SeriesPoint[]): readonly SeriesPoint[] {
	const last = told.at(-1);
	if (!last) return [];
	const first = told.findIndex(({ to }) => daysBetween(to, last.to) <= MOST_DAYS);
	return told.slice(Math.max(0, Math.min(first, told.length - LEAST_REPORTS)));
}

/** The last run and those before it, up to one that would flatten them. */
function joinRuns(runs: readonly SeriesPoint[][]): SeriesPoint[] {
	let present: SeriesPoint[] = [];
	for (const run of runs.toReversed()) {
		if (present.length > 0 && highest(run) > FLATTENING * highest(present)) break;
		present = [...run, ...present];
	}
	return present;
}

function splitRuns(told: readonly SeriesPoint[]): SeriesPoint[][] {
	const runs: SeriesPoint[][] = [];
	for (const point of told) {
		const before = runs.at(-1)?.at(-1);
		if (before && point.from <= addDays(before.to, SILENCE_DAYS)) runs.at(-1)?.push(point);
		else runs.push([point]);
	}
	return runs;
}

function highest(points: readonly SeriesPoint[]): number {
	return points.reduce((most, { best, low, high }) => Math.max(most, best ?? high ?? low ?? 0), 0);
}

const least = (days: readonly IsoDate[]) => days.reduce((a, b) => (a < b ? a : b));
const greatest = (days: readonly IsoDate[]) => days.reduce((a, b) => (a > b ? a : b));
