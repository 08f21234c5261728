/** The stretch of a sentence that speaks of one figure: where its time and its cues are looked for. */
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { once } from '../once.ts';
import { SIGN } from '../tokens.ts';
import { VICTIMS } from '../figures/victims.ts';
import { isEarlier } from '../figures/wholes.ts';
import { isEnclosed } from './date-owner.ts';
import { clauseBehindSemicolon, hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';

/** "morts et 1 282 blessés": tokens between two figures named side by side. */
const BESIDE = 3;
/** "la cifra de muertos y a 47 la de": tokens between two figures that share a verb. */
const GAPPED = 14;

/**
 * From the border behind the figure before to the border in front of the figure after. Figures in one
 * breath ("272 morts et 1 282 blessés") share their stretch; parts lie inside that of their whole.
 */
export function scopeOf(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[],
	breath: readonly FigureDraft[] = breathOf(document, draft, drafts)
): Span {
	const sentence = document.sentences[draft.sentenceIndex] ?? draft;
	const line = lineOf(draft, drafts);
	const head = breath[0] ?? draft;
	const tail = breath.at(-1) ?? draft;
	const before = line[line.indexOf(head) - 1];
	const after = line[line.indexOf(tail) + 1];
	return {
		from: before ? lastBreak(document, draft.sentenceIndex, before.to, head.from) : sentence.from,
		to: after ? lastBreak(document, draft.sentenceIndex, tail.to, after.from) : sentence.to
	};
}

/** The figures that are told in one breath with a figure, itself included, in text order. */
export function breathOf(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): FigureDraft[] {
	const line = lineOf(draft, drafts);
	const at = line.indexOf(draft);
	let first = at;
	let last = at;
	while (first > 0 && isOneBreath(document, drafts, line[first - 1], line[first])) first--;
	while (last < line.length - 1 && isOneBreath(document, drafts, line[last], line[last + 1]))
		last++;
	return line.slice(first, last + 1);
}

/** The figures of a sentence without the parts and equivalents of others. */
function lineOf(draft: FigureDraft, drafts: readonly FigureDraft[]): FigureDraft[] {
	return drafts.filter(
		(other) => other.sentenceIndex === draft.sentenceIndex && !isPartNear(other, draft)
	);
}

/** Parts, equivalents and earlier values lie inside the stretch of the figure that they hang on. */
function isPartNear(other: FigureDraft, draft: FigureDraft): boolean {
	return other !== draft && other.relation !== null;
}

/** "272 morts, dont 3 enfants, et 1 282 blessés", "102 tonnes à 8 000 personnes": under one verb. */
function isOneBreath(
	document: Document,
	drafts: readonly FigureDraft[],
	first: FigureDraft | undefined,
	second: FigureDraft | undefined
): boolean {
	if (!first || !second) return false;
	const from = Math.max(
		endWithParts(document, drafts, first, second),
		endOfAdjective(document, first)
	);
	if (second.from - from > GAPPED) return false;
	const isCompared = drafts.some((one) => one.parent === first && isEarlier(one));
	if (!isCompared && isListItem(document, from, second)) return true;
	const between = marksBetween(document, first.sentenceIndex, from, second.from);
	if (between.some((mark) => (isVerb(mark) ? !isNoun(between, mark) : isClause(mark))))
		return false;
	const span = { from, to: second.from };
	const hasAnd = between.some(({ section, key }) => section === 'grammar' && key === 'and');
	const hasComma =
		isListedAfter(document, from, second) ||
		document.tokens.key.slice(from, second.from).includes(',');
	if (second.from - from <= BESIDE && (hasAnd || hasComma)) return true;
	return (hasAnd || !hasComma) && isGapped(document, span);
}

/** "3 desaparecidos, 597 personas ubicadas en casas de familiares; 4 heridos": nouns and what describes them, no verb. */
function isListItem(document: Document, from: number, second: FigureDraft): boolean {
	const { tokens, marksNamed } = document;
	const { sentenceIndex, from: at } = second;
	const isJoined =
		',;'.includes(tokens.key[at - 1] ?? ' ') ||
		marksNamed(sentenceIndex, 'grammar', 'and').some(({ to }) => to === at);
	const span = { from, to: at };
	if (!isJoined || at - 1 <= from || mentionsIn(document.dates, span).length > 0) return false;
	// "24 000 maisons et, en deux mois de pluies, 81 morts": set apart between two commas.
	const isSetApart = marksNamed(sentenceIndex, 'grammar', 'and').some(
		({ from: and, to }) => and >= from && to < at - 1 && tokens.key[to] === ','
	);
	if (isSetApart || hasSign(tokens, from, at, ':(«“"')) return false;
	const marks = marksBetween(document, sentenceIndex, from, second.frame?.to ?? second.to);
	const isAuxiliary = marks.some(
		(mark) => isGrammarOf(mark, 'be', 'been', 'have') || isClause(mark)
	);
	return !isAuxiliary && !marks.some((mark) => isVerb(mark) && !isDescribing(marks, mark));
}

/** A participle or a noun: what no sentence is told by. */
function isDescribing(marks: readonly Mark[], { from, to }: Mark): boolean {
	return marks.some(
		(mark) =>
			mark.from <= from &&
			(mark.from === from || mark.to >= to) &&
			(mark.section === 'heads' ||
				(mark.section === 'frames' && (mark.sub === 'participle' || mark.sub === 'noun')))
	);
}

/** "3 173 casas inhabitables y 21 682 dañadas": where what is said of a noun right behind it ends. */
function endOfAdjective(
	{ marksNamed }: Document,
	{ sentenceIndex, to, frame }: FigureDraft
): number {
	if (!frame || frame.from < to) return to;
	// "340 houses as totally destroyed and 1 200 as damaged".
	const isSaid =
		frame.from - to <= BESIDE &&
		marksNamed(sentenceIndex, 'grammar', 'as').some(({ from }) => from === to);
	return isSaid || frame.from === to ? frame.to : to;
}

/** "131 morts ; 133 blessés": nothing but the sign in front of a figure that has no verb of its own. */
export function isListedAfter(
	{ tokens }: Document,
	from: number,
	{ from: at, to, frame }: FigureDraft
): boolean {
	return tokens.key[from] === ';' && at === from + 1 && !(frame && frame.from >= to);
}

/** Where a figure ends, the parts and the earlier value named behind it included. */
function endWithParts(
	document: Document,
	drafts: readonly FigureDraft[],
	first: FigureDraft,
	second: FigureDraft
): number {
	const parts = drafts.filter(
		(draft) => draft.parent === first && draft.from >= first.to && draft.to <= second.from
	);
	const last = parts.at(-1);
	if (!last) return first.to;
	const date = mentionsIn(document.dates, { from: last.to, to: second.from })[0];
	if (date && date.from - last.to <= 1) return date.to;
	return endOfClause(document, last, second.from);
}

/** "…, dont 802 sont confirmés, et 161 décès": the clause of a part ends with its comma. */
function endOfClause(document: Document, part: FigureDraft, to: number): number {
	const { key } = document.tokens;
	const opens = part.from - PART_CUE;
	const isSetOff = key.slice(Math.max(0, opens), part.from).includes(',');
	const comma = part.to + key.slice(part.to, to).indexOf(',');
	return isSetOff && comma >= part.to && to - comma <= BESIDE ? comma : part.to;
}

/** Tokens of "of which more than" and its comma. */
const PART_CUE = 6;

function marksBetween(
	{ marksOf }: Document,
	sentenceIndex: number,
	from: number,
	to: number
): Mark[] {
	return mentionsIn(marksOf(sentenceIndex), { from, to });
}

function isVerb({ section, key, sub }: Mark): boolean {
	if (section === 'frames') return sub !== 'noun';
	return section === 'grammar' && (key === 'be' || key === 'have');
}

/** "la cifra de muertos", "des effondrements de": a noun, no verb. */
function isNoun(marks: readonly Mark[], { from, to }: Mark): boolean {
	return marks.some((mark) => {
		if (mark.section === 'grammar')
			return mark.to === from && (mark.key === 'article' || mark.key === 'of');
		const isNominal =
			mark.section === 'heads' || (mark.section === 'frames' && mark.sub === 'noun');
		return isNominal && mark.from <= from && mark.to >= to;
	});
}

function isClause({ section, key }: Mark): boolean {
	return section === 'grammar' && (key === 'relative' || key === 'clauseStart');
}

/** Nothing of its own comes in between: no day, no number, no pause. */
function isGapped(document: Document, span: Span): boolean {
	if (mentionsIn(document.dates, span).length > 0) return false;
	if (mentionsIn(document.numbers, span).length > 0) return false;
	return !hasSign(document.tokens, span.from, span.to, ';:(');
}

/**
 * "ont touché un million de personnes depuis juillet et détruit 125 000 hectares": the figure before,
 * whose auxiliary the verb behind "et" shares.
 */
export function findShared(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const { frame } = draft;
	const before = drafts[drafts.indexOf(draft) - 1];
	if (!before || !frame || draft.relation !== null || frame.to > draft.from) return undefined;
	const between = marksBetween(document, draft.sentenceIndex, before.to, draft.from);
	// "risque de déplacer 5 000 personnes et de détruire 300 maisons": the preposition is said again.
	const and = between.find(
		(mark) => isGrammarOf(mark, 'and') && frame.from - mark.to <= 1 && mark.to <= frame.from
	);
	// "since May": of a date, no clause.
	const dates = mentionsIn(document.dates, { from: before.to, to: draft.from });
	const isOfDate = ({ from }: Mark): boolean =>
		dates.some((date) => date.from <= from && from < date.to);
	const hasOwn = between.some(
		(mark) => isGrammarOf(mark, 'have', 'be') || (isClause(mark) && !isOfDate(mark))
	);
	return and && !hasOwn ? before : undefined;
}

/**
 * The figure before, whose time another one shares: under its auxiliary, or told of its victims right
 * behind "et" ("307 ont été tués depuis mai et 273 autres ont été blessés").
 */
export function findSharing(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): FigureDraft | undefined {
	const shared = findShared(document, draft, drafts);
	if (shared) return shared;
	const before = drafts[drafts.indexOf(draft) - 1];
	if (!before || !VICTIMS.has(draft.metric) || !VICTIMS.has(before.metric)) return undefined;
	if (draft.relation !== null || before.sentenceIndex !== draft.sentenceIndex) return undefined;
	const between = marksBetween(document, draft.sentenceIndex, before.to, draft.from);
	return between.some((mark) => isGrammarOf(mark, 'and') && mark.to === draft.from)
		? before
		: undefined;
}

function isGrammarOf({ section, key }: Mark, ...keys: string[]): boolean {
	return section === 'grammar' && keys.includes(key);
}

/** The last semicolon between two tokens, else the last comma, colon or "et", dates left whole; else the first. */
export function lastBreak(
	document: Document,
	sentenceIndex: number,
	from: number,
	to: number
): number {
	const { tokens } = document;
	const semicolon = clauseBehindSemicolon(tokens, to, from) - 1;
	if (semicolon >= from) return semicolon;
	const joints = listJoints(document, sentenceIndex);
	for (let at = to - 1; at >= from; at--) {
		const isSign = tokens.kind[at] === SIGN && ',:('.includes(tokens.key[at] ?? ' ');
		if (
			(isSign || joints.has(at)) &&
			!(at < to - 1 && closesDay(document, at)) &&
			!mentionsIn(document.dates, { from: at - DAY_WORDS, to: at + DAY_WORDS + 1 }).some(
				(date) => date.from < at && date.to > at
			)
		)
			return at;
	}
	return from;
}

/** "fait état, pour la même période, de 2 729 cas": the comma behind a day that is set off. */
function closesDay(document: Document, at: number): boolean {
	return mentionsIn(document.dates, { from: at - DAY_WORDS, to: at }).some(
		(date) => date.to === at && isEnclosed(document, date)
	);
}

/** Tokens of a day, or of a stretch. */
const DAY_WORDS = 12;

/** Where "et" and the words that open a clause stand in a sentence. */
const listJoints = once(({ marksOf }, index): ReadonlySet<number> => {
	const joints = marksOf(index).filter((mark) => isGrammarOf(mark, 'and', 'clauseStart'));
	return new Set(joints.map(({ from }) => from));
});
