/**
 * Which predicate says what happened to the people counted. Every predicate of the sentence bids for
 * the number: distance, clause borders, other numbers and the wrong side of the verb cost.
 */
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { BREAK, SIGN, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { hasPartCue } from './parts.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** A predicate as a number sees it. */
export interface Bid {
	mark: Mark;
	cost: number;
	/** True when the counted people suffer or do it, false when they are its object. */
	isSubject: boolean;
	/** True for a participle without an auxiliary that is set off from the noun. */
	isLoose?: boolean;
}

const STEP = 0.35;
const COMMA = 1.5;
const CLAUSE = 9;
const COLON = 4;
const BRACKET = 3;
const OTHER_NUMBER = 3.5;
const PART_NUMBER = 0.5;
const OTHER_FRAME = 2.5;
/** A subject behind its verb stands close to it. */
const NEAR = 1.5;
const WRONG_SIDE = 10;
const CONJUNCTION = 0.7;
const RELATIVE = 1.5;
const CLAUSE_WORD = 5;
const INTO_RELATIVE = 6;
const LOOSE = 6;
/** It is a clause of its own, whatever lies between. */
const AND_VERB = 12;
/** Tokens between a verb and its number: "ficaram feridas pelo menos 45". */
const QUALIFIED = 2;

/** The price of walking over each token of the sentence, summed up: a stretch costs a difference. */
export interface Toll {
	from: number;
	sums: Float64Array;
}

/** Prices the tokens of a sentence; numbers that are parts of a whole are nearly free. */
export function priceTokens(scene: Scene, parts: ReadonlySet<NumberMention>): Toll {
	const { tokens } = scene.document;
	const size = scene.to - scene.from;
	const prices = new Float64Array(size).fill(STEP);
	for (let i = 0; i < size; i++) {
		const at = scene.from + i;
		if (tokens.kind[at] === SIGN || tokens.kind[at] === BREAK)
			prices[i] = signPrice(tokens.key[at] ?? '');
	}
	addMarks(scene, prices);
	cheapenBrackets(scene, prices);
	cheapenShortNames(scene, prices);
	cheapenEquivalents(scene, prices);
	for (const number of scene.numbers) {
		if (isBracketed(scene, number)) continue;
		const isSlight = parts.has(number) || number.form === 'article';
		spread(prices, scene.from, number, isSlight ? PART_NUMBER : OTHER_NUMBER);
	}
	for (const date of scene.dates) spread(prices, scene.from, date, STEP);
	cheapenAsides(scene, prices);
	return { from: scene.from, sums: sumUp(prices) };
}

/** "19 316 ménages (115 896 individus) déplacés": the same people in brackets are walked over. */
function cheapenBrackets(scene: Scene, prices: Float64Array): void {
	const { tokens } = scene.document;
	for (const number of scene.numbers) {
		if (!isBracketed(scene, number)) continue;
		let at = number.from;
		while (at > scene.from && tokens.key[at] !== '(') at--;
		for (; at < scene.to; at++) {
			prices[at - scene.from] = 0.1;
			if (tokens.key[at] === ')') break;
		}
	}
}

/** "700 000 personnes, dont des enfants pour la moitié, sont …": an aside on parts is walked over. */
function cheapenAsides(scene: Scene, prices: Float64Array): void {
	const { key } = scene.document.tokens;
	for (const { from } of marksWithin(scene, scene.from, scene.to, 'relation', 'part')) {
		if (key[from - 1] !== ',') continue;
		const end = from + key.slice(from, Math.min(scene.to, from + ASIDE_WORDS)).indexOf(',');
		if (end < from || scene.frames.some((frame) => frame.from < end && frame.to > from)) continue;
		const isCount = scene.numbers.some(
			({ from: at, to, value }) => at >= from && to <= end && (value ?? 1) >= 1
		);
		if (isCount) continue;
		prices.fill(0.1, from - 1 - scene.from, end + 1 - scene.from);
	}
}

/** Tokens of an aside on parts without a number: "dont des enfants pour la moitié". */
const ASIDE_WORDS = 10;

/** "les Volontaires pour la défense de la patrie (VDP)": the short name in brackets is walked over. */
function cheapenShortNames({ document, from, to }: Scene, prices: Float64Array): void {
	const { key, kind } = document.tokens;
	for (let at = from; at + 2 < to; at++) {
		if (key[at] !== '(' || kind[at + 1] !== WORD || key[at + 2] !== ')') continue;
		prices.fill(0.1, at - from, at + 3 - from);
	}
}

/** "629 465 familles, soit 2,6 millions de personnes, touchées": the same people are walked over. */
function cheapenEquivalents(scene: Scene, prices: Float64Array): void {
	for (let at = scene.from; at < scene.to; at++) {
		const end = endOfEquivalent(scene, at);
		if (end !== undefined) prices.fill(0.1, at - scene.from, end - scene.from);
	}
}

/** Behind the second comma of ", soit … personnes,", if a token is the first one. */
function endOfEquivalent(scene: Scene, comma: number): number | undefined {
	const { key } = scene.document.tokens;
	if (key[comma] !== ',') return undefined;
	const cue = markAt(scene, comma + 1, 'relation', 'equivalent');
	const number = cue && scene.numbers.find(({ from }) => from === cue.to);
	if (!number) return undefined;
	const close = key.slice(number.to, number.to + BRACKET_REACH).indexOf(',');
	return close >= 0 ? number.to + close + 1 : undefined;
}

/** A number near the opening of a bracket that soon closes. */
function isBracketed(scene: Scene, number: NumberMention): boolean {
	const { tokens } = scene.document;
	const opens = [1, 2, 3].some((back) => tokens.key[number.from - back] === '(');
	// "(38 % of all people in the camps)": a share is explained at length.
	const isShare = markAt(scene, number.to, 'guards', 'after') ?? tokens.key[number.to] === '%';
	const reach = isShare ? SHARE_REACH : BRACKET_REACH;
	for (let at = number.to; opens && at <= number.to + reach; at++)
		if (tokens.key[at] === ')') return true;
	return false;
}

/** Tokens between a number and the end of its bracket; more behind a share. */
const BRACKET_REACH = 4;
const SHARE_REACH = 14;

function signPrice(sign: string): number {
	if (sign === ',') return COMMA;
	if (sign === ';' || sign === '•') return CLAUSE;
	if (sign === ':') return COLON;
	if ('()[]–—'.includes(sign)) return BRACKET;
	return STEP;
}

function addMarks(scene: Scene, prices: Float64Array): void {
	for (const mark of scene.marks) {
		if (mark.section === 'frames' && mark.sub !== 'noun' && mark.sub !== 'participle') {
			spread(prices, scene.from, mark, OTHER_FRAME);
		} else if (mark.section === 'grammar' && mark.key === 'relative') {
			spread(prices, scene.from, mark, RELATIVE);
		} else if (mark.section === 'grammar' && mark.key === 'clauseStart') {
			spread(prices, scene.from, mark, CLAUSE_WORD);
		} else if (mark.section === 'grammar' && mark.key === 'and') {
			spread(prices, scene.from, mark, CONJUNCTION);
		}
	}
}

/** One price for a phrase, whatever its length. */
function spread(
	prices: Float64Array,
	base: number,
	span: { from: number; to: number },
	price: number
) {
	for (let at = span.from; at < span.to; at++) {
		const i = at - base;
		if (i >= 0 && i < prices.length) prices[i] = price / (span.to - span.from);
	}
}

function sumUp(prices: Float64Array): Float64Array {
	const sums = new Float64Array(prices.length + 1);
	for (let i = 0; i < prices.length; i++) sums[i + 1] = (sums[i] ?? 0) + (prices[i] ?? 0);
	return sums;
}

function tollBetween(toll: Toll, from: number, to: number): number {
	return (toll.sums[to - toll.from] ?? 0) - (toll.sums[from - toll.from] ?? 0);
}

/** All predicates of the sentence that may govern the noun phrase `from`…`to`, cheapest first. */
export function bidFor(scene: Scene, toll: Toll, from: number, to: number): Bid[] {
	const bids: Bid[] = [];
	for (const mark of scene.frames) {
		const bid = makeBid(scene, toll, mark, from, to);
		if (bid) bids.push(bid);
	}
	return bids.sort(
		(a, b) => a.cost - b.cost || b.mark.to - b.mark.from - (a.mark.to - a.mark.from)
	);
}

function makeBid(scene: Scene, toll: Toll, mark: Mark, from: number, to: number): Bid | undefined {
	const isSubject = governsSubject(scene, mark, from);
	if (mark.from > from && mark.to <= to && mark.sub === 'participle')
		return { mark, cost: 0, isSubject: true };
	if (mark.from >= to) {
		if (isSubject && isTaken(scene, mark, to)) return undefined;
		if (!isSubject) return undefined;
		const isLoose = standsApart(scene, mark, to);
		return {
			mark,
			cost:
				tollBetween(toll, to, mark.from) +
				(isLoose ? LOOSE : 0) +
				(hasSubjectBehind(scene, mark) ? AND_VERB : 0),
			isSubject,
			isLoose
		};
	}
	if (mark.to <= from) {
		if (isSpent(scene, mark, from)) return undefined;
		if (
			isSubject &&
			(markBefore(scene, from, 'grammar', 'dative') || hasSubject(scene, mark, from))
		)
			return undefined;
		const cost = tollBetween(toll, mark.to, from) + relativeBetween(scene, mark.to, from);
		return { mark, cost: cost + (isSubject ? wrongSide(scene, cost) : 0), isSubject };
	}
	return undefined;
}

/** "con capacidad para 500 personas, había 2.640 alojadas": the number right behind it used it up. */
function isSpent(scene: Scene, mark: Mark, from: number): boolean {
	if (mark.key !== 'capacity' || mark.sub !== 'object') return false;
	const first = scene.numbers.find((number) => number.from >= mark.to);
	if (!first || first.from >= from || first.from - mark.to > 2) return false;
	return scene.document.tokens.key.slice(first.to, from).includes(',');
}

/** "golpeó a Canchaque, donde cinco personas murieron": a verb does not reach into a relative clause. */
function relativeBetween(scene: Scene, from: number, to: number): number {
	const relative = marksWithin(scene, from, to, 'grammar', 'relative').at(-1);
	if (!relative || relative.to !== to) return 0;
	return INTO_RELATIVE;
}

/** "4 200 enfants ont été dépistés et 610 pris en charge": the number has a verb of its own. */
function isTaken(scene: Scene, mark: Mark, to: number): boolean {
	const next = scene.numbers.find((number) => number.from >= to);
	if (!next || next.from >= mark.from || isBracketed(scene, next)) return false;
	if (isOfPart(scene, mark, next)) return true;
	return scene.marks.some(
		(found) =>
			found.section === 'grammar' &&
			(found.key === 'be' || found.key === 'have') &&
			found.from >= to &&
			found.to <= next.from &&
			!scene.marks.some(
				(cue) => cue.section === 'relation' && cue.from <= found.from && cue.to >= found.to
			) &&
			found.from - to <= 3
	);
}

/** "300 passagers, dont 120 ont péri": right behind the part stands its verb, which is not the whole's. */
function isOfPart(scene: Scene, mark: Mark, part: NumberMention): boolean {
	if (!hasPartCue(scene, part)) return false;
	const isNext = mark.from === part.to || markAt(scene, part.to, 'grammar', 'be', 'have', 'been');
	return Boolean(isNext) && !scene.document.tokens.key.slice(part.to, mark.from).includes(',');
}

/** "15 maisons ont été emportées et 230 familles …": the verb has its subject in front of it. */
function hasSubject(scene: Scene, mark: Mark, from: number): boolean {
	const and = markAt(scene, mark.to, 'grammar', 'and');
	if (and?.to !== from) return false;
	return scene.numbers.some((number) => number.to <= mark.from && mark.from - number.to <= 8);
}

/** "murieron 12 personas y resultaron heridas 45": the verb behind "and" goes with the number behind it. */
function hasSubjectBehind(scene: Scene, mark: Mark): boolean {
	if (wordsFor(scene.document.language, 'grammar', 'verbFirst').length === 0) return false;
	let from = mark.from;
	for (let step = 0; step < 3; step++)
		from = markBefore(scene, from, 'grammar', 'be', 'have', 'been', 'adverb')?.from ?? from;
	if (!markBefore(scene, from, 'grammar', 'and')) return false;
	return scene.numbers.some(
		(number) => number.from >= mark.to && number.from - mark.to <= QUALIFIED
	);
}

/** A participle without an auxiliary belongs to the noun right before it. */
function standsApart(scene: Scene, mark: Mark, to: number): boolean {
	if (mark.sub !== 'participle' || findAuxiliary(scene, mark.from)) return false;
	const { tokens } = scene.document;
	for (let at = endOfEquivalent(scene, to) ?? to; at < mark.from; at++) {
		if (tokens.key[at] === ',' || markAt(scene, at, 'grammar', 'and')) return true;
	}
	return false;
}

/** "murieron 12 personas", "où vivent 3 000 personnes": the verb may come first when it is close. */
function wrongSide(scene: Scene, cost: number): number {
	const inverts = wordsFor(scene.document.language, 'grammar', 'verbFirst').length > 0;
	if (inverts) return 0.8;
	return cost <= NEAR && !hasActiveParticiple(scene) ? 2 : WRONG_SIDE;
}

/** A participle is passive unless "avoir" alone stands before it. */
function governsSubject(scene: Scene, mark: Mark, from: number): boolean {
	if (mark.sub === 'subject' || mark.sub === 'state') return true;
	if (mark.sub === 'object') return false;
	const auxiliary = findAuxiliary(scene, mark.from) ?? findSharedAuxiliary(scene, mark.from);
	if (auxiliary === undefined && mark.to <= from)
		return !hasActiveParticiple(scene) && !opensBullet(scene, mark);
	return auxiliary !== 'have';
}

/** "a distribué 9 700 tonnes et relogé 1 040 ménages": the auxiliary of the verb before "et". */
function findSharedAuxiliary(scene: Scene, at: number): 'have' | undefined {
	const and = markBefore(scene, at, 'grammar', 'and');
	if (!and) return undefined;
	const cue = scene.marks.findLast(
		({ section, key, to }) => section === 'grammar' && to <= and.from && VERBAL.has(key)
	);
	if (cue?.key !== 'have') return undefined;
	const key = scene.document.tokens.key.slice(cue.to, and.from);
	return key.includes(';') || key.includes(':') ? undefined : 'have';
}

const VERBAL: ReadonlySet<string> = new Set(['have', 'be', 'been', 'relative', 'clauseStart']);

/** "Le CICR a : – remis des vivres à …": the auxiliary stands in the lead-in. */
function opensBullet(scene: Scene, mark: Mark): boolean {
	const { tokens } = scene.document;
	const before = mark.from - 1;
	return (
		mark.from - scene.from <= 1 &&
		tokens.kind[before] === SIGN &&
		BULLETS.includes(tokens.key[before] ?? ' ')
	);
}

const BULLETS = '-–—•▪●◦*';

/** In English the past tense looks like the participle: "destroyed 1,250 houses". */
export function hasActiveParticiple(scene: Scene): boolean {
	return wordsFor(scene.document.language, 'grammar', 'activeParticiple').length > 0;
}

/** The auxiliary in front of a participle, adverbs skipped. */
export function findAuxiliary(scene: Scene, at: number): 'have' | 'be' | 'been' | undefined {
	let to = at;
	for (let step = 0; step < 5; step++) {
		if (markBefore(scene, to, 'grammar', 'been')) return 'been';
		if (markBefore(scene, to, 'grammar', 'be')) return 'be';
		if (markBefore(scene, to, 'grammar', 'have')) return 'have';
		const adverb = markBefore(scene, to, 'grammar', 'adverb', 'negation');
		if (!adverb) return undefined;
		to = adverb.from;
	}
	return undefined;
}
