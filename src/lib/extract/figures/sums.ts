/** Numbers that add up to the figure told before them: its parts, whatever the words say. */
import type { Mark } from '../marks.ts';
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
function listBehind({ numbers, document }: Scene, { to }: FigureDraft): NumberMention[] {
	const { key } = document.tokens;
	// "51 160 casos: 23 953 (46,8%) …": shares in brackets are no addends.
	return numbers.filter(
		({ from, form, to: end }) => from >= to && form !== 'article' && key[end] !== '%'
	);
}

/**
 * "8 142 sinistrés : 992 personnes dans le Kimiti et 7 000 à Koukou", "47 casos: 42 sin signos de alarma y
 * tres con ellos": two or more behind the colon of a figure, together no more than it, are its parts.
 */
export function isListedBehind(
	scene: Scene,
	whole: FigureDraft,
	{ from }: Pick<NumberMention, 'from'>
) {
	const { key } = scene.document.tokens;
	const behind = key.slice(whole.to, Math.min(from, whole.to + COLON)).indexOf(':');
	if (behind < 0 || whole.sentenceIndex !== scene.index) return false;
	const colon = whole.to + behind;
	// "143 718 – Décès : 121 (dont Ikongo 87)": the colon of another label.
	const isLabel = ({ sub, from: at }: Mark): boolean =>
		sub !== 'neutral' && sub !== whole.metric && at >= whole.to && at < colon;
	if (scene.heads.some(isLabel)) return false;
	const isSingle = !scene.numbers.some((one) => one.from >= whole.to && one.from < colon);
	const list = listBehind(scene, whole).filter((one) => one.from > colon);
	const sum = list.reduce((total, { value }) => total + (value ?? NaN), 0);
	const isOpened = list[0] !== undefined && list[0].from - colon <= OPENING;
	return isSingle && isOpened && list.length > 1 && sum <= (whole.value ?? 0);
}

/** Tokens from a figure to its colon, and from the colon to the first part. */
const COLON = 12;
const OPENING = 3;

/** The number with which two or more have made up the whole; none where one before it states no value. */
function lastAddend(numbers: readonly NumberMention[], whole: number): NumberMention | undefined {
	let sum = 0;
	return numbers.find(({ value }, i) => (sum += value ?? NaN) === whole && i > 0);
}
