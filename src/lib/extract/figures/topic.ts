/** What a number counts when its noun stands elsewhere: "le nombre de déplacés s'élève à 92 418". */
import { withFields } from '../fields.ts';
import type { Metric, Subgroup, Unit } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { NumberMention } from '../types.ts';
import { isOfPeople } from './equivalents.ts';
import { isCasualty, metricOf, unitOf } from './metrics.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';
import { findThingBefore, isInThing } from './things.ts';
import { numbersOfThose } from './numbers-of-those.ts';
import { readVictims } from './victims.ts';

export interface Topic {
	unit: Unit;
	metric: Metric;
	subgroup: Subgroup | null;
	mark: Mark;
}

/** True when a verb or noun of counting stands close before the number ("s'élève à", "porté à"). */
export function isCounted(scene: Scene, number: NumberMention): boolean {
	// "se sont noyés, cinq ont pu nager": the subject of a verb of its own.
	if (
		markAt(scene, number.to, 'grammar', 'have') &&
		scene.document.tokens.key[number.from - 1] === ','
	)
		return false;
	const marks = marksWithin(
		scene,
		Math.max(scene.from, number.from - 8),
		number.from,
		'relation',
		'count',
		'pronoun',
		'ofIt'
	);
	const bound = scene.marks.find(
		(mark) =>
			mark.section === 'qualifiers' &&
			mark.key.startsWith('verb_') &&
			mark.to <= number.from &&
			number.from - mark.to <= 1
	);
	if (bound || isClimbedTo(scene, number) || isGapped(scene, number)) return true;
	if (findVerbBehind(scene, number)) return true;
	const last = marks.at(-1);
	if (!last || number.from - last.to > 5 || isOfPredicate(scene, last, number)) return false;
	// "han llegado a Cúcuta, 11.000 a Ocaña": a verb of moving.
	const places = mentionsIn(scene.document.places, { from: last.to, to: number.from });
	if (places.some(({ from }) => from === last.to)) return false;
	return !scene.numbers.some(
		(other) => other.from >= last.to && other.from < number.from && !isBracketed(scene, other)
	);
}

/** "99 were killed in Goma and 38 in Beni": the auxiliary of a predicate counts nothing. */
function isOfPredicate(scene: Scene, { to }: Mark, number: NumberMention): boolean {
	const isPredicate = scene.frames.some((frame) => frame.from === to);
	return isPredicate && marksWithin(scene, to, number.from, 'grammar', 'and').length > 0;
}

/** "se incrementó este lunes a 87": a day may part the verb from its preposition. */
function isClimbedTo(scene: Scene, number: NumberMention): boolean {
	const qualifier = markBefore(scene, number.from, 'qualifiers', ...QUALIFIERS);
	const to = markBefore(scene, qualifier?.from ?? number.from, 'measure', 'climbTo');
	const verb = to && marksWithin(scene, to.from - 8, to.from, 'measure', 'climb').at(-1);
	if (!verb) return false;
	return !scene.numbers.some((other) => other.from >= verb.to && other.to <= to.from);
}

/** "los casos subieron a 35 y los fallecidos a 4": the verb is left out, its preposition is not. */
function isGapped(scene: Scene, number: NumberMention): boolean {
	const to = markBefore(scene, number.from, 'measure', 'climbTo');
	const noun = to && scene.heads.find((head) => head.to === to.from && head.sub !== 'neutral');
	if (!noun) return false;
	const last = scene.numbers.findLast((other) => other.to <= noun.from);
	return last !== undefined && noun.from - last.to <= GAP_WORDS && isCounted(scene, last);
}

/** "A 66 se elevó la cifra de muertos", "À 66 s'élève le nombre de morts": the number opens, its verb follows. */
function findVerbBehind(scene: Scene, { from, to }: NumberMention): Mark | undefined {
	const qualifier = markBefore(scene, from, 'qualifiers', ...QUALIFIERS);
	// "a por lo menos 66": the qualifier may begin with it.
	const opening = markAt(scene, scene.from, 'grammar', 'dative');
	const start = qualifier && qualifier.from > scene.from ? qualifier.from : from;
	if (!opening || (opening.to !== start && qualifier?.from !== scene.from)) return undefined;
	return scene.marks.find(
		({ section, key, from: at }) =>
			at >= to &&
			at - to <= 1 &&
			((section === 'measure' && key === 'climb') || (section === 'relation' && key === 'count'))
	);
}

/** Tokens from a number to the next noun: ", and the". */
const GAP_WORDS = 3;

/** Tokens from the verb to the subject behind it: "este jueves la cifra total de". */
const SUBJECT_WORDS = 8;

const QUALIFIERS = ['approximate', 'at_least', 'at_most', 'exact'];

function isBracketed(scene: Scene, number: NumberMention): boolean {
	return scene.document.tokens.key[number.from - 1] === '(';
}

/** The noun without a number of its own that is nearest to the number: behind it, or before it. */
export function findTopic(scene: Scene, number: NumberMention): Topic | undefined {
	const topics = listTopics(scene);
	const behind = topics.find(
		(topic) => topic.mark.from >= number.to && isObjectBehind(scene, number, topic.mark)
	);
	if (behind) return behind;
	return topics.filter((topic) => topic.mark.to <= number.from).at(-1);
}

/** "porte à 160 le nombre de morts", "elevó a nueve los muertos": close behind, no number between. */
function isObjectBehind(scene: Scene, number: NumberMention, mark: Mark): boolean {
	const verb = findVerbBehind(scene, number);
	if (verb) return mark.from >= verb.to && mark.from - verb.to <= SUBJECT_WORDS;
	const end = skipAside(scene, closeBracket(scene, endOfPeople(scene, number)));
	if (mark.from - end > 8) return false;
	if (scene.numbers.some((other) => other.from >= end && other.from < mark.from)) return false;
	const article = markAt(scene, end, 'grammar', 'article');
	if (!article) return false;
	return !scene.frames.some(
		(frame) => frame.from >= number.to && frame.to <= mark.from && frame.sub !== 'participle'
	);
}

/** "Asciende a 81.000 personas la cifra de desplazados": over the people that the noun behind tells of. */
function endOfPeople(scene: Scene, { to }: NumberMention): number {
	return (
		scene.heads.find(({ from, key, sub }) => from === to && key === 'person' && sub === 'neutral')
			?.to ?? to
	);
}

/** "Ya son 209, indica el estudio, los desplazados": over what two commas set apart, which counts nothing. */
function skipAside(scene: Scene, at: number): number {
	const { key } = scene.document.tokens;
	if (key[at] !== ',') return at;
	const close = key.slice(at + 1, at + 1 + ASIDE).indexOf(',') + at + 1;
	const hasNumber = scene.numbers.some(({ from }) => from > at && from < close);
	return close > at && !hasNumber ? close + 1 : at;
}

/** Tokens of who says it, or of how sure it is. */
const ASIDE = 10;

/** "évalue à 9 585 (1 255 familles) le nombre de sinistrés": over what stands in brackets. */
function closeBracket(scene: Scene, at: number): number {
	const { key } = scene.document.tokens;
	if (key[at] !== '(') return at;
	const close = key.indexOf(')', at);
	return close >= 0 && close - at <= BRACKET ? close + 1 : at;
}

const BRACKET = 8;

/** Nouns and noun phrases of the sentence that name a metric and that no number counts. */
export function listTopics(scene: Scene): Topic[] {
	const topics: Topic[] = [];
	for (const mark of scene.heads) {
		if (isNumbered(scene, mark)) continue;
		const topic = mark.sub === 'neutral' ? qualifiedNoun(scene, mark) : nounTopic(scene, mark);
		if (topic) topics.push(topic);
	}
	for (const mark of scene.marks) {
		if (mark.section !== 'frames' || mark.sub !== 'noun') continue;
		// "ont reçu des vivres": a participle behind its auxiliary is no noun.
		if (markBefore(scene, mark.from, 'grammar', 'have', 'been')) continue;
		if (topics.some((topic) => topic.mark.from <= mark.from && topic.mark.to >= mark.to)) continue;
		if (isNumbered(scene, mark)) continue;
		const metric = mark.key as Metric;
		topics.push({ unit: unitOf(metric), metric, subgroup: null, mark });
	}
	topics.push(...numbersOfThose(scene));
	return topics
		.filter((topic) => !topics.some((other) => isInside(topic.mark, other.mark)))
		.filter((topic) => !isSaidOfThings(scene, topic))
		.sort((a, b) => a.mark.from - b.mark.from);
}

/** "afectadas" of "viviendas afectadas" is no noun of its own. */
function isInside(mark: Mark, other: Mark): boolean {
	return mark.from > other.from && mark.to <= other.to;
}

/**
 * "Municipios afectados: 341": the adjective of things that are not counted; "the earthquake death
 * toll" is a noun behind another one.
 */
function isSaidOfThings(scene: Scene, { metric, mark }: Topic): boolean {
	const { from, to } = mark;
	const isToll = marksWithin(scene, from, to + TOLL_WORDS, 'measure', 'toll').length > 0;
	if (isToll) return false;
	// "Evacuation centres still open: 320": no evacuations.
	if (isInThing(scene, mark)) return true;
	if (findThingBefore(scene, from) !== undefined || isWhoIsLodged(scene, from)) return true;
	// "Affected districts: 11".
	if (markAt(scene, to, 'guards', 'things', 'areas') !== undefined) return true;
	// "Vías afectadas: 41": what the noun in front says of roads is none of people.
	return scene.heads.some(
		(head) => head.to === from && head.sub === 'neutral' && !metricOf(head.key as Unit, metric)
	);
}

/** "Sites de déplacés : 37", "Centres pour réfugiés": a label of places, not of the people whom they are for. */
function isWhoIsLodged(scene: Scene, at: number): boolean {
	const of = markBefore(scene, at, 'grammar', 'of', 'dative');
	const shelter = of && markBefore(scene, of.from, 'guards', 'shelter');
	if (!shelter || shelter.from - scene.from > 1) return false;
	return markBefore(scene, of.from, 'guards', 'things') !== undefined;
}

/** Tokens of the noun of a toll behind what it counts: "death toll". */
const TOLL_WORDS = 1;

function nounTopic(scene: Scene, mark: Mark): Topic {
	return {
		unit: mark.key as Unit,
		metric: readVictims(scene, mark, mark.sub as Metric) ?? (mark.sub as Metric),
		subgroup: subgroupOf(scene, mark),
		mark
	};
}

/** "personnes présumées disparues": a neutral noun with its participle. */
function qualifiedNoun(scene: Scene, mark: Mark): Topic | undefined {
	const unit = mark.key as Unit;
	// "a strike on an apartment block killed 46": not the block.
	const isThing = !isOfPeople(unit);
	const near = scene.frames.filter(
		({ from, to, sub, key }) =>
			from >= mark.to &&
			from - mark.to <= 2 &&
			sub !== 'object' &&
			metricOf(unit, key as Metric) !== undefined &&
			!(isThing && isCasualty(key as Metric) && hasNumberAt(scene, to))
	);
	// "Viviendas colapsadas": of houses before that of roads.
	const [first] = near;
	const own = near.find(
		({ from, key }) => from === first?.from && metricOf(unit, key as Metric) === key
	);
	const frame = own ?? first ?? participleBefore(scene, mark, isThing);
	const metric = frame && metricOf(unit, frame.key as Metric);
	if (!frame || !metric) return undefined;
	return {
		unit,
		metric,
		subgroup: subgroupOf(scene, mark),
		mark: withFields(mark, {
			from: Math.min(mark.from, frame.from),
			to: Math.max(mark.to, frame.to)
		})
	};
}

/** "Stranded families: 1,204": the participle that a label opens with; of things, where it is the label. */
function participleBefore(
	scene: Scene,
	{ from, to, key }: Mark,
	isThing: boolean
): Mark | undefined {
	if (isThing && scene.document.tokens.key[to] !== ':') return undefined;
	return scene.frames.find(
		(frame) =>
			frame.to === from &&
			frame.from - scene.from <= 1 &&
			(frame.sub === 'participle' || frame.sub === 'state') &&
			metricOf(key as Unit, frame.key as Metric) !== undefined
	);
}

function hasNumberAt(scene: Scene, at: number): boolean {
	return scene.numbers.some(({ from }) => from >= at && from - at <= 1);
}

function subgroupOf(scene: Scene, mark: Mark): Subgroup | null {
	const found = scene.marks.find(
		(other) =>
			other.section === 'subgroups' &&
			(other.to === mark.from || (other.from >= mark.from && other.to <= mark.to))
	);
	return (found?.sub ?? null) as Subgroup | null;
}

function isNumbered(scene: Scene, mark: Mark): boolean {
	return scene.numbers.some((number) => {
		// "a death toll of 12" counts no death.
		if (number.form === 'article') return false;
		if (number.to > mark.from || mark.from - number.to > 3) return false;
		if (mark.from === number.to) return true;
		let at = number.to;
		while (at < mark.from) {
			const next = markAt(scene, at, 'grammar', 'of', 'beforeNoun', 'anotherBefore');
			if (!next) return false;
			at = next.to;
		}
		return at === mark.from;
	});
}
