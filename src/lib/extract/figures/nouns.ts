/** Numbers with a noun behind them: the noun names the metric, or a predicate of the sentence does. */
import { withFields } from '../fields.ts';
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { Finding, NounBase } from './drafts.ts';
import { findGift, toGift } from './gifts.ts';
import { isBackground } from './guards.ts';
import type { Head } from './head.ts';
import { beatsNoun, isCasualty, isStrong } from './metrics.ts';
import { fromNeutralNoun } from './neutral-nouns.ts';
import { toPredicate } from './predicate-metric.ts';
import { type Reading, findPredicate } from './reading.ts';
import { type Scene, isVerbFirst, markBefore } from './scene.ts';
import { findStronger } from './stronger.ts';
import { readVictims } from './victims.ts';

/** A noun that names its metric, or a neutral one with a predicate. */
export function fromNoun(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	const { unit, subgroup, currency, metric } = head;
	const base: NounBase = { unit, subgroup, currency };
	if (metric === null) return fromNeutralNoun(scene, reading, head, base);
	const victims = readVictims(scene, head, metric);
	// "atendió a 12 víctimas": those who are cared for are not dead.
	const firm = victims === 'deaths' ? 'casualties' : (victims ?? metric);
	return fromNamingNoun(scene, reading, base, victims ?? metric, firm);
}

/** `firm` = the metric that a predicate must beat. */
function fromNamingNoun(
	scene: Scene,
	reading: Reading,
	base: NounBase,
	noun: Metric,
	firm: Metric
): Finding {
	const bid = findStronger(scene, reading, base.unit, firm);
	const { head } = reading;
	const gift =
		bid || !head || !beatsNoun(noun, 'assisted') ? undefined : findGift(scene, reading, head);
	if (gift) return toGift(scene, base, gift);
	if (bid) return toPredicate(scene, reading, base, bid, '<number> <noun> <stronger predicate>');
	return withFields(base, {
		metric: noun,
		frame: findEvent(scene, reading, base.unit),
		rule: '<number> <noun of a metric>'
	});
}

const EVENTS: ReadonlySet<Metric> = new Set<Metric>([
	'arrivals',
	'sheltered',
	'displaced',
	'affected',
	'refugees'
]);

/** "3 400 réfugiés sont arrivés": a predicate that leaves the noun its metric, close by. */
function findEvent(scene: Scene, reading: Reading, unit: Unit): Mark | null {
	const bid = findPredicate(unit, reading.bids, BESIDE);
	const isBehind = bid?.isSubject && bid.mark.to <= reading.from;
	if (!bid || (isBehind && !(bid.mark.key === 'arrivals' && isVerbFirst(scene)))) return null;
	return EVENTS.has(bid.mark.key as Metric) || bid.mark.key === reading.head?.metric
		? bid.mark
		: null;
}

/** What a predicate close by may cost. */
const BESIDE = 4;

/** A noun that no lexicon lists counts as people when people's fate is told close by. */
export function fromUnlistedNoun(scene: Scene, reading: Reading): Finding | undefined {
	const { head } = reading;
	if (!head || reading.number.form === 'article') return undefined;
	const isPersonal = markBefore(scene, reading.from, 'grammar', 'personal') !== undefined;
	const bid = reading.bids.find(({ mark, cost, isSubject }) => {
		const gap = mark.from >= head.to ? mark.from - head.to : reading.from - mark.to;
		const isFate = isCasualty(mark.key as Metric) || (isSubject && OF_PEOPLE.has(mark.key));
		return (isFate || (isPersonal && isDeed(mark))) && cost <= NEAR && gap <= NEAR;
	});
	if (!bid || isBackground(scene, reading.from)) return undefined;
	const base: NounBase = { unit: 'person', subgroup: null, currency: null };
	return toPredicate(scene, reading, base, bid, '<number> <unlisted noun> <predicate>');
}

/** What only people do or are. */
const OF_PEOPLE: ReadonlySet<string> = new Set<Metric>([
	'asylum_seekers',
	'homeless',
	'food_insecure'
]);

/** "evacuaron a 300 romeros": done to those whom a preposition marks as people. */
function isDeed({ key, sub }: Mark): boolean {
	return sub === 'object' && (isStrong(key as Metric) || OF_PEOPLE.has(key));
}

/** Tokens to the fate of people whose noun no lexicon lists, and what its predicate may cost. */
const NEAR = 5;
