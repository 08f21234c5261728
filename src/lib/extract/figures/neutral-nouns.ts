/** Nouns that do not say what befell those they count ("personnes", "familles"): a predicate does. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { fromBuilding } from './built-for.ts';
import type { Finding, NounBase } from './drafts.ts';
import { findGift, toGift } from './gifts.ts';
import type { Mark } from '../marks.ts';
import type { Head } from './head.ts';
import { isEquivalent } from './equivalents.ts';
import { fromHomes } from './homes-of.ts';
import { CLOSE } from './inherit.ts';
import { fromLikewise } from './likewise.ts';
import { fromLodging } from './lodging.ts';
import { metricOf } from './metrics.ts';
import { plansDeed } from './plans.ts';
import { metricFor, toPredicate } from './predicate-metric.ts';
import type { Bid } from './predicates.ts';
import { FAR, type Reading, findPredicate } from './reading.ts';
import { numberSaidAs } from './said-as.ts';
import { type Scene, isUnknownAt, markAt, markBefore, marksWithin } from './scene.ts';
import { findMain, findStronger, isAttached, isFused } from './stronger.ts';
import { findTopic, isCounted } from './topic.ts';

/** What a neutral noun counts: what its predicate says, or what else tells of its people. */
export function fromNeutralNoun(
	scene: Scene,
	reading: Reading,
	head: Head,
	base: NounBase
): Finding | undefined {
	const needed = fromNeed(scene, head, base);
	if (needed) return needed;
	const bid = findOwnPredicate(scene, reading, head);
	const told =
		fromHomes(scene, reading, base) ??
		fromPlace(scene, reading, base, bid) ??
		(bid ? fromCount(scene, reading, base, bid) : fromTopic(scene, reading, base));
	if (told) return told;
	const gift = findGift(scene, reading, head);
	if (gift && (!bid || bid.isLoose || bid.cost > gift.cost)) return toGift(scene, base, gift);
	if (bid) return fromPredicate(scene, reading, base, bid);
	return (
		fromPlan(scene, reading, base) ??
		fromDelivery(reading, base) ??
		fromList(scene, reading, base) ??
		fromTwin(scene, reading, base) ??
		fromLikewise(scene, reading, base)
	);
}

/** "Population touchée : 1 910 familles ou 7 530 personnes": the same people, counted again. */
function fromTwin(scene: Scene, reading: Reading, base: NounBase): Finding | undefined {
	const last = scene.found.at(-1);
	if (!last || !isEquivalent(scene, reading, base.unit, last)) return undefined;
	return withFields(base, { metric: last.metric, rule: '<figure> equals <number>' });
}

/** "46 de los 147 millones de dólares que necesita": money whose relative says that it is asked for. */
function fromNeed(scene: Scene, { unit, to }: Head, base: NounBase): Finding | undefined {
	if (unit !== 'currency' || !markAt(scene, to, 'grammar', 'relative')) return undefined;
	const frame = marksWithin(scene, to, to + NEED_WORDS, 'frames', 'funding_required').at(0);
	return (
		frame &&
		withFields(base, {
			metric: 'funding_required' as const,
			frame,
			rule: '<number> <noun> <predicate>'
		})
	);
}

/** Tokens of "dont il a besoin". */
const NEED_WORDS = 5;

/** Where people live, or what was built for them, where no predicate stands close. */
function fromPlace(
	scene: Scene,
	reading: Reading,
	base: NounBase,
	bid: Bid | undefined
): Finding | undefined {
	const isLoose = !bid || bid.cost > CLOSE;
	return (
		(isLoose ? fromLodging(scene, reading, base) : undefined) ?? fromBuilding(scene, reading, base)
	);
}

function findOwnPredicate(scene: Scene, reading: Reading, { unit }: Head): Bid | undefined {
	const { bids, isPart } = reading;
	if (!isPart) return findPredicate(unit, bids, FAR);
	const own = bids.filter((bid) => !isOfWhole(scene, reading, bid));
	return findPredicate(unit, own, NEAR_PART);
}

/** A part has a predicate of its own only close by; else it takes that of its whole. */
const NEAR_PART = 4;

/** "huit d'entre eux, dont trois enfants, ont péri": behind the comma the whole goes on. */
function isOfWhole(scene: Scene, reading: Reading, { mark, isSubject }: Bid): boolean {
	const { tokens } = scene.document;
	const isBehind = isSubject && mark.from >= reading.to;
	return isBehind && tokens.key[reading.to] === ',' && scene.found.length > 0;
}

function fromPredicate(scene: Scene, reading: Reading, base: NounBase, bid: Bid): Finding {
	const isHelp = bid.mark.key === 'assisted' && !bid.isSubject;
	const better =
		(isHelp ? findHelped(reading) : undefined) ?? findBetter(scene, reading, base, bid);
	return toPredicate(scene, reading, base, better ?? bid, '<number> <noun> <predicate>');
}

/** The predicate that says more than one fused or attached to the noun. */
function findBetter(scene: Scene, reading: Reading, { unit }: NounBase, bid: Bid): Bid | undefined {
	if (numberSaidAs(scene, bid.mark)) return undefined;
	if (!isFused(reading, bid) && !isAttached(reading, bid)) return undefined;
	const metric = metricFor(scene, unit, bid, reading);
	return findStronger(scene, reading, unit, metric) ?? findMain(scene, reading, unit, metric);
}

/** "has helped 1,350 migrants return home": what they were helped to do. */
function findHelped(reading: Reading): Bid | undefined {
	return reading.bids.find(
		({ mark, isSubject }) =>
			isSubject && mark.from === reading.to && (mark.key === 'returned' || mark.key === 'evacuated')
	);
}

/** "Le nombre de déplacés s'élève à 610 personnes et d'autres ont été tuées": of whom it is the number. */
function fromCount(
	scene: Scene,
	{ number, from, to }: Reading,
	base: NounBase,
	{ mark }: Bid
): Finding | undefined {
	const count = markBefore(scene, from, 'relation', 'count');
	const isVerb = count !== undefined && mark.from < count.to && mark.to > count.from;
	const isToll = isVerb && isTollOf(scene, { number, from }, count);
	if (!count || (mark.from - to < OTHER_CLAUSE && !isToll)) return undefined;
	return asTopic(scene, { number, from }, base);
}

/** "The death toll reached 12 people": what was reached is a number, and nobody helped. */
function isTollOf(scene: Scene, { number }: Pick<Reading, 'number' | 'from'>, verb: Mark): boolean {
	const topic = findTopic(scene, number)?.mark;
	if (!topic || topic.to > verb.from || verb.from - topic.to > TOLL_WORDS) return false;
	const isNumber = markBefore(scene, topic.from, 'grammar', 'of') !== undefined;
	return isNumber || marksWithin(scene, topic.from, verb.from, 'measure', 'toll').length > 0;
}

/** Tokens from the noun of a toll to its verb: "toll has now". */
const TOLL_WORDS = 4;

/** "Le nombre de déplacés dépasse les 40 000 personnes": no predicate but that it is their number. */
function fromTopic(scene: Scene, reading: Reading, base: NounBase): Finding | undefined {
	// "Survivors said 750 people were on board": the subject of a verb of its own.
	if (markAt(scene, reading.to, 'grammar', 'be', 'have')) return undefined;
	return isCounted(scene, reading.number) ? asTopic(scene, reading, base) : undefined;
}

function asTopic(
	scene: Scene,
	{ number, from }: Pick<Reading, 'number' | 'from'>,
	base: NounBase
): Finding | undefined {
	const topic = findTopic(scene, number);
	if (!topic || topic.mark.to > number.from) return undefined;
	// "Le nombre de morts est passé à 43 et 8 321 personnes ont été blessées": of another number.
	const isOther = scene.numbers.some((one) => one.from >= topic.mark.to && one.to <= from);
	const metric = isOther ? undefined : metricOf(base.unit, topic.metric);
	return metric && withFields(base, { metric, rule: '<noun> amounts to <number>' });
}

/** Tokens to a predicate that another clause has: "et d'autres". */
const OTHER_CLAUSE = 2;

/** "plans to retrain 400 nurses": whatever it plans to do for people, they are its target. */
function fromPlan(scene: Scene, reading: Reading, base: NounBase): Finding | undefined {
	if (base.unit !== 'person' && base.unit !== 'household') return undefined;
	const verb = reading.from - 1;
	const plan = markBefore(scene, verb, 'assertion', 'planned');
	if (!plan || !plansDeed(plan) || !isUnknownAt(scene, verb)) return undefined;
	return withFields(base, { metric: 'targeted', frame: plan, rule: '<number> <noun> <predicate>' });
}

/** "1 200 tentes ont été distribuées": what houses people is handed out like any item. */
function fromDelivery(reading: Reading, base: NounBase): Finding | undefined {
	if (base.unit !== 'dwelling') return undefined;
	const bid = findPredicate('item', reading.bids, FAR);
	if (!bid) return undefined;
	return withFields(base, {
		unit: 'item',
		metric: 'aid_delivered',
		frame: bid.mark,
		cost: bid.cost,
		rule: '<number> <noun> <predicate>'
	});
}

/** "… le nombre de déplacés. Au 31 mars, 2 062 534 personnes étaient enregistrées": as those told before. */
function fromList(scene: Scene, reading: Reading, base: NounBase): Finding | undefined {
	const be = markAt(scene, reading.to, 'grammar', 'be');
	const listed = be && markAt(scene, be.to, 'measure', 'enlisted');
	const last = scene.found.at(-1) ?? scene.before.at(-1);
	if (!listed || !last || scene.index - last.sentenceIndex > 1) return undefined;
	if (!CONDITIONS.has(last.metric) || !metricOf(base.unit, last.metric)) return undefined;
	const rule = '<verb of counting> <number>';
	return withFields(base, { metric: last.metric, antecedent: last, rule });
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
