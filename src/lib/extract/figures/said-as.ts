/** "lists 340 houses as destroyed and 1 200 as damaged": what each is said to be. */
import type { Mark } from '../marks.ts';
import type { NumberMention } from '../types.ts';
import { type Scene, markBefore } from './scene.ts';

/** Tokens of a noun between a number and "as", and of adverbs between "as" and what is said. */
const NOUN_WORDS = 3;
const ADVERBS = 2;

/** The number that a predicate behind "as" is said of; undefined for any other predicate. */
export function numberSaidAs(scene: Scene, { from, sub }: Mark): NumberMention | undefined {
	if (sub !== 'participle' && sub !== 'state') return undefined;
	const as = findAs(scene, from);
	const number = as && scene.numbers.findLast(({ to }) => to <= as.from);
	if (!number || as.from - number.to > NOUN_WORDS) return undefined;
	return isPlain(scene, number.to, as.from) ? number : undefined;
}

/** "as", over "partially", "now completely". */
function findAs(scene: Scene, at: number): Mark | undefined {
	let to = at;
	for (let step = 0; step <= ADVERBS; step++) {
		const as = markBefore(scene, to, 'grammar', 'as');
		if (as) return as;
		const adverb = markBefore(scene, to, 'grammar', 'adverb');
		if (!adverb) return undefined;
		to = adverb.from;
	}
	return undefined;
}

/** Nothing but a noun, which may look like a verb ("houses"), and its adjectives: no verb, no sign. */
function isPlain({ marks, heads, document: { tokens } }: Scene, from: number, to: number): boolean {
	if (tokens.key.slice(from, to).some((key) => ',;:()'.includes(key))) return false;
	return !marks.some(
		(mark) =>
			mark.from >= from &&
			mark.to <= to &&
			((mark.section === 'frames' &&
				mark.sub !== 'noun' &&
				!heads.some((head) => head.from === mark.from)) ||
				(mark.section === 'grammar' && VERBAL.has(mark.key)))
	);
}

const VERBAL: ReadonlySet<string> = new Set(['be', 'been', 'have', 'and', 'clauseStart']);
