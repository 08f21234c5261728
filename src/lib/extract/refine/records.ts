/** Times that an event is compared with: "la plus meurtrière depuis 1999", "the worst in 80 years". */
import { withFields } from '../fields.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import { formatIsoDate, monthPeriod, yearPeriod } from '../dates/calendar.ts';
import { isLast, isOfUnits, worded } from '../dates/wording.ts';
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { findIndexAt, within } from './layout.ts';

/** Tokens of a clause up to its number. */
const CLAUSE = 24;
/** Tokens between a superlative and the time that it holds for. */
const REACH = 8;

/** "la plus meurtrière depuis 1999", "un record depuis mai": a comparison, no count. */
export function isOfRecord(document: Document, all: readonly Mark[], since: Span): boolean {
	return all.some(
		(mark) =>
			mark.section === 'measure' &&
			mark.key === 'record' &&
			// "jamais depuis" may be one phrase.
			mark.from < since.from &&
			since.from - mark.to <= REACH &&
			!isOfCount(all, mark) &&
			!hasSign(document.tokens, mark.to, since.from, PAUSES) &&
			mentionsIn(document.numbers, { from: mark.to, to: since.from }).length === 0
	);
}

/** "un premier bilan": a count, and no rank. */
function isOfCount(all: readonly Mark[], { from, to }: Mark): boolean {
	return all.some(
		(mark) =>
			mark.section === 'measure' && mark.key === 'toll' && mark.from >= from && mark.from <= to
	);
}

/** True of a beginning or a length of time that only says how rare an event is. */
export function isRecordTime(document: Document, date: DateMention): boolean {
	// "le plus grand nombre de cette année", "the worst in 80 years"; "la première attaque de lundi" is no rank.
	const isLength = date.kind === 'window' && isRanked(date);
	if (date.kind !== 'since' && !isLength) return false;
	return isOfRecord(
		document,
		marksNear(document, date.from, {
			from: date.from - REACH - RECORD,
			to: date.from + 1
		}),
		date
	);
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
	if (!date?.dateStart) return undefined;
	if (!isRecalled(document, draft, date)) return undefined;
	return withFields(date, {
		kind: 'window',
		wording: worded('recalled'),
		dateEnd: endOf(date.dateStart, date)
	});
}

/** ", when" behind a beginning: the clause goes back to that time; without the comma, behind a record. */
export function isRecalled(document: Document, draft: Span, date: DateMention): boolean {
	const clause = clauseOfEvent(document, date);
	const start = clause ?? date.to + 1;
	const isBehind =
		start <= draft.from &&
		draft.from - date.to <= CLAUSE &&
		// ", when in all of February": the clause has a time of its own.
		within(document.dates, { from: date.to, to: draft.from }).length === 0 &&
		!hasSign(document.tokens, start, draft.from, PAUSES);
	if (!isBehind) return false;
	if (clause !== undefined) return true;
	const isSetOff = document.tokens.key[date.to] === ',';
	const isRecord = date.kind === 'since' && isRecordTime(document, date);
	if (date.kind !== 'since' || (!isSetOff && !isRecord)) return false;
	const at = date.to + Number(isSetOff);
	return marksNear(document, date.from, { from: at, to: at + 2 }).some(
		({ section, key, from }) =>
			section === 'grammar' && from === at && (key === 'when' || (isRecord && key === 'relative'))
	);
}

/**
 * "since the 2006 landslide that killed 1 126": where the clause begins of what the event did that is
 * counted from, and that was over at once.
 */
function clauseOfEvent(
	document: Document,
	{ kind, from, to, dateStart }: DateMention
): number | undefined {
	if (kind !== 'since' || dateStart === null) return undefined;
	const marks = marksNear(document, from, { from, to: to + EVENT + CLAUSE_OPENING });
	const noun = marks.findLast(
		({ section, key, from: at }) =>
			section === 'guards' && (key === 'attack' || key === 'disaster') && at - to <= EVENT
	);
	if (!noun || marks.some((mark) => ONGOING.has(mark.key) && mark.from === noun.from))
		return undefined;
	const end = Math.max(to, noun.to);
	const at = document.tokens.key[end] === ',' ? end + 1 : end;
	return marks.find(
		({ section, key, from: start }) =>
			section === 'grammar' && key === 'relative' && (start === at || start === at + 1)
	)?.to;
}

/** Events that go on: what they did since is counted. */
const ONGOING: ReadonlySet<string> = new Set(['ongoing', 'conflict']);

/** Tokens of a comma, a preposition and its pronoun: ", in which". */
const CLAUSE_OPENING = 4;

/** Tokens from the time of an event to its noun: "since the 2006 mud". */
const EVENT = 2;

function marksNear(document: Document, at: number, span: Span): Mark[] {
	return within(document.marksOf(findIndexAt(document.sentences, at)), span);
}

/** Times that a rank is given within: so many units back, the current one. */
function isRanked({ wording, precision }: DateMention): boolean {
	const { rule, shift, part } = wording;
	if (part !== null) return false;
	const isThis = shift === 'this' && (precision === 'year' || precision === 'month');
	return rule === 'current unit' || isThis || (isOfUnits(wording) && isLast(wording));
}

/** Tokens of a superlative. */
const RECORD = 3;

const PAUSES = ',;:';

function endOf(start: IsoDate, { precision }: DateMention): IsoDate {
	const [year, month] = start.split('-').map(Number);
	if (precision === 'year') return formatIsoDate(yearPeriod(year ?? 0).end);
	return precision === 'month' ? formatIsoDate(monthPeriod(year ?? 0, month ?? 1).end) : start;
}

/** "más que en abril, cuando fueron 640": what a clause tells is of the time right before it. */
export function findWhen(
	{ tokens, marksNamed }: Document,
	{ from, sentenceIndex }: FigureDraft,
	dates: readonly DateMention[]
): DateMention | undefined {
	const when = marksNamed(sentenceIndex, 'grammar', 'when').findLast(
		({ to }) => to <= from && from - to <= WHEN_WORDS
	);
	if (!when || tokens.key[when.from - 1] !== ',') return undefined;
	// ", cuando en todo febrero fueron 96": the clause has a time of its own.
	if (dates.some((date) => date.from >= when.to && date.to <= from)) return undefined;
	return dates.find(({ to, dateStart }) => to === when.from - 1 && dateStart !== null);
}

/** Tokens from "when" to the number of its clause: "they were some". */
const WHEN_WORDS = 4;
