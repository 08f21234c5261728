/** Figures of which the text says that nobody could check them. */
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { once } from '../once.ts';
import type { FigureDraft } from '../types.ts';
import { isGrammar } from './clause.ts';
import { paragraphOf } from './layout.ts';
import type { Stance } from './stance.ts';

/** "…, something that no outsider has been able to check": behind the figure, or said of who tells it. */
export function findUnverified(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const doubt = findBeside(document, draft, drafts);
	return doubt && toStance(doubt);
}

/** "The claim could not be verified.": the next sentence of the paragraph, where it tells no figure. */
export function findUnverifiedNext(
	document: Document,
	{ sentenceIndex, from }: FigureDraft,
	told: ReadonlySet<number>
): Stance | undefined {
	const index = sentenceIndex + 1;
	const next = document.sentences[index];
	const [doubt] = next && !told.has(index) ? listUnverified(document, index) : [];
	if (!next || !doubt || next.from >= paragraphOf(document, from).to) return undefined;
	// "Serían de estudiantes, según dos testigos, pero nada lo confirma": of a claim of its own.
	return doubt.from - next.from <= OPENING ? toStance(doubt) : undefined;
}

/** Tokens from the start of a sentence to what says that nobody could check what was told before it. */
const OPENING = 8;

function toStance(mark: Span): Stance {
	return { assertion: 'unconfirmed', mark, rule: 'a word of doubt' };
}

/** In the sentence of a figure: behind it before any other, or said of who tells it. */
function findBeside(
	document: Document,
	{ sentenceIndex, from, to, parent, antecedent }: FigureDraft,
	drafts: readonly FigureDraft[]
): Span | undefined {
	const isOther = (one: FigureDraft): boolean =>
		one.sentenceIndex === sentenceIndex && one !== parent && one !== antecedent;
	return listUnverified(document, sentenceIndex).find((doubt) => {
		if (doubt.from < from) return doubt.to <= from && from - doubt.to <= SOURCE_WORDS;
		return !drafts.some((one) => isOther(one) && one.from >= to && one.from < doubt.to);
	});
}

/** Tokens from what nobody could check to the figure: "dont nous n'avons pu recouper les dires,". */
const SOURCE_WORDS = 4;

/** What a sentence says of a claim: that nobody has confirmed it. */
const listUnverified = once((document, index): Span[] => {
	const verbs = document.marksNamed(index, 'assertion', 'verify');
	if (verbs.length === 0) return [];
	const marks = document.marksOf(index);
	return verbs.flatMap((verb) => {
		const negations = marks.filter((mark) => isNegation(mark) && isInFront(mark, verb));
		const no = negations.find((mark) => isAssertion(mark, 'nobody')) ?? negations.at(-1);
		return no && hasClaim(marks, no, verb) ? [{ from: no.from, to: verb.to }] : [];
	});
});

function isNegation(mark: Mark): boolean {
	return isGrammar(mark, 'negation') || isAssertion(mark, 'nobody');
}

function isInFront(no: Span, verb: Span): boolean {
	return no.to <= verb.from && verb.from - no.to <= NEGATED;
}

/** Tokens from a negation to the verb: "no outsider has so far been able to check". */
const NEGATED = 6;

/**
 * What could not be checked is what was told: named beside, or a pronoun. That one authority "has not
 * confirmed the figure" is no doubt of who counted.
 */
function hasClaim(marks: readonly Mark[], no: Mark, verb: Span): boolean {
	const end = isAssertion(no, 'nobody') ? verb.to + BESIDE : no.from;
	return marks.some((mark) => {
		if (isAssertion(mark, 'told')) return mark.from >= no.from - BESIDE && mark.from <= end;
		if (isAssertion(mark, 'toldPronoun'))
			return mark.from >= no.from && mark.from <= verb.to && mark.to >= verb.from && end > verb.to;
		const isRelative = isGrammar(mark, 'relative', 'objectRelative');
		return isRelative && mark.to <= no.from && no.from - mark.to <= 1;
	});
}

/** Tokens between what was told and what is said of it: "this figure, which police". */
const BESIDE = 4;

function isAssertion({ section, key }: Mark, name: string): boolean {
	return section === 'assertion' && key === name;
}
