/**
 * The digit buffer: each word asks to occupy decimal places; where they are taken, the number ends.
 * Linear, without backtracking, and it refuses what no one says ("soixante quinze cent").
 */
import type { NumberGrammar } from './grammar.ts';
import { HUNDRED, HUNDREDS, SCALE, TEEN, TEN, UNIT } from './roles.ts';

export interface Sum {
	/** What complete multipliers have taken in. */
	total: number;
	/** The group under construction, below the multiplier that may follow. */
	group: number;
	hasGroup: boolean;
	/** The next word must be worth less than this. */
	free: number;
	lastTen: number;
	/** The last multiplier, which the next must stay under. */
	lastScale: number;
	/** The largest multiplier. */
	scale: number;
	isDigits: boolean;
}

export function emptySum(): Sum {
	return {
		total: 0,
		group: 0,
		hasGroup: false,
		free: 1000,
		lastTen: 0,
		lastScale: Infinity,
		scale: 1,
		isDigits: false
	};
}

export function valueOf(sum: Sum): number {
	return sum.total + sum.group;
}

/** Puts digits in the group: nothing but a multiplier may follow them. */
export function takeDigits(sum: Sum, value: number): void {
	sum.group = value;
	sum.hasGroup = true;
	sum.free = 1;
	sum.lastTen = 0;
	sum.isDigits = true;
}

/** Takes a word in; false where its places are taken. */
export function takeWord(sum: Sum, role: number, value: number, grammar: NumberGrammar): boolean {
	if (role & (UNIT | TEEN | TEN | HUNDREDS)) return takeValue(sum, role, value, grammar);
	if (role === HUNDRED) return takeHundred(sum, grammar);
	return role === SCALE && takeScale(sum, value);
}

function takeValue(sum: Sum, role: number, value: number, grammar: NumberGrammar): boolean {
	const onTen = role === TEEN && value < 20 && grammar.tensWithTeens.has(sum.lastTen);
	if (value >= sum.free && !(onTen && sum.free === 10)) return false;
	if (value === 0 && sum.hasGroup) return false;
	sum.group += value;
	sum.hasGroup = true;
	sum.free = role === HUNDREDS ? 100 : role === TEN ? 10 : 1;
	sum.lastTen = role === TEN ? value : 0;
	return true;
}

function takeHundred(sum: Sum, grammar: NumberGrammar): boolean {
	if (!sum.hasGroup) {
		if (sum.free <= 100) return false;
		sum.group = 100;
	} else if (sum.group >= 1 && takesHundred(sum, grammar) && sum.group % 10 !== 0) {
		sum.group *= 100;
	} else return false;
	sum.hasGroup = true;
	sum.free = 100;
	sum.lastTen = 0;
	return true;
}

/** "nineteen hundred"; digits take it whatever they are ("322 hundred"). */
function takesHundred(sum: Sum, grammar: NumberGrammar): boolean {
	return sum.group <= grammar.hundredTakes || (sum.isDigits && sum.lastScale === Infinity);
}

function takeScale(sum: Sum, value: number): boolean {
	// "1,1 million un an plus tôt": behind a decimal no more is added.
	const isWhole = Number.isInteger(sum.group);
	if (value < sum.lastScale) {
		sum.total += (sum.hasGroup ? sum.group : 1) * value;
	} else if (valueOf(sum) < value && value > sum.lastScale) {
		sum.total = valueOf(sum) * value;
	} else return false;
	sum.group = 0;
	sum.hasGroup = false;
	sum.free = isWhole ? Math.min(1000, value) : 1;
	sum.lastTen = 0;
	sum.lastScale = value;
	sum.scale = Math.max(sum.scale, value);
	return true;
}

/** Takes the noise of binary fractions off a product ("2,3" × 10⁶). */
export function round(value: number): number {
	return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
