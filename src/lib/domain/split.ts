/**
 * R5: a flow over the border of two bins is split by days with the largest remainder, so that the
 * shares are whole and add up to it. Days that nobody stated are not invented: a figure known to
 * the month is not cut into days.
 */
import { fromEpochDay, listPeriods, periodOf, toEpochDay } from './dates.ts';
import type { Period, PeriodUnit } from './dates.ts';
import type { DatePrecision, IsoDate } from './figure.ts';

export interface FlowShare {
	period: Period;
	value: number;
}

const COARSENESS: Record<DatePrecision, number> = {
	day: 0,
	week: 1,
	month: 2,
	quarter: 3,
	year: 4,
	none: 5
};

/** Sums of money and weights are split to the millionth, counts to the unit. */
const PARTS = 1_000_000;

/**
 * The shares of a flow in each day, week, month, quarter or year that it touches; null where its
 * dates are coarser than that, so that it must be drawn over its whole span.
 */
export function splitFlow(
	flow: { value: number; from: IsoDate; to: IsoDate; datePrecision: DatePrecision },
	unit: PeriodUnit
): FlowShare[] | null {
	const periods = listPeriods(flow.from, flow.to, unit);
	if (periods.length > 1 && COARSENESS[flow.datePrecision] > COARSENESS[unit]) return null;
	const days = periods.map((period) => countCommonDays(flow, period));
	const values = splitByWeights(flow.value, days);
	return periods.map((period, index) => ({ period, value: values[index] ?? 0 }));
}

/**
 * Whether it is known how much of a flow falls into some days: what is told to the month may be cut
 * between two months only, as nobody stated its days.
 */
export function canBeCut(
	flow: { from: number; to: number },
	precision: DatePrecision,
	days: { from: number; to: number }
): boolean {
	if (precision === 'day') return true;
	const isBorder = (day: number) =>
		precision !== 'none' && periodOf(fromEpochDay(day), precision).from === fromEpochDay(day);
	const isSound = (border: number) => border <= flow.from || border > flow.to || isBorder(border);
	return isSound(days.from) && isSound(days.to + 1);
}

/** The part of a flow that falls into some days; all of it where it lies inside them. */
export function shareWithin(
	flow: { value: number; from: number; to: number },
	days: { from: number; to: number }
): number {
	const before = Math.max(0, Math.min(days.from, flow.to + 1) - flow.from);
	const after = Math.max(0, flow.to - Math.max(days.to, flow.from - 1));
	const inside = flow.to - flow.from + 1 - before - after;
	return splitByWeights(flow.value, [before, inside, after])[1] ?? 0;
}

/**
 * A value in shares after whole weights; the shares add up to it exactly. What rounding down leaves
 * goes to the largest remainders, the earlier bin first.
 */
export function splitByWeights(value: number, weights: readonly number[]): number[] {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	if (all <= 0) return weights.map(() => 0);
	const scale = Number.isInteger(value) ? 1 : PARTS;
	const units = Math.round(value * scale);
	const shares = weights.map((weight, index) => shareOf(units, weight, all, index));
	let left = units - shares.reduce((sum, share) => sum + share.whole, 0);
	for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
		if (left <= 0) break;
		share.whole += 1;
		left -= 1;
	}
	return shares.map((share) => share.whole / scale);
}

/** Floor and remainder of `units × weight / all`, without a product too large to be exact. */
function shareOf(units: number, weight: number, all: number, index: number) {
	const quotient = Math.floor(units / all);
	const remainder = (units - quotient * all) * weight;
	const whole = quotient * weight + Math.floor(remainder / all);
	return { index, whole, rest: remainder % all };
}

function countCommonDays(flow: { from: IsoDate; to: IsoDate }, period: Period): number {
	const from = flow.from > period.from ? flow.from : period.from;
	const to = flow.to < period.to ? flow.to : period.to;
	return toEpochDay(to) - toEpochDay(from) + 1;
}
