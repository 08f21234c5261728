/** Times that an event is compared with: "la plus meurtrière depuis 1999", "the worst in 80 years". */
import type { IsoDate } from '#lib/domain/figure.ts';
import { formatIsoDate, monthPeriod, yearPeriod } from '../dates/calendar.ts';
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt } from './layout.ts';

/** Tokens between a superlative and the time that it holds for. */
const REACH = 8;

/** "la plus meurtrière depuis 1999", "un record depuis mai": a comparison, no count. */
export function isOfRecord(document: Document, all: readonly Mark[], since: Span): boolean {
	return all.some(
		(mark) =>
			mark.section === 'measure' &&
			mark.key === 'record' &&
			mark.to <= since.from &&
			since.from - mark.to <= REACH &&
			!hasPause(document, { from: mark.to, to: since.from }) &&
			mentionsIn(document.numbers, { from: mark.to, to: since.from }).length === 0
	);
}

/** True of a beginning or a length of time that only says how rare an event is. */
export function isRecordTime(document: Document, date: DateMention): boolean {
	if (date.kind !== 'since' && date.rule !== 'units up to the reference') return false;
	return isOfRecord(document, document.marksOf(findIndexAt(document.sentences, date.from)), date);
}

/** "the worst since 2015, when 9,000 died": the time that the clause behind it tells of. */
export function findRecalled(
	document: Document,
	draft: Span,
	dates: readonly DateMention[]
): DateMention | undefined {
	const date = dates.findLast(
		({ kind, to, dateStart }) => kind === 'since' && to <= draft.from && dateStart !== null
	);
	if (!date?.dateStart || !isRecordTime(document, date)) return undefined;
	const at = date.to + Number(document.tokens.key[date.to] === ',');
	const opensClause = document
		.marksOf(findIndexAt(document.sentences, date.from))
		.some(({ section, key, from }) => section === 'grammar' && key === 'relative' && from === at);
	if (!opensClause || hasPause(document, { from: at, to: draft.from })) return undefined;
	return { ...date, kind: 'window', rule: 'recalled', dateEnd: endOf(date.dateStart, date) };
}

function endOf(start: IsoDate, { precision }: DateMention): IsoDate {
	const [year, month] = start.split('-').map(Number);
	if (precision === 'year') return formatIsoDate(yearPeriod(year ?? 0).end);
	return precision === 'month' ? formatIsoDate(monthPeriod(year ?? 0, month ?? 1).end) : start;
}

function hasPause({ tokens }: Document, { from, to }: Span): boolean {
	for (let at = from; at < to; at++) {
		if (tokens.kind[at] === SIGN && ',;:'.includes(tokens.key[at] ?? ' ')) return true;
	}
	return false;
}
