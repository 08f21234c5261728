/** What a chart says, in sentences written from its data: good enough to quote. */
import { daysBetween } from '#lib/domain/dates.ts';
import { findLeadSeries } from '#lib/domain/lead-series.ts';
import { METRIC_PROFILES } from '#lib/domain/metrics.ts';
import type { Series, SeriesPoint } from '#lib/domain/series.ts';
import { measureSeries } from '#lib/domain/thin-series.ts';
import { formatDate } from '#lib/i18n/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { nameCounted } from '#lib/i18n/metrics.ts';
import { formatCount, formatNumber, spellNumber } from '#lib/i18n/numbers.ts';
import { nameSource } from '#lib/i18n/sources.ts';
import { describePoint, formatPointDate } from './describe-point.ts';

const MAX_SOURCES = 4;

/** The summary of the series of one panel, about the place with this name. */
export function describeSeries(series: readonly Series[], place: string, t: Messages): string {
	const lead = findLeadSeries(series);
	const sentences = lead
		? [
				...describeLead(lead, series, place, t),
				...describeScope(lead, t),
				...describeBeside(lead, series, t),
				...describeLast(lead, t)
			]
		: describeUnconfirmed(series, place, t);
	return [...sentences, ...countOthers(series, lead, t), nameSources(series, t)]
		.filter((sentence) => sentence !== null)
		.join(' ');
}

/** "1 200 of 5 400 reports are drawn …", where a chart has no room for all; null where it has. */
export function sayMarksLeft(series: readonly Series[], t: Messages): string | null {
	const drawn = series.reduce((sum, { points }) => sum + points.length, 0);
	const all = series.reduce((sum, one) => sum + measureSeries(one).marks, 0);
	const isApart = series.some(({ source }) => source !== null);
	const sources = series.reduce((sum, { sourcesLeft = 0 }) => sum + sourcesLeft, 0);
	const said = [
		...(drawn < all ? [t.charts.thinned(formatNumber(drawn, t), formatNumber(all, t))] : []),
		...(isApart && sources > 0 ? [t.charts.sourcesLeft(sources)] : [])
	];
	return said.length > 0 ? said.join(' ') : null;
}

function describeLead(
	lead: Series,
	series: readonly Series[],
	place: string,
	t: Messages
): string[] {
	return lead.measure === 'flow'
		? describeFlows(lead, series, place, t)
		: describeLevels(lead, place, t);
}

/** The bars of a panel that are not pale: of the place and of those in it, in the order of days. */
function listBars(series: readonly Series[]): SeriesPoint[] {
	return series
		.filter(({ status }) => status === 'observed')
		.flatMap(valued)
		.filter((point) => !point.alternative)
		.sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? -1 : 1));
}

function countBars(series: readonly Series[]): number {
	return series
		.filter(({ status }) => status === 'observed')
		.reduce((sum, one) => sum + measureSeries(one).bars, 0);
}

function describeLevels(series: Series, place: string, t: Messages): string[] {
	const points = listComparable(series);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return [];
	const of = nameCounted(series.metric, series.disease, t);
	if (first === last) return [describeSingle(series, first, place, t)];
	const change = {
		...{ place, of },
		from: spell(first, series, t),
		fromDate: formatDate(first.to, t),
		to: spell(last, series, t),
		toDate: formatDate(last.to, t)
	};
	return [
		chooseChange(first, last, series.measure === 'cumulative', t)(change),
		...describePeak(series, points, t)
	];
}

/**
 * A change is one of the same places; of a toll, of the same source and anchor as well, and where
 * nobody says since when, without an ageing time between two reports.
 */
function listComparable(series: Series): SeriesPoint[] {
	const points = valued(series);
	const scope = points.at(-1)?.scope;
	const same = points.filter((point) => point.scope === scope);
	if (series.measure !== 'cumulative' || series.anchor !== null) return same;
	const { agingDays } = METRIC_PROFILES[series.metric];
	const isStart = ({ to }: SeriesPoint, index: number) =>
		index > 0 && daysBetween(same[index - 1]?.to ?? to, to) > agingDays;
	return same.slice(Math.max(0, same.findLastIndex(isStart)));
}

function describeSingle(series: Series, only: SeriesPoint, place: string, t: Messages): string {
	const of = nameCounted(series.metric, series.disease, t);
	const { number, value, date } = describePoint(series, only, t);
	const { single, singleToll } = t.charts.summary;
	const say = series.measure === 'cumulative' ? singleToll : single;
	return say({ place, of, value: isUnitSaid(series) ? value : number, date });
}

function chooseChange(first: SeriesPoint, last: SeriesPoint, isToll: boolean, t: Messages) {
	const words = t.charts.summary;
	const change = bestOf(last) - bestOf(first);
	if (change === 0) return words.unchanged;
	if (isToll) return change > 0 ? words.tollRose : words.tollFell;
	return change > 0 ? words.rose : words.fell;
}

/** Said only where the highest report is neither the first nor the last. */
function describePeak(series: Series, points: SeriesPoint[], t: Messages): string[] {
	const highest = Math.max(...points.map(bestOf));
	const peak = points.find((point) => bestOf(point) === highest);
	const ends = [points[0], points.at(-1)].map((point) => (point ? bestOf(point) : 0));
	if (!peak || ends.includes(highest)) return [];
	return [t.charts.summary.peak(spell(peak, series, t), formatDate(peak.to, t))];
}

function describeFlows(
	series: Series,
	panel: readonly Series[],
	place: string,
	t: Messages
): string[] {
	const points = listBars(panel);
	const count = countBars(panel);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return [];
	const words = t.charts.summary;
	const sayValue = (point: SeriesPoint) => describePoint(series, point, t).value;
	if (count === 1) return [describeSingle(series, first, place, t)];
	const highest = points.reduce((a, b) => (bestOf(b) > bestOf(a) ? b : a));
	const of = nameCounted(series.metric, series.disease, t);
	const earliest = points.reduce((day, { from }) => (from < day ? from : day), first.from);
	const days = [formatDate(earliest, t), formatDate(last.to, t)] as const;
	return [
		words.flows(count, place, of, ...days),
		words.highestFlow(sayValue(highest), formatPointDate(highest, t))
	];
}

/** A line of places below is no number of the whole, and must not be quoted as one. */
function describeScope({ measure, scope }: Series, t: Messages): string[] {
	return measure !== 'flow' && scope === 'children' ? [t.charts.summary.onlyPlaces] : [];
}

/**
 * Where places below have come to more than what was published of the whole, the eye is on their
 * line: the sentence must not leave it out.
 */
function describeBeside(lead: Series, series: readonly Series[], t: Messages): string[] {
	const published = valued(lead).at(-1);
	const below = series.find(({ status, scope }) => status === 'observed' && scope === 'children');
	const sum = below && valued(below).at(-1);
	if (lead.scope !== 'own' || lead.measure === 'flow' || !published || !sum) return [];
	const isBeyond = sum.to >= published.to && bestOf(sum) > bestOf(published);
	return isBeyond ? [t.charts.summary.beside(spell(sum, below, t), formatDate(sum.to, t))] : [];
}

function describeLast(series: Series, t: Messages): string[] {
	const words = t.charts.summary;
	const spread = valued(series).at(-1)?.spread;
	const { revisions } = measureSeries(series);
	const sentences: string[] = [];
	if (spread && spread.max > spread.min && series.measure !== 'flow') {
		const ends = [formatNumber(spread.min, t), formatNumber(spread.max, t)] as const;
		sentences.push(words.spread(...ends, spread.sources));
	}
	if (revisions > 0) sentences.push(words.revisions(revisions));
	return sentences;
}

function describeUnconfirmed(series: readonly Series[], place: string, t: Messages): string[] {
	const [first] = series;
	if (!first) return [t.charts.empty];
	const of = nameCounted(first.metric, first.disease, t);
	return [t.charts.summary.onlyUnconfirmed(place, of)];
}

function countOthers(
	series: readonly Series[],
	lead: Series | undefined,
	t: Messages
): (string | null)[] {
	const count = (statuses: Series['status'][]) =>
		series
			.filter((one) => statuses.includes(one.status) && one !== lead)
			.reduce((sum, one) => sum + measureSeries(one).marks, 0);
	const unconfirmed = count(['unconfirmed']);
	const future = count(['projected', 'planned']);
	return [
		unconfirmed > 0 ? t.charts.summary.unconfirmed(unconfirmed) : null,
		future > 0 ? t.charts.summary.future(future) : null
	];
}

/**
 * The sources by the number of their reports; at most four are named. Reports without one are told
 * as well: who quotes the sentence must not credit the others with them.
 */
function nameSources(series: readonly Series[], t: Messages): string | null {
	const reports = new Map<string, number>();
	for (const [source, count] of series.flatMap((one) =>
		Object.entries(measureSeries(one).reports)
	)) {
		reports.set(source, (reports.get(source) ?? 0) + count);
	}
	const names = [...reports].sort(([, a], [, b]) => b - a).map(([name]) => nameSource(name, t));
	const unnamed = series.reduce((sum, one) => sum + measureSeries(one).unnamed, 0);
	if (names.length === 0) return unnamed > 0 ? t.charts.summary.noSource : null;
	const shown = names.slice(0, MAX_SOURCES);
	const rest = names.length - shown.length;
	const listed = rest > 0 ? [...shown, t.charts.summary.moreSources(rest)] : shown;
	const list = new Intl.ListFormat(t.locale).format(listed);
	return t.charts.summary.sources(names.length, list, unnamed);
}

function valued(series: Series): SeriesPoint[] {
	return series.points.filter((point) => point.best !== null);
}

function bestOf(point: SeriesPoint): number {
	return point.best ?? 0;
}

/** The number of a point for a sentence that has named the metric. */
function spell(point: SeriesPoint, series: Series, t: Messages): string {
	const { unit, currency } = series;
	return isUnitSaid(series)
		? formatCount(bestOf(point), unit, currency, t)
		: spellNumber(bestOf(point), t).text;
}

/** Money and households are named; of persons and the like, the metric has said what they are. */
function isUnitSaid({ unit }: Series): boolean {
	return unit === 'currency' || unit === 'household' || unit === 'tonne';
}
