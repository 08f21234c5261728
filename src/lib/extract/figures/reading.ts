/** A number of a sentence with what stands around it, and which predicate governs it. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import type { Mark } from '../marks.ts';
import type { NumberMention } from '../types.ts';
import type { Head } from './head.ts';
import { mentionsIn } from '../spans.ts';
import { isPercent, isShareBase } from './shares.ts';
import { metricOf } from './metrics.ts';
import { isIntended } from './plans.ts';
import type { Bid } from './predicates.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** What is known about a number before it is decided whether it is a figure. */
export interface Reading {
	number: NumberMention;
	head: Head | undefined;
	/** The noun phrase with its qualifier, in tokens. */
	from: number;
	to: number;
	isPart: boolean;
	bids: readonly Bid[];
}

/** A predicate that costs more than this belongs to something else. */
export const FAR = 12;

/** The cheapest predicate that goes with the unit; a place to be is the last resort. */
export function findPredicate(unit: Unit, bids: readonly Bid[], limit: number): Bid | undefined {
	const fitting = bids.filter(
		({ mark, cost }) => cost <= limit && metricOf(unit, mark.key as Metric) !== undefined
	);
	const first = fitting[0];
	if (!first) return undefined;
	const better = fitting.find(({ mark, cost }) => !isWeak(mark.key) && cost <= first.cost + 4);
	const best = isWeak(first.mark.key) ? (better ?? first) : first;
	const twins = fitting.filter(
		({ mark }) => mark.from === best.mark.from && mark.to === best.mark.to
	);
	return twins.find(({ mark }) => metricOf(unit, mark.key as Metric) === mark.key) ?? best;
}

function isWeak(metric: string): boolean {
	return metric === 'sheltered' || metric === 'arrivals';
}

/** Who flees over a border is a refugee; who is lodged in a camp of the displaced is displaced. */
export function metricFor(scene: Scene, unit: Unit, bid: Bid, reading: Reading): Metric {
	const named = metricOf(unit, bid.mark.key as Metric) ?? (bid.mark.key as Metric);
	const metric = named === 'detained' && isHeldInShelter(scene, bid) ? 'sheltered' : named;
	if (AID.has(metric) && isIntended(scene, bid)) return 'targeted';
	if (metric === 'funding_received' && isAppeal(scene, bid, reading)) return 'funding_required';
	if (metric === 'displaced' && isFreed(scene, bid)) return 'rescued';
	if (metric === 'displaced' && isAbroad(scene, reading, bid)) return 'refugees';
	if (metric === 'arrivals' && bid.mark.to - bid.mark.from >= 3 && isFlight(scene, reading))
		return 'refugees';
	if (metric === 'returned' && isNegated(scene, bid)) return 'displaced';
	if (metric === 'deaths' && isOneOfHarms(scene, bid)) return 'casualties';
	if (metric === 'affected') {
		const whatHit = isOfSickness(scene, bid) ? 'disease_cases' : findWhatHit(scene, bid);
		return metricOf(unit, whatHit ?? metric) ?? metric;
	}
	const isNamed = reading.head?.metric === 'refugees' || reading.head?.metric === 'displaced';
	if (metric === 'detained' && isNamed && hasCapacity(scene)) return reading.head?.metric ?? metric;
	if (metric === 'detained' && hasCapacity(scene)) return 'sheltered';
	if (metric !== 'sheltered') return metric;
	const isFilled = scene.found.at(-1)?.metric === 'capacity';
	const host = scene.heads.find(
		(mark) =>
			mark.key === 'person' &&
			(mark.sub === 'displaced' || mark.sub === 'refugees') &&
			mark.from < reading.from &&
			// "Des réfugiés arrivent où des centres prévus pour 800 en hébergent 900": of no camp of theirs.
			!(
				isFilled &&
				marksWithin(scene, mark.from - HOST_WORDS, mark.from, 'guards', 'shelter').length === 0
			)
	);
	return (host?.sub ?? metric) as Metric;
}

/** "kidnapped 87 students; nine have since escaped": whoever flees captors is free. */
function isFreed({ found }: Scene, { isSubject }: Bid): boolean {
	return isSubject && found.at(-1)?.metric === 'abducted';
}

/** "un desplazamiento masivo que afectó a 300 familias": what hit them is what befell them. */
function findWhatHit(scene: Scene, { mark, isSubject }: Bid): Metric | undefined {
	if (isSubject) return undefined;
	const relative = marksWithin(scene, mark.from - NOUN_WORDS, mark.from, 'grammar', 'relative').at(
		-1
	);
	const noun =
		relative &&
		scene.marks.findLast(
			({ section, sub, to }) =>
				section === 'frames' &&
				sub === 'noun' &&
				to <= relative.from &&
				relative.from - to < NOUN_WORDS
		);
	return noun && WHAT_HITS.has(noun.key as Metric) ? (noun.key as Metric) : undefined;
}

/** "l'épidémie a touché 4 300 personnes", "affected by cholera": whom a disease hits has it. */
function isOfSickness(scene: Scene, { mark, isSubject }: Bid): boolean {
	const { from, to } = mark;
	const near = isSubject
		? { from: to, to: to + HITTING_WORDS }
		: { from: from - HITTING_WORDS, to: from };
	return mentionsIn(scene.marks, near).some(
		({ section, key }) => section === 'diseases' || (section === 'guards' && key === 'epidemic')
	);
}

/** Tokens from what spreads to its verb, or from the verb to it: "par l'épidémie de". */
const HITTING_WORDS = 4;

/** Tokens from the noun of what hit them over its adjective, and over "que han" to the verb. */
const NOUN_WORDS = 2;
const WHAT_HITS: ReadonlySet<Metric> = new Set<Metric>(['displaced', 'trapped', 'evacuated']);

/** "ont été tuées, blessées ou enlevées": one number for all that befell them. */
function isOneOfHarms(scene: Scene, { mark }: Bid): boolean {
	if (scene.document.tokens.key[mark.to] !== ',') return false;
	const next = markAt(scene, mark.to + 1, 'frames', 'injured');
	return next !== undefined && markAt(scene, next.to, 'grammar', 'and') !== undefined;
}

/** "the camp now holds 300 people": lodged, where the place is no prison. */
function isHeldInShelter(scene: Scene, { mark, isSubject }: Bid): boolean {
	if (isSubject) return false;
	const host = marksWithin(scene, mark.from - HOST_WORDS, mark.from, 'guards', 'shelter').at(-1);
	return host !== undefined && !markBefore(scene, host.from, 'guards', 'prison');
}

/** Tokens between a camp and whose it is. */
const HOST_WORDS = 3;

function hasCapacity(scene: Scene): boolean {
	return scene.found.some((draft) => draft.metric === 'capacity');
}

/** "l'appel, de 212 millions, n'a reçu que 38 millions", "$126 million of the $578 million": what was asked for. */
function isAppeal(scene: Scene, { mark, isSubject }: Bid, { from }: Reading): boolean {
	if (isShareBase(scene, from) || (isSubject && isToPercent(scene, mark))) return true;
	const last = scene.found.at(-1);
	if (last?.unit === 'currency' && last.to <= from && from - last.to <= SHARE_WORDS) {
		return marksWithin(scene, last.to, from, 'grammar', 'of').length > 0;
	}
	const received = scene.numbers.find(({ from }) => from >= mark.to);
	return isSubject && received !== undefined && received.scale >= 1000;
}

/** "n'est couvert qu'à 18 %": how much of what was asked for came in. */
function isToPercent(scene: Scene, { to }: Mark): boolean {
	const next = scene.numbers.find(({ from }) => from >= to);
	if (!next || next.from - to > PERCENT_WORDS || !isPercent(scene, next)) return false;
	// "11 millions ont été reçus, soit 28 %".
	return !scene.document.tokens.key.slice(to, next.from).some((key) => ',('.includes(key));
}

/** Tokens from a verb to its percentage: "qu'à hauteur de". */
const PERCENT_WORDS = 5;

/** Tokens between a share and its whole: "of the". */
const SHARE_WORDS = 3;

function isAbroad(scene: Scene, reading: Reading, bid: Bid): boolean {
	return (
		crossesBorder(scene, reading) || leavesCountry(scene, bid) || isAmongOthers(scene, reading, bid)
	);
}

/** "30 177 Soudanais ont cherché protection en RCA": in a country that is not theirs. */
function isAmongOthers(scene: Scene, { number, to }: Reading, { mark, isSubject }: Bid): boolean {
	const { tokens, language, places } = scene.document;
	if (!isSubject || mark.from < to) return false;
	const own = tokens.key
		.slice(number.to, to)
		.flatMap((word) => listDemonymCountries(word, language.code));
	if (own.length === 0) return false;
	return mentionsIn(places, { from: mark.to, to: mark.to + NEAR_VERB }).some(
		({ kind, place, from }) =>
			(kind === 'in' || kind === 'to') &&
			from >= mark.to &&
			from - mark.to <= NEAR_VERB &&
			place !== null &&
			!own.includes(place.country)
	);
}

/** Tokens from a verb of flight to where it leads. */
const NEAR_VERB = 5;

/** "ont fui X et franchi la frontière": both predicates are of the same people. */
function crossesBorder(scene: Scene, reading: Reading): boolean {
	const next = scene.numbers.find((number) => number.from >= reading.to);
	return reading.bids.some(
		({ mark, cost }) =>
			cost <= FAR &&
			mark.from >= reading.to &&
			mark.from < (next?.from ?? scene.to) &&
			(mark.key === 'refugees' || (mark.key === 'arrivals' && mark.to - mark.from >= 3))
	);
}

/** "ont fui l'Ukraine": the object of the flight is a country. */
function leavesCountry(scene: Scene, bid: Bid): boolean {
	if (!bid.isSubject) return false;
	const places = mentionsIn(scene.document.places, { from: bid.mark.to, to: bid.mark.to + 12 });
	const { country } = scene.document;
	const [origin, ...others] = places.filter(({ from }) => from >= bid.mark.to);
	const isFled = origin?.place?.country && origin.from - bid.mark.to <= 2;
	if (
		isFled &&
		others.some(
			({ kind, place }) =>
				kind === 'to' && place?.country && place.country !== origin.place?.country
		)
	)
		return true;
	return places.some(({ from, place, kind }) => {
		if (place?.level !== 0 || from < bid.mark.to) return false;
		if (from - bid.mark.to <= 1) return kind !== 'in';
		return kind === 'to' && from - bid.mark.to <= 4 && place.country !== country;
	});
}

/** "Fuyant les combats, … ont traversé la frontière". */
function isFlight(scene: Scene, reading: Reading): boolean {
	const next = scene.numbers.find((number) => number.from >= reading.to);
	return scene.frames.some(
		(mark) => mark.key === 'displaced' && mark.to <= (next?.from ?? scene.to)
	);
}

/** "n'ont toujours pas retrouvé leur maison". */
function isNegated(scene: Scene, bid: Bid): boolean {
	return (
		marksWithin(
			scene,
			Math.max(scene.from, bid.mark.from - 4),
			bid.mark.from,
			'grammar',
			'negation'
		).length > 0
	);
}

/** What is given to people. */
export const AID: ReadonlySet<Metric> = new Set<Metric>(['assisted', 'vaccinated', 'treated']);
