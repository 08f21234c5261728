/** Reads one number at a token: digits or words, multipliers, halves, collectives, vague plurals. */
import type { NumberForm, NumberMention } from '../types.ts';
import { DIGITS, WORD, type Tokens } from '../tokens.ts';
import { readLiteral, type Literal } from './digits.ts';
import { findRole, findRoleBefore, type NumberGrammar } from './grammar.ts';
import { emptySum, round, takeDigits, takeWord, valueOf, type Sum } from './sum.ts';

interface Reading {
	from: number;
	to: number;
	value: number | null;
	low?: number;
	form: NumberForm;
	approximate?: boolean;
	scale?: number;
	rule: string;
}

/** The number that begins at a token, if one does. */
export function readNumberAt(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): NumberMention | undefined {
	const reading =
		tokens.kind[at] === DIGITS
			? readFromDigits(tokens, at, grammar)
			: readFromWords(tokens, at, grammar);
	return reading && toMention(tokens, reading);
}

function toMention(tokens: Tokens, reading: Reading): NumberMention {
	const { from, to, value, form, rule } = reading;
	const isExact = value !== null && form !== 'vague';
	return {
		from,
		to,
		start: tokens.start[from] ?? 0,
		end: tokens.end[to - 1] ?? 0,
		value,
		low: reading.low ?? (isExact ? value : null),
		high: isExact ? value : null,
		form,
		approximate: reading.approximate ?? false,
		scale: reading.scale ?? 1,
		rule
	};
}

function readFromDigits(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const literal = readLiteral(tokens, at, grammar);
	if (!literal) return undefined;
	const symbol = symbolAt(tokens, literal.to, grammar);
	if (symbol > 0) {
		const value = round((literal.asDecimal ?? literal.value) * symbol);
		return {
			from: at,
			to: literal.to + 1,
			value,
			form: 'mixed',
			scale: symbol,
			rule: '<digits> <multiplier>'
		};
	}
	const sum = emptySum();
	takeDigits(
		sum,
		isBeforeMillion(tokens, literal, grammar) ? (literal.asDecimal ?? literal.value) : literal.value
	);
	const to = readRest(tokens, literal.to, sum, grammar);
	if (to === literal.to) {
		const counted = withCollective(tokens, at, to, literal.value, grammar);
		return counted ?? { from: at, to, value: literal.value, form: 'digits', rule: '<digits>' };
	}
	return finish(tokens, at, to, sum, 'mixed', '<digits> <multiplier>', grammar);
}

/** "M", "Mds", "k", "bn": by exact spelling, and never the initial of a name ("5 M. Dupont"). */
function symbolAt(tokens: Tokens, at: number, grammar: NumberGrammar): number {
	if (tokens.kind[at] !== WORD || at >= tokens.length) return 0;
	const raw = tokens.text.slice(tokens.start[at], tokens.end[at]);
	const close = !tokens.spaced[at];
	const value = grammar.symbols.get(raw) ?? (close ? grammar.attached.get(raw) : undefined);
	if (value === undefined || tokens.joined[at]) return 0;
	const isInitial =
		tokens.key[at + 1] === '.' && !tokens.spaced[at + 1] && tokens.kind[at + 2] === WORD;
	return isInitial && !close ? 0 : value;
}

function isBeforeMillion(tokens: Tokens, literal: Literal, grammar: NumberGrammar): boolean {
	const next = findRole(grammar.anchors, tokens, literal.to, 'scale');
	return next !== undefined && next.value >= 1e6;
}

function readFromWords(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	if (grammar.anchors.matchAt(tokens, at).length === 0) return undefined;
	return (
		readHalf(tokens, at, grammar) ??
		readCounted(tokens, at, grammar) ??
		readDefinite(tokens, at, grammar) ??
		readVague(tokens, at, grammar)
	);
}

/** "un demi-million", "half a dozen", "medio centenar". */
function readHalf(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const one = findRole(grammar.anchors, tokens, at, 'one');
	const half = findRole(grammar.anchors, tokens, one?.to ?? at, 'half');
	if (!half) return undefined;
	const unit = findRole(grammar.anchors, tokens, half.to, 'scale', 'collective', 'hundred');
	if (!unit)
		return one
			? { from: at, to: half.to, value: 0.5, form: 'fraction', rule: '<fraction>' }
			: undefined;
	const approximate = unit.role === 'collective' && unit.value !== 12;
	return {
		from: at,
		to: unit.to,
		value: unit.value / 2,
		form: 'collective',
		approximate,
		scale: unit.value,
		rule: '<half> <multiplier>'
	};
}

/** Number words: "trois cent mille", "two hundred and five", "dix-sept". */
function readCounted(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const sum = emptySum();
	const first =
		findRole(grammar.anchors, tokens, at, 'unit', 'teen', 'ten', 'hundreds', 'hundred', 'scale') ??
		findRole(grammar.anchors, tokens, at, 'one');
	if (!first) return undefined;
	if (!takeFirst(tokens, at, first, sum, grammar)) {
		if (first.role !== 'one') return undefined;
		takeDigits(sum, 1);
		return (
			withPoint(tokens, at, first.to, sum, grammar) ?? readArticle(tokens, at, first.to, grammar)
		);
	}
	const to = readRest(tokens, first.to, sum, grammar);
	const isArticle = valueOf(sum) === 1 && to === first.to && isOne(tokens, at, grammar);
	if (isArticle) {
		const end = withPoint(tokens, at, to, sum, grammar) ?? withNoun(tokens, at, to, sum, grammar);
		return end ?? { from: at, to, value: 1, form: 'article', rule: '<one>' };
	}
	return finish(tokens, at, to, sum, 'words', '<number words>', grammar);
}

/** "a" before a noun; "a few hundred" and "a third" are read further on. */
function readArticle(
	tokens: Tokens,
	at: number,
	to: number,
	grammar: NumberGrammar
): Reading | undefined {
	if (findRole(grammar.parts, tokens, at, 'vague') || tokens.kind[to] !== WORD) return undefined;
	return { from: at, to, value: 1, form: 'article', rule: '<one>' };
}

function takeFirst(
	tokens: Tokens,
	at: number,
	first: NonNullable<ReturnType<typeof findRole>>,
	sum: Sum,
	grammar: NumberGrammar
): boolean {
	if (first.role === 'scale') {
		const isAlone =
			grammar.bareScale.has(tokens.key[at] ?? '') ||
			findRole(grammar.parts, tokens, first.to, 'andHalf') !== undefined;
		return isAlone && takeWord(sum, 'scale', first.value, grammar);
	}
	// "a" counts only before what it multiplies: "a hundred", "a dozen".
	if (first.role === 'one') {
		if (!findRole(grammar.anchors, tokens, first.to, 'hundred', 'scale', 'collective', 'fraction'))
			return false;
		return takeWord(sum, 'unit', 1, grammar);
	}
	if (first.role === 'hundred' && grammar.hundredTakes > 50) return false;
	return takeWord(sum, first.role, first.value, grammar);
}

function isOne(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	return findRole(grammar.anchors, tokens, at, 'one') !== undefined;
}

/** Takes the words that carry the number on; gives the token after the last. */
function readRest(tokens: Tokens, from: number, sum: Sum, grammar: NumberGrammar): number {
	let at = from;
	for (;;) {
		const half = findRole(grammar.parts, tokens, at, 'andHalf');
		if (half && takeHalf(sum)) {
			at = half.to;
			continue;
		}
		const link = findLink(tokens, at, sum, grammar);
		const word = findRole(
			grammar.anchors,
			tokens,
			link ?? at,
			'unit',
			'teen',
			'ten',
			'hundreds',
			'hundred',
			'scale'
		);
		if (!word || (link !== undefined && !linkAllows(tokens, word, sum, grammar))) {
			const digits = link === undefined ? takeTrailingDigits(tokens, at, sum, grammar) : at;
			if (digits === at) return at;
			at = digits;
			continue;
		}
		if (!takeWord(sum, word.role, word.value, grammar)) return at;
		at = word.to;
	}
}

function findLink(
	tokens: Tokens,
	at: number,
	sum: Sum,
	grammar: NumberGrammar
): number | undefined {
	if (sum.free < 10) return undefined;
	const after =
		sum.free >= 100 ? findRole(grammar.parts, tokens, at, 'linkAfterHundred') : undefined;
	return (after ?? findRole(grammar.parts, tokens, at, 'link'))?.to;
}

/** "vingt et un", "soixante et dix", "cent et un", but not "entre mille et un million". */
function linkAllows(
	tokens: Tokens,
	word: { to: number; value: number },
	sum: Sum,
	grammar: NumberGrammar
): boolean {
	if (findRole(grammar.anchors, tokens, word.to, 'fraction')) return false;
	if (sum.free >= 100) {
		if (grammar.linksHundreds) return true;
		return word.value === 1 && !findRole(grammar.anchors, tokens, word.to, 'hundred', 'scale');
	}
	if (grammar.linkTakesAll || word.value === 1 || word.value === 11) return true;
	return word.value === 10 && grammar.tensWithTeens.has(sum.lastTen);
}

/** "deux millions et demi", "two and a half": half of the last multiplier, or of one. */
function takeHalf(sum: Sum): boolean {
	if (sum.lastScale !== Infinity && !sum.hasGroup) sum.total += sum.lastScale / 2;
	else if (sum.hasGroup) {
		sum.group += 0.5;
		sum.free = 1;
	} else return false;
	return true;
}

/** "12 mil 405", "2 millions 300 000": digits go on below the multiplier. */
function takeTrailingDigits(tokens: Tokens, at: number, sum: Sum, grammar: NumberGrammar): number {
	if (
		sum.hasGroup ||
		sum.lastScale === Infinity ||
		tokens.kind[at] !== DIGITS ||
		!tokens.spaced[at]
	)
		return at;
	const literal = readLiteral(tokens, at, grammar);
	if (!literal || literal.value >= sum.lastScale || !Number.isInteger(literal.value)) return at;
	const isBelowThousand = sum.lastScale === 1000 && literal.digits <= 3;
	const next = findRole(grammar.anchors, tokens, literal.to, 'scale');
	const isThousands =
		sum.lastScale >= 1e6 &&
		((literal.grouped && literal.value % 1000 === 0) ||
			(next !== undefined && next.value < sum.lastScale));
	if (!isBelowThousand && !isThousands) return at;
	takeDigits(sum, literal.value);
	return literal.to;
}

/** What may still follow a number: decimals in words, a collective, a fraction. */
function finish(
	tokens: Tokens,
	from: number,
	to: number,
	sum: Sum,
	form: NumberForm,
	rule: string,
	grammar: NumberGrammar
): Reading | undefined {
	return (
		withPoint(tokens, from, to, sum, grammar) ??
		withNoun(tokens, from, to, sum, grammar) ?? {
			from,
			to,
			value: round(valueOf(sum)),
			form,
			scale: sum.scale,
			rule
		}
	);
}

/** "trois virgule cinq millions": digits after the point, read one number word after another. */
function withPoint(
	tokens: Tokens,
	from: number,
	at: number,
	sum: Sum,
	grammar: NumberGrammar
): Reading | undefined {
	const point = findRole(grammar.parts, tokens, at, 'point');
	if (!point) return undefined;
	let digits = '';
	let to = point.to;
	while (digits.length < 15) {
		const part = readDecimalWord(tokens, to, grammar);
		if (!part) break;
		digits += part.digits;
		to = part.to;
	}
	if (digits === '') return undefined;
	const isWhole = sum.lastScale !== Infinity;
	takeDigits(sum, Number(`${sum.group}.${digits}`));
	const end = isWhole ? to : readRest(tokens, to, sum, grammar);
	return {
		from,
		to: end,
		value: round(valueOf(sum)),
		form: 'words',
		scale: sum.scale,
		rule: '<number words> <point> <number words>'
	};
}

function readDecimalWord(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): { to: number; digits: string } | undefined {
	if (tokens.kind[at] === DIGITS) return { to: at + 1, digits: tokens.key[at] ?? '' };
	const sum = emptySum();
	const first = findRole(grammar.anchors, tokens, at, 'unit', 'teen', 'ten', 'hundreds');
	if (!first || !takeWord(sum, first.role, first.value, grammar)) return undefined;
	let to = first.to;
	while (sum.free === 10) {
		const link = findRole(grammar.parts, tokens, to, 'link')?.to ?? to;
		const next = findRole(grammar.anchors, tokens, link, 'unit', 'teen');
		if (!next || !takeWord(sum, next.role, next.value, grammar)) break;
		to = next.to;
	}
	return { to, digits: String(valueOf(sum)) };
}

/** "une centaine de milliers", "trois douzaines", "deux tiers": a noun that the number multiplies. */
function withNoun(
	tokens: Tokens,
	from: number,
	at: number,
	sum: Sum,
	grammar: NumberGrammar
): Reading | undefined {
	const noun = findRole(grammar.anchors, tokens, at, 'collective', 'plural', 'fraction');
	if (!noun) return undefined;
	const count = valueOf(sum);
	if (noun.role === 'fraction') {
		if (count > noun.value || noun.value === 0) return undefined;
		return {
			from,
			to: noun.to,
			value: round(count / noun.value),
			form: 'fraction',
			rule: '<fraction>'
		};
	}
	return withCollective(tokens, from, at, count, grammar);
}

/** "trois douzaines", "3 douzaines", "une centaine de milliers". */
function withCollective(
	tokens: Tokens,
	from: number,
	at: number,
	count: number,
	grammar: NumberGrammar
): Reading | undefined {
	const noun = findRole(grammar.anchors, tokens, at, 'collective', 'plural');
	if (!noun) return undefined;
	const larger = findMultiplied(tokens, noun.to, grammar);
	const value = count * noun.value * (larger?.value ?? 1);
	const approximate = noun.value !== 12 || count === 1 || larger !== undefined;
	return {
		from,
		to: larger?.to ?? noun.to,
		value,
		form: 'collective',
		approximate,
		scale: noun.value,
		rule: '<number> <collective>'
	};
}

/** "… de milliers", "of thousands": the collective behind a collective. */
function findMultiplied(tokens: Tokens, at: number, grammar: NumberGrammar) {
	const of = findRole(grammar.parts, tokens, at, 'of');
	return of && findRole(grammar.anchors, tokens, of.to, 'plural', 'scale');
}

/** "la centaine", "le million": one of it. */
function readDefinite(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const noun = findRole(grammar.anchors, tokens, at, 'collective', 'scale', 'fraction');
	if (!noun || findRoleBefore(grammar.parts, tokens, at, 'the') === undefined) return undefined;
	if (noun.role === 'fraction') {
		// "la moitié", "la tercera parte", but "le cinquième" is an ordinal.
		if (noun.value !== 2 && noun.to - at === 1) return undefined;
		return {
			from: at,
			to: noun.to,
			value: round(1 / noun.value),
			form: 'fraction',
			rule: '<fraction>'
		};
	}
	return {
		from: at,
		to: noun.to,
		value: noun.value,
		form: 'collective',
		scale: noun.value,
		rule: '<the> <collective>'
	};
}

/** "des dizaines de milliers", "several hundred", "cientos": an order of magnitude, no value. */
function readVague(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const plural = findRole(grammar.anchors, tokens, at, 'plural', 'scale', 'collective', 'hundred');
	if (!plural) return undefined;
	const before = findRoleBefore(grammar.parts, tokens, at, 'vague');
	if (plural.role !== 'plural' && before === undefined) return undefined;
	const larger = plural.role === 'plural' ? findMultiplied(tokens, plural.to, grammar) : undefined;
	const low = plural.value * (larger?.value ?? 1);
	return {
		from: before ?? at,
		to: larger?.to ?? plural.to,
		value: null,
		low,
		form: 'vague',
		scale: low,
		rule: '<vague plural>'
	};
}
