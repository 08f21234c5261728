/** Percentages, ratios, rates and what shares are taken of: numbers that say how much, not how many. */
import { getDateLexicon } from '../dates/lexicon.ts';
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import type { Head } from './head.ts';
import { type Scene, clauseEnd, markAt, markBefore, marksWithin } from './scene.ts';

export function isPercent(scene: Scene, number: NumberMention): boolean {
	const sign = scene.document.tokens.key[number.to] ?? '';
	if ('%‰°'.includes(sign || ' ') || markAt(scene, number.to, 'guards', 'after')) return true;
	// "por ciento": the words of a percentage hold the name of a number.
	const isInside = scene.ends[number.to - scene.from]?.some(
		({ section, key, from }) => section === 'guards' && key === 'after' && from < number.from
	);
	if (isInside) return true;
	return (
		isUnlistedAdjective(scene, number.to) &&
		markAt(scene, number.to + 1, 'guards', 'after') !== undefined
	);
}

/** "three working days": one unknown word before the unit, none of a time ("from 41 two days before"). */
function isUnlistedAdjective(scene: Scene, at: number): boolean {
	if (scene.dates.some(({ from }) => from === at)) return false;
	return scene.document.tokens.kind[at] === WORD && !scene.starts[at - scene.from];
}

/** "Neuf des victimes", "nine of the wounded": of those whom the noun behind the article names. */
export function isOfNamed(
	scene: Scene,
	{ number, head }: { number: NumberMention; head: Head | undefined }
): boolean {
	if (head?.kind !== 'noun' || head.metric === null || number.form === 'article') return false;
	const of = markAt(scene, number.to, 'grammar', 'partitive');
	return of !== undefined && head.from >= of.to && head.from - of.to <= 1;
}

/** "8 sur 10", "un Pakistanais sur sept", "13 voix sur 15". */
export function isRatio(scene: Scene, number: NumberMention): boolean {
	const after = findRatioWord(scene, number.to, number.to + 3);
	const base = after && scene.numbers.find((other) => other.from === after.to);
	const isArticle = base && markAt(scene, base.from, 'grammar', 'article');
	// "14 décès pour 66 cas": two counts.
	if (base && namesMetric(scene, base) && namesMetric(scene, number)) return false;
	// "560 families in 12 camps": no part is larger than its base; "we are six in one room" counts nobody.
	const isLarger = base && (number.value ?? 0) > (base.value ?? Infinity);
	if (isLarger && (base.value !== 1 || scene.heads.some(({ from }) => from === number.to)))
		return false;
	if (base && !isArticle && (isSmall(base) || isPowerOfTen(base))) return isSmall(number);
	// "sur quelque 6 millions": a qualifier may stand between.
	const near = marksWithin(scene, number.from - 2, number.from, 'guards', 'ratio').at(-1);
	// "the site for 5,000 has taken in 12,400": the word is the end of a verb.
	if (near && scene.frames.some(({ from, to }) => from < near.from && to === near.to)) return false;
	if (near && !isSmall(number)) return !namesMetric(scene, number) && isBaseOf(scene, near, number);
	const before = markBefore(scene, number.from, 'guards', 'ratio');
	if (!before || !isSmall(number)) return false;
	// "24 heures sur 24".
	if (scene.dates.some(({ to }) => to === before.from)) return true;
	const share = scene.numbers.find(
		(other) => other.to <= before.from && before.from - other.to <= BASE_WORDS && isSmall(other)
	);
	if (!share || (share.value ?? 0) > (number.value ?? 0)) return false;
	return !(namesMetric(scene, share) && namesMetric(scene, number));
}

/** "seules 80 communes, sur les 592 qui auraient été touchées": out of how many things. */
export function isOutOfThings(
	scene: Scene,
	number: NumberMention,
	head: Head | undefined
): boolean {
	if (head?.kind === 'noun' || head?.kind === 'people') return false;
	const article = markBefore(scene, number.from, 'grammar', 'article');
	if (!markBefore(scene, article?.from ?? number.from, 'guards', 'ratio')) return false;
	const before = scene.numbers[scene.numbers.indexOf(number) - 1];
	return before !== undefined && scene.things.has(before);
}

/** "1,5 million de déplacés sur 6 millions d'habitants": the people that they are a part of. */
function isBaseOf(scene: Scene, before: Mark, { value }: NumberMention): boolean {
	return scene.numbers.some(
		(other) =>
			other.to <= before.from &&
			before.from - other.to <= BASE_WORDS &&
			(other.value ?? Infinity) < (value ?? 0)
	);
}

/** "1 210 morts, sur 36 943 cas enregistrés": what is counted is a figure of its own. */
function namesMetric({ heads }: Scene, { to }: NumberMention): boolean {
	return heads.some(({ from, sub }) => from === to && sub !== 'neutral');
}

/** Tokens between a part and "sur": its noun. */
const BASE_WORDS = 3;

function findRatioWord(scene: Scene, from: number, to: number) {
	const mark = marksWithin(scene, from, to, 'guards', 'ratio')[0];
	const hasVerb = scene.frames.some((frame) => frame.from >= from && mark && frame.to <= mark.from);
	return hasVerb ? undefined : mark;
}

/** "deux adultes sur 10 000". */
function isPowerOfTen({ value }: NumberMention): boolean {
	return value !== null && value >= 10 && Number.isInteger(Math.log10(value));
}

export function isSmall(number: NumberMention): boolean {
	return number.value !== null && number.value <= 1000 && number.form !== 'fraction';
}

/** "1.800 personnes par jour", "en moyenne chaque jour". */
export function isRate(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	// "300 par semaine": the word behind the number is no noun.
	const from = head && head.kind !== 'other' ? head.to : number.to;
	// "1 250 cas / 45 décès": two counts.
	const isCount = scene.numbers.some((other) => other.from === from + 1);
	if (head?.kind === 'noun' && scene.document.tokens.key[from] === '/' && !isCount) return true;
	const to = Math.min(clauseEnd(scene, from), from + 9);
	const next = scene.numbers.find((other) => other.from >= from);
	const marks = marksWithin(scene, from, Math.min(to, next?.from ?? to), 'guards', 'rate');
	return marks.some((mark) => !isInWindow(scene, mark)) || hasRateBefore(scene, number);
}

/** "Cada mes llegan 3.000 migrantes", "da de comer a diario a 900"; "al año de la guerra" is a time. */
function hasRateBefore(scene: Scene, number: NumberMention): boolean {
	const to = markBefore(scene, number.from, 'grammar', 'dative')?.from ?? number.from;
	// "tres mantas por familia a 400 familias": the rate of the number before.
	if (scene.numbers[0] !== number) return false;
	const rate = markAt(scene, scene.from, 'guards', 'rate');
	const opening = rate && number.from - rate.to <= OPENED ? rate : undefined;
	const before = opening ?? markBefore(scene, to, 'guards', 'rate');
	if (!before || isInWindow(scene, before) || isDistance(scene, before.to)) return false;
	return !markAt(scene, before.to, 'grammar', 'of');
}

/** "A month after the flood, 300 …", "a day earlier": how far from what is told. */
function isDistance({ document: { tokens, language } }: Scene, at: number): boolean {
	return getDateLexicon(language)
		.book.matchAt(tokens, at)
		.some(({ meaning: { group, key } }) => group === 'closers' || DISTANCES.has(key));
}

const DISTANCES: ReadonlySet<string> = new Set(['after', 'before', 'to_the_day']);

/** Tokens from a rate at the head of a sentence to its number. */
const OPENED = 6;

/** "5,000 in a month", "up from 93 a day earlier": a time of theirs, no rate. */
function isInWindow(scene: Scene, mark: { from: number; to: number }): boolean {
	const width = mark.to - mark.from;
	return scene.dates.some(
		({ from, to }) => from <= mark.from && to >= mark.to && to - from > width
	);
}

/** "40 % des 25 000 habitants", "la moitié des 90 000 …": the base of a share. */
export function isShareBase(scene: Scene, from: number): boolean {
	const { tokens } = scene.document;
	let at = from;
	for (let step = 0; step < 2; step++)
		at = markBefore(scene, at, 'grammar', 'of', 'article', 'partitive')?.from ?? at;
	if (at === from && tokens.key[from - 1] === 's') at = ownerOf(scene, from);
	if (at === from) return false;
	if (tokens.key[at - 1] === '%' || isPercentWord(scene, at)) return true;
	return scene.numbers.some((number) => number.to === at && number.form === 'fraction');
}

/** "26 per cent of the $304 million". */
function isPercentWord(scene: Scene, at: number): boolean {
	const { tokens, language } = scene.document;
	const words = [tokens.key[at - 1], `${tokens.key[at - 2]} ${tokens.key[at - 1]}`];
	return wordsFor(language, 'numbers', 'percent').some((word) => words.includes(word));
}

/** "85% of the territory's 2.3 million people": where "of" stands in front of whose they are. */
function ownerOf(scene: Scene, from: number): number {
	for (let at = from - 2; at > from - OWNER && scene.document.tokens.kind[at] === WORD; at--) {
		const of = markAt(scene, at, 'grammar', 'of', 'partitive');
		if (of) return of.from;
	}
	return from;
}

/** Tokens from "of" to a number behind its owner. */
const OWNER = 8;
