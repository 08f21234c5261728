import type { IsoDate } from '#lib/domain/figure.ts';
import { findPresent, narrowSeries } from '#lib/domain/present.ts';
import type { Present } from '#lib/domain/present.ts';
import type { Series } from '#lib/domain/series.ts';

interface PeriodAsked {
	from?: IsoDate;
	to?: IsoDate;
	isWhole: boolean;
}

interface ShownSeries {
	/** What is drawn. */
	series: readonly Series[];
	/** What the words are about: all of it where only a part of the marks is given to count. */
	told: readonly Series[];
	/** First day of the axis, where not all of the days are drawn. */
	from?: IsoDate;
	/** Null where there is nothing to choose: a period was asked for, or all is of the present. */
	present: Present | null;
}

/** The series of a chart as it is seen at first: their present, unless a reader asks for more. */
export function showPresent(
	series: readonly Series[],
	{ from, to, isWhole }: PeriodAsked
): ShownSeries {
	const present = from || to ? null : findPresent(series);
	if (!present || isWhole) return { series, told: series, present };
	const narrowed = series.map((one) => narrowSeries(one, present.from));
	const isThinned = series.some(({ whole }) => whole);
	return { series: narrowed, told: isThinned ? series : narrowed, from: present.from, present };
}
