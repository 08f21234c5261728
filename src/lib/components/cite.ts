/** Citations: a number as it is shown, who says it, where it was read, and the day it was looked up. */
import type { IsoDate } from '#lib/domain/figure.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import { formatDate } from '#lib/i18n/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { formatQuantityOf } from '#lib/i18n/quantity.ts';
import { nameSource } from '#lib/i18n/sources.ts';
import { sayMetric, sayPlace, sayTime } from './reading/figure-words.ts';

/** Where a citation leads and when that was looked at. */
export interface CitedPage {
	address: string;
	today: IsoDate;
}

/** A figure: number, place, time, source, document, address. */
export function citeFigure(figure: FigureRow, page: CitedPage, t: Messages): string {
	const words = t.common.cite;
	const { assertion, documentTitle, outlet, publishedOn, isSample } = figure;
	const number = formatQuantityOf(figure, t);
	const fact = [
		`${sayMetric(figure, t)}${words.colon}${number}`,
		sayPlace(figure, t),
		sayTime(figure, t)
	];
	if (assertion !== 'reported') fact.push(t.vocabulary.assertions[assertion].label);
	const origin = [
		documentTitle && words.quoted(documentTitle),
		outlet,
		publishedOn && formatDate(publishedOn, t)
	].filter(Boolean);
	return [
		`${fact.join(', ')}.`,
		`${t.figures.values.source(nameSource(figure.source, t))}.`,
		origin.length > 0 && `${origin.join(', ')}.`,
		isSample && words.sample,
		citePage(page, t)
	]
		.filter(Boolean)
		.join(' ');
}

/** A series: what its chart says in words, sources included, and its address. */
export function citeSeries(title: string, summary: string, page: CitedPage, t: Messages): string {
	return `${title}. ${summary} ${citePage(page, t)}`;
}

function citePage({ address, today }: CitedPage, t: Messages): string {
	return t.common.cite.page(address, formatDate(today, t));
}
