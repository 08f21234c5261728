/** "145 cas (cumul : 3 456)", "14 muertes (88 acumuladas)": behind a count, in a bracket, how many there are in all. */
import type { Document } from '../document.ts';
import { withFields } from '../fields.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** The number of such a bracket: of the same as the count, and no part of it. */
export function readInAll(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	const last = drafts.at(-1);
	if (!last || last.sentenceIndex !== scene.index || reading.head?.kind === 'noun')
		return undefined;
	if (!isInAll(scene.document, last, reading)) return undefined;
	return withFields(inherit(scene, reading, last, '<label>: <number>'), {
		relation: null,
		parent: null,
		antecedent: null
	});
}

/** True where the bracket right behind a count gives a larger number as the one in all. */
export function isInAll(
	document: Document,
	{ to: open, value, sentenceIndex }: FigureDraft,
	{ from, number }: Pick<FigureDraft, 'from' | 'number'>
): boolean {
	const { key } = document.tokens;
	if (key[open] !== '(' || from <= open || from - open > WORDS) return false;
	if ((number.value ?? 0) <= (value ?? Infinity)) return false;
	const close = key.slice(number.to, number.to + WORDS).indexOf(')') + number.to;
	if (close < number.to) return false;
	const words = document.marksNamed(sentenceIndex, 'measure', 'soFar');
	return mentionsIn(words, { from: open, to: close }).length > 0;
}

/** Tokens from a bracket to its number, and behind it. */
const WORDS = 4;
