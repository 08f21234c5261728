/**
 * A series by day, week, month, quarter or year. The value of a stock or toll in a bin is its last
 * one, not a sum or a mean (R1, R6); flows are split by days (R5); what is missing is null and
 * never zero, and is filled on request only, marked as filled (R16).
 */
import { sumBounds } from './bounds.ts';
import { listPeriods, toEpochDay } from './dates.ts';
import type { Period, PeriodUnit } from './dates.ts';
import type { IsoDate } from './figure.ts';
import type { Bounds, Series, SeriesPoint } from './series.ts';
import { splitFlow } from './split.ts';

interface Bin extends Bounds {
	period: Period;
	/** The value was reported in an earlier bin and is not too old to stand (R1). */
	isCarried: boolean;
	/** Nothing stood there; the last value was put in because that was asked for. */
	isFilled: boolean;
	/** Of the figures that it rests on. */
	figureIds: number[];
}

export interface BinnedSeries {
	/** One for each period from first to last, empty ones included. */
	bins: Bin[];
	/** Flows dated more coarsely than the bins: drawn over their span, in no bin. */
	unsplit: SeriesPoint[];
}

export interface BinOptions {
	unit: PeriodUnit;
	from: IsoDate;
	to: IsoDate;
	/** Carry the last value over gaps; for stocks and tolls only. */
	fill?: boolean;
}

export function binSeries(series: Series, options: BinOptions): BinnedSeries {
	const periods = listPeriods(options.from, options.to, options.unit);
	if (series.measure === 'flow') return binFlow(series, periods, options);
	return { bins: binLevel(series, periods, options.fill ?? false), unsplit: [] };
}

function binLevel(series: Series, periods: readonly Period[], fill: boolean): Bin[] {
	const points = series.points.filter((point) => point.best !== null);
	let next = 0;
	return periods.map((period) => {
		while (isReportedBy(points[next], period.to)) next += 1;
		const last = points[next - 1];
		if (!last) return emptyBin(period);
		const isEarlier = last.to < period.from;
		const isAged = isEarlier && isOlderThan(last, period.from, series.agingDays);
		if (isAged && !fill) return emptyBin(period);
		return { ...toBin(period, last), isCarried: isEarlier && !isAged, isFilled: isAged };
	});
}

function isReportedBy(point: SeriesPoint | undefined, day: IsoDate): boolean {
	return point !== undefined && point.to <= day;
}

/** A toll does not age: it has no ageing time, and its last value stands. */
function isOlderThan(point: SeriesPoint, day: IsoDate, agingDays: number | null): boolean {
	return agingDays !== null && toEpochDay(day) - toEpochDay(point.to) > agingDays;
}

/** Bars that overlap a counted one would count its days twice; they are left out. */
function binFlow(series: Series, periods: readonly Period[], options: BinOptions): BinnedSeries {
	const terms = new Map<string, { bounds: Bounds[]; figureIds: number[] }>();
	const unsplit: SeriesPoint[] = [];
	for (const point of series.points.filter((candidate) => !candidate.alternative)) {
		const shares = splitPoint(point, options.unit);
		if (!shares) unsplit.push(point);
		for (const { key, bounds } of shares ?? []) {
			const term = terms.get(key) ?? { bounds: [], figureIds: [] };
			term.bounds.push(bounds);
			term.figureIds.push(...point.figureIds);
			terms.set(key, term);
		}
	}
	const bins = periods.map((period) => {
		const term = terms.get(period.key);
		if (!term) return emptyBin(period);
		const { best, low, high } = sumBounds(term.bounds);
		return { ...emptyBin(period), best, low, high, figureIds: term.figureIds };
	});
	return { bins, unsplit };
}

/** The best value and both bounds, each split by itself so that each still adds up. */
function splitPoint(
	point: SeriesPoint,
	unit: PeriodUnit
): { key: string; bounds: Bounds }[] | null {
	const split = (value: number | null) => splitFlow({ ...point, value: value ?? 0 }, unit);
	const [best, low, high] = [split(point.best), split(point.low), split(point.high)];
	if (!best || !low || !high) return null;
	return best.map(({ period, value }, index) => ({
		key: period.key,
		bounds: {
			best: point.best === null ? null : value,
			low: point.low === null ? null : (low[index]?.value ?? null),
			high: point.high === null ? null : (high[index]?.value ?? null)
		}
	}));
}

function emptyBin(period: Period): Bin {
	const unknown = { best: null, low: null, high: null };
	return { ...unknown, period, isCarried: false, isFilled: false, figureIds: [] };
}

function toBin(period: Period, point: SeriesPoint): Bin {
	const { best, low, high, figureIds } = point;
	return { ...emptyBin(period), best, low, high, figureIds: [...figureIds] };
}
