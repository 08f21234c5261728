/** Boxes of key figures: a line that is a number beside a line that says what it counts. */
import { withFields } from '../fields.ts';
import type { Document, Span } from '../document.ts';
import { makeDraft } from '../figures/drafts.ts';
import { plainQualifier } from '../figures/qualifiers.ts';
import { mentionsIn } from '../spans.ts';
import { isCapital, type Tokens } from '../tokens.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { isInCapitals } from './headings.ts';
import { readLabelIn, type Label } from './labels.ts';

/** The rule of a number that has its label in a line of its own. */
export const OF_BOX = '<heading> over <number>';

/** A line that is no more than a number. */
interface Value {
	index: number;
	number: NumberMention;
}

/** The figures of boxes, by the index of the sentence that is the number. */
export function readBoxes(document: Document): Map<number, FigureDraft[]> {
	const found = new Map<number, FigureDraft[]>();
	const values = document.sentences.map((_, index) => readValue(document, index));
	values.forEach((value, index) => {
		if (!value) return;
		const step = directionOf(document, values, index);
		const draft = step && !values[index + step] && readPair(document, value, index + step);
		if (draft) found.set(index, [draft]);
	});
	return found;
}

function readValue(document: Document, index: number): Value | undefined {
	const sentence = document.sentences[index];
	const line = sentence && document.lines[sentence.line];
	if (!sentence || !line || line.zone === 'row') return undefined;
	const [number, ...others] = mentionsIn(document.numbers, sentence);
	const isAlone = number !== undefined && others.length === 0 && number.form !== 'article';
	return isAlone && number.from === line.from && number.to === line.to
		? { index, number }
		: undefined;
}

/** No box is read further than this many lines up and down. */
const REACH = 60;

/**
 * 1 when the label stands under its number, -1 when above it, 0 for a number that stands alone. The
 * ends of the run tell: a label that no number follows belongs to the number above it, and where
 * neither end counts anything of interest, the layout tells.
 */
function directionOf(
	document: Document,
	values: readonly (Value | undefined)[],
	index: number
): 1 | -1 | 0 {
	let first = index;
	while (index - first < REACH && values[first - 2] && !values[first - 1]) first -= 2;
	let last = index;
	while (last - index < REACH && values[last + 2] && !values[last + 1]) last += 2;
	if (first === last) return 0;
	if (labelAt(document, last + 1)) return 1;
	return labelAt(document, first - 1) || !goesOnBelow(document, first, last) ? -1 : 1;
}

/**
 * "CHIFFRES CLÉS" over "45 300", "déplacés", "61", "sites ouverts": the run opens with its number where
 * it is set apart from what stands above it, and closes with words that go on from the number above them.
 */
function goesOnBelow({ sentences, lines, tokens }: Document, first: number, last: number): boolean {
	const [above, below] = [sentences[first - 1], sentences[last + 1]];
	if (!below || lines[below.line]?.to !== below.to || below.to - below.from > LONGEST_LABEL)
		return false;
	const gapOf = (index: number): number => widthBefore(tokens, sentences[index]);
	if (gapOf(first) !== gapOf(last + 1)) return gapOf(first) > gapOf(last + 1);
	return !isCapital(tokens, below.from) || !above || isInCapitals(tokens, above);
}

/** Characters of the line break, blank lines with it, before a line. */
function widthBefore({ start, end }: Tokens, line: Span | undefined): number {
	const at = (line?.from ?? 0) - 1;
	return (end[at] ?? 0) - (start[at] ?? 0);
}

const LONGEST_LABEL = 10;

function labelAt(document: Document, index: number): (Label & { span: Span }) | undefined {
	const span = document.sentences[index];
	if (!span || span.to - span.from > LONGEST_LABEL) return undefined;
	const label = readLabelIn(document, span);
	return label?.metric ? withFields(label, { span }) : undefined;
}

function readPair(document: Document, value: Value, index: number): FigureDraft | undefined {
	const label = labelAt(document, index);
	if (!label?.metric) return undefined;
	return makeDraft(
		document,
		value.index,
		value.number,
		undefined,
		plainQualifier(document.tokens, value.number),
		{
			unit: label.unit,
			metric: label.metric,
			subgroup: label.subgroup,
			noun: label.noun,
			headingSpan: label.span,
			rule: OF_BOX
		}
	);
}
