/** Boxes of key figures: a line that is a number beside a line that says what it counts. */
import type { Metric } from '#lib/domain/figure.ts';
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { makeDraft } from '../figures/drafts.ts';
import { plainQualifier } from '../figures/qualifiers.ts';
import { UNDER_HEADING } from '../figures/rows.ts';
import { readMarks } from '../marks.ts';
import { isCapital, type Tokens } from '../tokens.ts';
import { findSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { isNote, readValue, type Value } from './box-values.ts';
import { isInCapitals } from './headings.ts';
import { readLabelIn, saidOf, type Label } from './labels.ts';
import { readPlaceBox } from './place-boxes.ts';

/** The figures of boxes, by the index of the sentence that is the number. */
export function readBoxes(document: Document): Map<number, FigureDraft[]> {
	const found = new Map<number, FigureDraft[]>();
	const slots = document.sentences.flatMap((sentence, index) =>
		isNote(document, sentence) ? [] : [{ index, value: readValue(document, index) }]
	);
	let last: Box | undefined;
	slots.forEach(({ value }, at) => {
		if (!value) return;
		const step = directionOf(document, slots, at) || undefined;
		const label = step ? slots[at + step] : undefined;
		const draft = label && !label.value && readPair(document, value, label.index);
		if (draft && step) last = { draft, at, step };
		const part =
			!draft && last && at - last.at === 2 ? partOf(document, slots, at, last) : undefined;
		if (part && last) last.at = at;
		const figure = draft ?? part;
		if (figure) found.set(value.index, [figure]);
	});
	return found;
}

/** A box that was read, where it or the last of its places stands, and where its label does. */
interface Box {
	draft: FigureDraft;
	at: number;
	step: 1 | -1;
}

function partOf(
	document: Document,
	slots: readonly Slot[],
	at: number,
	{ draft, step }: Box
): FigureDraft | undefined {
	const [value, label] = [slots[at]?.value, slots[at + step]];
	if (!value || !label || label.value) return undefined;
	return readPlaceBox(document, value, label.index, draft, timeOfNote(document, label.index + 1));
}

/** A line of the text, those in brackets left out. */
interface Slot {
	index: number;
	value: Value | undefined;
}

/** No box is read further than this many lines up and down. */
const REACH = 60;

/**
 * 1 when the label stands under its number, -1 when above it, 0 for a number that stands alone. The
 * ends of the run tell: a label that no number follows belongs to the number above it, and where
 * neither end counts anything of interest, the layout tells.
 */
function directionOf(document: Document, slots: readonly Slot[], at: number): 1 | -1 | 0 {
	const isValue = (i: number): boolean => slots[i]?.value !== undefined;
	let first = at;
	while (at - first < REACH && isValue(first - 2) && !isValue(first - 1)) first -= 2;
	let last = at;
	while (last - at < REACH && isValue(last + 2) && !isValue(last + 1)) last += 2;
	const [above, below] = [slots[first - 1]?.index ?? -1, slots[last + 1]?.index ?? -1];
	if (first === last) return isBoxOfOne(document, slots[at]?.value, above, below) ? 1 : 0;
	if (countedAt(document, slots[last]?.value, below)) return 1;
	const top = slots[first]?.index ?? 0;
	return countedAt(document, slots[first]?.value, above) || !goesOnBelow(document, top, below)
		? -1
		: 1;
}

/** "45 000" over "personnes déplacées", and nothing above that is counted: no number of a page or a note. */
function isBoxOfOne(
	document: Document,
	value: Value | undefined,
	above: number,
	below: number
): boolean {
	if (!value || (value.number.value ?? 0) < LEAST || countedAt(document, value, above))
		return false;
	const { from } = document.sentences[below] ?? { from: 0 };
	return countedAt(document, value, below) && !isCapital(document.tokens, from);
}

/** Numbers of pages, of notes and of lists are smaller. */
const LEAST = 100;

/** True where a line says what a number of a box counts. */
function countedAt(document: Document, value: Value | undefined, index: number): boolean {
	return value !== undefined && findLabel(document, value, index) !== undefined;
}

/**
 * "CHIFFRES CLÉS" over "45 300", "déplacés", "61", "sites ouverts": the run opens with its number where
 * it is set apart from what stands above it, and closes with words that go on from the number above them.
 */
function goesOnBelow({ sentences, lines, tokens }: Document, first: number, next: number): boolean {
	const [above, below] = [sentences[first - 1], sentences[next]];
	if (!below || lines[below.line]?.to !== below.to || below.to - below.from > LONG_LABEL)
		return false;
	const gapOf = (index: number): number => widthBefore(tokens, sentences[index]);
	if (gapOf(first) !== gapOf(next)) return gapOf(first) > gapOf(next);
	return !isCapital(tokens, below.from) || !above || isInCapitals(tokens, above);
}

/** Characters of the line break, blank lines with it, before a line. */
function widthBefore({ start, end }: Tokens, line: Span | undefined): number {
	const at = (line?.from ?? 0) - 1;
	// What a text begins with is set apart.
	if (at < 0) return Infinity;
	return (end[at] ?? 0) - (start[at] ?? 0);
}

const LONGEST_LABEL = 10;
/** Tokens of a label that opens with what it counts: "refugees and asylum seekers who had to leave their country". */
const LONG_LABEL = 24;

/** A longer label opens with its noun in small letters, as no sentence does. */
function isShortEnough({ tokens, language }: Document, { from, to }: Span): boolean {
	if (to - from <= LONGEST_LABEL) return true;
	if (to - from > LONG_LABEL || isCapital(tokens, from)) return false;
	return readMarks(tokens, from, from + OPENING, language).some(
		({ section, from: at }) => section === 'heads' && at - from <= 1
	);
}

/** Tokens of the noun that a label opens with: "de déplacés internes". */
const OPENING = 4;

type BoxLabel = Label & { metric: Metric; span: Span };

/** What the line at an index says that a number counts. */
function findLabel(document: Document, { currency }: Value, index: number): BoxLabel | undefined {
	const sentence = document.sentences[index];
	const span = sentence && beforeParts(document, sentence);
	if (!span || !isShortEnough(document, span)) return undefined;
	if (currency !== undefined) return moneyLabel(document, span);
	const label = readLabelIn(document, span);
	const metric = label?.metric;
	if (!label) return predicateLabel(document, span);
	return metric && label.unit !== 'currency' ? withFields(label, { metric, span }) : undefined;
}

/** "visées par l'aide", "in need": a predicate of people whom nothing names. */
function predicateLabel({ tokens, language }: Document, span: Span): BoxLabel | undefined {
	for (const noun of readMarks(tokens, span.from, span.to, language)) {
		const isFirst = noun.from === span.from && noun.sub !== 'noun';
		const metric = isFirst && !isCapital(tokens, span.from) ? saidOf(noun, 'person') : undefined;
		if (metric) return { unit: 'person', metric, noun, subgroup: null, span };
	}
	return undefined;
}

/** "internally displaced people, of whom 8.1M since April": the label ends where its parts are told. */
function beforeParts({ tokens, numbers }: Document, { from, to }: Span): Span {
	const number = mentionsIn(numbers, { from, to })[0];
	const comma = findSign(tokens, from, to, ',');
	return { from, to: Math.min(number?.from ?? to, comma) };
}

/** "funding required", "reçus": what is asked for or given. */
function moneyLabel({ tokens, language }: Document, span: Span): BoxLabel | undefined {
	for (const noun of readMarks(tokens, span.from, span.to, language)) {
		const metric = saidOf(noun, 'currency');
		if (metric) return { unit: 'currency', metric, noun, subgroup: null, span };
	}
	return undefined;
}

function readPair(document: Document, value: Value, index: number): FigureDraft | undefined {
	const label = findLabel(document, value, index);
	if (!label || isBroken(value, label)) return undefined;
	const plain = plainQualifier(document.tokens, value.number, value.bound);
	const { from, to } = value.line;
	const qualifier = value.currency === undefined ? plain : withFields(plain, { from, to });
	return makeDraft(document, value.index, value.number, undefined, qualifier, {
		unit: label.unit,
		currency: value.currency ?? null,
		metric: label.metric,
		subgroup: label.subgroup,
		noun: label.noun,
		headingSpan: label.span,
		when: timeOfNote(document, index + 1),
		rule: UNDER_HEADING
	});
}

/** "3,8", "de déplacés": its million was lost, and nobody is a fraction. */
function isBroken({ number: { value, low } }: Value, { unit }: Label): boolean {
	const isMeasured = unit === 'tonne' || unit === 'hectare' || unit === 'currency';
	return !isMeasured && !Number.isInteger(value ?? low);
}

/** "(IOM DTM, June 2024)" under the label: as of when it is. */
function timeOfNote(document: Document, index: number): DateMention | null {
	const note = document.sentences[index];
	if (!note || !isNote(document, note)) return null;
	return mentionsIn(document.dates, note).find(({ dateEnd }) => dateEnd !== null) ?? null;
}
