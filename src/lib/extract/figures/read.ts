/** Reads the figures of one sentence: a number becomes a figure only when a rule says what it counts. */
import { metricOf, beatsNoun } from './metrics.ts';
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Mark } from '../marks.ts';
import { makeDraft, type Finding } from './drafts.ts';
import { findEllipsis } from './ellipsis.ts';
import { isBackground, isGloss, isGuarded, isKin, isShareBase } from './guards.ts';
import { findHead, skipBrackets, type Head } from './heads.ts';
import { findBracketName, findLabelPlace } from './names.ts';
import { findParts } from './parts.ts';
import {
	bidFor,
	findAuxiliary,
	hasActiveParticiple,
	priceTokens,
	type Bid,
	type Toll
} from './predicates.ts';
import { readQualifier } from './qualifiers.ts';
import { FAR, findPredicate, metricFor, type Reading } from './reading.ts';
import { findRelation } from './relations.ts';
import { markAt, markBefore, marksWithin, type Scene } from './scene.ts';
import { readVictims } from './victims.ts';

const FAR_FROM_NOUN = 7.5;
/** A part has a predicate of its own only close by; else it takes that of its whole. */
const NEAR_PART = 4;
const CASUALTIES: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties',
	'abducted',
	'detained',
	'rescued',
	'sexual_violence'
]);

/** The figures of a sentence, in text order. */
export function readFigures(scene: Scene): FigureDraft[] {
	const drafts = scene.found;
	const parts = findParts(scene);
	const heads = new Map(scene.numbers.map((number) => [number, findHead(scene, number)]));
	scene.frames = scene.frames.filter(
		(frame) => !isInHead(frame, heads.values()) && !isInNoun(scene, frame)
	);
	const toll = priceTokens(scene, parts);
	let done = scene.from;
	for (const number of scene.numbers) {
		if (number.from < done) continue;
		done = skipBrackets(scene, number);
		const draft = readFigure(
			scene,
			{ number, head: heads.get(number), isPart: parts.has(number) },
			toll,
			drafts
		);
		if (draft) drafts.push(draft);
		else if (isThing(number, heads.get(number))) scene.things.add(number);
	}
	linkChanges(drafts);
	return drafts;
}

/** "a school" is no count of schools. */
function isThing(number: NumberMention, head: Head | undefined): boolean {
	return head !== undefined && head.kind !== 'other' && number.form !== 'article';
}

/** "morts" in "12 morts et 30 blessés" is a noun: no predicate of the injured. */
function isInHead(frame: Mark, heads: Iterable<Head | undefined>): boolean {
	for (const head of heads) {
		const isNoun = head?.kind === 'noun' && head.metric !== null;
		if (isNoun && frame.from < head.nounTo && frame.to > head.from) return true;
	}
	return false;
}

/** "the number of displaced people has topped two million": no predicate of the two million. */
function isInNoun(scene: Scene, frame: Mark): boolean {
	return scene.heads.some(
		(head) =>
			head.sub !== 'neutral' &&
			head.from <= frame.from &&
			head.to >= frame.to &&
			head.to - head.from > frame.to - frame.from
	);
}

/** "ramené de 163 à 127": the first value is tied to the second, which comes later. */
function linkChanges(drafts: readonly FigureDraft[]): void {
	drafts.forEach((draft, i) => {
		const next = drafts[i + 1];
		const isTied = draft.relation === 'superseded' || draft.relation === 'previous';
		if (isTied && draft.parent === null && next && next.sentenceIndex === draft.sentenceIndex)
			draft.parent = next;
	});
}

interface Counted {
	number: NumberMention;
	head: Head | undefined;
	isPart: boolean;
}

function readFigure(
	scene: Scene,
	{ number, head, isPart }: Counted,
	toll: Toll,
	drafts: FigureDraft[]
): FigureDraft | undefined {
	if (isGuarded(scene, number, head)) return undefined;
	const isNoun =
		head !== undefined && !head.isShared && head.kind !== 'other' && head.kind !== 'unknown';
	const end = isNoun ? Math.max(head.to, number.to) : withMore(scene, skipBrackets(scene, number));
	const qualifier = readQualifier(scene, number, end);
	if (isNoun && head.from < qualifier.from) qualifier.from = head.from;
	const other = markBefore(scene, qualifier.from, 'grammar', 'anotherBefore');
	if (other) qualifier.from = other.from;
	const bids = bidFor(scene, toll, qualifier.from, qualifier.to);
	const reading: Reading = { number, head, from: qualifier.from, to: qualifier.to, isPart, bids };
	const finding = findFigure(scene, reading, drafts);
	if (!finding) return undefined;
	return makeDraft(
		scene.document,
		scene.index,
		number,
		isNoun ? head : undefined,
		qualifier,
		finding
	);
}

/** "9 000 de plus", "12 autres": belongs to an elliptical quote. */
function withMore(scene: Scene, to: number): number {
	return markAt(scene, to, 'grammar', 'moreAfter', 'anotherBefore')?.to ?? to;
}

function findFigure(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const { head } = reading;
	if (!head || head.kind === 'other') return fromEllipsis(scene, reading, drafts);
	if (head.kind === 'unknown') return fromUnlistedNoun(scene, reading) ?? undefined;
	const own = fromNoun(scene, reading, head);
	if (!own) return fromEllipsis(scene, reading, drafts);
	if (!isAllowed(scene, reading, own, drafts)) return undefined;
	const placeSpan = findBracketName(scene, reading.from) ?? findLabelPlace(scene, reading.from);
	return { ...own, placeSpan, ...findRelation(scene, reading, own, drafts) };
}

function fromEllipsis(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const isArticle = reading.number.form === 'article';
	if (isArticle && (reading.head?.kind === 'other' || !isInSeries(scene, reading, drafts)))
		return undefined;
	if (isBackground(scene, reading.from)) return undefined;
	return findEllipsis(scene, reading, drafts);
}

/** A noun that names its metric, or a neutral one with a predicate. */
function fromNoun(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	const base = { unit: head.unit, subgroup: head.subgroup, currency: head.currency };
	if (head.metric !== null) {
		const noun = readVictims(scene, head) ?? head.metric;
		const nearest = findPredicate(head.unit, reading.bids, FAR_FROM_NOUN)?.cost ?? 0;
		const bid = reading.bids.find(
			({ mark, cost, isSubject }) =>
				cost <= Math.min(FAR_FROM_NOUN, nearest + 2.5) &&
				!(isSubject && mark.to <= reading.from) &&
				beatsNoun(noun, metricOf(head.unit, mark.key as Metric) ?? noun)
		);
		const gift = bid || !beatsNoun(noun, 'assisted') ? undefined : findGift(scene, reading, head);
		if (gift)
			return {
				...base,
				metric: giftMetric(gift),
				frame: gift.mark,
				cost: gift.cost,
				rule: '<aid> to <number> <noun>'
			};
		if (!bid)
			return {
				...base,
				metric: noun,
				frame: findEvent(reading, head.unit),
				rule: '<number> <noun of a metric>'
			};
		return {
			...base,
			metric: metricFor(scene, head.unit, bid, reading),
			frame: bid.mark,
			cost: bid.cost,
			rule: '<number> <noun> <stronger predicate>'
		};
	}
	const bid = findPredicate(head.unit, reading.bids, reading.isPart ? NEAR_PART : FAR);
	const gift = findGift(scene, reading, head);
	if (gift && (!bid || bid.cost > gift.cost))
		return {
			...base,
			metric: giftMetric(gift),
			frame: gift.mark,
			cost: gift.cost,
			rule: '<aid> to <number> <noun>'
		};
	if (!bid) return undefined;
	return {
		...base,
		metric: metricFor(scene, head.unit, bid, reading),
		frame: bid.mark,
		cost: bid.cost,
		rule: '<number> <noun> <predicate>'
	};
}

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

/** Aid that will be given has a target, not yet people assisted. */
function giftMetric(gift: Bid): Metric {
	return gift.mark.future ? 'targeted' : 'assisted';
}

/** A noun that no lexicon lists counts as people when people's fate is told close by. */
function fromUnlistedNoun(scene: Scene, reading: Reading): Finding | undefined {
	const { head } = reading;
	if (!head || reading.number.form === 'article') return undefined;
	const bid = reading.bids.find(({ mark, cost }) => {
		const gap = mark.from >= head.to ? mark.from - head.to : reading.from - mark.to;
		return CASUALTIES.has(mark.key as Metric) && cost <= 5 && gap <= 5;
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

/** Leaves out a town's inhabitants, kin, and "un" as an article. */
function isAllowed(scene: Scene, reading: Reading, own: Finding, drafts: FigureDraft[]): boolean {
	const bid = reading.bids.find(({ mark }) => mark === own.frame);
	const isVictim = CASUALTIES.has(own.metric) && (bid === undefined || bid.isSubject);
	if (
		isKin(scene, reading.from, reading.number.to) &&
		!isVictim &&
		!isFamily(scene, reading, own, drafts)
	)
		return false;
	if (isForce(scene, reading, own)) return false;
	if (own.metric === 'sheltered' && isPopulation(scene, reading)) return false;
	if (own.metric === 'capacity' && !own.frame && !namesShelter(scene)) return false;
	if (reading.head && isGloss(scene, reading.from, reading.to, reading.head)) return false;
	if (reading.head?.metric === null && isShareBase(scene, reading.from)) return false;
	if (isBackground(scene, reading.from) && !isKin(scene, reading.from, reading.number.to))
		return false;
	if (reading.number.form !== 'article') return true;
	if (isInSeries(scene, reading, drafts)) return true;
	return CASUALTIES.has(own.metric) && (bid === undefined || suffers(scene, reading, bid));
}

/** "Un homme a été tué", "murió un niño", "killed a child": not "a gunman killed six". */
function suffers(scene: Scene, reading: Reading, { mark, cost, isSubject }: Bid): boolean {
	if (!isSubject) return cost <= 0.8;
	if (mark.to <= reading.from) return cost <= 2;
	const isActive =
		mark.sub === 'participle' &&
		hasActiveParticiple(scene) &&
		findAuxiliary(scene, mark.from) === undefined;
	return !isActive && cost <= 6.5;
}

/** "a tué une mère et ses trois enfants": a family, not the kin of somebody. */
function isFamily(scene: Scene, reading: Reading, own: Finding, drafts: FigureDraft[]): boolean {
	const last = drafts.at(-1);
	return (
		last?.sentenceIndex === scene.index && last.metric === own.metric && reading.from - last.to <= 3
	);
}

const MOVES: ReadonlySet<Metric> = new Set<Metric>([
	'sheltered',
	'arrivals',
	'displaced',
	'assisted',
	'targeted'
]);

/** Troops that are sent or stationed are no figure: "un renfort de 2 400 hommes", "12 500 casques bleus". */
function isForce(scene: Scene, reading: Reading, own: Finding): boolean {
	if (!MOVES.has(own.metric)) return false;
	if (own.subgroup === 'combatants') return true;
	const from = Math.max(scene.from, reading.from - 6);
	return (
		own.subgroup === 'men' && marksWithin(scene, from, reading.from, 'guards', 'forces').length > 0
	);
}

/** "24 000 places" of a camp or centre, not of a concert. */
function namesShelter(scene: Scene): boolean {
	return marksWithin(scene, scene.from, scene.to, 'guards', 'shelter').length > 0;
}

/** "le pays compte 20 millions d'habitants". */
function isPopulation(scene: Scene, reading: Reading): boolean {
	return marksWithin(scene, reading.number.to, reading.to, 'guards', 'base').length > 0;
}

/** ", a policeman and two civilians", unlike ", a medic there said". */
function goesOn(scene: Scene, { head, to }: Reading): boolean {
	const end = head?.to ?? to;
	const key = scene.document.tokens.key[end] ?? '';
	return ',.;'.includes(key) || markAt(scene, end, 'grammar', 'and', 'locative') !== undefined;
}

/** "trois policiers et un soldat", "4 à Bembéré et un à Kandou". */
function isInSeries(scene: Scene, reading: Reading, drafts: FigureDraft[]): boolean {
	const last = drafts.at(-1);
	if (!last || last.sentenceIndex !== scene.index) return false;
	const { tokens } = scene.document;
	const before = reading.from - 1;
	const isLinked =
		(tokens.key[before] === ',' && goesOn(scene, reading)) ||
		scene.marks.some(
			(mark) => mark.key === 'and' && mark.section === 'grammar' && mark.to === reading.from
		);
	return isLinked && reading.from - last.to <= 8;
}
