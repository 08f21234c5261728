/** Numbers without a noun whose predicate stands close: "11 424 sont retournées", "en blessant douze". */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { clauseBehindSemicolon } from '../signs.ts';
import { SIGN } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { CLOSE, isTransparent } from './inherit.ts';
import type { Bid } from './predicates.ts';
import { beatsNoun, excludes, isCasualty, goesWith, metricOf } from './metrics.ts';
import { metricFor } from './predicate-metric.ts';
import { type Reading, findPredicate } from './reading.ts';
import { isAlone, isAmong } from './among.ts';
import { isClose } from './close-predicate.ts';
import { opensWithEarlierTime } from './previous-values.ts';
import type { Tie } from './relations.ts';
import { findWhole, isOutcome, latest } from './wholes.ts';
import { type Scene, markAt, markBefore } from './scene.ts';
import { findThoseTold } from './of-those-told.ts';
import { findSuperseded } from './superseded.ts';
import { findTopic } from './topic.ts';

/** "11 424 sont retournées", "en blessant douze", "29 ont perdu la vie": the predicate is close. */
export function readOwnPredicate(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || reading.head?.kind === 'people') return undefined;
	const last = latest(scene, drafts, reading.from);
	const base = scene.bases.get(reading.number)?.head;
	const carried = last && isCarried(scene, reading, last) ? last.unit : undefined;
	const unit = (base?.kind === 'noun' ? base.unit : (labelUnit(scene) ?? carried)) ?? 'person';
	const ofUnit =
		findPredicate(unit, reading.bids, CLOSE) ?? findPredicate('person', reading.bids, CLOSE);
	const bid = ofUnit ?? findPredicate('dwelling', reading.bids, CLOSE);
	if (!bid || !isClose(scene, reading, bid.mark.from)) return undefined;
	if (unit === 'person' && HOUSING.has(bid.mark.key))
		return ofHouses(scene, reading, bid) ?? ofHouses(scene, reading, bid, 'facility');
	if (!ofUnit) return undefined;
	if (isVerbOfCounting(scene, reading, bid.mark) || isSaidOfTopic(scene, reading, bid))
		return undefined;
	const ownUnit =
		metricOf(unit, bid.mark.key as Metric) && !isOfPeople(unit, bid.mark.key as Metric)
			? unit
			: 'person';
	const predicate = metricFor(scene, ownUnit, bid, reading);
	const isHit = predicate === 'affected' && !bid.isSubject;
	const isBody = predicate === 'rescued' && isOtherBody(scene, reading, last);
	const isSame =
		last !== undefined &&
		goesWith(ownUnit, last.metric) &&
		((!isHit && isTransparent(last.metric, predicate)) ||
			isWhereabouts(scene, reading, bid) ||
			isShare(scene, reading, bid));
	const metric = isBody ? 'deaths' : isSame ? last.metric : predicate;
	const whole = findWhole(scene, drafts, reading.from);
	const isPart =
		whole !== undefined &&
		!AHEAD.has(whole.metric) &&
		!(metric === 'missing' && FOUND.has(whole.metric)) &&
		(isAmong(scene, reading) ||
			isOutcomeOf(scene, reading, metric, whole) ||
			(metric === whole.metric && isAlone(scene, reading)) ||
			(bid.isSubject && isSplitBehindColon(scene, reading, ownUnit, whole)) ||
			(bid.isSubject &&
				!markAt(scene, reading.number.to, 'grammar', 'anotherBefore') &&
				!markBefore(scene, reading.from, 'measure', 'flow') &&
				(!excludes(whole.metric, metric) || beatsNoun(whole.metric, metric)) &&
				followsSemicolon(scene, reading, whole, drafts)));
	const told = bid.isSubject ? findThoseTold(scene, reading, { metric, unit: ownUnit }) : undefined;
	const parent = isPart ? whole : told;
	const earlier = findEarlier(scene, reading, { metric, unit: ownUnit });
	return {
		unit: ownUnit,
		metric,
		subgroup: subgroupFor(scene, reading, last, bid),
		antecedent: last ?? null,
		frame: bid.mark,
		cost: bid.cost,
		relation: parent ? 'part_of' : (earlier.relation ?? null),
		parent: parent ?? earlier.parent ?? null,
		rule: '<number> <predicate>'
	};
}

/** Families are counted on where the sentence goes on or points back: "60 familias; 12 se fueron", "Otras 12 huyeron". */
function isCarried(scene: Scene, reading: Reading, { unit, sentenceIndex }: FigureDraft): boolean {
	if (unit !== 'household' || sentenceIndex === scene.index) return true;
	if (scene.index - sentenceIndex === 1 && isOfHouseholds(reading)) return true;
	const { number, from } = reading;
	const isOther =
		markAt(scene, number.to, 'grammar', 'moreAfter', 'anotherBefore') ??
		markAt(scene, from, 'grammar', 'anotherBefore') ??
		markBefore(scene, from, 'grammar', 'anotherBefore');
	return isOther !== undefined || isAmong(scene, reading) || isAlone(scene, reading);
}

/** "60 familias … | Ya fueron asistidas 2 316": what is done to households, and not to one by one. */
function isOfHouseholds({ bids }: Reading): boolean {
	const bid = findPredicate('household', bids, CLOSE);
	return bid !== undefined && !isCasualty(bid.mark.key as Metric);
}

/** "77 bodies came ashore, and 23 more were picked up": what is picked up are more of the dead. */
function isOtherBody(scene: Scene, { number, from }: Reading, last: FigureDraft | undefined) {
	if (last?.metric !== 'deaths' || last.sentenceIndex !== scene.index) return false;
	return (
		markAt(scene, number.to, 'grammar', 'moreAfter', 'anotherBefore') !== undefined ||
		markBefore(scene, from, 'grammar', 'anotherBefore') !== undefined ||
		markAt(scene, from, 'grammar', 'anotherBefore') !== undefined
	);
}

/** "Il y a un an, il en abritait 4 000": the same a year before, else a value that words call earlier. */
function findEarlier(scene: Scene, reading: Reading, own: Pick<Finding, 'metric' | 'unit'>): Tie {
	const current = opensWithEarlierTime(scene, reading, own)
		? latest(scene, [], reading.from)
		: undefined;
	if (current) return { relation: 'previous', parent: current };
	return { relation: findSuperseded(scene, reading).relation ?? null };
}

/** "MSF a soigné 1 130 malades. Soixante-quatre n'ont pas survécu": a bare number opens the next sentence. */
function isOutcomeOf(scene: Scene, reading: Reading, metric: Metric, whole: FigureDraft): boolean {
	const isFirst = reading.from - scene.from <= 1 && reading.head === undefined;
	const isSmaller = (reading.number.value ?? Infinity) < (whole.value ?? 0);
	return (
		isFirst && isSmaller && isOutcome(metric, whole) && scene.index - whole.sentenceIndex === 1
	);
}

/** "Le district d'Ikongo en compte à lui seul 87": as many of those told before. */
function isShare(scene: Scene, reading: Reading, { mark }: Bid): boolean {
	const isCount = markAt(scene, mark.from, 'relation', 'count') !== undefined;
	return isCount && mark.key === 'sheltered' && isAlone(scene, reading);
}

/** "De ese total, 436 se encuentran en el departamento de Salto": where they are, not how they live. */
function isWhereabouts(scene: Scene, reading: Reading, { mark }: Bid): boolean {
	if (mark.key !== 'sheltered' || mark.sub !== 'state' || !isAmong(scene, reading)) return false;
	const behind = { from: mark.from, to: mark.to + PLACE_WORDS };
	const [place] = mentionsIn(scene.document.places, behind);
	return place?.kind === 'in' && typeof place.place?.level === 'number' && place.place.level < 3;
}

/** Tokens of "en el departamento de Treinta y Tres". */
const PLACE_WORDS = 8;

const HOUSING: ReadonlySet<string> = new Set([
	'housing_damaged',
	'housing_destroyed',
	'infrastructure_damaged'
]);

/** "Les cases n'ont pas résisté : 142 d'entre elles se sont effondrées": of the things named just before. */
export function readOfThings(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || !markAt(scene, reading.number.to, 'relation', 'part'))
		return undefined;
	// "310 maisons touchées ; 40 d'entre elles se sont effondrées": of those counted.
	if (drafts.at(-1)?.unit === 'dwelling' || drafts.at(-1)?.unit === 'facility') return undefined;
	for (const unit of THINGS) {
		const bid = findPredicate(unit, reading.bids, CLOSE);
		if (bid && HOUSING.has(bid.mark.key) && namesThing(scene, reading, unit))
			return ofHouses(scene, reading, bid, unit);
	}
	return undefined;
}

const THINGS = ['dwelling', 'facility'] as const;

/** The noun stands in this sentence or the one before it. */
function namesThing(scene: Scene, { from }: Pick<Reading, 'from'>, unit: Unit): boolean {
	return [...scene.document.marksOf(scene.index - 1), ...scene.heads].some(
		({ section, key, to }) => section === 'heads' && key === unit && to <= from
	);
}

/** "daños en viviendas: 412 colapsaron y 3.053 fueron declaradas inhabitables": the houses named before. */
function ofHouses(
	scene: Scene,
	reading: Reading,
	bid: Bid,
	unit: Unit = 'dwelling'
): Finding | undefined {
	const metric = metricOf(unit, bid.mark.key as Metric);
	if (!namesThing(scene, reading, unit) || !metric) return undefined;
	return {
		unit,
		metric,
		subgroup: null,
		frame: bid.mark,
		cost: bid.cost,
		rule: '<number> <predicate>'
	};
}

/** "the number of casualties had reached 1,300": the verb right before the number counts a topic. */
function isVerbOfCounting(scene: Scene, reading: Reading, mark: Mark): boolean {
	const count = markBefore(scene, reading.from, 'relation', 'count');
	if (!count || count.from > mark.from || count.to < mark.to) return false;
	const topic = findTopic(scene, reading.number);
	return (
		topic !== undefined && topic.mark.to <= count.from && count.from - topic.mark.to <= TOPIC_REACH
	);
}

/** Tokens between what is counted and its verb: "people who died when a boat sank off X on Sunday". */
const TOPIC_REACH = 18;

/** "Houses: 340 destroyed", "En cuanto a las viviendas, 340 quedaron destruidas": what it speaks of. */
function labelUnit(scene: Scene): Unit | undefined {
	const first = scene.heads[0];
	if (first?.sub !== 'neutral') return undefined;
	const { key, kind } = scene.document.tokens;
	const sign = key[first.to] ?? '';
	// "- Salles de classe : 630 détruites": behind the mark of a list.
	const start = scene.from + Number(kind[scene.from] === SIGN);
	const isLabel = first.from === start && sign === ':';
	const isTopic = first.from > scene.from && first.from - scene.from <= OPENER && sign === ',';
	const isNumbered = scene.numbers.some(({ to }) => to <= first.from);
	return isLabel || (isTopic && !isNumbered) ? (first.key as Unit) : undefined;
}

/** Tokens of "en lo que respecta a las". */
const OPENER = 7;

/** "the toll of the quake that hit Kahta has climbed to 300": what comes before the verb of counting. */
function isSaidOfTopic(scene: Scene, reading: Reading, { mark }: Bid): boolean {
	const count = markBefore(scene, reading.from, 'relation', 'count');
	if (!count || mark.to > count.from) return false;
	const topic = findTopic(scene, reading.number);
	return topic !== undefined && topic.mark.to <= count.from;
}

/** "flattened 2,000 homes, killing 1,100": houses are not killed. */
function isOfPeople(unit: Unit, predicate: Metric): boolean {
	return unit !== 'animal' && metricOf(unit, predicate) !== predicate && HARM.has(predicate);
}

const HARM: ReadonlySet<Metric> = new Set<Metric>(['deaths', 'injured', 'missing']);

/**
 * Those who go on being counted in a sentence are of the same group, unless a part came between;
 * "while 40 others are missing" is of anyone.
 */
function subgroupFor(
	scene: Scene,
	{ number }: Reading,
	last: FigureDraft | undefined,
	{ mark, isSubject }: Bid
): FigureDraft['subgroup'] {
	// "killed two soldiers and wounded nine others": more of those whom the same verb's subject hit.
	const isJoined = last && mark.from - last.to <= 1 && !isSubject;
	if (markAt(scene, number.to, 'grammar', 'anotherBefore') && !isJoined) return null;
	const of = last?.relation === 'part_of' ? last.parent : last;
	return of && of.sentenceIndex === scene.index ? of.subgroup : null;
}

/** "156 enfants …; onze n'ont pas survécu": of those just named. */
function followsSemicolon(
	scene: Scene,
	reading: Reading,
	whole: FigureDraft,
	drafts: FigureDraft[]
): boolean {
	if (whole.sentenceIndex !== scene.index) return false;
	const start = clauseBehindSemicolon(scene.document.tokens, reading.from, whole.to);
	if (start <= whole.to) return false;
	return drafts.every((draft) => draft.from < start || draft.relation === 'part_of');
}

/** Room and plans: whoever is there or reached is no part of them. */
const AHEAD: ReadonlySet<Metric> = new Set<Metric>(['capacity', 'targeted']);

/** Whose whereabouts are known: "285 600 ont été déplacées ; 75 sont portées disparues" are others. */
const FOUND: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'evacuated',
	'sheltered',
	'homeless',
	'affected'
]);

/**
 * "4 100 homes were damaged: 900 totally and 3 200 partly", "a soigné 410 blessés : 380 sont guéris": no more
 * behind the colon than all of them.
 */
function isSplitBehindColon(
	scene: Scene,
	{ from }: Reading,
	unit: Unit,
	whole: FigureDraft
): boolean {
	if (whole.sentenceIndex !== scene.index || whole.unit !== unit || from - whole.to > LIST)
		return false;
	const between = scene.document.tokens.key.slice(whole.to, from);
	const colon = between.indexOf(':');
	if (colon < 0 || between.slice(colon).includes(';')) return false;
	const listed = scene.numbers.filter(
		({ from: at, form }) => at > whole.to + colon && form !== 'article'
	);
	const sum = listed.reduce((total, { value }) => total + (value ?? 0), 0);
	return sum <= (whole.value ?? whole.low ?? 0);
}

/** Tokens from a figure to the last of those that a colon lists. */
const LIST = 60;

/** "64 millions de dollars …; seuls 12 millions ont été reçus": money goes on as money. */
export function readFunds(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || reading.number.scale < 1000) return undefined;
	const funds = [...scene.before, ...drafts]
		.filter((draft) => draft.unit === 'currency' && scene.index - draft.sentenceIndex <= 2)
		.at(-1);
	const bid = funds && findPredicate('currency', reading.bids, CLOSE);
	if (!funds || !bid) return undefined;
	return {
		unit: 'currency',
		currency: funds.currency,
		metric: metricFor(scene, 'currency', bid, reading),
		subgroup: null,
		frame: bid.mark,
		antecedent: funds,
		rule: '<number> <predicate>'
	};
}
