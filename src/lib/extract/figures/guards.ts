/** Numbers that count something else: references, measures, rates, ratios, a town's inhabitants, kin. */
import type { Subgroup, Unit } from '#lib/domain/figure.ts';
import { wordsFor } from '../lexicon.ts';
import { isNegated } from '../numbers/sign.ts';
import { mentionsIn } from '../spans.ts';
import { WORD, isPossessive } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import type { Mark } from '../marks.ts';
import type { Head } from './head.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';
import { isOutOfThings, isPercent, isRate, isRatio, isSmall } from './shares.ts';
import { isBareAge } from './ages.ts';
import { isUnlabelledPair } from './paired-labels.ts';
import { isReference, isYearLike } from './reference-numbers.ts';
import { isCountOfThings } from './things.ts';

/** True when the number can be no figure, whatever else the sentence says. */
export function isGuarded(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (number.form === 'fraction' || number.value === 0) return true;
	if (head?.kind === 'noun') {
		if (head.unit === 'currency' && isSmall(number)) return true;
	} else if (isYearLike(scene, number) || isNegative(scene, number) || isBareAge(scene, number)) {
		return true;
	}
	if (isOfReport(scene, number) || isOfPlaces(scene, number, head)) return true;
	if (isOutOfPlaces(scene, number)) return true;
	if (isNoneOf(scene, number) || isOfCompound(scene, number, head) || isAgent(scene, number, head))
		return true;
	if (isBereaved(scene, number, head) || isCompound(scene, number, head)) return true;
	if (isGlued(scene, number, head) || isUnlabelledPair(scene, number, head)) return true;
	if (head?.kind === 'thing' || isYearBeforeVerb(scene, number, head)) return true;
	if (isCountOfThings(scene, number)) return true;
	return (
		isPercent(scene, number) ||
		isReference(scene, number, head) ||
		isRatio(scene, number) ||
		isOutOfThings(scene, number, head) ||
		isRate(scene, number, head)
	);
}

/** "dont un premier bilan faisait état de 43 morts": one report, and nobody. */
export function isOfReport(scene: Scene, { form, to }: NumberMention): boolean {
	if (form !== 'article') return false;
	const adjective = markAt(scene, to, 'relation', 'first', 'earlier');
	return adjective !== undefined && markAt(scene, adjective.to, 'relation', 'report') !== undefined;
}

/** "dans les deux Kivus", "the two Koreas": places of one name, which are no people. */
function isOfPlaces(scene: Scene, { form, from, to }: NumberMention, head?: Head): boolean {
	if (form !== 'words' || head?.kind === 'noun') return false;
	const [place] = mentionsIn(scene.document.places, { from: to, to: to + 1 });
	return place?.from === to && markBefore(scene, from, 'grammar', 'article') !== undefined;
}

/** "sur 17 de 26 provinces": how many of the places, and nobody. */
function isOutOfPlaces(scene: Scene, { to }: NumberMention): boolean {
	const of = markAt(scene, to, 'grammar', 'of');
	const all = of && scene.numbers.find(({ from }) => from === of.to);
	return all !== undefined && markAt(scene, all.to, 'guards', 'things') !== undefined;
}

/** "not a single death", "aucun des 12 otages": it is said of nobody. */
function isNoneOf(scene: Scene, { from, value }: NumberMention): boolean {
	if (markBefore(scene, from, 'guards', 'none')) return true;
	return value === 1 && markBefore(scene, from, 'grammar', 'negation') !== undefined;
}

/** "elle a perdu deux nièces", "J'ai perdu trois vaches et une charrue": the losses of one person. */
function isBereaved(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (head?.kind === 'noun' && isOwnLoss(scene, number)) return true;
	if (!head || !markBefore(scene, number.from, 'guards', 'bereaved')) return false;
	return markAt(scene, head.from, 'guards', 'relative') !== undefined;
}

/** In the same clause, without another verb. */
function isOwnLoss(scene: Scene, { from }: NumberMention): boolean {
	const [loss] = marksWithin(scene, from - LOSS_WORDS, from, 'guards', 'ownLoss').slice(-1);
	return (
		loss !== undefined && marksWithin(scene, loss.to, from, 'grammar', 'be', 'have').length === 0
	);
}

/** Tokens from the verb of a loss to the last thing lost. */
const LOSS_WORDS = 14;

/** "refugios atendidos por 38 personas": those who do it, nobody to whom it is done. */
function isAgent(scene: Scene, { from }: NumberMention, head: Head | undefined): boolean {
	if (head?.kind !== 'noun' || head.unit !== 'person' || head.metric !== null) return false;
	const { tokens, language } = scene.document;
	const before = markBefore(scene, from, 'qualifiers', 'approximate', 'at_least', 'at_most');
	const by = (before?.from ?? from) - 1;
	if (!wordsFor(language, 'sources', 'by').includes(tokens.key[by] ?? '')) return false;
	return scene.frames.some(({ sub, to }) => sub === 'participle' && (to === by || to === by + 1));
}

/** "a death toll", "a youth group's claim": the noun behind the article only describes another one. */
function isOfCompound(scene: Scene, { form }: NumberMention, head: Head | undefined): boolean {
	if (form !== 'article' || head?.kind !== 'noun') return false;
	const { tokens } = scene.document;
	const isToll = scene.document
		.marksNamed(scene.index, 'measure', 'toll')
		.some(({ from, to }) => from <= head.from && to > head.nounTo);
	const isOwned = tokens.kind[head.to] === WORD && isPossessive(tokens, head.to + 1);
	return isToll || isOwned;
}

/** "the nine-storey building": the number is part of an adjective. */
function isCompound(scene: Scene, { to }: NumberMention, head: Head | undefined): boolean {
	const isCounted = (head?.kind === 'noun' || head?.kind === 'people') && !head.isShared;
	if (isCounted || to >= scene.to) return false;
	const { key, kind, joined, spaced } = scene.document.tokens;
	const isHyphened = key[to] === '-' && !spaced[to] && !spaced[to + 1] && kind[to + 1] === WORD;
	return joined[to] === 1 || isHyphened;
}

/** "687Kpersonnes touchées": who can say whether the K is of the number? "54cas" is a slip, and clear. */
function isGlued({ document, to: end }: Scene, { form, to }: NumberMention, head?: Head): boolean {
	const { kind, spaced } = document.tokens;
	const isGluedToWord = form === 'digits' && to < end && kind[to] === WORD && !spaced[to];
	return isGluedToWord && !(head?.kind === 'noun' && head.from === to);
}

/** "the floods of 2018 killed 132 people": what looks like a noun is a verb with an object. */
export function isYearBeforeVerb(
	scene: Scene,
	number: NumberMention,
	head: Head | undefined
): boolean {
	if (!head?.metric || !isYearLike(scene, number)) return false;
	const isVerb = scene.marks.some(
		({ section, sub, from }) => section === 'frames' && sub !== 'noun' && from === head.from
	);
	if (!isVerb) return false;
	return scene.numbers.some(({ from }) => from >= head.to && from - head.to <= 2);
}

/** "il fait moins deux". */
function isNegative(scene: Scene, number: NumberMention): boolean {
	return isNegated(scene.document.tokens, number, scene.document.language);
}

/** "ville de 160.000 habitants", "mère de six enfants": people whom nothing happened to. */
export function isBackground(scene: Scene, from: number): boolean {
	const base = markBefore(scene, from, 'guards', 'base');
	return (base !== undefined && !isEmptied(scene, from)) || isFamilyOf(scene, from);
}

/** "a vidé la ville de 40 000 habitants": the preposition is the verb's. */
function isEmptied({ frames }: Scene, from: number): boolean {
	return frames.some(({ isSplit, to }) => isSplit === true && to === from);
}

/** "avec ses quatre enfants", "ses 14 bœufs"; "ses 340 patients" are no family and nobody's own. */
function isFamilyOf(scene: Scene, from: number): boolean {
	const kin = markBefore(scene, from, 'guards', 'kin');
	return kin !== undefined && namesFamily(scene, kin);
}

/** What stands behind the word for whose they are is a family, or what one has. */
function namesFamily(scene: Scene, kin: Mark): boolean {
	const from = kin.to;
	// "y sus 900 habitantes": of a village.
	if (marksWithin(scene, from, from + NOUN_WORDS, 'guards', 'base').length > 0) return false;
	if (kin.to - kin.from > 1) return true;
	return mentionsIn(scene.marks, { from, to: from + NOUN_WORDS }).some(
		({ section, key, sub }) =>
			(section === 'guards' && key === 'relative') ||
			(section === 'heads' && OWNED.has(key)) ||
			(section === 'subgroups' && FAMILY.has(sub ?? ''))
	);
}

/** Tokens from a number to the noun behind its adjective: "four young children". */
const NOUN_WORDS = 4;
const OWNED: ReadonlySet<string> = new Set<Unit>(['animal', 'dwelling', 'hectare']);
const FAMILY: ReadonlySet<string> = new Set<Subgroup>(['children', 'women', 'men', 'older_people']);

/** "Moura, 10 000 habitants, …": a gloss on a place; who has parts of their own ("dont 90 enfants") is none. */
export function isGloss(scene: Scene, from: number, to: number, head: Head): boolean {
	const { tokens } = scene.document;
	if (!markAt(scene, head.from, 'guards', 'base')) return false;
	if (markAt(scene, to + 1, 'relation', 'part')) return false;
	// ", de 85.000 habitantes,".
	const start = markBefore(scene, from, 'grammar', 'of')?.from ?? from;
	return ',('.includes(tokens.key[start - 1] ?? ' ') && ',)'.includes(tokens.key[to] ?? ' ');
}

export function isKin(scene: Scene, from: number, to: number): boolean {
	const of = markAt(scene, to, 'grammar', 'of');
	const kin = of && markAt(scene, of.to, 'guards', 'kin');
	// "48 de ses occupants", "five of his colleagues": nobody's kin.
	if (kin && namesFamily(scene, kin)) return true;
	return isFamilyOf(scene, from);
}
