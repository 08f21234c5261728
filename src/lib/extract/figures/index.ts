/** Reads the figures of a document, sentence by sentence; tables and boxes by their layout. */
import type { Document } from '../document.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { readTableRows } from '../structure/tables.ts';
import { findLeadIn } from '../structure/headings.ts';
import { readFigures } from './read.ts';
import { openScene } from './scene.ts';

/** The drafts of all figures, in text order. */
export function readDrafts(document: Document): FigureDraft[] {
	const drafts: FigureDraft[] = [];
	const rows = readTableRows(document);
	let nextNumber = 0;
	let nextDate = 0;
	document.sentences.forEach((sentence, index) => {
		const numbers: NumberMention[] = [];
		for (; nextNumber < document.numbers.length; nextNumber++) {
			const number = document.numbers[nextNumber];
			if (!number || number.from >= sentence.to) break;
			if (number.from >= sentence.from) numbers.push(number);
		}
		while ((document.dates[nextDate]?.to ?? Infinity) <= sentence.from) nextDate++;
		if (numbers.length === 0) return;
		const table = rows.get(index);
		if (table) {
			drafts.push(...table);
			return;
		}
		const scene = openScene(document, index, numbers, drafts);
		for (let i = nextDate; i < document.dates.length; i++) {
			const date = document.dates[i];
			if (!date || date.from >= sentence.to) break;
			scene.dates.push(date);
		}
		const found = readFigures(scene);
		const lead = findLeadIn(document, index);
		for (const draft of found) draft.headingSpan ??= lead ?? null;
		drafts.push(...found);
	});
	return drafts;
}
