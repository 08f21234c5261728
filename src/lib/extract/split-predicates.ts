/**
 * Predicates with those whom they befall in their midst: "took 90 people off the wreck". A lexicon
 * writes them with three dots, "~carry … off the wreck": what opens one and what closes it are marks
 * of their own, which become one predicate where they stand around a number, or close by.
 */
import type { Mark } from './marks.ts';
import type { Span } from './document.ts';
import { mentionsIn } from './spans.ts';
import { SIGN, type Tokens } from './tokens.ts';

/** Sections of marks that no lexicon has: those of the two ends of a predicate. */
export const OPENS = 'opens';
export const CLOSES = 'closes';

/** The two ends of an entry of a lexicon that has three dots. */
export function splitEntry(entry: string): [string, string] | undefined {
	const at = entry.indexOf(DOTS);
	return at < 0 ? undefined : [entry.slice(0, at), entry.slice(at + DOTS.length)];
}

const DOTS = ' … ';

/** The marks of a sentence with its split predicates put together; ends that found no other are left out. */
export function joinSplit(
	marks: readonly Mark[],
	numbers: readonly Span[],
	tokens: Tokens
): readonly Mark[] {
	// Most sentences have none, and most of the others lack the other end.
	if (marks.every(isWhole)) return marks;
	const pairs = pairEnds(marks, numbers, tokens);
	if (pairs.length === 0) return marks.filter(isWhole);
	const frames = new Map<Mark, Mark>();
	const covered = new Set<Mark>();
	for (const pair of pairs) {
		const near = marksNear(marks, pair);
		frames.set(pair[0], toFrame(pair, isAround(pair, numbers), isPassive(pair[0], near)));
		for (const mark of near) if (isCovered(mark, pair)) covered.add(mark);
	}
	return marks.flatMap((mark) => {
		const frame = frames.get(mark);
		if (frame) return [frame];
		return isWhole(mark) && !covered.has(mark) ? [mark] : [];
	});
}

type Ends = [Mark, Mark];

/** What opens a predicate with what closes it. */
function pairEnds(marks: readonly Mark[], numbers: readonly Span[], tokens: Tokens): Ends[] {
	const pairs: Ends[] = [];
	if (!marks.some(({ section }) => section === CLOSES)) return pairs;
	marks.forEach((open, at) => {
		const close = open.section === OPENS ? findEnd(marks, at, numbers, tokens) : undefined;
		if (!close) return;
		const pair: Ends = [open, close];
		if (isAround(pair, numbers) || !isKnown(pair, marksNear(marks, pair))) pairs.push(pair);
	});
	return pairs;
}

/** The marks from the auxiliary in front of a predicate to those that begin in its end. */
function marksNear(marks: readonly Mark[], [open, close]: Ends): Mark[] {
	return mentionsIn(marks, { from: open.from - AUXILIARY, to: close.to + REACH });
}

/** Tokens of an auxiliary. */
const AUXILIARY = 3;

/** A predicate of a part of the words says no more. */
function isCovered(mark: Mark, [open, close]: Ends): boolean {
	return mark.section === 'frames' && (startsIn(mark, open) || isInside(mark, close));
}

function isWhole({ section }: Mark): boolean {
	return section !== OPENS && section !== CLOSES;
}

/** "buried alive", "took flight [into the forest]": a predicate that the lexicon has as it stands comes first. */
function isKnown([{ from, to }, end]: Ends, marks: readonly Mark[]): boolean {
	return marks.some(
		(mark) =>
			mark.section === 'frames' &&
			mark.from === from &&
			(mark.to >= end.to || mark.to - to >= IDIOM || (mark.sub === 'subject' && mark.to > to))
	);
}

/** Tokens that make a predicate out of the word that opens another: "pris [au piège]". */
const IDIOM = 2;

/** "sacaron a", of "sacaron a nueve con vida". */
function startsIn({ from }: Mark, open: Span): boolean {
	return from >= open.from && from < open.to;
}

function isInside(mark: Mark, { from, to }: Span): boolean {
	return mark.from >= from && mark.to <= to;
}

/** Around a number it is as long as the verb before it, which acts on those counted unless it is passive. */
function toFrame([open, end]: Ends, isAround: boolean, isPassive: boolean): Mark {
	const { from, to, sub, future } = open;
	const section = 'frames';
	const key = end.sub ?? '';
	if (!isAround) return { from, to: end.to, section, key, sub, future, isSplit: true };
	const isActive = sub === 'participle' && !isPassive;
	const until = end.from;
	return { from, to, section, key, sub: isActive ? 'object' : sub, future, isSplit: true, until };
}

function isAround([open, end]: Ends, numbers: readonly Span[]): boolean {
	return mentionsIn(numbers, { from: open.to, to: end.from }).length > 0;
}

function isPassive({ from }: Mark, marks: readonly Mark[]): boolean {
	return marks.some(
		({ section, key, to }) =>
			to === from && section === 'grammar' && (key === 'be' || key === 'been')
	);
}

/** What closes the predicate that the mark `at` opens: the first that may. */
function findEnd(
	marks: readonly Mark[],
	at: number,
	numbers: readonly Span[],
	tokens: Tokens
): Mark | undefined {
	const open = marks[at];
	if (!open) return undefined;
	for (let i = at + 1; i < marks.length; i++) {
		const mark = marks[i];
		if (!mark || mark.from - open.to > REACH) return undefined;
		if (mark.from < open.to) continue;
		if (mark.section === 'grammar' && BORDERS.has(mark.key)) return undefined;
		if (mark.section !== CLOSES || mark.key !== open.key) continue;
		const gap = { from: open.to, to: mark.from };
		return isBridged(gap, numbers, tokens) ? mark : undefined;
	}
	return undefined;
}

/** Tokens between the two ends: "at least 4,200 of the fighters and their relatives". */
const REACH = 12;

const BORDERS: ReadonlySet<string> = new Set(['relative', 'clauseStart', 'be', 'have']);

/** One number stands between, right behind the verb; or none and little else. */
function isBridged({ from, to }: Span, numbers: readonly Span[], tokens: Tokens): boolean {
	const within = mentionsIn(numbers, { from, to });
	const [first] = within;
	for (let at = from; at < to; at++) {
		const isInNumber = within.some((number) => number.from <= at && at < number.to);
		if (tokens.kind[at] === SIGN && !isInNumber && !QUIET.includes(tokens.key[at] ?? ','))
			return false;
	}
	if (!first) return to - from <= SHORT;
	const last = within.at(-1) ?? first;
	return first.from - from <= QUALIFIER && to - last.to <= NOUN;
}

/** Signs that end no clause. */
const QUIET = '"“”«»\'’%';

/** Tokens of "in lorries by night". */
const SHORT = 5;
/** Tokens of "to safety at least another". */
const QUALIFIER = 5;
/** Tokens of "of the fighters and their relatives". */
const NOUN = 7;
