/** What a total says on a page: its number, when it holds for, who counted, how it changed. */
import { roundForDisplay } from '#lib/domain/rounding.ts';
import { countAddends } from '#lib/domain/shown-view.ts';
import { countFigures } from '#lib/domain/thin-series.ts';
import type { Disease, IsoDate, Subgroup } from '#lib/domain/figure.ts';
import type { Bounds, LevelConflict, Series, SeriesPoint, Total } from '#lib/domain/series.ts';
import type { MetricView } from '#lib/domain/views.ts';
import { formatAge, formatDate, formatDateSpan } from '#lib/i18n/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { formatChange, formatNumber } from '#lib/i18n/numbers.ts';
import { formatBest, formatBounds } from '#lib/i18n/quantity.ts';
import type { Counted } from '#lib/i18n/quantity.ts';
import { nameSource } from '#lib/i18n/sources.ts';

/** A number that was published is shown as it was; one that was computed is rounded (R17). */
function isComputed(total: Total): boolean {
	return countAddends(total) > 1 || total.shares.length > 0;
}

export function sayNumber(total: Total, t: Messages): string {
	return formatBest(displayed(total), t);
}

export function sayBounds(total: Total, t: Messages): string | null {
	return formatBounds(displayed(total), t);
}

/** The noun beside a number that is not of everyone: "enfants", "ménages", "USD". */
export function sayUnit(
	{ unit, currency, subgroup = null }: Counted & { subgroup?: Subgroup | null },
	t: Messages
): string | null {
	if (subgroup && unit === 'person') return t.vocabulary.subgroups[subgroup];
	if (unit === 'person' || unit === 'case') return null;
	return unit === 'currency' ? currency : t.vocabulary.units[unit].other;
}

/** The disease of a number; where its words name none, that. */
export function nameDisease(disease: Disease | null, t: Messages): string {
	return disease ? t.vocabulary.diseases[disease] : t.vocabulary.noDisease;
}

/** "au 31 mars 2017" for a stock or a toll, the days covered for a flow. */
export function sayTime({ total, addends }: MetricView, t: Messages): string | null {
	if (total.asOf === null) return null;
	if (total.measure !== 'flow') return t.dashboard.number.asOf(formatDate(total.asOf, t));
	const [only] = addends;
	const isSingle = !isComputed(total) && countAddends(total) === 1 && only;
	const span = isSingle
		? { from: only.dateStart, to: only.dateEnd, precision: only.datePrecision }
		: { from: total.asOfSpread?.[0] ?? null, to: total.asOf };
	return t.dashboard.number.during(formatDateSpan(span, t));
}

/** The same in a table: "31 mars 2024", "1er janv. – 31 mars 2024". */
export function sayShortTime({ total }: MetricView, t: Messages): string | null {
	const { asOf, asOfSpread, measure } = total;
	if (asOf === null) return null;
	const from = measure === 'flow' ? (asOfSpread?.[0] ?? asOf) : asOf;
	return formatDateSpan({ from, to: asOf }, t, 'short');
}

export function sayAge({ asOf }: Total, today: IsoDate, t: Messages): string | null {
	return asOf === null ? null : t.dashboard.number.age(formatAge(asOf, today, t));
}

/** Who counted; for a sum, of how many figures it is made. */
export function saySource({ total, addends }: MetricView, t: Messages): string {
	const count = countAddends(total);
	if (count > 1) return t.dashboard.number.sum(count);
	const source = addends[0]?.source;
	return source ? t.dashboard.number.by(nameSource(source, t)) : t.dashboard.number.noSource;
}

export function sayChange({ change }: Total, t: Messages): string | null {
	if (!change) return null;
	const day = formatDate(change.since, t);
	const difference = change.to - change.from;
	if (difference === 0) return t.dashboard.number.unchanged(day);
	return t.dashboard.number.change(formatChange(difference, t), day);
}

/**
 * "remplace 7 300 000 (au 3 mars 2024) : compté plus tard par une autre source"; null where no other
 * number came before.
 */
export function sayReplaced({ replaced }: Total, t: Messages): string | null {
	if (!replaced) return null;
	const { value, asOf, reason } = replaced;
	const words = t.charts.total;
	return words.replaced(formatNumber(value, t), formatDate(asOf, t), words.replacedBecause[reason]);
}

export function saySpread({ spread }: Total, t: Messages): string | null {
	if (!spread || spread.sources < 2 || spread.min === spread.max) return null;
	const words = t.dashboard.number;
	const say = spread.openAbove ? words.spreadOpen : words.spread;
	return say(spread.sources, formatNumber(spread.min, t), formatNumber(spread.max, t));
}

/**
 * Where nothing is confirmed: the latest report that is not counted, unconfirmed before planned
 * before projected. Undefined where there is none.
 */
export function findUncounted({ series }: MetricView): UncountedReport | undefined {
	return (['unconfirmed', 'planned', 'projected'] as const)
		.flatMap((status) => series.filter((one) => one.status === status))
		.flatMap((one) => one.points.slice(-1).map((point) => ({ series: one, point })))[0];
}

export interface UncountedReport {
	series: Series;
	point: SeriesPoint;
}

/** "1 lieu sur 35 : Chocó", where places below stand for the whole; null for a published number. */
export function sayCoverage({ total, counted }: MetricView, t: Messages): string | null {
	const { coverage, basis } = total;
	if (!coverage || basis === 'published') return null;
	const said = t.charts.total.coverage(coverage.counted, coverage.of);
	if (counted.length === 0 || counted.length < coverage.counted) return said;
	const names = counted.map((region) => region.names[t.locale]);
	return t.charts.total.covered(said, new Intl.ListFormat(t.locale).format(names));
}

/** "30 jours connus sur 109", where a sum of flows tells only of some days of its span. */
export function sayDaysTold({ daysTold }: Total, t: Messages): string | null {
	if (!daysTold || daysTold.told === daysTold.of) return null;
	return t.charts.total.daysTold(daysTold.told, daysTold.of);
}

/** What has to be known before the number is quoted, with the figure that it is about. */
export function sayWarnings(total: Total, t: Messages): Warning[] {
	const said = total.warnings.map(({ code, value, figureIds }) => {
		const say: (value: string) => string = t.charts.total.warnings[code];
		const text = say(value === null ? '' : formatNumber(value, t));
		return { text, figureId: figureIds[0] ?? null };
	});
	const { conflict } = total;
	if (!conflict) return said;
	return [
		{ text: sayConflict(total, conflict, t), figureId: conflict.figureIds[0] ?? null },
		...said
	];
}

interface Warning {
	text: string;
	figureId: number | null;
}

/** What was published for the whole against what the places come to, each with its day (R2). */
export function sayConflict({ asOf }: Total, conflict: LevelConflict, t: Messages): string {
	const [, day] = conflict.asOf;
	return t.charts.total.conflict(
		formatNumber(conflict.published, t),
		formatDate(asOf ?? day, t),
		formatNumber(conflict.children, t),
		formatDate(day, t)
	);
}

/** Why there is no number: places too far apart in time, figures that wait, or none at all. */
export function sayNothing({ exclusions, rule, asOfSpread }: Total, t: Messages): string {
	if (rule === 'R2' && asOfSpread) {
		return t.charts.total.refused(formatDate(asOfSpread[0], t), formatDate(asOfSpread[1], t));
	}
	const waiting = exclusions.find(({ reason }) => reason === 'needs_review');
	return waiting ? t.dashboard.number.waiting(countFigures(waiting)) : t.dashboard.number.none;
}

function displayed(total: Total): Bounds {
	const round = (value: number | null) => (value === null ? null : roundForDisplay(value));
	const { best, low, high } = total;
	return isComputed(total)
		? { best: round(best), low: round(low), high: round(high) }
		: { best, low, high };
}
