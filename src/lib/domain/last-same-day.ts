import { addDays } from './dates.ts';
import type { IsoDate } from './figure.ts';
import type { FigureRecord, Total } from './series.ts';

/** The end of time, for what stays as it is. */
const ALWAYS = '9999-12-31';

/**
 * The last day as of which a total is the same as on `day`, if no figure changes. A stock ages from
 * day to day (R1); flows and tolls stay until the next day that a figure is dated by.
 */
export function findLastSameDay(
	figures: readonly FigureRecord[],
	total: Total,
	day: IsoDate
): IsoDate {
	if (total.measure === 'stock') return day;
	const next = figures
		.flatMap(({ dateStart, dateEnd, publishedOn }) => [dateStart, dateEnd, publishedOn])
		.reduce<IsoDate>((a, b) => (b !== null && b > day && b < a ? b : a), ALWAYS);
	return next === ALWAYS ? ALWAYS : addDays(next, -1);
}
