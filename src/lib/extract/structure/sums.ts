/**
 * Figures of one kind that follow each other and add up to one told just before or behind are its parts:
 * "157 morts. … 105 à Jajarkot, 52 à Rukum", "Masisi : 12 morts / Kalehe : 8 morts / Total : 20 morts".
 * The sum is used for nothing else.
 */
import type { PlaceRef, Unit } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';

/** How many figures may make up one, and how many of its kind back it may stand. */
const PARTS = 12;
const MEMORY = 8;
/** Sentences between a figure and its parts; where no chance would make them add up, many more. */
const SENTENCES = 3;
const SENTENCES_FAR = 14;
/** Sentences between one part and the next. */
const APART = 1;
const APART_FAR = 2;

/** Ties figures that add up exactly to one of their kind; what else is told between them is passed over. */
export function tieSums(drafts: readonly FigureDraft[], document: Document): void {
	for (const kind of listKinds(drafts)) {
		for (let at = 1; at < kind.length; at++) {
			tieAbove(kind, at, document);
			const before = kind.slice(Math.max(0, at - MEMORY), at);
			const found = findSum(findRun(kind, at), before) ?? findSum(listRun(kind, at), before);
			if (found && !isElsewhere(document, found)) tie(found);
		}
	}
}

/** The figures of each kind: "378 cas et 26 morts au Lac, 203 cas et 11 morts à Fianga" are two lists in one. */
function listKinds(drafts: readonly FigureDraft[]): FigureDraft[][] {
	const kinds = new Map<string, FigureDraft[]>();
	for (const draft of drafts) {
		const key = `${draft.metric} ${draft.unit === 'case' ? 'person' : draft.unit}`;
		const kind = kinds.get(key);
		if (kind) kind.push(draft);
		else kinds.set(key, [draft]);
	}
	return [...kinds.values()];
}

function tie({ whole, parts }: Sum): void {
	for (const part of parts) {
		part.relation = 'part_of';
		part.parent = whole;
	}
}

/** Ties those right before a figure that add up exactly to it. */
function tieAbove(drafts: readonly FigureDraft[], at: number, document: Document): void {
	const whole = drafts[at];
	if (!whole?.value || whole.relation !== null) return;
	const parts: FigureDraft[] = [];
	let [sum, near] = [0, whole.sentenceIndex];
	for (const draft of drafts.slice(Math.max(0, at - PARTS), at).toReversed()) {
		if (near - draft.sentenceIndex > APART) return;
		near = draft.sentenceIndex;
		// The parts of a row are counted with their row.
		if (!isSameKind(draft, whole) || draft.relation === 'part_of') continue;
		if (draft.value === null || draft.relation !== null) return;
		sum += draft.value;
		parts.push(draft);
		if (sum >= whole.value) break;
	}
	if (sum !== whole.value || parts.length < 2) return;
	if (!isElsewhere(document, { whole, parts })) tie({ whole, parts });
}

/** Figures of one kind from a place on, in sentences close behind each other; their parts left out. */
function findRun(drafts: readonly FigureDraft[], at: number): FigureDraft[] {
	const run: FigureDraft[] = [];
	for (const draft of listRun(drafts, at)) {
		if (!draft.parent || !run.includes(draft.parent)) run.push(draft);
	}
	return run;
}

/** The same with what seems a part of one of them: "203 cas, parmi lesquels 11 décès, et 18 cas à Fianga". */
function listRun(drafts: readonly FigureDraft[], at: number): FigureDraft[] {
	const run: FigureDraft[] = [];
	for (const draft of drafts.slice(at, at + PARTS)) {
		const first = run[0] ?? draft;
		const isNext = draft.sentenceIndex - (run.at(-1) ?? draft).sentenceIndex <= APART_FAR;
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

/** "Trois morts à Skikda. … Une femme et deux enfants ont péri à Mila": a few that another place counts. */
function isElsewhere(document: Document, { whole, parts }: Sum): boolean {
	if ((whole.value ?? 0) >= FEW) return false;
	const there = placesIn(document, whole);
	return parts.some((part) => {
		if (part.sentenceIndex === whole.sentenceIndex || there.length === 0) return false;
		const here = placesIn(document, part);
		const isWithin = (one: PlaceRef): boolean =>
			there.some((other) => one.id === other.id || liesIn(one, other) || liesIn(other, one));
		return here.length > 0 && !here.some(isWithin);
	});
}

/** Sums below this are come to by chance. */
const FEW = 10;

function placesIn({ sentences, places }: Document, { sentenceIndex }: FigureDraft): PlaceRef[] {
	const sentence = sentences[sentenceIndex];
	return sentence ? mentionsIn(places, sentence).flatMap(({ place }) => place ?? []) : [];
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
	const isLikely = !isByChance(parts, sum);
	// "trois à Skikda. … À Guelma, une femme et ses deux enfants": a part has its own parts beside it.
	if (!isLikely && one.relation === 'part_of' && one.sentenceIndex !== first.sentenceIndex)
		return false;
	const apart = first.sentenceIndex - one.sentenceIndex;
	return apart <= (isLikely ? SENTENCES_FAR : SENTENCES) && (isLikely || isClose(parts));
}

/** Two or three small numbers come to a third that has nothing to do with them now and then. */
function isByChance({ length }: readonly FigureDraft[], sum: number): boolean {
	return sum < (length > 2 ? LIKELY_OF_MANY : LIKELY);
}

/** The least sum of two that is no chance, and of more. */
const LIKELY = 100;
const LIKELY_OF_MANY = 15;

function isClose(parts: readonly FigureDraft[]): boolean {
	return parts.every(
		({ sentenceIndex }, i) =>
			sentenceIndex - (parts[i - 1]?.sentenceIndex ?? sentenceIndex) <= APART
	);
}
