/**
 * Figures of one kind that follow each other and add up to one told just before or behind are its parts:
 * "157 morts. … 105 à Jajarkot, 52 à Rukum", "Masisi : 12 morts / Kalehe : 8 morts / Total : 20 morts".
 * The sum is used for nothing else.
 */
import type { Unit } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';

/** How many figures may make up one, and how many back it may stand. */
const PARTS = 12;
const MEMORY = 8;
/** Sentences between a figure and its parts. */
const SENTENCES = 3;

/** Ties figures that add up exactly to one before them. */
export function tieSums(drafts: readonly FigureDraft[]): void {
	for (let at = 1; at < drafts.length; at++) {
		tieAbove(drafts, at);
		const run = findRun(drafts, at);
		if (run.length < 2) continue;
		const before = drafts.slice(Math.max(0, at - MEMORY), at);
		const found = findSum(run, before);
		if (found) tie(found);
	}
}

function tie({ whole, parts }: Sum): void {
	for (const part of parts) {
		part.relation = 'part_of';
		part.parent = whole;
	}
}

/** Ties those right before a figure that add up exactly to it. */
function tieAbove(drafts: readonly FigureDraft[], at: number): void {
	const whole = drafts[at];
	if (!whole?.value || whole.relation !== null) return;
	const parts: FigureDraft[] = [];
	let [sum, near] = [0, whole.sentenceIndex];
	for (const draft of drafts.slice(Math.max(0, at - PARTS), at).toReversed()) {
		if (near - draft.sentenceIndex > 1) return;
		near = draft.sentenceIndex;
		// The parts of a row are counted with their row.
		if (!isSameKind(draft, whole) || draft.relation === 'part_of') continue;
		if (draft.value === null || draft.relation !== null) return;
		sum += draft.value;
		parts.push(draft);
		if (sum >= whole.value) break;
	}
	if (sum === whole.value && parts.length > 1) tie({ whole, parts });
}

/** Figures of one kind from a place on, each at most a sentence behind the last; their parts left out. */
function findRun(drafts: readonly FigureDraft[], at: number): FigureDraft[] {
	const run: FigureDraft[] = [];
	for (const draft of drafts.slice(at, at + PARTS)) {
		const first = run[0] ?? draft;
		const isNext = draft.sentenceIndex - (run.at(-1) ?? draft).sentenceIndex <= 1;
		if (draft.parent && run.includes(draft.parent)) continue;
		if (!isNext || !isFree(draft) || !isSameKind(draft, first)) break;
		run.push(draft);
	}
	return run;
}

/** Neither an earlier value nor the same in another unit. */
function isFree({ relation }: FigureDraft): boolean {
	return relation === null || relation === 'part_of';
}

/** Those of months in columns or rows are no parts of each other, whatever they add up to. */
function isSameKind(one: FigureDraft, other: FigureDraft): boolean {
	if (one.when ?? other.when) return false;
	return isSameUnit(one.unit, other.unit) && one.metric === other.metric;
}

/** Persons who fell ill are cases. */
function isSameUnit(one: Unit, other: Unit): boolean {
	const isIll = (unit: Unit) => unit === 'case' || unit === 'person';
	return one === other || (isIll(one) && isIll(other));
}

/** "Georgia 33", "Florida 20", "Tennessee 13": each is of its own place, under one heading. */
function isRowBeside(one: FigureDraft, other: FigureDraft): boolean {
	if (one.rule !== other.rule || !one.placeSpan || !other.placeSpan) return false;
	return one.headingSpan !== null && one.headingSpan.from === other.headingSpan?.from;
}

interface Sum {
	whole: FigureDraft;
	parts: FigureDraft[];
}

/** The shortest beginning of a run that adds up to a figure before it. */
function findSum(run: readonly FigureDraft[], before: readonly FigureDraft[]): Sum | undefined {
	let sum = 0;
	for (const [i, draft] of run.entries()) {
		if (draft.value === null) return undefined;
		sum += draft.value;
		const parts = run.slice(0, i + 1);
		const whole = i > 0 && before.findLast((one) => isWhole(one, parts, sum));
		if (whole) return { whole, parts };
	}
	return undefined;
}

function isWhole(one: FigureDraft, parts: readonly FigureDraft[], sum: number): boolean {
	const [first] = parts;
	if (!first || one.value !== sum || !isFree(one) || !isSameKind(one, first)) return false;
	// "Hommes | Femmes": women are no part of men.
	if (one.subgroup !== null && parts.some(({ subgroup }) => subgroup !== one.subgroup))
		return false;
	// "9 morts (4 à X, 3 à Y, 1 à Z)": rows of one list, whatever they come to.
	const isBeside = one.sentenceIndex === first.sentenceIndex && one.parent === first.parent;
	if ((isBeside && one.parent !== null) || isRowBeside(one, first)) return false;
	return first.sentenceIndex - one.sentenceIndex <= SENTENCES;
}
