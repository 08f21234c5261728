/** What a predicate says of those it is said of, with what stands around it. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import { isAppeal } from './appeals.ts';
import type { Finding, NounBase } from './drafts.ts';
import { metricOf } from './metrics.ts';
import { arrivesInFlight, isAbroad } from './over-borders.ts';
import { AID, isIntended } from './plans.ts';
import type { Bid } from './predicates.ts';
import type { Reading } from './reading.ts';
import { type Scene, markAt, markBefore, marksWithin } from './scene.ts';
import { findWhatHit, isTakenByHarm } from './what-hit.ts';

/** A predicate in its sentence, with the number that it is said of. */
interface Said {
	scene: Scene;
	unit: Unit;
	bid: Bid;
	reading: Reading;
}

/** The metric of a predicate, where what stands around it says no better. */
export function metricFor(scene: Scene, unit: Unit, bid: Bid, reading: Reading): Metric {
	const metric = metricOf(unit, bid.mark.key as Metric) ?? (bid.mark.key as Metric);
	if (AID.has(metric) && isIntended(scene, bid)) return 'targeted';
	return BETTER[metric]?.({ scene, unit, bid, reading }) ?? metric;
}

/** What a predicate may say more exactly, by its own metric. */
const BETTER: Partial<Record<Metric, (said: Said) => Metric | undefined>> = {
	funding_received: ({ scene, bid, reading }) =>
		isAppeal(scene, bid, reading) ? 'funding_required' : undefined,
	displaced: ({ scene, bid, reading }) => {
		if (isFreed(scene, bid)) return 'rescued';
		return isAbroad(scene, reading, bid) ? 'refugees' : undefined;
	},
	arrivals: ({ scene, bid, reading }) =>
		arrivesInFlight(scene, reading, bid) ? 'refugees' : undefined,
	returned: ({ scene, bid }) => (isNegated(scene, bid) ? 'displaced' : undefined),
	deaths: ({ scene, bid }) => (isOneOfHarms(scene, bid) ? 'casualties' : undefined),
	housing_destroyed: ({ scene, bid }) => (isOrDamaged(scene, bid) ? 'housing_damaged' : undefined),
	affected: ({ scene, unit, bid }) => {
		const hit = findWhatHit(scene, bid);
		return hit && metricOf(unit, hit);
	},
	abducted: ({ scene, bid }) => (isTakenByHarm(scene, bid) ? 'deaths' : undefined),
	detained: (said) => (isHeldInShelter(said.scene, said.bid) ? lodgedAs(said) : heldAs(said)),
	sheltered: lodgedAs
};

/** What a predicate says of a noun and its number. */
export function toPredicate(
	scene: Scene,
	reading: Reading,
	base: NounBase,
	bid: Bid,
	rule: string
): Finding {
	const metric = metricFor(scene, base.unit, bid, reading);
	const { unit, subgroup, currency = null } = base;
	return { unit, subgroup, currency, metric, frame: bid.mark, cost: bid.cost, rule };
}

/** "kidnapped 87 students; nine have since escaped": whoever flees captors is free. */
function isFreed({ found }: Scene, { isSubject }: Bid): boolean {
	return isSubject && found.at(-1)?.metric === 'abducted';
}

/** "n'ont toujours pas retrouvé leur maison". */
function isNegated(scene: Scene, bid: Bid): boolean {
	const { from } = bid.mark;
	const start = Math.max(scene.from, from - NEGATION_WORDS);
	return marksWithin(scene, start, from, 'grammar', 'negation').length > 0;
}

/** Tokens between a negation and its verb: "toujours pas". */
const NEGATION_WORDS = 4;

/** "ont été tuées, blessées ou enlevées": one number for all that befell them. */
function isOneOfHarms(scene: Scene, { mark }: Bid): boolean {
	if (scene.document.tokens.key[mark.to] !== ',') return false;
	const next = markAt(scene, mark.to + 1, 'frames', 'injured');
	return next !== undefined && markAt(scene, next.to, 'grammar', 'and') !== undefined;
}

/** "ont été détruites ou endommagées", "abîmé ou détruit": one number for both, of which the lesser holds for all. */
function isOrDamaged(scene: Scene, { mark }: Bid): boolean {
	const or = markAt(scene, mark.to, 'grammar', 'and');
	if (or && markAt(scene, skipWords(scene, or.to), 'frames', ...LESSER)) return true;
	const before = markBefore(scene, mark.from, 'grammar', 'and');
	return before !== undefined && markBefore(scene, before.from, 'frames', ...LESSER) !== undefined;
}

const LESSER: readonly Metric[] = ['housing_damaged', 'infrastructure_damaged'];

/** "ou | sont en partie": past an auxiliary and an adverb. */
function skipWords(scene: Scene, at: number): number {
	let to = at;
	for (let step = 0; step < 2; step++)
		to = markAt(scene, to, 'grammar', 'adverb', 'be', 'have')?.to ?? to;
	return to;
}

/** "the camp now holds 300 people": lodged, where the place is no prison. */
function isHeldInShelter(scene: Scene, { mark, isSubject }: Bid): boolean {
	if (isSubject) return false;
	const host = marksWithin(scene, mark.from - HOST_WORDS, mark.from, 'guards', 'shelter').at(-1);
	return host !== undefined && !markBefore(scene, host.from, 'guards', 'prison');
}

/** Tokens between a camp and whose it is. */
const HOST_WORDS = 3;

/** "prévu pour 800 personnes, le centre en détient 900": who is held where a capacity is told is lodged. */
function heldAs({ scene, reading }: Said): Metric | undefined {
	if (!scene.found.some((draft) => draft.metric === 'capacity')) return undefined;
	const named = reading.head?.metric;
	return named === 'refugees' || named === 'displaced' ? named : 'sheltered';
}

/** Who is lodged in a camp of the displaced is displaced. */
function lodgedAs({ scene, bid, reading }: Said): Metric {
	const isFilled = scene.found.at(-1)?.metric === 'capacity';
	const host = scene.heads.find(
		({ key, sub, from }) =>
			key === 'person' &&
			(sub === 'displaced' || sub === 'refugees') &&
			from < reading.from &&
			// "Des réfugiés arrivent où des centres prévus pour 800 en hébergent 900": of no camp of theirs.
			(!isFilled || marksWithin(scene, from - HOST_WORDS, from, 'guards', 'shelter').length > 0)
	);
	return (
		(host?.sub as Metric | undefined) ?? (isFilled ? undefined : toldOf(scene, bid)) ?? 'sheltered'
	);
}

/** "92 000 déplacés … | Le camp de Bama en abrite 12 000": those told right before live in their camps. */
function toldOf(scene: Scene, { mark }: Bid): Metric | undefined {
	const last = scene.found.at(-1) ?? scene.before.at(-1);
	if (!last || scene.index - last.sentenceIndex > 1 || !UPROOTED.has(last.metric)) return undefined;
	const isOfThem = markBefore(scene, mark.from, 'relation', 'ofIt') !== undefined;
	const isCamp = marksWithin(scene, scene.from, scene.to, 'guards', 'camps').length > 0;
	const isOther =
		marksWithin(scene, scene.from, scene.to, 'guards', 'shelter', 'makeshift').length > 0;
	return isOfThem || isCamp || !isOther ? last.metric : undefined;
}

const UPROOTED: ReadonlySet<Metric> = new Set<Metric>(['displaced', 'refugees']);
