/** When the events of a page began: what fills an open start, or dates an event told without a day. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Statements } from './statements.ts';
import { isDatelineDate } from './statements.ts';

/** Money and aid have beginnings of their own. */
const UNDATED: ReadonlySet<Metric> = new Set<Metric>([
	'funding_required',
	'funding_received',
	'targeted',
	'assisted',
	'treated',
	'aid_delivered',
	'capacity'
]);
/** What an attack or a disaster does. */
const CASUALTIES: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties',
	'abducted',
	'displaced',
	'evacuated',
	'homeless',
	'housing_destroyed',
	'housing_damaged',
	'infrastructure_damaged'
]);
/** An event told longer ago than this is background. */
const RECENT_DAYS = 62;

/** The day from which a running total counts; null where the page does not tell. */
export function findBeginning(
	document: Document,
	statements: Statements,
	draft: FigureDraft,
	dated: readonly FigureDraft[]
): string | null {
	if (UNDATED.has(draft.metric)) return null;
	const sinces = document.dates.filter((date) => date.kind === 'since' && date.dateStart !== null);
	const before = sinces.findLast((date) => date.to <= draft.from);
	if (before) return before.dateStart;
	const event = dated.findLast((one) => isEvent(one) && one.from < draft.from);
	if (event) return event.dateStart;
	const after = sinces.find((date) => date.from >= draft.to);
	return findEventDay(document, statements) ?? after?.dateStart ?? null;
}

function isEvent(draft: FigureDraft): boolean {
	return CASUALTIES.has(draft.metric) && draft.measure !== 'stock' && draft.dateStart !== null;
}

/** The first recent day that the page tells of, other than one of saying. */
function findEventDay(document: Document, statements: Statements): string | null {
	const day = document.dates.find(
		(date) =>
			date.kind === 'day' &&
			date.dateStart !== null &&
			!statements.has(date) &&
			!isDatelineDate(document, date) &&
			isRecent(document, date)
	);
	return day?.dateStart ?? null;
}

function isRecent(document: Document, { dateStart }: DateMention): boolean {
	const days = (Date.parse(document.published) - Date.parse(dateStart ?? '')) / 86_400_000;
	return days >= 0 && days <= RECENT_DAYS;
}

/** The day of the event that an earlier figure of the page gives; casualties and damage only. */
export function findEventFigure(
	draft: FigureDraft,
	dated: readonly FigureDraft[],
	paragraphFrom: number
): FigureDraft | undefined {
	if (!CASUALTIES.has(draft.metric)) return undefined;
	return dated.findLast(
		(one) =>
			one.measure === 'flow' &&
			one.relation !== 'previous' &&
			one.assertion !== 'projected' &&
			CASUALTIES.has(one.metric) &&
			one.evidence.some(({ field, rule }) => field === 'date' && rule !== 'day of the statement') &&
			(one.from >= paragraphFrom || one.dateStart === one.dateEnd)
	);
}
