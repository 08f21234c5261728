import type { Quantity } from '#lib/domain/figure.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';
import { countFigures } from '#lib/domain/thin-series.ts';
import { formatDateSpan } from '#lib/i18n/dates.ts';
import type { DateStyle } from '#lib/i18n/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import { formatBounds, formatQuantity, formatQuantityOf } from '#lib/i18n/quantity.ts';
import { nameSource } from '#lib/i18n/sources.ts';

/** What a mark of a chart says, in words: for the tooltip, the live region and the table. */
export interface PointWords {
	/** "au moins 16 000 personnes" */
	value: string;
	/** The same without the noun, for a column of numbers. */
	number: string;
	/** The interval, where it says more than the value. */
	bounds: string | null;
	/** "2 mars 2017", "mars 2017". */
	date: string;
	source: string;
	/** "non confirmé", where it is not simply reported. */
	status: string | null;
	notes: string[];
	/** The figure that opens. */
	figureId: number | null;
}

export function describePoint(series: Series, point: SeriesPoint, t: Messages): PointWords {
	const quantity = toQuantity(point);
	return {
		value: formatQuantityOf({ ...quantity, unit: series.unit, currency: series.currency }, t),
		number: formatQuantity(quantity, t),
		bounds: formatPointBounds(point, t),
		date: formatPointDate(point, t),
		source: isSum(series, point)
			? t.charts.point.sum(countFigures(point))
			: nameSource(point.source, t),
		status: series.status === 'observed' ? null : t.vocabulary.statuses[series.status],
		notes: listNotes(point, t),
		figureId: point.figureIds[0] ?? null
	};
}

/** Whether it is computed of several figures; what gave way to the one that it shows is no part of it. */
function isSum({ scope }: Series, { source, figureIds, others }: SeriesPoint): boolean {
	return scope === 'children' && source === null && figureIds.length > 1 && !others;
}

/** "mars 2017" for a flow accurate to the month, else the days themselves. */
export function formatPointDate(
	{ from, to, datePrecision }: SeriesPoint,
	t: Messages,
	style: DateStyle = 'long'
): string {
	return formatDateSpan({ from, to, precision: datePrecision }, t, style);
}

function toQuantity({ best, low, high, qualifier }: SeriesPoint): Quantity {
	return { value: best, low, high, qualifier };
}

/** Bounds that the words of the value have not said already. */
function formatPointBounds(point: SeriesPoint, t: Messages): string | null {
	const isSaid = ['exact', 'at_least', 'at_most', 'range'].includes(point.qualifier);
	return isSaid ? null : formatBounds(point, t);
}

function listNotes(point: SeriesPoint, t: Messages): string[] {
	const words = t.charts.point;
	const notes: string[] = [];
	if (point.spread) {
		const { sources, min, max, openAbove } = point.spread;
		const say = openAbove ? words.spreadOpen : words.spread;
		notes.push(say(sources, formatNumber(min, t), formatNumber(max, t)));
	}
	if (point.revisionFrom !== null) notes.push(words.revised(formatNumber(point.revisionFrom, t)));
	if (point.apart) notes.push(words.apart);
	if (point.corrected) notes.push(words.corrected);
	if (point.alternative) notes.push(words.alternative);
	return notes;
}
