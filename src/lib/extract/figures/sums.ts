/** Numbers that add up to the figure told before them: its parts, whatever the words say. */
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Scene } from './scene.ts';

/**
 * "7 000 people; 5 500 went to Goma and the other 1 500 to Rutshuru", "103 morts, 74 par écroulement et 29
 * par noyade, et 125 blessés": a number is one of those that make up the whole as they follow it.
 */
export function addsUp(scene: Scene, whole: FigureDraft, { from }: Pick<NumberMention, 'from'>) {
	// "37 toiles disparues … Douze ont été rendues, 25 attendent": what they are is not known.
	if (whole.rule === '<number> <unlisted noun> <predicate>') return false;
	const isNear = whole.sentenceIndex === scene.index || isNext(scene, whole);
	const last = isNear ? lastAddend(listBehind(scene, whole), whole.value ?? 0) : undefined;
	return last !== undefined && from <= last.from;
}

/** The sentence behind it names no time of its own. */
function isNext(scene: Scene, { sentenceIndex }: FigureDraft): boolean {
	return sentenceIndex === scene.index - 1 && scene.dates.length === 0;
}

/** The numbers of the sentence behind a figure told in it or in the one before. */
function listBehind({ numbers }: Scene, { to }: FigureDraft): NumberMention[] {
	return numbers.filter(({ from, form }) => from >= to && form !== 'article');
}

/** The number with which two or more have made up the whole; none where one before it states no value. */
function lastAddend(numbers: readonly NumberMention[], whole: number): NumberMention | undefined {
	let sum = 0;
	return numbers.find(({ value }, i) => (sum += value ?? NaN) === whole && i > 0);
}
