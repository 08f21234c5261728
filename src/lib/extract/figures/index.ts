/** Reads the figures of a document, sentence by sentence; tables and boxes by their layout. */
import type { Document, Span } from '../document.ts';
import { tieCarriedParts } from '../structure/carried-parts.ts';
import { tieBreakdowns } from '../structure/breakdowns.ts';
import { readBoxes } from '../structure/boxes.ts';
import { findLeadIn, findRowHeading } from '../structure/headings.ts';
import { tieLedParts } from '../structure/led-parts.ts';
import { tiePairs } from '../structure/pairs.ts';
import { tieSums } from '../structure/sums.ts';
import { readTableRows } from '../structure/tables.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { readFigures } from './read.ts';
import { openScene, type Scene } from './scene.ts';

/** How many figures back a sentence may refer. */
const MEMORY = 40;

/** The drafts of all figures, in text order. */
export function readDrafts(document: Document): FigureDraft[] {
	const drafts: FigureDraft[] = [];
	const rows = new Map([...readTableRows(document), ...readBoxes(document)]);
	const numbersIn = takeInOrder(document.numbers);
	const datesIn = takeInOrder(document.dates);
	let things: Things = { sentence: -1, numbers: [] };
	document.sentences.forEach((sentence, index) => {
		const numbers = numbersIn(sentence);
		const dates = datesIn(sentence);
		if (numbers.length === 0) return;
		const row = rows.get(index);
		if (row) return void drafts.push(...row);
		const scene = openScene(document, index, numbers, drafts.slice(-MEMORY));
		scene.dates = dates;
		if (things.sentence === index - 1) scene.thingsBefore = things.numbers;
		drafts.push(...readSentence(scene));
		things = { sentence: index, numbers: scene.namedThings };
	});
	tiePairs(drafts, document);
	tieLedParts(drafts, document);
	tieBreakdowns(drafts, document);
	tieSums(drafts, document);
	tieCarriedParts(drafts, document);
	return drafts;
}

/** Numbers of a sentence that count things of no interest. */
interface Things {
	sentence: number;
	numbers: readonly NumberMention[];
}

function readSentence(scene: Scene): FigureDraft[] {
	const found = readFigures(scene);
	const { document, index } = scene;
	const lead = findLeadIn(document, index) ?? findRowHeading(document, index);
	for (const draft of found) draft.headingSpan ??= lead ?? null;
	return found;
}

/** Gives the mentions that begin in a span; spans are asked for in text order. */
function takeInOrder<M extends Span>(mentions: readonly M[]): (span: Span) => M[] {
	let next = 0;
	return (span) => {
		const found: M[] = [];
		for (
			let mention = mentions[next];
			mention && mention.from < span.to;
			mention = mentions[++next]
		) {
			if (mention.from >= span.from) found.push(mention);
		}
		return found;
	};
}
