/** Money behind or before a number: "31,8 millions de dollars", "US$46 million". */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { Span } from '../document.ts';
import { DIGITS, isCapital, type Tokens, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { toHead, type Head } from './head.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** "31,8 millions de dollars", "US$46 million", "160 M€"; what it is for where a noun behind it says so. */
export function findMoney(scene: Scene, number: NumberMention, start: number): Head | undefined {
	const money = findSum(scene, number, start);
	return money && withFields(money, { metric: findPurpose(scene, money.to) });
}

/** "the $4.2 billion humanitarian appeal", "a $5 million grant": the sum stands before its noun. */
function findPurpose(scene: Scene, to: number): Metric | null {
	for (let at = to; at <= to + ADJECTIVES; at++) {
		const noun = scene.starts[at - scene.from]?.find(
			({ section, key, sub }) =>
				section === 'frames' && sub === 'noun' && FUNDING.has(key as Metric)
		);
		if (noun) return noun.key as Metric;
		const isAdjective = scene.document.tokens.kind[at] === WORD && !hasGrammar(scene, at);
		if (!isAdjective) return null;
	}
	return null;
}

/** Words between a sum and its noun: "$90 million emergency food". */
const ADJECTIVES = 3;
const FUNDING: ReadonlySet<Metric> = new Set<Metric>(['funding_required', 'funding_received']);

function hasGrammar({ starts, from }: Scene, at: number): boolean {
	return (starts[at - from] ?? []).some(
		({ section }) => section === 'grammar' || section === 'relation'
	);
}

function findSum(scene: Scene, number: NumberMention, start: number): Head | undefined {
	const { tokens } = scene.document;
	const before = signCurrency(scene, number.from - 1);
	const hasCode = isCodeWord(scene, number.from - 2);
	// "pide $ 3 millones": set apart, the sign is that of no number before it.
	const isOwn = !tokens.spaced[number.from] || tokens.kind[number.from - 2] !== DIGITS;
	if (before && (hasCode || isOwn)) {
		const from = number.from - (hasCode ? 2 : 1);
		// "R$", "A$": the sign of another money.
		const isForeign = hasCode && !before.startsWith((tokens.key[from] ?? '').toUpperCase());
		return toMoney(from, number.to, isForeign ? 'any' : before);
	}
	const named = findNamed(scene, number.from);
	// "Rs 25,000 for every family": what a state pays out at home is no humanitarian funding.
	const isLarge = (number.value ?? 0) >= OF_STATES;
	if (named?.sub === 'any' && !isLarge) return toHead(named.from, number.to, 'thing');
	if (named) return toMoney(named.from, number.to, named.sub);
	let at = start;
	const of = markAt(scene, at, 'grammar', 'of');
	if (of) at = of.to;
	const word = markAt(scene, at, 'currencies', 'words');
	const code = word?.sub ?? signCurrency(scene, at);
	return code ? toMoney(at, word?.to ?? at + 1, code) : undefined;
}

/** What a state asks for or gives as a whole: "Rs. 2,600 crore". */
const OF_STATES = 10_000_000;

/** "Rs. 25,000", "S/ 3 millones", "S/. 3 millones": its letters, over the signs that end them. */
function findNamed(scene: Scene, from: number): Mark | undefined {
	const { tokens } = scene.document;
	let at = from;
	while (from - at < 2 && './'.includes(tokens.key[at - 1] ?? ' ')) at--;
	const named = markBefore(scene, at, 'currencies', 'before');
	// "415,950 US dollars/292,289 euros": the money of the number in front of it.
	const isTaken = named !== undefined && scene.numbers.some(({ to }) => to === named.from);
	return named && isCapital(tokens, named.from) && !isTaken ? named : undefined;
}

function toMoney(from: number, to: number, code: string | null): Head {
	const currency = code === 'any' ? null : code;
	return withFields(toHead(from, to, 'noun'), { unit: 'currency', currency });
}

/** "US" close before "$", and the "R" of reais. */
function isCodeWord(scene: Scene, at: number): boolean {
	const { tokens } = scene.document;
	return at >= scene.from && tokens.kind[at] === WORD && !tokens.spaced[at + 1];
}

function signCurrency(scene: Scene, at: number): string | undefined {
	const key = scene.document.tokens.key[at] ?? '';
	if (at < scene.from || at >= scene.to) return undefined;
	return SIGN_CODES[key];
}

/** The money whose sign stands in a stretch. */
export function currencyOfSign({ key }: Tokens, { from, to }: Span): string | undefined {
	for (let at = from; at < to; at++) {
		const code = SIGN_CODES[key[at] ?? ''];
		if (code) return code;
	}
	return undefined;
}

const SIGN_CODES: Readonly<Record<string, string>> = {
	$: 'USD',
	'€': 'EUR',
	'£': 'GBP',
	'₹': 'INR',
	'₦': 'NGN',
	'₱': 'PHP',
	'৳': 'BDT',
	'₡': 'CRC',
	'₲': 'PYG'
};
