/** Numbers whose noun stands elsewhere in the sentence: "le nombre de déplacés s'élève à 92 418". */
import { withFields } from '../fields.ts';
import type { Metric, Unit } from '#lib/domain/figure.ts';
import { isCapital, WORD } from '../tokens.ts';
import { timeOfCell } from '../structure/cell-times.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { isOfPeople } from './equivalents.ts';
import { inherit } from './inherit.ts';
import { isOfAnother } from './other-counts.ts';
import type { Reading } from './reading.ts';
import { isAlone, isAmong } from './among.ts';
import { isCasualty, metricOf } from './metrics.ts';
import { isPrevious, opensBehindVerb, type Tie } from './relations.ts';
import { findWhole, findWholeOf, latest } from './wholes.ts';
import { type Scene, isUnknownAt, markAt, markBefore, marksWithin } from './scene.ts';
import { findSuperseded } from './superseded.ts';
import { findLabel, isLast } from './label-before.ts';
import { isCountOfSubject } from './things.ts';
import { type Topic, findTopic, isCounted } from './topic.ts';

/** "portant à 56 700 le nombre de réfugiés accueillis". */
export function readCountedBehind(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || !isCounted(scene, reading.number)) return undefined;
	const topic = findTopic(scene, reading.number);
	return topic && topic.mark.from >= reading.to ? readCounted(scene, reading, drafts) : undefined;
}

function isNumberOf(scene: Scene, { mark }: Topic, { from, to }: Reading): boolean {
	// Behind the number as well: "Asciende a 81.000 personas la cifra de desplazados".
	if (mark.from < scene.from || (mark.to > from && mark.from < to)) return false;
	return markBefore(scene, mark.from, 'grammar', 'of') !== undefined;
}

/** "Plus de 750 déplacés … Le nombre exact s'élève à 763 personnes": the people counted last. */
function goesOn(scene: Scene, { from, head }: Reading, last: FigureDraft | undefined): boolean {
	const isPointing = marksWithin(scene, scene.from, from, 'relation', 'pronoun').length > 0;
	return isPointing && last !== undefined && last.unit === head?.unit;
}

/** The noun behind a number says what it counts; "personnes" leaves that to what is counted. */
function isNamed(scene: Scene, reading: Reading): boolean {
	const { head, from } = reading;
	if (head?.kind !== 'noun') return false;
	if (head.metric !== null || head.unit !== 'person' || head.subgroup !== null) return true;
	if (markAt(scene, head.from, 'guards', 'base')) return true;
	const to = markBefore(scene, from, 'grammar', 'dative')?.from ?? from;
	const isAmount = [from, to].some((at) => markBefore(scene, at, 'relation', 'count'));
	return !isAmount || isAmong(scene, reading);
}

/** "le nombre de déplacés s'élève à 92 418", "en compte à lui seul près de 10.000". */
export function readCounted(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (!isCounted(scene, reading.number)) return undefined;
	if (isNamed(scene, reading)) return ofThings(scene, reading);
	if (isOfOthers(scene, reading) || isCountOfSubject(scene, reading.number)) return undefined;
	const last = latest(scene, drafts, reading.from);
	// "have fled to neighbouring countries (Uganda 118,400, …": the verb counts the whole.
	if (last && opensBehindVerb(scene, last, reading)) return undefined;
	const topic = findTopic(scene, reading.number);
	// "le nombre de sinistrés s'élève à 88 000 personnes": what the sentence itself counts.
	const isPlain = reading.head?.kind === 'noun';
	const isOfTopic = topic ? isNumberOf(scene, topic, reading) : goesOn(scene, reading, last);
	if (isPlain && !isOfTopic) return undefined;
	const near = findWhole(scene, drafts, reading.from);
	// "Del total de decesos, cinco se reportaron en Potosí": of the dead told further back.
	const isOther = topic !== undefined && near !== undefined && near.metric !== topic.metric;
	const whole = (isOther ? findWholeOf(scene, topic.metric) : undefined) ?? near;
	const isPart =
		whole !== undefined &&
		(isAmong(scene, reading) ||
			((!topic || topic.metric === whole.metric) && isAlone(scene, reading)));
	const tieOf = (own: Pick<Finding, 'metric' | 'unit'>): Tie => {
		if (isPart) return { relation: 'part_of', parent: whole };
		if (isPrevious(scene, reading) && last) return { relation: 'previous', parent: last };
		return findSuperseded(scene, reading, own);
	};
	if (topic) {
		const { unit, metric, subgroup, mark: noun } = topic;
		const antecedent = last ?? null;
		const rule = '<noun> amounts to <number>';
		return withFields({ unit, metric, subgroup, noun, antecedent, rule }, tieOf(topic));
	}
	const above = last?.sentenceIndex === scene.index ? undefined : findTopicAbove(scene, reading);
	if (above && (!last || last.sentenceIndex < scene.index - 1))
		return withFields(above, withFields(tieOf(above), { rule: '<noun> amounts to <number>' }));
	if (!last || isOfUnknown(scene, reading) || isUnknownAt(scene, reading.to)) return undefined;
	if (last.sentenceIndex !== scene.index && isOfAnother(scene, last, reading)) return undefined;
	if (isCasualty(last.metric) && doesOtherThings(scene, reading)) return undefined;
	if (last.metric === 'capacity') {
		const isNext = reading.from - scene.from <= OPENING;
		return isNext || last.sentenceIndex === scene.index
			? fromHost(scene, reading, last)
			: undefined;
	}
	const finding = inherit(scene, reading, whole ?? last, '<verb of counting> <number>');
	return withFields(finding, tieOf(finding));
}

/** "Las pérdidas ascienden a 900 ovejas", "L'appel s'élève à 90 millions d'euros": a neutral noun behind one that tells. */
function ofThings(scene: Scene, { head, number }: Reading): Finding | undefined {
	if (head?.kind !== 'noun' || head.metric !== null || !THINGS.has(head.unit)) return undefined;
	const topic = findTopic(scene, number);
	const metric =
		topic && topic.mark.to <= number.from ? metricOf(head.unit, topic.metric) : undefined;
	if (!topic || !metric) return undefined;
	const { unit, subgroup, currency } = head;
	return { unit, metric, subgroup, currency, noun: topic.mark, rule: '<noun> amounts to <number>' };
}

const THINGS: ReadonlySet<Unit> = new Set<Unit>([
	'animal',
	'hectare',
	'dwelling',
	'facility',
	'currency'
]);

/** "the camp, built for 500, had 2,081 as at Monday": those lodged there, of the people told before. */
function fromHost(scene: Scene, reading: Reading, capacity: FigureDraft): Finding {
	const people = scene.before.findLast(
		({ metric, relation, sentenceIndex }) =>
			LODGED.has(metric) && relation === null && scene.index - sentenceIndex <= HOST_SENTENCES
	);
	const rule = '<verb of counting> <number>';
	if (!people) return withFields(inherit(scene, reading, capacity, rule), { metric: 'sheltered' });
	const isPart =
		isAlone(scene, reading) && (reading.number.value ?? Infinity) < (people.value ?? 0);
	const tie: Tie = isPart ? { relation: 'part_of', parent: people } : {};
	return withFields(inherit(scene, reading, people, rule), tie);
}

/** Tokens from the head of a sentence to its number: "There were then some". */
const OPENING = 4;

/** Sentences from a camp's people to how many of them it can hold. */
const HOST_SENTENCES = 2;

const LODGED: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'sheltered'
]);

/** "cifró en 17.000 los efectivos desplegados": behind the number stands a noun that is no figure's. */
function isOfOthers(scene: Scene, { number, to }: Reading): boolean {
	const article = markAt(scene, to, 'grammar', 'article');
	const { tokens } = scene.document;
	if (!article || tokens.kind[article.to] !== WORD || isCapital(tokens, article.to)) return false;
	if (markAt(scene, article.to, 'relation', 'total', 'count')) return false;
	// "llegaron a 4.512 la semana pasada": when, no noun.
	if (scene.dates.some(({ from }) => from === to)) return false;
	const topic = findTopic(scene, number);
	return topic === undefined || topic.mark.from < to;
}

/** "Le nombre d'écoles fermées atteignait 6 253": of something that is no figure, not of the last one. */
function isOfUnknown(scene: Scene, reading: Reading): boolean {
	return marksWithin(scene, scene.from, reading.from, 'relation', 'pronoun').some(({ to }) => {
		const of = markAt(scene, to, 'grammar', 'of');
		return of !== undefined && !isDay(scene, of.to);
	});
}

/** "Le chiffre de la veille": of a day, not of things. */
function isDay(scene: Scene, at: number): boolean {
	return scene.dates.some(({ from, to }) => from <= at + 1 && to > at);
}

/** "12 morts. Ils étaient 80 à avoir embarqué": who did that are not the dead. */
function doesOtherThings(scene: Scene, { to }: Reading): boolean {
	const { tokens } = scene.document;
	const verb = markAt(scene, to, 'grammar', 'dative')?.to;
	return verb !== undefined && tokens.kind[verb] === WORD && !isCapital(tokens, verb);
}

/** "Les réfugiés affluent. Ils sont 73 000": the noun of the sentence before. */
function findTopicAbove(
	scene: Scene,
	reading: Reading
): Pick<Topic, 'unit' | 'metric' | 'subgroup'> | undefined {
	const pronouns = marksWithin(scene, scene.from, reading.from, 'relation', 'pronoun', 'ofIt');
	if (pronouns.length === 0 || scene.index === 0) return undefined;
	const mark = scene.document
		.marksOf(scene.index - 1)
		.find((found) => found.section === 'heads' && found.sub !== 'neutral');
	return mark && { unit: mark.key as Unit, metric: mark.sub as Metric, subgroup: null };
}

/** "Deaths: 4 - Injured: 36": what ends behind the number says nothing of what comes next. */
export function readClosedLabel(scene: Scene, reading: Reading): Finding | undefined {
	const isClosed =
		scene.document.tokens.key[reading.from - 1] === ':' && isLast(scene, reading.number);
	const topic = isClosed ? findLabel(scene, reading) : undefined;
	return topic?.mark.to === reading.from - 1 ? readLabel(scene, reading) : undefined;
}

export function readLabel(scene: Scene, reading: Reading): Finding | undefined {
	// "2.100 familias damnificadas: 600 en El Torno": the colon opens the list of what was counted.
	if (scene.found.at(-1)?.to === reading.from - 1) return undefined;
	const topic = findLabel(scene, reading);
	if (!topic || isHotline(scene, reading)) return undefined;
	// "ont enlevé 312 enfants, dit un rescapé : 187 du collège": of those counted, behind the topic.
	if (scene.found.some(({ from }) => from >= topic.mark.to)) return undefined;
	const money = reading.head?.unit === 'currency' ? reading.head : undefined;
	return {
		unit: money?.unit ?? ownUnit(reading, topic) ?? topic.unit,
		currency: money?.currency ?? null,
		metric: topic.metric,
		subgroup: topic.subgroup,
		noun: topic.mark,
		when: ofPlan(topic) ? null : yearBefore(scene, reading.from - 1),
		rule: '<label>: <number>'
	};
}

/** "Besoins 2020 : 336 millions": what a plan of that year asks for, not when it did. */
function ofPlan({ metric }: Topic): boolean {
	return metric === 'funding_required' || metric === 'targeted';
}

/** "Arrivées 2023 : 157 651": the year that ends a label. */
function yearBefore({ document }: Scene, colon: number): DateMention | null {
	if (document.tokens.key[colon] !== ':') return null;
	const time = timeOfCell(document, { from: colon - 1, to: colon });
	return time?.precision === 'year' ? time : null;
}

/** "Population touchée : 1 910 familles": the number has a noun of its own. */
function ownUnit({ head }: Reading, { unit }: Topic): Unit | undefined {
	const isPeople = head?.kind === 'noun' && isOfPeople(head.unit) && isOfPeople(unit);
	return isPeople && unit !== 'case' && head.unit !== 'case' ? head.unit : undefined;
}

/** "Consultas: 154 (24 horas)", "Urgences : 185 (24h/24)": a number to call, round the clock. */
function isHotline({ document: { tokens }, dates }: Scene, { to }: Reading): boolean {
	if (tokens.key[to] !== '(' || tokens.key[to + 1] !== '24') return false;
	return tokens.key[to + 2] === '/' || dates.some(({ from }) => from === to + 1);
}

/** "212 Cumul cas confirmés": in a line of a box the label stands behind its number, with the word of a total. */
export function readLabelBehind(scene: Scene, { number, from }: Reading): Finding | undefined {
	const isMarked = scene.document.tokens.key[number.to] === '*';
	const total = markAt(scene, number.to + Number(isMarked), 'relation', 'total');
	if (!total || from !== scene.from) return undefined;
	const at = markAt(scene, total.to, 'grammar', 'of')?.to ?? total.to;
	const noun = scene.heads.find((head) => head.from === at && head.sub !== 'neutral');
	if (!noun) return undefined;
	const [unit, metric] = [noun.key as Unit, noun.sub as Metric];
	return { unit, metric, subgroup: null, noun, rule: '<label>: <number>' };
}
