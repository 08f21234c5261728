/** The figure that a date of its sentence stands by. */
import type { Document, Span } from '../document.ts';
import { clauseBehindSemicolon, hasSign } from '../signs.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { isOfEventNoun } from './events.ts';
import { countsWithin, within } from './layout.ts';

/** The figure that a date stands by: the one before it, unless a clause begins in between. */
export function ownerOf(
	document: Document,
	date: DateMention,
	siblings: readonly FigureDraft[]
): FigureDraft | undefined {
	let before = siblings.findLast((one) => one.to <= date.from);
	if (before && isPartClosed(document, before, date)) before = before.parent ?? before;
	const after = siblings.find((one) => one.from >= date.to);
	if (!before) return isAlone(document, date, siblings) ? after : undefined;
	const isApart = hasSign(document.tokens, before.to, date.from, ';');
	// "The 2010 quake killed 9 000; Sunday's tremor hurt nobody".
	if (!after && isApart && isOfEventNoun(document, date)) return undefined;
	if (after && (opensBracket(document, date, after) || labelsInBracket(document, date, after)))
		return after;
	if (isInBracketOfEarlier(document, before, date)) return after;
	if (after && opensCoordinate(document, date, after)) return after;
	if (!after) {
		const isOther =
			(isApart && isOfNumber(document, before, date)) ||
			isOfDeedBehind(document, before, date) ||
			isOfNextDay(document, before, date) ||
			isOfNextClause(document, before, date);
		return isOther || isOfClauseOfNumber(document, siblings, before, date) ? undefined : before;
	}
	if (isApart) return after;
	if (isEnclosed(document, date) && isOpening(date, after)) return after;
	// "4 000 residents of X, a town of Y, have fled since Friday after …": right behind its own verb.
	const { frame } = before;
	if (frame && frame.from >= before.to && frame.to === date.from) return before;
	const isCutBefore =
		hasCut(document, before.to, date.from) || hasClause(document, before, date.from);
	const isCutAfter = hasCut(document, date.to, after.from);
	return isCutBefore && !isCutAfter ? after : before;
}

/** The only figure, behind the date; how things stand is told anew behind a semicolon. */
function isAlone(
	{ tokens }: Document,
	{ to }: DateMention,
	[only, ...others]: readonly FigureDraft[]
): boolean {
	if (!only || others.length > 0 || only.from < to) return false;
	return only.measure !== 'stock' || !hasSign(tokens, to, only.from, ';');
}

/** "… sont mortes, et la semaine dernière, une dizaine": behind "et", right before its figure. */
function opensCoordinate(
	document: Document,
	{ from, to }: DateMention,
	{ from: at, sentenceIndex, relation }: FigureDraft
): boolean {
	// "murieron tres personas y ayer otras dos".
	const isBeside = document.tokens.key[to] === ',' || at === to;
	if (relation === 'previous' || at - to > ENCLOSED || !isBeside) return false;
	return document.marksNamed(sentenceIndex, 'grammar', 'and').some((mark) => mark.to === from);
}

/** "los de 2022 (248.000) y 2021 (133.000)": the bracket says the number of the date. */
function opensBracket({ tokens }: Document, { to }: DateMention, { from }: FigureDraft): boolean {
	return tokens.key[to] === '(' && from === to + 1;
}

/** "68 341 (26 décembre : 71 200)": the day is the label of the number in its bracket. */
function labelsInBracket(
	{ tokens: { key } }: Document,
	{ from, to }: DateMention,
	after: FigureDraft
): boolean {
	return key[from - 1] === '(' && key[to] === ':' && after.from === to + 1;
}

/** "9 dead (an earlier count, of 23 July: 7)": a bracket around an earlier value tells its time alone. */
function isInBracketOfEarlier(
	document: Document,
	{ to: floor, sentenceIndex }: FigureDraft,
	{ from, to }: DateMention
): boolean {
	const words = document.tokens.key.slice(floor, from);
	const open = words.lastIndexOf('(');
	if (open <= words.lastIndexOf(')')) return false;
	const bracket = { from: floor + open, to: from };
	const close = document.tokens.key.slice(to, to + BRACKET).indexOf(')');
	return (
		countsWithin(document, { from: to, to: to + Math.max(0, close) }).length > 0 &&
		within(document.marksOf(sentenceIndex), bracket).some(
			({ section, key }) => section === 'relation' && EARLIER.has(key)
		)
	);
}

/** Tokens from a day to the end of its bracket. */
const BRACKET = 8;

const EARLIER: ReadonlySet<string> = new Set(['previous', 'superseded', 'earlier']);

/** "et remis, jeudi, 450 kits": a day between two commas is of what follows right behind it. */
export function isEnclosed({ tokens }: Document, { from, to }: DateMention): boolean {
	return tokens.key[from - 1] === ',' && tokens.key[to] === ',';
}

/** "recense 900 déplacés, au 5 octobre, contre 700": a day of counting goes back, over an earlier value. */
function isOpening({ kind, to }: DateMention, { from, relation }: FigureDraft): boolean {
	return kind !== 'as_of' && relation !== 'previous' && from - to <= ENCLOSED;
}

const ENCLOSED = 2;

/** "308 écoles ; 100 000 enfants ne reprendront pas le 7": the clause of the date counts something else. */
function isOfNumber(document: Document, { to }: Span, date: DateMention): boolean {
	const from = clauseBehindSemicolon(document.tokens, date.from, to);
	return countsWithin(document, { from, to: date.from }).length > 0 || counts(document, date);
}

/** "hosts 3 000 refugees and lost 13 soldiers in May": a state, and a number of what was done then. */
function isOfDeedBehind(
	document: Document,
	{ to, measure, sentenceIndex }: FigureDraft,
	{ from }: DateMention
): boolean {
	if (measure !== 'stock') return false;
	const [count] = countsWithin(document, { from: to, to: from });
	return (
		count !== undefined &&
		within(document.marksNamed(sentenceIndex, 'grammar', 'and'), { from: to, to: count.from })
			.length > 0
	);
}

/** "Samedi, 200 ont été interceptés, dimanche 150": each number has its day, the first one in front. */
function isOfNextDay(document: Document, before: FigureDraft, date: DateMention): boolean {
	if (date.kind !== 'day' || !hasCut(document, before.to, date.from)) return false;
	const { from } = document.sentences[before.sentenceIndex] ?? before;
	const isLed = within(document.dates, { from, to: before.from }).some(
		({ kind }) => kind === 'day'
	);
	const [next] = within(document.numbers, { from: date.to, to: date.to + NUMBER_WORDS });
	return isLed && next?.from === date.to;
}

/** "…, and the queue of those who wait had grown to 15 000 by yesterday": another clause, another number. */
function isOfNextClause(
	document: Document,
	{ to, sentenceIndex }: FigureDraft,
	date: DateMention
): boolean {
	const { tokens, marksNamed } = document;
	const isNext = within(marksNamed(sentenceIndex, 'grammar', 'and'), {
		from: to,
		to: date.from
	}).some(({ from }) => tokens.key[from - 1] === ',');
	return isNext && counts(document, date);
}

/** "shelters 580, says the town, which on Tuesday had listed 280": a clause with a number that is no figure. */
function isOfClauseOfNumber(
	document: Document,
	siblings: readonly FigureDraft[],
	{ to, sentenceIndex }: FigureDraft,
	date: DateMention
): boolean {
	const relative = within(document.marksNamed(sentenceIndex, 'grammar', 'relative'), {
		from: to,
		to: date.from
	}).at(-1);
	if (document.tokens.key[(relative?.from ?? 0) - 1] !== ',' || !relative) return false;
	const end = document.sentences[sentenceIndex]?.to ?? date.to;
	const clause = { from: relative.to, to: Math.min(end, date.to + NUMBER_WORDS) };
	return countsWithin(document, clause).some(
		(count) => !siblings.some((one) => one.from <= count.from && count.to <= one.to)
	);
}

/** "; le 31 décembre 2021, 1 579 976": a number of its own follows. */
function counts(document: Document, { to }: DateMention): boolean {
	const { tokens, numbers } = document;
	const next = tokens.key[to] === ',' ? to + 1 : to;
	const [first] = within(numbers, { from: next, to: next + NUMBER_WORDS });
	if (!first || first.from - next > VERB_WORDS) return false;
	return first.from === next || !hasCut(document, next, first.from);
}

const NUMBER_WORDS = 8;

/** Tokens from a day over its verb to the number: "hoy tiene". */
const VERB_WORDS = 3;

/** A clause begins in between: "y asegura que el sábado fue detenida…". */
export function hasClause(document: Document, draft: FigureDraft, to: number): boolean {
	return hasClauseFrom(document, draft, draft.to, to);
}

/** A clause begins between two tokens of a figure's sentence. */
export function hasClauseFrom(
	document: Document,
	{ sentenceIndex }: FigureDraft,
	from: number,
	to: number
): boolean {
	return within(document.marksOf(sentenceIndex), { from, to }).some(
		({ section, key }) => section === 'grammar' && (key === 'relative' || key === 'clauseStart')
	);
}

/** "dix, dont six enfants, lundi": behind the comma the whole goes on. */
function isPartClosed(document: Document, draft: FigureDraft, date: DateMention): boolean {
	const isPart =
		draft.relation === 'part_of' && draft.parent?.sentenceIndex === draft.sentenceIndex;
	return isPart && hasCut(document, draft.to, date.from);
}

/** A bracket around the date itself parts nothing. */
export function hasCut({ tokens }: Document, from: number, to: number): boolean {
	return hasSign(tokens, from, to, ',;:') || hasSign(tokens, from, to - 1, '(');
}
