/** What the words around a date say of it: the day of an event, of a count, of a state, or of those who help. */
import { withFields } from '../fields.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { isAfterEvent, isCountedFromEvent, isDistant } from '../dates/wording.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { clauseBehindSemicolon, hasSign } from '../signs.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { isHeading } from '../structure/headings.ts';
import { WORD, isPossessive } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { EVENT_DAYS, isOfEventNoun } from './events.ts';
import { hasBefore, isAdjective } from './event-verbs.ts';
import { countsWithin, findIndexAt, within } from './layout.ts';
import type { Statements } from './statements.ts';

const CLAUSE_REACH = 16;

/** "Une semaine après la rupture du barrage, le 6 juin,": the day itself stands behind. */
export function isDatedBehind(
	document: Document,
	{ wording, to, dateStart }: DateMention
): boolean {
	if (!isAfterEvent(wording) || dateStart === null) return false;
	return within(document.dates, { from: to, to: to + CLAUSE_REACH }).some(
		(date) =>
			(date.kind === 'day' || date.kind === 'span') &&
			date.dateStart !== null &&
			// "Two days after the collapse of the dam, which gave way on Tuesday,".
			(isNear(document, to, date) || hasBegun(document, date)) &&
			Math.abs(daysBetween(date.dateStart, dateStart)) <= EVENT_DAYS
	);
}

/** "Quatre jours après la nuit du 24 au 25", "… le passage du cyclone, dans la nuit du 24 au 25": right behind, or set off. */
function isNear(document: Document, end: number, { from, kind }: DateMention): boolean {
	const { tokens } = document;
	if (tokens.key[from - 1] === ',' || isOfNoun(document, end, from)) return true;
	// "… after the raid, it said on Sunday": a day of saying; a night is none.
	const isNight = kind === 'span';
	return isNight && (from - end <= NAMED || tokens.key.slice(from - NAMED, from).includes(','));
}

/** "Une semaine après la « goutte froide » du 29": the day goes with a noun a few words behind the distance. */
function isOfNoun(document: Document, end: number, from: number): boolean {
	const marks = document.marksNamed(findIndexAt(document.sentences, from), 'grammar', 'of');
	return from - end <= NOUN_REACH && marks.some((of) => of.from === from || of.to === from);
}

/** Tokens of "dans la nuit" in front of its days. */
const NAMED = 4;

/** True of the day that stands behind a distance from its event. */
function isBehindDistance(document: Document, { from }: DateMention): boolean {
	return within(document.dates, { from: from - CLAUSE_REACH, to: from }).some(
		(date) =>
			isCountedFromEvent(date.wording) ||
			(isAfterEvent(date.wording) && isDatedBehind(document, date))
	);
}

/** "Two days after the raid, the agency said on Sunday": counted back from the day of saying. */
export function countedFromSaying(
	document: Document,
	statements: Statements,
	date: DateMention
): DateMention {
	if (!isAfterEvent(date.wording) || date.dateStart === null) return date;
	const sentence = document.sentences[findIndexAt(document.sentences, date.from)];
	const said = sentence && within(document.dates, sentence).find((one) => statements.has(one));
	if (!said?.dateEnd || said.from < date.to) return date;
	const day = addDays(date.dateStart, daysBetween(document.published, said.dateEnd));
	return withFields(date, { dateStart: day, dateEnd: day });
}

export function isShort({ kind, wording, dateStart, dateEnd }: DateMention): boolean {
	if (dateStart === null || dateEnd === null) return false;
	if (kind !== 'day' && kind !== 'span' && !isAfterEvent(wording)) return false;
	return daysBetween(dateStart, dateEnd) < EVENT_DAYS;
}

/** True of a past day that is at most so many days before publication. */
export function isRecent(
	{ published }: Document,
	{ dateStart, dateEnd }: DateMention,
	days: number
): boolean {
	if (dateStart === null || dateEnd === null || dateEnd > published) return false;
	return daysBetween(dateStart, published) <= days;
}

/** "up from 193 on Monday", "contre 11 jeudi": the day of a count, not of what it counts. */
export function isOfEarlierCount(document: Document, { from, to }: DateMention): boolean {
	const before = { from: from - COUNT_REACH, to: from };
	const index = findIndexAt(document.sentences, from);
	const marks = document.marksOf(index);
	const isAhead = from - (document.sentences[index]?.from ?? from) < OPENING;
	// "El domingo, el balance era de 43": the day opens what was counted then.
	const opens = within(marks, { from: to, to: to + TOLL_REACH }).some(
		({ section, key }) => section === 'measure' && key === 'toll'
	);
	if (opens && isAhead) return true;
	// "the toll from Monday's strike": the day of the strike.
	if (isOfToll(document, marks, from) && !isPossessive(document.tokens, to)) return true;
	const cue = within(marks, before).findLast(
		({ section, key }) => section === 'relation' && key === 'previous'
	);
	return cue !== undefined && countsWithin(document, { from: cue.to, to: from }).length === 1;
}

/** "el balance del lunes", "un balance previo, del domingo": the day right behind the noun of a toll. */
function isOfToll(document: Document, marks: readonly Mark[], from: number): boolean {
	const near = within(marks, { from: from - TOLL_REACH - EARLIER_WORDS, to: from });
	// "un précédent bilan officiel, celui du 28 août", "…, daté du 28 août": a pronoun for it, or how it came out.
	const words = SourceWords.of(document.tokens, document.language);
	const isIssued = words.findBefore(from, 'issued', from - TOLL_REACH) !== undefined;
	const isPronoun = within(marks, { from: from - TOLL_REACH, to: from + 1 }).some(
		({ section, key }) => section === 'measure' && key === 'tollPronoun'
	);
	const isSetOff = isPronoun || isIssued;
	if (isSetOff && near.some(({ section, key }) => section === 'measure' && key === 'toll'))
		return true;
	return near.some(
		({ section, key, to }) =>
			section === 'measure' &&
			key === 'toll' &&
			(from - to <= 1 || (from - to <= EARLIER_WORDS && isEarlierAt(near, to)))
	);
}

/** "previo", "antérieur": what is said of a count that another one followed. */
function isEarlierAt(marks: readonly Mark[], at: number): boolean {
	return marks.some(
		({ section, key, from, to }) =>
			section === 'relation' && (key === 'superseded' || key === 'earlier') && from <= at && to > at
	);
}

/** Tokens of an adjective behind the noun of a toll, with a comma and a preposition. */
const EARLIER_WORDS = 3;

/** Tokens from a day to the noun of a toll: a comma, its article. */
const TOLL_REACH = 3;

/** Tokens from "up from" to the day of the count that it names. */
const COUNT_REACH = 6;

/** "Bilan (Protection civile, 18 août)", "Morts par région (au 2, DGPC)": the day at the end of a heading is that of its count. */
export function isOfCountHeading(document: Document, { from, to }: DateMention): boolean {
	const { tokens, lines, sentences } = document;
	const index = findIndexAt(sentences, from);
	const line = lines[sentences[index]?.line ?? -1];
	if (!line || !isHeading(document, line)) return false;
	const isLast = line.to - to <= 1 && tokens.kind[line.to - 1] !== WORD;
	const isSetOff = HEADING_SIGNS.includes(tokens.key[from - 1] ?? ' ');
	return isLast && isSetOff && namesCount(document.marksOf(index), { from: line.from, to: from });
}

/** In front of the day of such a line: "(18 août)", "Protection civile, 18 août". */
const HEADING_SIGNS = '(,–—-|:';

/** A toll, or what is counted. */
function namesCount(marks: readonly Mark[], span: Span): boolean {
	return within(marks, span).some(
		({ section, key }) => (section === 'measure' && key === 'toll') || section === 'heads'
	);
}

/** "A las 18 de ayer permanecían activos 31 incendios": how things stood, no day of an event. */
export function isOfState(document: Document, { from, to }: DateMention): boolean {
	return document.marksOf(findIndexAt(document.sentences, from)).some((mark) => {
		const isBeside = mark.from === to || mark.to === from;
		return mark.section === 'measure' && mark.key === 'stock' && isBeside;
	});
}

export function isBound(document: Document, date: DateMention): boolean {
	if (isAfterEvent(date.wording) || isOwner(document, date)) return true;
	if (date.wording.rule === 'neighbouring day') return false;
	if (isOfEventNoun(document, date) || isBehindDistance(document, date)) return true;
	return hasBegun(document, date) || isInRelative(document, date) || opensEvent(document, date);
}

/** "Friday's raid", but not "today's press briefing". */
function isOwner(
	{ tokens, marksNamed, sentences }: Document,
	{ to, wording }: DateMention
): boolean {
	if (!isPossessive(tokens, to) || isDistant(wording)) return false;
	return (
		within(marksNamed(findIndexAt(sentences, to), 'guards', 'meeting'), {
			from: to,
			to: to + MEETING_WORDS
		}).length === 0
	);
}

/** Tokens from a day to where something was said on it: "'s regular press briefing". */
const MEETING_WORDS = 5;

/** "L'OMS a remis hier un lot de médicaments": the day of those who help. */
export function isOfDeed(document: Document, { from }: DateMention): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	return (
		sentence !== undefined &&
		within(document.sources, sentence).some(({ kind }) => kind === 'deliver' || kind === 'giver')
	);
}

/**
 * "La tempête a atteint la côte le 2", "On Friday a bomb went off": the noun of an event, or its verb,
 * goes with the day, nothing being set apart between them.
 */
export function tellsEvent(document: Document, date: DateMention): boolean {
	if (hasBegun(document, date) || opensEvent(document, afterClock(document, date))) return true;
	const { tokens, sentences } = document;
	const index = findIndexAt(sentences, date.from);
	const sentence = sentences[index] ?? date;
	const isHead = date.from === sentence.from;
	const reach = {
		from: Math.max(sentence.from, date.from - CLAUSE_REACH),
		to: isHead ? Math.min(sentence.to, date.to + CLAUSE_REACH) : date.from
	};
	return within(document.marksOf(index), reach).some(({ section, key, from, to }) => {
		const isNoun = section === 'guards' && (key === 'attack' || key === 'disaster');
		return isNoun && !hasSign(tokens, Math.min(to, date.to), Math.max(from, date.from), ',;:(');
	});
}

/** "La tempête a atteint la côte le 2.": a sentence with one time that counts nothing. */
export function tellsEventAlone(document: Document, date: DateMention): boolean {
	const index = findIndexAt(document.sentences, date.from);
	const sentence = document.sentences[index];
	if (!sentence || countsWithin(document, sentence).length > 0) return false;
	const isDay = ({ kind, dateStart }: DateMention): boolean =>
		dateStart !== null && kind !== 'vague' && kind !== 'duration';
	const times = within(document.dates, sentence).filter((one) => isDay(one));
	return times.length === 1 && tellsEvent(document, date);
}

/** "survenu vendredi", "qui a éclaté dans la nuit de lundi à mardi". */
function hasBegun(document: Document, date: DateMention): boolean {
	return hasBefore(document, date, 'began');
}

/** "Dans la nuit de lundi à mardi, des hommes armés ont attaqué": the day at the head of what befell then. */
function opensEvent(document: Document, { from, to }: DateMention): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, from)];
	const { tokens, language } = document;
	// "lundi, une vague a balayé les îles ; mardi, le volcan est entré en éruption".
	const start = sentence && clauseBehindSemicolon(tokens, from, sentence.from);
	if (!sentence || from - (start ?? from) > OPENING) return false;
	const { book } = getDateLexicon(language);
	const is = (at: number, key: string): boolean =>
		book.matchAt(tokens, at).some(({ meaning }) => meaning.key === key);
	const end = Math.min(sentence.to, to + CLAUSE_REACH);
	for (let at = to; at < end; at++) {
		if (is(at, 'began') && !is(at, 'lasting') && !isAdjective(document, at))
			return countsWithin(document, { from: to, to: at }).length === 0;
	}
	return false;
}

/** Tokens from the head of a sentence to a day that it opens with. */
const OPENING = 2;

/** "Around 4.30 am on Tuesday, a hill slid down": the time of day in front belongs to the day. */
function afterClock({ dates }: Document, date: DateMention): DateMention {
	const clock = within(dates, { from: date.from - CLOCK_WORDS, to: date.from }).find(
		({ wording, to }) => wording.rule === 'time of day' && to === date.from
	);
	return clock ? withFields(date, { from: clock.from }) : date;
}

/** Tokens of a time of day: "4:30 a.m.". */
const CLOCK_WORDS = 6;

/** True unless it only began on that day, and that is longer ago than an event lasts. */
export function isOver(document: Document, date: DateMention): boolean {
	const days = daysBetween(date.dateStart ?? document.published, document.published);
	return days < EVENT_DAYS || !hasBefore(document, date, 'lasting');
}

/** "le séisme qui a secoué la ville vendredi": a relative clause without a figure. */
function isInRelative(document: Document, { from }: DateMention): boolean {
	const index = findIndexAt(document.sentences, from);
	const start = Math.max(document.sentences[index]?.from ?? 0, from - CLAUSE_REACH);
	const relative = within(document.marksNamed(index, 'grammar', 'relative'), {
		from: start,
		to: from
	}).at(-1);
	if (!relative || isContent(document, relative)) return false;
	if (!isOfClause(document, relative, from)) return false;
	for (let at = relative.to; at < from; at++) if (document.tokens.kind[at] !== WORD) return false;
	// "qui a frappé mercredi … s'amenuisait vendredi": the relative clause has its day.
	const between = { from: relative.to, to: from };
	if (within(document.dates, between).length > 0) return false;
	// "the landslide that buried two villages on Sunday": of the event, whatever it struck.
	return within(document.numbers, between).length === 0 || isOfEvent(document, relative);
}

/** "the quake that shook the town", "who were on a boat that sank": no "medicines that came in". */
function isOfClause(document: Document, { from, to }: Span, end: number): boolean {
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	return (
		isOfEvent(document, { from, to }) ||
		within(marks, { from: to, to: end }).some(({ section }) => section === 'frames')
	);
}

/** The noun of an event stands in front of a relative clause. */
function isOfEvent(document: Document, { from }: Span): boolean {
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	return within(marks, { from: from - NOUN_REACH, to: from }).some(
		({ section, key }) => section === 'guards' && (key === 'attack' || key === 'disaster')
	);
}

/** Tokens between the noun of an event and its relative clause: "the attack on the market that". */
const NOUN_REACH = 6;

/** "asegura que el sábado": the conjunction opens what is said. */
function isContent({ tokens, language }: Document, { from }: Span): boolean {
	const words = SourceWords.of(tokens, language);
	const floor = Math.max(0, from - SAYING_REACH);
	return (
		(words.findBefore(from, 'finite', floor) ?? words.findBefore(from, 'participle', floor)) !==
		undefined
	);
}

const SAYING_REACH = 6;
