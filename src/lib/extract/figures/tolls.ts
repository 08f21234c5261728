/** What it costs a predicate to reach a number: the price of each token of a sentence, summed up. */
import { BREAK, SIGN, WORD } from '../tokens.ts';
import type { Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import type { NumberMention } from '../types.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';

const STEP = 0.35;

const COMMA = 1.5;

const CLAUSE = 12;

const COLON = 4;

const BRACKET = 3;

const OTHER_NUMBER = 3.5;

const PART_NUMBER = 0.5;

const OTHER_FRAME = 2.5;

const CONJUNCTION = 0.7;

const RELATIVE = 1.5;

const CLAUSE_WORD = 5;

const WALKED_OVER = 0.1;

/** The price of walking over each token of the sentence, summed up: a stretch costs a difference. */
export interface Toll {
	from: number;
	sums: readonly number[];
}

/** Prices the tokens of a sentence; numbers that are parts of a whole are nearly free. */
export function priceTokens(
	scene: Scene,
	parts: ReadonlySet<NumberMention>,
	lists: readonly Span[]
): Toll {
	const { tokens } = scene.document;
	const size = scene.to - scene.from;
	const prices = new Array<number>(size).fill(STEP);
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
		const isSlight = parts.has(number) || number.form === 'article' || isOfPlaces(scene, number);
		spread(prices, scene.from, number, isSlight ? PART_NUMBER : OTHER_NUMBER);
	}
	for (const date of scene.dates) spread(prices, scene.from, date, STEP);
	cheapenAsides(scene, prices);
	cheapenAppositions(scene, prices);
	// "Eleven people – six women and five men – were killed", "three schools and 60 houses were": walked over.
	for (const { from, to } of lists) prices.fill(WALKED_OVER, from - scene.from, to - scene.from);
	return { from: scene.from, sums: sumUp(prices) };
}

/** "735,000 people in 38 of the 78 counties have …": where they are, and how many places there are. */
function isOfPlaces(scene: Scene, number: NumberMention): boolean {
	const places = scene.bases.get(number)?.number ?? number;
	return markAt(scene, places.to, 'guards', 'things') !== undefined;
}

/** "19 316 ménages (115 896 individus) déplacés": the same people in brackets are walked over. */
function cheapenBrackets(scene: Scene, prices: number[]): void {
	const { tokens } = scene.document;
	for (const number of scene.numbers) {
		if (!isBracketed(scene, number)) continue;
		let at = number.from;
		while (at > scene.from && tokens.key[at] !== '(') at--;
		for (; at < scene.to; at++) {
			prices[at - scene.from] = WALKED_OVER;
			if (tokens.key[at] === ')') break;
		}
	}
}

/** "700 000 personnes, dont des enfants pour la moitié, sont …": an aside on parts is walked over. */
function cheapenAsides(scene: Scene, prices: number[]): void {
	const { key } = scene.document.tokens;
	for (const { from } of marksWithin(scene, scene.from, scene.to, 'relation', 'part')) {
		if (key[from - 1] !== ',') continue;
		const end = from + key.slice(from, Math.min(scene.to, from + ASIDE_WORDS)).indexOf(',');
		if (end < from || scene.frames.some((frame) => frame.from < end && frame.to > from)) continue;
		const isCount = scene.numbers.some(
			({ from: at, to, value }) => at >= from && to <= end && (value ?? 1) >= 1
		);
		if (isCount) continue;
		prices.fill(WALKED_OVER, from - 1 - scene.from, end + 1 - scene.from);
	}
}

/** "Quatre d'entre eux, en hypothermie, ont été …", "six patients (déjà comptés) sont …": what the verb steps over. */
function cheapenAppositions(scene: Scene, prices: number[]): void {
	const { key } = scene.document.tokens;
	for (let at = scene.from; at < scene.to; at++) {
		const close = key[at] === ',' ? ',' : key[at] === '(' ? ')' : undefined;
		if (!close) continue;
		const reach = close === ')' ? LISTING : APPOSITION;
		const end = key.slice(at + 1, Math.min(scene.to, at + reach)).indexOf(close) + at + 1;
		if (end === at || !isApposition(scene, at + 1, end, close === ')')) continue;
		// Behind the second comma the verb of the sentence follows; a bracket is an aside wherever it stands.
		if (close === ',' && !opensVerb(scene, end + 1)) continue;
		prices.fill(WALKED_OVER, at - scene.from, end + 1 - scene.from);
	}
}

/** "25 millions de personnes, soit plus de la moitié, vivent …": an auxiliary, or the predicate itself. */
function opensVerb(scene: Scene, at: number): boolean {
	if (markAt(scene, at, 'grammar', 'be', 'have')) return true;
	return scene.frames.some(
		({ from, sub }) => from === at && sub !== 'participle' && sub !== 'object'
	);
}

/** No clause of its own, and no count that opens it but in brackets: "(312 familias, 420 niños y 35 ancianos)". */
function isApposition(scene: Scene, from: number, to: number, isBracket: boolean): boolean {
	const isInside = (span: { from: number; to: number }) => span.from < to && span.to > from;
	if (!isBracket && scene.numbers.some((number) => number.from === from)) return false;
	return !scene.marks.some((mark) => isInside(mark) && opensClause(scene, mark));
}

function opensClause(scene: Scene, { section, key, from }: Mark): boolean {
	if (section !== 'grammar' || !CLAUSES.has(key)) return false;
	// "soupçonnés d'avoir vendu": an infinitive.
	return key !== 'have' || !markBefore(scene, from, 'grammar', 'of');
}

const CLAUSES: ReadonlySet<string> = new Set(['be', 'have', 'relative', 'clauseStart']);

/** Tokens from the sign that opens an apposition to the one that closes it. */
const APPOSITION = 16;
/** Tokens of a bracket that takes the people in front of it apart. */
const LISTING = 28;

/** Tokens of an aside on parts without a number: "dont des enfants pour la moitié". */
const ASIDE_WORDS = 10;

/** "les Volontaires pour la défense de la patrie (VDP)": the short name in brackets is walked over. */
function cheapenShortNames({ document, from, to }: Scene, prices: number[]): void {
	const { key, kind } = document.tokens;
	for (let at = from; at + 2 < to; at++) {
		if (key[at] !== '(' || kind[at + 1] !== WORD || key[at + 2] !== ')') continue;
		prices.fill(WALKED_OVER, at - from, at + 3 - from);
	}
}

/** "629 465 familles, soit 2,6 millions de personnes, touchées": the same people are walked over. */
function cheapenEquivalents(scene: Scene, prices: number[]): void {
	for (let at = scene.from; at < scene.to; at++) {
		const end = endOfEquivalent(scene, at);
		if (end !== undefined) prices.fill(WALKED_OVER, at - scene.from, end - scene.from);
	}
}

/** Behind the second comma of ", soit … personnes,", if a token is the first one. */
export function endOfEquivalent(scene: Scene, comma: number): number | undefined {
	const { key } = scene.document.tokens;
	if (key[comma] !== ',') return undefined;
	const cue = markAt(scene, comma + 1, 'relation', 'equivalent');
	const number = cue && scene.numbers.find(({ from }) => from === cue.to);
	if (!number) return undefined;
	const close = key.slice(number.to, number.to + BRACKET_REACH).indexOf(',');
	return close >= 0 ? number.to + close + 1 : undefined;
}

/** A number near the opening of a bracket that soon closes. */
export function isBracketed(scene: Scene, number: NumberMention): boolean {
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

function addMarks(scene: Scene, prices: number[]): void {
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
function spread(prices: number[], base: number, span: { from: number; to: number }, price: number) {
	for (let at = span.from; at < span.to; at++) {
		const i = at - base;
		if (i >= 0 && i < prices.length) prices[i] = price / (span.to - span.from);
	}
}

function sumUp(prices: readonly number[]): number[] {
	const sums = new Array<number>(prices.length + 1).fill(0);
	for (let i = 0; i < prices.length; i++) sums[i + 1] = (sums[i] ?? 0) + (prices[i] ?? 0);
	return sums;
}

export function tollBetween(toll: Toll, from: number, to: number): number {
	return (toll.sums[to - toll.from] ?? 0) - (toll.sums[from - toll.from] ?? 0);
}
