/** Ticks of both axes: round numbers upward from zero, and days, months or years. */
import { fromEpochDay, listPeriods, toEpochDay } from '#lib/domain/dates.ts';
import type { PeriodUnit } from '#lib/domain/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { formatShort } from '#lib/i18n/numbers.ts';
import type { Axis, Tick } from './plot.ts';

const MAX_TICKS = 6;
/** Share of the width at the right where a label would be cut off. */
const EDGE = 0.05;
const ROUND = [1, 2, 2.5, 5, 10];

/** An axis of counts: from zero to a round number that holds `max`, about four steps. */
export function countAxis(max: number, t: Messages): Axis {
	const step = roundStep(Math.max(max, 4) / 4);
	const steps = Math.max(1, Math.ceil(max / step));
	const ticks = Array.from({ length: steps + 1 }, (_, i) => i * step);
	return {
		min: 0,
		max: steps * step,
		ticks: ticks.map((value) => ({ value, label: formatShort(value, t) }))
	};
}

function roundStep(step: number): number {
	const order = 10 ** Math.floor(Math.log10(step));
	return (ROUND.find((factor) => factor * order >= step) ?? 10) * order;
}

/** An axis of epoch days with at most six ticks, on the firsts of round periods. */
export function dayAxis(min: number, max: number, t: Messages): Axis {
	const { unit, every } = chooseStep(max - min);
	const starts = listPeriods(fromEpochDay(min), fromEpochDay(max), unit)
		.map((period) => toEpochDay(period.from))
		.filter((day) => day >= min && max - day >= (max - min) * EDGE && isOnStep(day, unit, every));
	return { min, max, ticks: labelTicks(thin(starts), unit, t) };
}

type AxisUnit = Extract<PeriodUnit, 'day' | 'month' | 'year'>;

const STEPS: [days: number, unit: AxisUnit, every: number][] = [
	[6, 'day', 1],
	[12, 'day', 2],
	[30, 'day', 5],
	[62, 'day', 10],
	[186, 'month', 1],
	[372, 'month', 2],
	[560, 'month', 3],
	[1100, 'month', 6],
	[2200, 'year', 1],
	[4400, 'year', 2],
	[Infinity, 'year', 5]
];

function chooseStep(days: number): { unit: AxisUnit; every: number } {
	const found = STEPS.find(([limit]) => days <= limit);
	return { unit: found?.[1] ?? 'year', every: found?.[2] ?? 5 };
}

function isOnStep(day: number, unit: AxisUnit, every: number): boolean {
	const date = fromEpochDay(day);
	if (unit === 'day') return isRoundDay(Number(date.slice(8)), every);
	if (unit === 'month') return (Number(date.slice(5, 7)) - 1) % every === 0;
	return Number(date.slice(0, 4)) % every === 0;
}

/** 1, 11, 21 of each month rather than every tenth day from the first one. */
function isRoundDay(day: number, every: number): boolean {
	return every <= 2 ? day % every === 0 || every === 1 : day <= 30 - every / 2 && day % every === 1;
}

function thin(days: number[]): number[] {
	const every = Math.ceil(days.length / MAX_TICKS);
	return days.filter((_, i) => i % every === 0);
}

/** The year stands at the first tick and where it changes; elsewhere it would be noise. */
function labelTicks(days: number[], unit: AxisUnit, t: Messages): Tick[] {
	return days.map((value, i) => {
		const year = fromEpochDay(value).slice(0, 4);
		const before = days[i - 1];
		const isNewYear = before === undefined || fromEpochDay(before).slice(0, 4) !== year;
		return { value, label: labelTick(value, unit, isNewYear, t) };
	});
}

function labelTick(value: number, unit: AxisUnit, withYear: boolean, t: Messages): string {
	const date = fromEpochDay(value);
	if (unit === 'year') return date.slice(0, 4);
	return new Intl.DateTimeFormat(t.locale, {
		timeZone: 'UTC',
		month: 'short',
		...(unit === 'day' ? { day: 'numeric' } : {}),
		...(withYear ? { year: 'numeric' } : {})
	}).format(new Date(`${date}T00:00:00Z`));
}
