/** Words that point from a figure to the event that did it. */
import { getDateLexicon } from '../dates/lexicon.ts';
import { isAfterEvent } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { findIndexAt, sentenceOf, within } from './layout.ts';

/** "12 personnes ont été tuées lors de cet assaut": of the event told before. */
export function pointsToEvent(document: Document, draft: FigureDraft): boolean {
	const { from } = sentenceOf(document, draft);
	const { book } = getDateLexicon(document.language);
	const isThis = (at: number): boolean =>
		book
			.matchAt(document.tokens, at)
			.some(({ meaning }) => meaning.group === 'shifts' && meaning.key === 'this');
	return document
		.marksNamed(draft.sentenceIndex, 'guards', 'attack')
		.some((attack) => attack.from > from && isThis(attack.from - 1));
}

/** "The flood destroyed …": its sentence begins with the event that the page has told. */
export function isDoneByEvent(document: Document, draft: FigureDraft): boolean {
	const { from } = sentenceOf(document, draft);
	// "Four days after the quake, six were pulled out": counted from it.
	const isDistance = ({ wording }: DateMention): boolean => isAfterEvent(wording);
	if (within(document.dates, { from, to: draft.from }).some(isDistance)) return false;
	const marks = document.marksOf(draft.sentenceIndex);
	const event = within(marks, { from, to: draft.from }).findLast((mark) =>
		isGuard(mark, 'attack', 'disaster')
	);
	const article =
		event &&
		document
			.marksNamed(draft.sentenceIndex, 'grammar', 'article')
			// "The magnitude 5.6 tremor left …".
			.find(
				({ from: at, to }) => to === event.from || (at === from && event.from - to <= QUALIFIED)
			);
	return article !== undefined && within(document.numbers, article).length === 0;
}

/**
 * "La veille, cinq pêcheurs avaient été tués", "In May, clashes had left 45 dead": a sentence that
 * opens with another time and tells what was over before. The story goes on from before it.
 */
export function looksBack(
	document: Document,
	{ sentenceIndex, from }: FigureDraft,
	mentions: readonly DateMention[]
): boolean {
	const start = document.sentences[sentenceIndex]?.from ?? from;
	if (!mentions.some((date) => date.from - start <= OPENING && date.to <= from)) return false;
	return document
		.marksNamed(sentenceIndex, 'grammar', 'had')
		.some((had) => Math.abs(had.from - from) <= BEFORE_VERB);
}

/** Tokens before a time that a sentence opens with: "Le", "L'assaut de". */
const OPENING = 4;
/** Tokens between a figure and its auxiliary, before it or behind its noun. */
const BEFORE_VERB = 8;

/** Tokens between an article that opens a sentence and its noun. */
const QUALIFIED = 4;

/** "The floods since July 11": the noun of a disaster right before a beginning. */
export function isSinceDisaster(
	{ marksNamed, sentences }: Document,
	{ from }: DateMention
): boolean {
	const disasters = marksNamed(findIndexAt(sentences, from), 'guards', 'disaster');
	return disasters.some(({ to }) => to <= from && from - to <= SINCE_WORDS);
}

/** Tokens between a disaster and the day since which it goes on. */
const SINCE_WORDS = 4;

function isGuard({ section, key }: Mark, ...keys: string[]): boolean {
	return section === 'guards' && keys.includes(key);
}
