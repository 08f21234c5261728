/** "el mismo Centro", "ce même ministère": words that point back to who was named with the same noun. */
import type { SourceMention } from '../types.ts';
import type { SourceWords } from './lexicon.ts';
import type { Phrase } from './phrases.ts';

/** True where "the same" opens a phrase and a noun follows. */
export function isSameName(words: SourceWords, { from, to }: Phrase): boolean {
	const same = words.find(from, 'same_tally');
	return same !== undefined && same.to < to;
}

/** The last one whose words hold all that follow "the same", and more. */
export function findSameName(
	words: SourceWords,
	phrase: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	if (!isSameName(words, phrase)) return undefined;
	const from = words.find(phrase.from, 'same_tally')?.to ?? phrase.from;
	return findHolding(words, { from, to: phrase.to }, before);
}

/** The last one whose words hold all those of a phrase, and more. */
export function findHolding(
	{ tokens: { key } }: SourceWords,
	{ from, to }: Phrase,
	before: readonly SourceMention[]
): SourceMention | undefined {
	const own = key.slice(from, to);
	return before.findLast((one) => {
		const told = key.slice(one.from, one.to);
		return told.length > own.length && own.every((word) => told.includes(word));
	});
}
