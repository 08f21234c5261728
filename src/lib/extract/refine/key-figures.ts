/** Key figures, a count a line and no verb: what befell people and houses stands there as a toll. */
import type { Document } from '../document.ts';
import { UNDER_HEADING } from '../figures/rows.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { isBulletLine, lineOf } from './layout.ts';
import { setCumulative } from './running-total.ts';

/** Lines of counts that make a box, not the two of a headline. */
const LEAST_LINES = 3;
/** Sentences from a line of a box to the next one; its label and a note have lines of their own at times. */
const APART = 1;
const LABEL_APART = 3;

/** "1 641 blessés" between "1,85 million de sinistrés" and "603 morts": counted up to now. */
export function followKeyFigures(drafts: readonly FigureDraft[], document: Document): void {
	let box: FigureDraft[] = [];
	const counted = new Set<FigureDraft>();
	const close = (): void => {
		if (box.length >= LEAST_LINES)
			for (const one of box) if (isEvent(one) && !hasTime(document, one)) counted.add(one);
		box = [];
	};
	for (const draft of drafts) {
		if (!isAlone(document, draft)) continue;
		const last = box.at(-1);
		if (last && draft.sentenceIndex - last.sentenceIndex > apartFrom(last)) close();
		box.push(draft);
	}
	close();
	for (const one of drafts) {
		// "78 deaths (31 in the community)": a part counts as its whole does.
		const isPart = one.relation === 'part_of' && one.parent !== null && counted.has(one.parent);
		if (counted.has(one) || (isPart && isEvent(one))) setCumulative(one);
	}
}

function apartFrom({ rule }: FigureDraft): number {
	return rule === UNDER_HEADING ? LABEL_APART : APART;
}

function isEvent({ measure, assertion, unit }: FigureDraft): boolean {
	return measure === 'flow' && assertion === 'reported' && unit !== 'currency';
}

/** The whole line is the figure, with its bullet at most, a bracket or the time that it covers. */
function isAlone(document: Document, draft: FigureDraft): boolean {
	const { tokens, dates } = document;
	const line = lineOf(document, draft);
	const from = line.from + Number(isBulletLine(document, line));
	if (draft.from !== from) return false;
	const isBracketed = tokens.key[draft.to] === '(' && tokens.key[line.to - 1] === ')';
	const isTimed = mentionsIn(dates, line).some((date) => date.from === draft.to);
	// "196 under treatment": what is said of them fills the line.
	const end = Math.max(draft.to, draft.frame?.to ?? 0);
	return line.to - end <= 1 || isBracketed || isTimed;
}

/** A time in the line says what the figure covers. */
function hasTime(document: Document, draft: FigureDraft): boolean {
	return mentionsIn(document.dates, lineOf(document, draft)).length > 0;
}
