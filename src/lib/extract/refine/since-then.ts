/** "Depuis, 18 420 personnes ont été vaccinées": what is counted from the day told just before. */
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { sentenceOf, within } from './layout.ts';

/** Sentences back in which that day was told. */
const BACK = 2;

/** The last past day told before "since then", or before a sentence that opens with a bare "since". */
export function findThen(document: Document, draft: FigureDraft): DateMention | undefined {
	const { from } = sentenceOf(document, draft);
	const then = findWord(document, draft, from);
	if (!then) return undefined;
	const start = document.sentences[Math.max(0, draft.sentenceIndex - BACK)]?.from ?? from;
	return within(document.dates, { from: start, to: then.from }).findLast(
		({ kind, dateStart, dateEnd, precision }) =>
			// "Le camp a ouvert en mai 2019. Depuis, …".
			(kind === 'day' || kind === 'since' || kind === 'span' || isLong(kind, precision)) &&
			dateStart !== null &&
			(kind === 'since' ? dateStart : (dateEnd ?? dateStart)) < document.published
	);
}

function isLong(kind: DateMention['kind'], precision: DateMention['precision']): boolean {
	return kind === 'window' && (precision === 'month' || precision === 'year');
}

function findWord(
	{ tokens, marksOf, sentences }: Document,
	{ sentenceIndex, from: at, to }: FigureDraft,
	from: number
): Mark | undefined {
	const isPause = (at: number): boolean => tokens.kind[at] === SIGN && tokens.key[at] === ',';
	const end = sentences[sentenceIndex]?.to ?? at;
	const isEnd = (at: number): boolean => at >= end || '.,;!?'.includes(tokens.key[at] ?? ' ');
	return marksOf(sentenceIndex).find((mark) => {
		if (mark.section !== 'measure') return false;
		const isNear = mark.from === from || (mark.from - to <= REACH && at - mark.to <= REACH);
		if (mark.key === 'sinceThen') return isNear;
		if (mark.key !== 'since') return false;
		// "Les combats ont repris lundi ; 20 000 personnes ont fui depuis.": nothing follows.
		return (mark.from === from && isPause(mark.to)) || (isNear && isEnd(mark.to));
	});
}

/** Tokens between a figure and "since then". */
const REACH = 8;
