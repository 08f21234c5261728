import type { FigureRow } from '#lib/domain/records.ts';
import { formatDateSpan } from '#lib/i18n/dates.ts';
import type { DateStyle } from '#lib/i18n/dates.ts';
import { nameCount } from '#lib/i18n/metrics.ts';
import type { Messages } from '#lib/i18n/index.ts';

/** The place of a figure: the region's name, else the words of the text in quotes. */
export function sayPlace(
	{ region, placeText }: Pick<FigureRow, 'region' | 'placeText'>,
	t: Messages
): string {
	if (region) return region.names[t.locale];
	return placeText ? t.figures.values.unresolved(placeText) : t.figures.values.noPlace;
}

/** The time of a figure, as it holds: a day, a span, "until". */
export function sayTime(
	figure: Pick<FigureRow, 'dateStart' | 'dateEnd' | 'datePrecision'>,
	t: Messages,
	style: DateStyle = 'long'
): string {
	const { dateStart: from, dateEnd: to, datePrecision: precision } = figure;
	return formatDateSpan({ from, to, precision }, t, style);
}

/** What is counted, of what and of whom where that is said: "Morts, choléra, enfants". */
export function sayMetric({ metric, disease, subgroup }: FigureRow, t: Messages): string {
	const label = nameCount(metric, disease, t);
	return subgroup ? `${label}, ${t.vocabulary.subgroups[subgroup]}` : label;
}

/** The words of the number; for a figure entered without any, its metric. */
export function sayQuote(figure: { quote: string | null }, t: Messages): string {
	return figure.quote ?? t.figures.values.byHand;
}
