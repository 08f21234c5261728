/** Who flees over a border is a refugee. */
import { listDemonymCountries } from '#lib/regions/index.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import type { Bid } from './predicates.ts';
import { FAR, type Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** Their flight led out of a country, or to one that is not theirs. */
export function isAbroad(scene: Scene, reading: Reading, bid: Bid): boolean {
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
			(mark.key === 'refugees' || isCrossing(mark))
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
export function arrivesInFlight(scene: Scene, reading: Reading, { mark }: Bid): boolean {
	if (!isCrossing(mark)) return false;
	const next = scene.numbers.find((number) => number.from >= reading.to);
	return scene.frames.some(
		(mark) => mark.key === 'displaced' && mark.to <= (next?.from ?? scene.to)
	);
}

/** "ont traversé la frontière": longer than an arrival. */
function isCrossing({ key, from, to }: Mark): boolean {
	return key === 'arrivals' && to - from >= CROSSING_WORDS;
}

const CROSSING_WORDS = 3;
