/** What the words of a figure's clause tell about its measure. */
import type { Measure } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { SIGN } from '../tokens.ts';
import type { RuleFor } from '../rules.ts';
import { sentenceOf } from './layout.ts';
import { isInClauseOfPart } from './part-clause.ts';
import { breathOf, scopeOf } from './scope.ts';

/** A measure, the rule that gave it and the words that it was read off. */
export interface Test {
	measure: Measure;
	rule: RuleFor<'measure'>;
	mark?: Span;
}

/** A figure with the cues and dates that may speak of it. */
export interface Clause {
	document: Document;
	draft: FigureDraft;
	/** The figures of its sentence. */
	siblings: readonly FigureDraft[];
	/** Every mark of the sentence. */
	all: readonly Mark[];
	/** Marks of measure in the figure's stretch, or at the head of its sentence. */
	marks: readonly Mark[];
	dates: readonly DateMention[];
	/** What follows the next figure, where that one shares its time: "died and 12 were hurt since May". */
	following?: { marks: readonly Mark[]; dates: readonly DateMention[] };
	/** Figures told in one breath with it, itself included. */
	breath: readonly FigureDraft[];
}

/** Reads the clause of a figure; `siblings` are the figures of its sentence. */
export function readClause(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Clause {
	const sentence = sentenceOf(document, draft);
	const breath = breathOf(document, draft, siblings);
	const scope = scopeOf(document, draft, siblings, breath);
	const opening = siblings[0]?.from ?? 0;
	// At the head of the sentence, or set off in it: "Dans la région, depuis mai, 300 …".
	const isSetOff = ({ from }: Span) =>
		from - sentence.from <= 3 || document.tokens.key[from - 1] === ',';
	const isInScope = (span: Span) =>
		(span.from >= scope.from &&
			span.to <= scope.to &&
			!isInClauseOfPart(document, draft, siblings, span)) ||
		opensClause(document, draft, siblings, span) ||
		(span.to <= opening && isSetOff(span) && document.tokens.key[span.to] === ',');
	const all = document.marksOf(draft.sentenceIndex);
	const ands = document.marksNamed(draft.sentenceIndex, 'grammar', 'and');
	const others = siblings.filter((other) => !breath.includes(other));
	const isOfOther = (mark: Mark) =>
		others.some(
			(other) =>
				(isJustBefore(mark, other, 2) &&
					!isOfWhole(document, mark, other) &&
					!ands.some((and) => isJoint(and, mark, other))) ||
				(isEarlier(other) && draft.to <= other.from && mark.from >= other.to)
		);
	const measures = all.filter((mark) => mark.section === 'measure');
	const dates = mentionsIn(document.dates, sentence);
	const clause: Clause = {
		document,
		draft,
		siblings,
		all,
		marks: measures.filter((mark) => isInScope(mark) && !isOfOther(mark)),
		dates: dates.filter(isInScope),
		breath
	};
	const next = others.find((other) => other.from >= draft.to && other.relation === null);
	if (next && clause.dates.length === 0 && isCoordinated(document, all, draft, next)) {
		const { to } = scopeOf(document, next, siblings);
		const isBehind = (span: Span) => span.from >= next.to && span.to <= to;
		clause.following = { marks: measures.filter(isBehind), dates: dates.filter(isBehind) };
	}
	return clause;
}

/** "92 deaths to date, 60 of them in Ikongo": a comma parts what is said of the whole from its part. */
function isOfWhole(
	{ tokens }: Document,
	{ to }: Mark,
	{ relation, parent, from }: FigureDraft
): boolean {
	if (relation !== 'part_of' || (parent?.from ?? from) >= from) return false;
	return tokens.key.slice(to, from).includes(',');
}

/** "… 120 000 enfants ; depuis le 3 juin, 84 000 ont reçu une dose": set off behind a semicolon. */
function opensClause(
	{ tokens }: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	{ from, to }: Span
): boolean {
	if (tokens.key[from - 1] !== ';' || tokens.key[to] !== ',' || to > draft.from) return false;
	return !siblings.some((one) => one.from >= to && one.to <= draft.from);
}

/** "ont été soignés au total, et 12 sont morts": the word behind "et" begins another count. */
function isJoint(and: Mark, mark: Span, other: Span): boolean {
	return and.from >= mark.to && and.to <= other.from;
}

/** Tokens between coordinated figures. */
const COORDINATED = 10;

/** "2 000 died and 10 000 were hurt …": nothing but "and" parts two clauses. */
function isCoordinated(
	{ tokens }: Document,
	all: readonly Mark[],
	draft: Span,
	next: Span
): boolean {
	if (next.from - draft.to > COORDINATED) return false;
	for (let at = draft.to; at < next.from; at++) if (tokens.kind[at] === SIGN) return false;
	const between = all.filter((mark) => mark.from >= draft.to && mark.to <= next.from);
	return (
		between.some((mark) => isGrammar(mark, 'and')) &&
		!between.some((mark) => isGrammar(mark, 'relative', 'clauseStart'))
	);
}

/** A figure and those before it in one breath, with which it shares its verb. */
export function listUpTo({ breath, draft }: Clause): FigureDraft[] {
	return breath.filter(({ from }) => from <= draft.from);
}

/** The first mark of measure of a key that fulfils a condition, in the whole sentence. */
export function findCue(
	clause: Clause,
	key: string,
	isFitting: (mark: Mark) => boolean
): Mark | undefined {
	return namedIn(clause, 'measure', key).find(isFitting);
}

/** The marks of one section and key in the whole sentence. */
export function namedIn(
	{ document, draft }: Clause,
	section: string,
	key: string
): readonly Mark[] {
	return document.marksNamed(draft.sentenceIndex, section, key);
}

/** True for a mark that ends at most so many tokens in front of a figure. */
export function isJustBefore(mark: Span, draft: Span, reach: number): boolean {
	return mark.to <= draft.from && draft.from - mark.to <= reach;
}

export function isGrammar({ section, key }: Mark, ...keys: string[]): boolean {
	return section === 'grammar' && keys.includes(key);
}

/** A time with an end: "en une semaine", "lundi", "entre le 3 et le 9". */
export function isWindow({ kind }: DateMention): boolean {
	return kind === 'window' || kind === 'span' || kind === 'day';
}
