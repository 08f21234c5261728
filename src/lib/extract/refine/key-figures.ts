/** Key figures, a count a line and no verb: what befell people and houses stands there as a toll. */
import type { Document } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { isBulletLine, lineOf } from './layout.ts';

/** Lines of counts that make a box, not the two of a headline. */
const LEAST_LINES = 3;
/** Sentences from a line of a box to the next one. */
const APART = 1;

/** "1 641 blessés" between "1,85 million de sinistrés" and "603 morts": counted up to now. */
export function followKeyFigures(drafts: readonly FigureDraft[], document: Document): void {
	let box: FigureDraft[] = [];
	const close = (): void => {
		if (box.length >= LEAST_LINES) box.filter(isEvent).forEach(setCumulative);
		box = [];
	};
	for (const draft of drafts) {
		if (!isAlone(document, draft)) continue;
		const last = box.at(-1);
		if (last && draft.sentenceIndex - last.sentenceIndex > APART) close();
		box.push(draft);
	}
	close();
}

function isEvent({ measure, assertion }: FigureDraft): boolean {
	return measure === 'flow' && assertion === 'reported';
}

/** The whole line is the figure, with its bullet at most; a time in it would say what it covers. */
function isAlone(document: Document, draft: FigureDraft): boolean {
	const line = lineOf(document, draft);
	const from = line.from + Number(isBulletLine(document, line));
	const isWhole = draft.from === from && line.to - draft.to <= 1;
	return isWhole && mentionsIn(document.dates, line).length === 0;
}

function setCumulative(draft: FigureDraft): void {
	draft.measure = 'cumulative';
	draft.evidence.push({ field: 'measure', rule: 'a running total' });
}
