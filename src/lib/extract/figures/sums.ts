/** Numbers that add up to the figure told before them: its parts, whatever the words say. */
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Scene } from './scene.ts';

/** "7 000 people; 5 500 went to Goma and the other 1 500 to Rutshuru": all that is counted behind it is the whole. */
export function addsUp(scene: Scene, whole: FigureDraft): boolean {
	// "37 toiles disparues … Douze ont été rendues, 25 attendent": what they are is not known.
	if (whole.rule === '<number> <unlisted noun> <predicate>') return false;
	const isNear = whole.sentenceIndex === scene.index || isNext(scene, whole);
	return isNear && sumOf(listBehind(scene, whole)) === whole.value;
}

/** The sentence behind it names no time of its own. */
function isNext(scene: Scene, { sentenceIndex }: FigureDraft): boolean {
	return sentenceIndex === scene.index - 1 && scene.dates.length === 0;
}

/** The numbers of the sentence behind a figure told in it or in the one before. */
function listBehind({ numbers }: Scene, { to }: FigureDraft): NumberMention[] {
	return numbers.filter(({ from, form }) => from >= to && form !== 'article');
}

/** The sum of two or more; of none where one states no value. */
function sumOf(numbers: readonly NumberMention[]): number {
	if (numbers.length < 2) return NaN;
	return numbers.reduce((sum, { value }) => sum + (value ?? NaN), 0);
}
