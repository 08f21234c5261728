/** Words around a number that round or bound it. */
import type { Qualifier, Quantity } from '#lib/domain/figure.ts';
import type { NumberMention } from '../types.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import type { Tokens } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

export interface QualifierReading extends Quantity {
	/** Where the quote begins and ends with the words of the qualifier. */
	from: number;
	to: number;
	/** The words that set the qualifier. */
	words: Mark | null;
	rule: string;
}

const BEFORE = ['approximate', 'at_least', 'at_most', 'exact'];
const AFTER = ['after_approximate', 'after_at_least', 'after_at_most'];
const VERBS = ['verb_at_least', 'verb_at_most', 'verb_approximate'];
/** The bounding one of two wins. */
const RANK: readonly Qualifier[] = ['at_most', 'at_least', 'approximate', 'exact'];

/** Reads the qualifier of a number whose noun phrase begins at `start`, its sign with it, and ends at `to`. */
export function readQualifier(
	scene: Scene,
	number: NumberMention,
	to: number,
	start = number.from
): QualifierReading {
	const before = findBefore(scene, start);
	const after = findAfter(scene, number.to, to);
	const verb = before.marks.length > 0 ? undefined : findVerb(scene, start);
	const marks = before.marks;
	if (after) marks.push(after);
	if (verb) marks.push(verb);
	const stated = strongest(marks);
	const qualifier = combine(number, stated);
	const { value, low, high } = boundsOf(number, qualifier);
	return {
		value,
		low,
		high,
		qualifier,
		from: before.from,
		to: Math.max(to, after?.to ?? to),
		words: marks.find((mark) => codeOf(mark) === stated) ?? null,
		rule: verb && marks.length === 1 ? '<qualifying verb> <number>' : '<qualifier> <number>'
	};
}

/** The words of a qualifier that end before a token. */
export function qualifierBefore(scene: Scene, at: number): Mark | undefined {
	return markBefore(scene, at, 'qualifiers', ...BEFORE);
}

/** One qualifier before another before the number ("au moins près de"). */
function findBefore(scene: Scene, at: number): { from: number; marks: Mark[] } {
	const marks: Mark[] = [];
	let from = at;
	for (let step = 0; step < 2; step++) {
		const mark = qualifierBefore(scene, beforeQuote(scene, from));
		if (!mark || isPartOfVerb(scene, mark)) break;
		marks.push(mark);
		from = mark.from;
	}
	return { from, marks };
}

/** `au moins "16 morts`: the quotation begins between the bound and the number. */
function beforeQuote({ document: { tokens } }: Scene, at: number): number {
	return OPENING.includes(tokens.key[at - 1] ?? ' ') ? at - 1 : at;
}

const OPENING = '"«“';

/** "has gone up to 538", "bringing the toll up to 94": a verb takes words of the bound. */
function isPartOfVerb(scene: Scene, mark: Mark): boolean {
	const { from, to } = mark;
	// "había estimado en 370 los desaparecidos": who counted, as "estima en 370".
	const isCount = markAt(scene, from, 'relation', 'count')?.to === to;
	if (isCount && markBefore(scene, from, 'grammar', 'have')) return true;
	const verbs = marksWithin(scene, from - CLIMB_WORDS, to, 'measure', 'climb');
	if (verbs.some((verb) => verb.from < from && verb.to > from)) return true;
	const isEnd = markBefore(scene, to, 'measure', 'climbTo') !== undefined;
	const verb = mark.key === 'at_most' && isEnd ? verbs.at(-1) : undefined;
	return verb !== undefined && !hasSign(scene.document.tokens, verb.to, from, ',;:(');
}

/** Tokens from the verb over what it raises: "bringing the number of cumulative cases". */
const CLIMB_WORDS = 8;

function findAfter(scene: Scene, numberEnd: number, nounEnd: number): Mark | undefined {
	return (
		markAt(scene, numberEnd, 'qualifiers', ...AFTER) ??
		markAt(scene, nounEnd, 'qualifiers', ...AFTER)
	);
}

/** Tokens of a day: "dimanche 3 mars". */
const DAY_WORDS = 4;

/** "dépasse désormais les 200 000", "a franchi la barre du million". */
function findVerb(scene: Scene, at: number): Mark | undefined {
	const article = markBefore(scene, at, 'grammar', 'article');
	// "a dépassé dimanche 48 000".
	const day = mentionsIn(scene.document.dates, { from: at - DAY_WORDS, to: at }).find(
		({ kind, to }) => kind === 'day' && to === at
	);
	const adverb = markBefore(scene, article?.from ?? at, 'grammar', 'adverb');
	const ends = [day?.from, at, article?.from, adverb?.from];
	for (const end of ends) {
		const verb = end === undefined ? undefined : markBefore(scene, end, 'qualifiers', ...VERBS);
		if (verb) return verb;
	}
	return undefined;
}

function codeOf(mark: Mark): Qualifier {
	return mark.key.replace(/^(after|verb)_/, '') as Qualifier;
}

function strongest(marks: readonly Mark[]): Qualifier | null {
	if (marks.length === 0) return null;
	return RANK.find((code) => marks.some((mark) => codeOf(mark) === code)) ?? null;
}

function combine(number: NumberMention, stated: Qualifier | null): Qualifier {
	if (number.form === 'range') return 'range';
	if (number.value === null) return 'vague';
	if (stated === 'at_least' || stated === 'at_most') return stated;
	return number.approximate ? 'approximate' : (stated ?? 'exact');
}

function boundsOf(number: NumberMention, qualifier: Qualifier): Omit<Quantity, 'qualifier'> {
	const { value, low, high } = number;
	switch (qualifier) {
		case 'exact':
			return { value, low: value, high: value };
		case 'approximate':
			return { value, low: null, high: null };
		case 'at_least':
			return { value, low: value, high: null };
		case 'at_most':
			return { value, low: null, high: value };
		default:
			return { value: null, low, high };
	}
}

/** "15,000+": the sign close behind a number. */
export function isPlusAt({ key, spaced }: Tokens, at: number): boolean {
	return key[at] === '+' && spaced[at] === 0;
}

/** What bounds a number of a box, and where its words begin. */
export interface Bound {
	qualifier: Qualifier;
	from: number;
}

/** A number of a table or box: only a sign rounds or bounds it, "15,000+", or words that fill its line with it. */
export function plainQualifier(
	tokens: Tokens,
	number: NumberMention,
	bound: Bound | null = null
): QualifierReading {
	const isOpen = isPlusAt(tokens, number.to);
	const qualifier = combine(number, isOpen ? 'at_least' : (bound?.qualifier ?? null));
	const { value, low, high } = boundsOf(number, qualifier);
	return {
		value,
		low,
		high,
		qualifier,
		from: bound?.from ?? number.from,
		to: number.to + Number(isOpen),
		words: null,
		rule: number.rule
	};
}
