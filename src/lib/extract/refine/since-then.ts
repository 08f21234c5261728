/** "Depuis, 18 420 personnes ont été vaccinées": what is counted from the day told just before. */
import type { Document } from '../document.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { sentenceOf, within } from './layout.ts';

/** Sentences back in which that day was told. */
const BACK = 2;

/** The last past day told before a sentence that opens with a bare word for "since then". */
export function findThen(document: Document, draft: FigureDraft): DateMention | undefined {
	const { from } = sentenceOf(document, draft);
	if (!opensBare(document, draft, from)) return undefined;
	const start = document.sentences[Math.max(0, draft.sentenceIndex - BACK)]?.from ?? from;
	return within(document.dates, { from: start, to: from }).findLast(
		({ kind, dateStart, dateEnd }) =>
			(kind === 'day' || kind === 'since' || kind === 'span') &&
			dateStart !== null &&
			(dateEnd ?? dateStart) < document.published
	);
}

function opensBare({ tokens, marksOf }: Document, draft: FigureDraft, from: number): boolean {
	const isPause = (at: number): boolean => tokens.kind[at] === SIGN && tokens.key[at] === ',';
	return marksOf(draft.sentenceIndex).some(
		(mark) =>
			mark.section === 'measure' &&
			mark.from === from &&
			(mark.key === 'sinceThen' || (mark.key === 'since' && isPause(mark.to)))
	);
}
