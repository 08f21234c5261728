/** Joins two numbers into a range: "entre 10 et 15 000", "2 à 3 millions", "450-500K". */
import { withFields } from '../fields.ts';
import { SIGN, type Tokens } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { findRole, findRoleBefore, type NumberGrammar } from './grammar.ts';
import { BETWEEN, BETWEEN_LINK, FROM, NOT_RANGE_AFTER, OR, PERCENT, TO } from './roles.ts';

/** The numbers with their ranges joined; the ends of a range are no longer in the list. */
export function joinRanges(
	tokens: Tokens,
	numbers: readonly NumberMention[],
	grammar: NumberGrammar
): NumberMention[] {
	const joined: NumberMention[] = [];
	for (let i = 0; i < numbers.length; i++) {
		const first = numbers[i];
		const second = numbers[i + 1];
		if (!first) continue;
		const isGapped = goesOn(tokens, numbers, i, grammar);
		const range = second && !isGapped && joinRange(tokens, first, second, grammar);
		joined.push(range || (second ? scaleChange(tokens, first, second, grammar) : first));
		if (range) i++;
	}
	return joined;
}

function joinRange(
	tokens: Tokens,
	first: NumberMention,
	second: NumberMention,
	grammar: NumberGrammar
): NumberMention | undefined {
	const end = skipPercent(tokens, first.to, grammar);
	if (second.from - end > 2) return undefined;
	// "6 | – | 1 020" in a table: a dash fills a cell.
	if (tokens.text.slice(first.end, second.start).includes('\t')) return undefined;
	const from = findRangeStart(tokens, end, first, second, grammar);
	if (from === undefined) return undefined;
	const high = second.value;
	const low = shareScale(first, second);
	if (low === null || high === null || low >= high) return undefined;
	return {
		from,
		to: second.to,
		start: tokens.start[from] ?? first.start,
		end: second.end,
		value: null,
		low,
		high,
		form: 'range',
		approximate: false,
		scale: second.scale,
		rule: '<number> to <number>'
	};
}

/** "passant de 1,9 à 3,8 millions": no range, but the multiplier holds for both. */
function scaleChange(
	tokens: Tokens,
	first: NumberMention,
	second: NumberMention,
	grammar: NumberGrammar
): NumberMention {
	const isJoined = findRole(grammar, tokens, first.to, TO)?.to === second.from;
	if (!isJoined || second.scale < 1e6 || first.scale > 1 || !isChange(tokens, first.from, grammar))
		return first;
	const value = shareScale(first, second);
	return value === null ? first : withFields(first, { value, low: value, high: value });
}

/** The token where the range begins whose first number ends at `end`, or undefined when the two numbers don't make one. */
function findRangeStart(
	tokens: Tokens,
	end: number,
	first: NumberMention,
	second: NumberMention,
	grammar: NumberGrammar
): number | undefined {
	const joins = (role: number) => findRole(grammar, tokens, end, role)?.to === second.from;
	if (joins(BETWEEN_LINK)) {
		const between = findRoleBefore(grammar, tokens, first.from, BETWEEN);
		if (between !== undefined) return between;
	}
	if (joins(TO)) {
		const from = findRoleBefore(grammar, tokens, first.from, FROM) ?? first.from;
		if (!isChange(tokens, from, grammar)) return from;
	}
	if (joins(OR)) return isNear(first, second) ? first.from : undefined;
	return isDash(tokens, end, second.from) ? first.from : undefined;
}

/** "entre 20 % et 30 %", where the second has its sign as well. */
function skipPercent(tokens: Tokens, at: number, grammar: NumberGrammar): number {
	return tokens.key[at] === '%' ? at + 1 : (findRole(grammar, tokens, at, PERCENT)?.to ?? at);
}

/** "est passé de 8 000 à 19 500": two values one after the other. */
function isChange(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	for (let back = 0; back < 3; back++) {
		if (findRoleBefore(grammar, tokens, at - back, NOT_RANGE_AFTER) !== undefined) return true;
	}
	return false;
}

/** "passé de 3 584 à 5 584 maisons et de 2 572 à 7 566 évacués": the verb holds for the next two as well. */
function goesOn(
	tokens: Tokens,
	numbers: readonly NumberMention[],
	index: number,
	grammar: NumberGrammar
): boolean {
	const [from, to, first] = numbers.slice(Math.max(0, index - 2), index + 1);
	if (!from || !to || !first || first.from - to.to > GAP) return false;
	if (findRoleBefore(grammar, tokens, first.from, FROM) === undefined) return false;
	const start = findRoleBefore(grammar, tokens, from.from, FROM) ?? from.from;
	return to.from - from.to <= GAP && isChange(tokens, start, grammar);
}

/** Tokens between the ends of a change, and from one to the next: "résidences inondées, et de". */
const GAP = 6;

/** "2 ou 3": alternatives that lie close together. */
function isNear(first: NumberMention, second: NumberMention): boolean {
	const low = shareScale(first, second);
	return low !== null && second.value !== null && second.value <= low * 3;
}

function isDash(tokens: Tokens, at: number, to: number): boolean {
	const sign = tokens.key[at] ?? '';
	return (
		to === at + 1 && tokens.kind[at] === SIGN && (sign === '-' || sign === '–' || sign === '—')
	);
}

/**
 * "entre 10 et 15 000", "2 à 3 millions": the lower end takes the multiplier of the upper when it
 * has none, is below 1 000 and stays below the upper end.
 */
function shareScale(first: NumberMention, second: NumberMention): number | null {
	if (first.value === null || second.value === null) return null;
	if (first.form === 'vague' || first.form === 'fraction' || second.form === 'fraction')
		return null;
	if (first.scale > 1 || first.value >= 1000) return first.value;
	const scale =
		second.scale > 1
			? second.scale
			: second.form === 'words'
				? hundredScale(first, second)
				: groupScale(second);
	const shared = first.value * scale;
	return scale > 1 && shared < second.value ? shared : first.value;
}

/** "deux à trois cents". */
function hundredScale(first: NumberMention, second: NumberMention): number {
	const isHundreds = second.value !== null && second.value % 100 === 0 && second.value < 1000;
	return isHundreds && first.form === 'words' && (first.value ?? 0) < 10 ? 100 : 1;
}

/** "15 000" ends in groups of zeros: they may be meant for the lower end as well. */
function groupScale(number: NumberMention): number {
	let scale = 1;
	const value = number.value ?? 0;
	while (
		number.form === 'digits' &&
		scale < 1e9 &&
		value / scale >= 1000 &&
		value % (scale * 1000) === 0
	) {
		scale *= 1000;
	}
	return scale;
}
