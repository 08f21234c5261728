/** Predicates that beat what a noun says of the people counted: "27 réfugiés ont péri". */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import { CLOSE } from './inherit.ts';
import { beatsNoun, isCasualty, isStrong, metricOf } from './metrics.ts';
import type { Bid } from './predicates.ts';
import { findPredicate, type Reading } from './reading.ts';
import { findAuxiliary } from './auxiliaries.ts';
import { isVerbFirst, markAt, markBefore, marksWithin, type Scene } from './scene.ts';

const FAR_FROM_NOUN = 7.5;
/** What a predicate costs that stands close to its noun. */
const NEAR_PART = 4;

/** The main predicate beats what the noun or its adjective says: "3 000 déplacés ont été vaccinés". */
export function findStronger(
	scene: Scene,
	reading: Reading,
	unit: Unit,
	noun: Metric
): Bid | undefined {
	const isTold = isToldByVerb(reading, noun);
	// "huit patients atteints de méningite sont décédés": what qualifies the noun does not speak first.
	const others = reading.bids.filter((bid) => !isAttached(reading, bid) && !isIll(reading, bid));
	const nearest = findPredicate(unit, others, FAR_FROM_NOUN)?.cost ?? 0;
	return reading.bids.find(
		(bid) =>
			bid.cost <= Math.min(FAR_FROM_NOUN, nearest + 2.5) &&
			!(isTold && isFused(reading, bid)) &&
			!(bid.isSubject && bid.mark.to <= reading.from && !isRightBefore(scene, bid)) &&
			!isOfNext(scene, reading, bid) &&
			!(ILL.has(noun) && isFinding(scene, bid)) &&
			!(HOMES.has(noun) && isWhereTheyLive(reading, bid)) &&
			!isSaidByVerb(reading, bid, noun) &&
			!(noun === 'injured' && isAdmission(scene, bid)) &&
			!((isCasualty(noun) || noun === 'affected') && hasOwnObject(scene, reading, bid)) &&
			!(noun === 'affected' && isTally(scene, bid)) &&
			(beatsNoun(noun, metricOf(unit, bid.mark.key as Metric) ?? noun) ||
				isBefallen(reading, bid, noun) ||
				isHit(scene, reading, bid, noun))
	);
}

/** "Three deportees have died", "quatre sans-abri ont été tués": who they were before it befell them. */
function isBefallen({ to }: Reading, { mark, isSubject, isLoose }: Bid, noun: Metric): boolean {
	return isSubject && !isLoose && mark.from >= to && FORMER.has(noun) && BEFALLS.has(mark.key);
}

/** "La tempête a touché 900 réfugiés", "3 000 déplacés sont désormais sans abri": the verb says it, no adjective. */
function isHit(scene: Scene, { to }: Reading, bid: Bid, noun: Metric): boolean {
	const { mark, isSubject, isLoose, cost } = bid;
	if (!HOMES.has(noun) || !HITS.has(mark.key) || isLoose || cost > FAR_FROM_NOUN) return false;
	return isSubject
		? mark.from >= to && findAuxiliary(scene, mark.from) !== undefined
		: cost <= CLOSE;
}

/** "les 40 000 déplacés cernés par les eaux vivent dans …": how they live there, where the verb tells the stock. */
function isWhereTheyLive(reading: Reading, bid: Bid): boolean {
	if (bid.mark.key !== 'trapped' || !isAttached(reading, bid)) return false;
	return reading.bids.some(({ mark, cost }) => mark.key === 'sheltered' && cost <= FAR_FROM_NOUN);
}

/** What a noun says of where people live, and what may happen to them there. */
const HOMES: ReadonlySet<Metric> = new Set<Metric>(['displaced', 'refugees', 'asylum_seekers']);
const HITS: ReadonlySet<string> = new Set<Metric>(['affected', 'homeless']);

/** "ont dépisté 90 enfants souffrant de malnutrition": what brings their state to light is no care. */
function isFinding(scene: Scene, { mark }: Bid): boolean {
	return marksWithin(scene, mark.from - 1, mark.to, 'measure', 'found').length > 0;
}

const ILL: ReadonlySet<Metric> = new Set<Metric>(['malnourished', 'disease_cases']);

/** What a noun says of people's way, whatever befalls them later. */
const FORMER: ReadonlySet<Metric> = new Set<Metric>([
	'returned',
	'evacuated',
	'expelled',
	'arrivals',
	'homeless'
]);

const BEFALLS: ReadonlySet<string> = new Set<Metric>(['deaths', 'injured', 'missing', 'abducted']);

/** "Murieron 27 refugiados": where a subject may stand behind its verb, close to it. */
function isRightBefore(scene: Scene, { cost }: Bid): boolean {
	return cost <= RIGHT_BEFORE && isVerbFirst(scene);
}

/** What a predicate costs from behind which a subject stands, over an adverb. */
const RIGHT_BEFORE = 1.6;

/** "12 sinistrés et cinq villages coupés du monde": the participle right behind the noun of the next number. */
function isOfNext(scene: Scene, { number, to }: Reading, { mark }: Bid): boolean {
	const end = markBefore(scene, mark.from, 'grammar', 'adverb')?.from ?? mark.from;
	const noun = scene.heads.find((head) => head.to === end && head.from > to);
	const next = noun && scene.numbers.find((other) => other.to === noun.from);
	// "Cuatro de los 29 heridos fallecieron": the share of the next.
	return next !== undefined && scene.bases.get(number)?.number !== next;
}

/** "33 rescapés ont été recueillis par des pêcheurs": the same verb may mean what the noun says. */
function isSaidByVerb({ bids }: Reading, { mark }: Bid, noun: Metric): boolean {
	return bids.some((other) => other.mark.key === noun && other.mark.from === mark.from);
}

/** "ont causé la mort de 262 personnes et fait 66 blessés": the verb has its people, the noun its own. */
function hasOwnObject(scene: Scene, reading: Reading, { mark, isSubject }: Bid): boolean {
	if (isSubject || mark.to > reading.from) return false;
	return scene.numbers.some(({ from, to }) => from >= mark.to && to <= reading.from);
}

/** "31 blessés ont été admis", "évacués vers l'hôpital": where the injured were taken, not yet care. */
function isAdmission(scene: Scene, { mark }: Bid): boolean {
	return markAt(scene, mark.from, 'guards', 'admission') !== undefined;
}

/** "la province compte 227 000 personnes affectées": how many there are, nobody is lodged. */
function isTally(scene: Scene, { mark }: Bid): boolean {
	return markAt(scene, mark.from, 'measure', 'tally') !== undefined;
}

/** "a soigné 15 personnes évacuées": the verb before the noun beats the adjective behind it. */
export function findMain(
	scene: Scene,
	reading: Reading,
	unit: Unit,
	said: Metric
): Bid | undefined {
	return reading.bids.find(
		(bid) =>
			!(ILL.has(said) && isFinding(scene, bid)) &&
			!isFused(reading, bid) &&
			!bid.isSubject &&
			bid.mark.to <= reading.from &&
			bid.cost <= CLOSE &&
			isStrong(metricOf(unit, bid.mark.key as Metric))
	);
}

/** "a soigné quinze patients évacués de l'est": the verb says of the noun what it says itself. */
function isToldByVerb(reading: Reading, noun: Metric): boolean {
	return reading.bids.some(
		({ mark, cost, isSubject }) =>
			mark.key === noun && !isSubject && mark.to <= reading.from && cost <= NEAR_PART
	);
}

/** A participle that is part of the noun phrase: "300 personnes blessées". */
export function isFused(reading: Reading, { mark }: Bid): boolean {
	return mark.from > reading.from && mark.to <= reading.to;
}

/** "a sauvé dix-sept villageois réfugiés sur un toit": right behind the noun, without an auxiliary. */
export function isAttached(reading: Reading, { mark, isSubject }: Bid): boolean {
	return isSubject && mark.from === reading.to && mark.sub !== 'subject';
}

/** "patients atteints de méningite": of what they are ill. */
function isIll(reading: Reading, { mark }: Bid): boolean {
	return mark.key === 'disease_cases' && mark.from === reading.to;
}
