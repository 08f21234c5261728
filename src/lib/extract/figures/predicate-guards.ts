/** Words that look like a predicate of the people counted, and are a noun, a count or an event. */
import { hasSign } from '../signs.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { mentionsIn } from '../spans.ts';
import type { NumberMention } from '../types.ts';
import type { Mark } from '../marks.ts';
import { isYearBeforeVerb } from './guards.ts';
import type { Head } from './head.ts';
import { findAuxiliary } from './auxiliaries.ts';
import { isCasualty } from './metrics.ts';
import { type Scene, clauseEnd, markAt, markBefore, marksWithin } from './scene.ts';

/** True of a predicate that may be said of the people counted. */
export function isPredicate(
	scene: Scene,
	frame: Mark,
	heads: ReadonlyMap<NumberMention, Head | undefined>
): boolean {
	return (
		!isInHead(scene, frame, heads) &&
		!isInIdiom(scene, frame) &&
		!isInNoun(scene, frame) &&
		!isOfNumber(scene, frame) &&
		!isToPeople(scene, frame) &&
		!isInCount(scene, frame, heads) &&
		!isOfToll(scene, frame) &&
		!isExpectedCount(scene, frame, heads) &&
		!isOfEvent(scene, frame) &&
		!isNoFlight(scene, frame) &&
		!isOfActor(scene, frame) &&
		!isOfAppeal(scene, frame, heads) &&
		!isOfOthers(scene, frame) &&
		!isOfSome(scene, frame) &&
		!isOfNextWord(scene, frame) &&
		!isUndone(scene, frame) &&
		!isDemanded(scene, frame) &&
		!isRanked(scene, frame)
	);
}

/** "held off 10,000 attackers", "tuer le match": in a turn of phrase its words tell no fate. */
function isInIdiom({ marks }: Scene, { from, to }: Mark): boolean {
	return marks.some(
		(mark) =>
			mark.section === 'guards' && mark.key === 'idioms' && mark.from <= from && mark.to >= to
	);
}

/** "morts" in "12 morts et 30 blessés" is a noun: no predicate of the injured. */
function isInHead(
	scene: Scene,
	frame: Mark,
	heads: ReadonlyMap<NumberMention, Head | undefined>
): boolean {
	for (const [number, head] of heads) {
		if (head?.kind !== 'noun') continue;
		// "80 houses": right behind its number, no verb with an object.
		const isNoun = head.metric !== null || (frame.sub === 'object' && head.from === number.to);
		if (isNoun && frame.from < head.nounTo && frame.to > head.from)
			return !isYearBeforeVerb(scene, number, head);
	}
	return false;
}

/**
 * "the number of displaced people has topped two million": no predicate of the two million; one
 * behind its auxiliary is ("are internally displaced").
 */
function isInNoun(scene: Scene, frame: Mark): boolean {
	const isPassive = frame.sub === 'participle' && findAuxiliary(scene, frame.from) !== undefined;
	return scene.heads.some(
		(head) =>
			head.sub !== 'neutral' &&
			head.from <= frame.from &&
			head.to >= frame.to &&
			head.to - head.from > frame.to - frame.from &&
			!(isPassive && head.to === frame.to)
	);
}

/** "la cifra de desplazados supera los 400.000": a noun behind "of", and a verb that bounds its number. */
function isOfNumber(scene: Scene, { sub, from, to }: Mark): boolean {
	if (sub !== 'participle' || !markBefore(scene, from, 'grammar', 'of')) return false;
	return scene.marks.some(
		({ section, key, from: at }) =>
			section === 'qualifiers' && key.startsWith('verb_') && at >= to && at - to <= BOUND_WORDS
	);
}

/** Tokens from the noun to the verb: "forcés". */
const BOUND_WORDS = 1;

/** "a promis 300 logements aux sinistrés": to people, whom the participle names. */
function isToPeople(scene: Scene, { sub, from, to }: Mark): boolean {
	if (sub !== 'participle') return false;
	const isNoun = scene.heads.some((head) => head.from === from && head.to === to);
	const article = markBefore(scene, from, 'grammar', 'article')?.from ?? from;
	return isNoun && markBefore(scene, article, 'grammar', 'dative') !== undefined;
}

/** "depuis le passage de la tempête": nobody passes but what befell them. */
function isOfEvent(scene: Scene, { sub, to }: Mark): boolean {
	if (sub !== 'object' || !markBefore(scene, to, 'grammar', 'of')) return false;
	const noun = markAt(scene, to, 'grammar', 'article')?.to ?? to;
	return markAt(scene, noun, 'guards', 'attack', 'disaster') !== undefined;
}

/** "3 000 réfugiés, dont beaucoup dorment dehors": said of a part that has no number. */
function isOfSome(scene: Scene, { from }: Mark): boolean {
	const start = Math.max(scene.from, from - SOME_WORDS);
	const cue = marksWithin(scene, start, from, 'relation', 'someOf').at(-1);
	if (!cue || scene.document.tokens.key[cue.from - 1] !== ',') return false;
	const sign = clauseEnd(scene, cue.to);
	const end = marksWithin(scene, cue.to, sign, 'grammar', 'clauseStart')[0]?.from ?? sign;
	return from < end && mentionsIn(scene.numbers, { from: cue.to, to: end }).length === 0;
}

/** "parcialmente aisladas": an adverb that would stand for its predicate has one of its own. */
function isOfNextWord(scene: Scene, { from, to }: Mark): boolean {
	const adverb = markAt(scene, from, 'grammar', 'adverb');
	if (adverb?.to !== to) return false;
	return (
		scene.frames.some((frame) => frame.from === to) ||
		markAt(scene, to, 'grammar', 'be') !== undefined
	);
}

/** "ne recevront plus de rations", "have received no aid": what is not done for people counts nobody. */
function isUndone(scene: Scene, { key, from, to }: Mark): boolean {
	if (!DEEDS.has(key)) return false;
	const isNegated = opensNegated(scene, from) || markAt(scene, to, 'grammar', 'negation');
	// "n'ont reçu que 300 familles": no more than those.
	return Boolean(isNegated) && !markAt(scene, to, 'grammar', 'relative');
}

/** "calls for the release of six nuns": what somebody asks for has not come about. */
function isDemanded(scene: Scene, { key, sub, from }: Mark): boolean {
	if (sub !== 'object' || !FREED.has(key)) return false;
	const start = Math.max(scene.from, from - DEMANDED);
	const cue = marksWithin(scene, start, from, 'guards', 'demanded').at(-1);
	return cue !== undefined && !hasSign(scene.document.tokens, cue.to, from, ',;:');
}

const FREED: ReadonlySet<string> = new Set<Metric>(['rescued', 'returned']);

/** Tokens from a demand to what it asks for: "the immediate and unconditional". */
const DEMANDED = 6;

/** A negation in front of a verb, over its auxiliaries and adverbs. */
function opensNegated(scene: Scene, from: number): boolean {
	let at = from;
	for (let step = 0; step < NEGATED; step++) {
		if (markBefore(scene, at, 'grammar', 'negation')) return true;
		const before = markBefore(scene, at, 'grammar', 'be', 'have', 'been', 'adverb');
		if (!before) return false;
		at = before.from;
	}
	return false;
}

/** Words from a negation to its verb: "n'ont toujours pas été". */
const NEGATED = 5;
/** What is done for people. */
const DEEDS: ReadonlySet<string> = new Set<Metric>([
	'assisted',
	'targeted',
	'aid_delivered',
	'vaccinated',
	'treated',
	'evacuated',
	'rescued'
]);

/** ", district le plus éprouvé,", "the worst affected": said of a place that is ranked. */
function isRanked(scene: Scene, { sub, from }: Mark): boolean {
	return sub === 'participle' && markBefore(scene, from, 'grammar', 'superlative') !== undefined;
}

/** "prévoit l'arrivée de 50 000 réfugiés et a besoin de 32 millions de dollars": who acts needs the money. */
function isOfAppeal(
	scene: Scene,
	{ key, from, to }: Mark,
	heads: ReadonlyMap<NumberMention, Head | undefined>
): boolean {
	if (key !== 'in_need' || !markBefore(scene, from, 'grammar', 'and')) return false;
	const next = scene.numbers.find((one) => one.from >= to && one.from - to <= QUALIFIER_WORDS);
	const head = next && heads.get(next);
	return head?.kind === 'noun' && head.unit === 'currency';
}

/** "De retour de Djibo, une mission a recensé 16 000 réfugiés": the opening is of the one who acts. */
function isOfActor(scene: Scene, { from, to, sub }: Mark): boolean {
	if (from - scene.from > 1 || sub === 'noun') return false;
	const comma = clauseEnd(scene, to);
	const first = scene.numbers.find((number) => number.from >= to && number.form !== 'article');
	if (scene.document.tokens.key[comma] !== ',' || !first || first.from < comma) return false;
	const acts = marksWithin(scene, comma, first.from, 'grammar', 'have').length > 0;
	return acts && marksWithin(scene, comma, first.from, 'grammar', 'relative').length === 0;
}

/** Tokens from "dont beaucoup" to the predicate of those. */
const SOME_WORDS = 12;

/** "ont abandonné leurs études": no flight, unless it is a place that is left. */
function isNoFlight(scene: Scene, { key, from, to }: Mark): boolean {
	if (key !== 'displaced' || markAt(scene, from, 'guards', 'leaving')?.to !== to) return false;
	let at = to;
	for (let step = 0; step < 2; step++)
		at = markAt(scene, at, 'grammar', 'article', 'adverb', 'beforeNoun')?.to ?? at;
	if (markAt(scene, at, 'guards', 'areas', 'leavable')) return false;
	return !mentionsIn(scene.document.places, { from: to, to: at + 1 }).some(
		(place) => place.from <= at
	);
}

/** "12 enfants dont les parents sont morts": what befell others, who belong to those counted. */
function isOfOthers(scene: Scene, frame: Mark): boolean {
	if (!isCasualty(frame.key as Metric)) return false;
	const near = { from: frame.from - WHOSE_WORDS, to: frame.from };
	const whose = scene.marks.findLast(
		({ section, key, from, to }) =>
			section === 'grammar' && key === 'whose' && from >= near.from && to <= near.to
	);
	return (
		whose !== undefined &&
		// "quatre personnes, dont le maire, ont été tuées": the comma has closed the aside.
		!hasSign(scene.document.tokens, whose.to, frame.from, ',') &&
		mentionsIn(scene.numbers, { from: whose.to, to: frame.from }).length === 0
	);
}

/** Tokens from "whose" to the verb: "dont les parents et les frères ont été". */
const WHOSE_WORDS = 8;

/**
 * "a arrêté à 12 500 le nombre de déplacés", "s'arrêtait à 29", "los muertos alcanzan los 45": a verb
 * of counting, nobody is arrested or arrives.
 */
function isInCount(
	scene: Scene,
	{ from, to }: Mark,
	heads: ReadonlyMap<NumberMention, Head | undefined>
): boolean {
	const verb =
		markAt(scene, from, 'relation', 'count') ?? markAt(scene, from - 1, 'relation', 'count');
	const isWithArticle = markBefore(scene, to, 'grammar', 'article')?.from === verb?.to;
	if (!verb || (verb.to <= to && !isWithArticle)) return false;
	const number = scene.numbers.find((one) => one.from === Math.max(verb.to, to));
	return number !== undefined && heads.get(number)?.kind !== 'noun';
}

/** "the death toll has reached 12 people", "the number of dead reached 40 people": nobody is reached. */
function isOfToll(scene: Scene, { from }: Mark): boolean {
	if (!markAt(scene, from, 'relation', 'count')) return false;
	const start = from - TOLL_WORDS;
	if (marksWithin(scene, start, from, 'measure', 'toll').length > 0) return true;
	return scene.heads.some((head) => {
		const first = markBefore(scene, head.from, 'grammar', 'article')?.from ?? head.from;
		const isOfKind = head.sub !== 'neutral' && head.from >= start && head.to <= from;
		return isOfKind && markBefore(scene, first, 'relation', 'count') !== undefined;
	});
}

/** Tokens from the noun of a toll to its verb: "in the east had already". */
const TOLL_WORDS = 6;

/** "is projected to reach 450 000 by May": a number expected to rise, no people to be reached. */
function isExpectedCount(
	scene: Scene,
	{ key, from, to }: Mark,
	heads: ReadonlyMap<NumberMention, Head | undefined>
): boolean {
	if (key !== 'targeted') return false;
	const isExpected = scene.marks.some(
		(mark) =>
			mark.section === 'assertion' && mark.key === 'projected' && mark.to > from && mark.from < to
	);
	if (!isExpected || !markBefore(scene, to, 'relation', 'count')) return false;
	const number = scene.numbers.find((one) => one.from >= to && one.from - to <= QUALIFIER_WORDS);
	return number !== undefined && heads.get(number)?.kind !== 'noun';
}

/** Tokens from a verb over a qualifier to its number: "more than". */
const QUALIFIER_WORDS = 3;
