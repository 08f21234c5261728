/** Numbers with a noun behind them: the noun names the metric, or a predicate of the sentence does. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { Finding } from './drafts.ts';
import { isBackground } from './guards.ts';
import type { Head } from './head.ts';
import { CLOSE } from './inherit.ts';
import { beatsNoun, isCasualty, metricOf } from './metrics.ts';
import type { Bid } from './predicates.ts';
import { fromBuilding } from './built-for.ts';
import { fromLodging } from './lodging.ts';
import { isIntended } from './plans.ts';
import { FAR, findPredicate, metricFor, type Reading } from './reading.ts';
import { numberSaidAs } from './said-as.ts';
import { findMain, findStronger, isAttached, isFused } from './stronger.ts';
import { findTopic } from './topic.ts';
import { isUnknownAt, markAt, markBefore, type Scene } from './scene.ts';
import { readVictims } from './victims.ts';

/** A part has a predicate of its own only close by; else it takes that of its whole. */
const NEAR_PART = 4;

type Base = Pick<Finding, 'unit' | 'subgroup' | 'currency'>;

/** A noun that names its metric, or a neutral one with a predicate. */
export function fromNoun(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	const base: Base = { unit: head.unit, subgroup: head.subgroup, currency: head.currency };
	if (head.metric !== null) {
		const victims = readVictims(scene, head, head.metric);
		// "atendió a 12 víctimas": those who are cared for are not dead.
		const firm = victims === 'deaths' ? 'casualties' : (victims ?? head.metric);
		return fromNamingNoun(scene, reading, base, victims ?? head.metric, firm);
	}
	const bids = reading.isPart
		? reading.bids.filter((bid) => !isOfWhole(scene, reading, bid))
		: reading.bids;
	const bid = findPredicate(head.unit, bids, reading.isPart ? NEAR_PART : FAR);
	const lodged = !bid || bid.cost > CLOSE ? fromLodging(scene, reading, base) : undefined;
	if (lodged) return lodged;
	const built = fromBuilding(scene, reading, base);
	if (built) return built;
	const counted = bid && fromCount(scene, reading, base, bid);
	if (counted) return counted;
	const gift = findGift(scene, reading, head);
	if (gift && (!bid || bid.isLoose || bid.cost > gift.cost)) return toGift(scene, base, gift);
	if (!bid)
		return (
			fromPlan(scene, reading, base) ??
			fromDelivery(reading, base) ??
			fromList(scene, reading, base)
		);
	const helped = bid.mark.key === 'assisted' && !bid.isSubject ? findHelped(reading) : undefined;
	if (helped) return toPredicate(scene, reading, base, helped, '<number> <noun> <predicate>');
	const stronger =
		!numberSaidAs(scene, bid.mark) && (isFused(reading, bid) || isAttached(reading, bid))
			? (findStronger(scene, reading, head.unit, metricFor(scene, head.unit, bid, reading)) ??
				findMain(reading, head.unit))
			: undefined;
	return toPredicate(scene, reading, base, stronger ?? bid, '<number> <noun> <predicate>');
}

/** "Le nombre de déplacés s'élève à 610 personnes et d'autres ont été tuées": of whom it is the number. */
function fromCount(
	scene: Scene,
	{ number, from, to }: Reading,
	base: Base,
	{ mark }: Bid
): Finding | undefined {
	const count = markBefore(scene, from, 'relation', 'count');
	if (!count || mark.from - to < OTHER_CLAUSE) return undefined;
	const topic = findTopic(scene, number);
	if (!topic || topic.mark.to > number.from) return undefined;
	// "Le nombre de morts est passé à 43 et 8 321 personnes ont été blessées": of another number.
	const isOther = scene.numbers.some((one) => one.from >= topic.mark.to && one.to <= from);
	const metric = isOther ? undefined : metricOf(base.unit, topic.metric);
	return metric && { ...base, metric, rule: '<noun> amounts to <number>' };
}

/** Tokens to a predicate that another clause has: "et d'autres". */
const OTHER_CLAUSE = 2;

/** "has helped 1,350 migrants return home": what they were helped to do. */
function findHelped(reading: Reading): Bid | undefined {
	return reading.bids.find(
		({ mark, isSubject }) =>
			isSubject && mark.from === reading.to && (mark.key === 'returned' || mark.key === 'evacuated')
	);
}

/** "plans to retrain 400 nurses": whatever it plans to do for people, they are its target. */
function fromPlan(scene: Scene, reading: Reading, base: Base): Finding | undefined {
	if (base.unit !== 'person' && base.unit !== 'household') return undefined;
	const verb = reading.from - 1;
	const plan = markBefore(scene, verb, 'assertion', 'planned');
	// A bare "to" or "will" plans nothing.
	if (!plan || plan.to - plan.from < PLAN_WORDS || !isUnknownAt(scene, verb)) return undefined;
	return { ...base, metric: 'targeted', frame: plan, rule: '<number> <noun> <predicate>' };
}

/** Tokens of "plans to", "prévoit de". */
const PLAN_WORDS = 2;

/** "1 200 tentes ont été distribuées": what houses people is handed out like any item. */
function fromDelivery(reading: Reading, base: Base): Finding | undefined {
	if (base.unit !== 'dwelling') return undefined;
	const bid = findPredicate('item', reading.bids, FAR);
	if (!bid) return undefined;
	return {
		...base,
		unit: 'item',
		metric: 'aid_delivered',
		frame: bid.mark,
		cost: bid.cost,
		rule: '<number> <noun> <predicate>'
	};
}

/** "huit d'entre eux, dont trois enfants, ont péri": behind the comma the whole goes on. */
function isOfWhole(scene: Scene, reading: Reading, { mark, isSubject }: Bid): boolean {
	const { tokens } = scene.document;
	const isBehind = isSubject && mark.from >= reading.to;
	return isBehind && tokens.key[reading.to] === ',' && scene.found.length > 0;
}

/** `firm` = the metric that a predicate must beat. */
function fromNamingNoun(
	scene: Scene,
	reading: Reading,
	base: Base,
	noun: Metric,
	firm: Metric
): Finding {
	const bid = findStronger(scene, reading, base.unit, firm);
	const { head } = reading;
	const gift =
		bid || !head || !beatsNoun(noun, 'assisted') ? undefined : findGift(scene, reading, head);
	if (gift) return toGift(scene, base, gift);
	if (bid) return toPredicate(scene, reading, base, bid, '<number> <noun> <stronger predicate>');
	return {
		...base,
		metric: noun,
		frame: findEvent(reading, base.unit),
		rule: '<number> <noun of a metric>'
	};
}

function toPredicate(scene: Scene, reading: Reading, base: Base, bid: Bid, rule: string): Finding {
	const metric = metricFor(scene, base.unit, bid, reading);
	const { unit, subgroup, currency = null } = base;
	return { unit, subgroup, currency, metric, frame: bid.mark, cost: bid.cost, rule };
}

/** Aid that will be given has a target, not yet people assisted. */
function toGift(scene: Scene, base: Base, gift: Bid): Finding {
	const metric = isIntended(scene, gift) ? 'targeted' : 'assisted';
	return {
		...base,
		metric,
		frame: gift.mark,
		cost: gift.cost,
		rule: '<aid> to <number> <noun>'
	};
}

/** "… le nombre de déplacés. Au 31 mars, 2 062 534 personnes étaient enregistrées": as those told before. */
function fromList(scene: Scene, reading: Reading, base: Base): Finding | undefined {
	const be = markAt(scene, reading.to, 'grammar', 'be');
	const listed = be && markAt(scene, be.to, 'measure', 'enlisted');
	const last = scene.found.at(-1) ?? scene.before.at(-1);
	if (!listed || !last || scene.index - last.sentenceIndex > 1) return undefined;
	if (!CONDITIONS.has(last.metric) || !metricOf(base.unit, last.metric)) return undefined;
	const rule = '<verb of counting> <number>';
	return { ...base, metric: last.metric, antecedent: last, rule };
}

/** What makes people of a list out of those who are counted. */
const CONDITIONS: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'returned',
	'affected',
	'homeless'
]);

const EVENTS: ReadonlySet<Metric> = new Set<Metric>([
	'arrivals',
	'sheltered',
	'displaced',
	'affected',
	'refugees'
]);

/** "3 400 réfugiés sont arrivés": a predicate that leaves the noun its metric, close by. */
function findEvent(reading: Reading, unit: Unit): Mark | null {
	const bid = findPredicate(unit, reading.bids, 4);
	if (!bid || (bid.isSubject && bid.mark.to <= reading.from)) return null;
	return EVENTS.has(bid.mark.key as Metric) || bid.mark.key === reading.head?.metric
		? bid.mark
		: null;
}

/** "a distribué des couvertures à 110 000 personnes": people on the receiving end. */
function findGift(scene: Scene, reading: Reading, head: Head): Bid | undefined {
	if (head.unit !== 'person' && head.unit !== 'household') return undefined;
	if (!markBefore(scene, reading.from, 'grammar', 'dative')) return undefined;
	return reading.bids.find(
		({ mark, cost }) => mark.key === 'aid_delivered' && mark.to <= reading.from && cost <= FAR
	);
}

/** A noun that no lexicon lists counts as people when people's fate is told close by. */
export function fromUnlistedNoun(scene: Scene, reading: Reading): Finding | undefined {
	const { head } = reading;
	if (!head || reading.number.form === 'article') return undefined;
	const bid = reading.bids.find(({ mark, cost }) => {
		const gap = mark.from >= head.to ? mark.from - head.to : reading.from - mark.to;
		return isCasualty(mark.key as Metric) && cost <= 5 && gap <= 5;
	});
	if (!bid || isBackground(scene, reading.from)) return undefined;
	return {
		unit: 'person',
		metric: bid.mark.key as Metric,
		subgroup: null,
		frame: bid.mark,
		cost: bid.cost,
		rule: '<number> <unlisted noun> <predicate>'
	};
}
