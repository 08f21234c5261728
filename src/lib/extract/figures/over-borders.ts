/** Who flees over a border is a refugee. */
import type { Metric } from '#lib/domain/figure.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import type { Mark } from '../marks.ts';
import { findSign } from '../signs.ts';
import { findLastBefore, mentionsIn } from '../spans.ts';
import { groupFor } from '../lexicon.ts';
import type { PlaceMention } from '../types.ts';
import type { Bid } from './predicates.ts';
import { FAR, type Reading } from './reading.ts';
import { type Scene, markAt, markBefore } from './scene.ts';

/** Their flight led out of a country, or to one that is not theirs. */
export function isAbroad(scene: Scene, reading: Reading, bid: Bid): boolean {
	return (
		crossesBorder(scene, reading) ||
		leavesCountry(scene, bid) ||
		reachesAnother(scene, reading, bid)
	);
}

/** "Fuyant les combats, … ont traversé la frontière". */
export function arrivesInFlight(scene: Scene, reading: Reading, bid: Bid): boolean {
	if (!isCrossing(scene, reading, bid)) return false;
	return scene.frames.some(({ key, to }) => key === 'displaced' && to <= clauseOf(scene, reading));
}

/** Where the next number begins that a verb or a noun may reach. */
function clauseOf(scene: Scene, { to }: Pick<Reading, 'to'>): number {
	return scene.numbers.find(({ from }) => from >= to)?.from ?? scene.to;
}

/** "ont fui X et franchi la frontière": both predicates are of the same people. */
function crossesBorder(scene: Scene, reading: Reading): boolean {
	const end = clauseOf(scene, reading);
	return reading.bids.some(
		(bid) =>
			bid.cost <= FAR &&
			bid.mark.from >= reading.to &&
			bid.mark.from < end &&
			(bid.mark.key === 'refugees' || isCrossing(scene, reading, bid))
	);
}

/** "ont traversé la frontière", longer than an arrival, or an arrival in another country. */
function isCrossing(scene: Scene, reading: Reading, { mark }: Bid): boolean {
	if (mark.key !== 'arrivals') return false;
	if (mark.to - mark.from >= CROSSING_WORDS) return true;
	const goal = goalsBehind(scene, mark)[0] ?? pointedTo(scene, mark);
	if (goal?.place?.level !== 0) return false;
	return !originsOf(scene, reading, mark).includes(goal.place.country);
}

const CROSSING_WORDS = 3;

/** "ont fui l'Ukraine": the object of the flight is a country, no part of it ("left Ukraine's Donbas"). */
function leavesCountry(scene: Scene, { mark, isSubject }: Bid): boolean {
	if (!isSubject) return false;
	const object = markAt(scene, mark.to, 'grammar', 'article', 'of')?.to ?? mark.to;
	const [place] = mentionsIn(scene.document.places, { from: object, to: object + NAME_WORDS });
	if (place?.from !== object || place.place?.level !== 0) return false;
	// "have fled Myanmar's Rakhine State", told where they are now.
	const { country } = scene.document;
	if (place.kind === 'within') return country !== null && place.place.country !== country;
	return place.kind !== 'in';
}

/** "ont fui le Sud-Ouest pour le Nigeria", "30 177 Soudanais ont cherché protection en RCA". */
function reachesAnother(scene: Scene, reading: Reading, { mark, isSubject }: Bid): boolean {
	const from = isSubject ? mark.to : Math.max(mark.to, reading.to);
	const named = originsOf(scene, reading, mark);
	const { country } = scene.document;
	const origins = named.length === 0 && country !== null ? [country] : named;
	if (origins.length === 0) return false;
	const end = Math.min(clauseOf(scene, { to: from }), from + GOAL_WORDS);
	const to = findSign(scene.document.tokens, from, end, ';');
	return mentionsIn(scene.document.places, { from, to }).some(
		(place) =>
			place.place !== null &&
			isGoal(scene, mark, place) &&
			!origins.includes(place.place.country) &&
			(named.length > 0 || place.place.level === 0 || place.kind === 'to')
	);
}

/** Tokens from a verb of flight to where it leads. */
const GOAL_WORDS = 18;
/** Tokens of a place name. */
const NAME_WORDS = 6;
/** Tokens from a verb to a place that it needs no other word for. */
const NEAR_VERB = 5;

/** Where the flight leads: said by a preposition, by what it was for ("pour le Nigeria"), or close to the verb. */
function isGoal(scene: Scene, mark: Mark, place: PlaceMention): boolean {
	if (place.kind === 'to') return true;
	const article = markBefore(scene, place.from, 'grammar', 'article')?.from ?? place.from;
	if (markBefore(scene, article, 'guards', 'purpose')) return place.place?.level === 0;
	return (
		place.kind === 'in' &&
		scene.frames.some(
			({ key, from, to }) =>
				from >= mark.from && to <= place.from && place.from - to <= NEAR_VERB && WAYS.has(key)
		)
	);
}

/** What leads people to a place, or has led them there. */
const WAYS: ReadonlySet<string> = new Set<Metric>([
	'displaced',
	'refugees',
	'arrivals',
	'sheltered'
]);

/** The places that stand right behind a verb of arrival. */
function goalsBehind({ document: { places } }: Scene, { to }: Mark): PlaceMention[] {
	return mentionsIn(places, { from: to, to: to + NEAR_VERB }).filter(
		({ kind }) => kind === 'to' || kind === 'in'
	);
}

/** "La Pologne en reçoit la moitié. … y sont entrées": the last place told before. */
function pointedTo(scene: Scene, { from }: Mark): PlaceMention | undefined {
	const { tokens, language, places } = scene.document;
	const verb = markBefore(scene, from, 'grammar', 'be', 'have')?.from ?? from;
	const { words: there = [] } = groupFor(language, 'places', 'there');
	if (!there.includes(tokens.key[verb - 1] ?? '')) return undefined;
	return findLastBefore(places, verb, ({ place }) => place !== null);
}

/** The countries that the people counted come from: what they fled, or their people's name. */
function originsOf(scene: Scene, { number, to }: Reading, mark: Mark): string[] {
	const { tokens, language, places } = scene.document;
	const near = mentionsIn(places, { from: number.from, to: mark.to + GOAL_WORDS });
	const fled = near.find(({ kind, place }) => kind === 'from' && place !== null);
	if (fled?.place) return [fled.place.country];
	return tokens.key
		.slice(number.to, to)
		.flatMap((word) => listDemonymCountries(word, language.code));
}
