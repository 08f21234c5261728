/** Reads the figures of one sentence: a number becomes a figure only when a rule says what it counts. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { isAllowed, isInSeries } from './allowed.ts';
import { readAmongLater } from './among-later.ts';
import { readBracket } from './brackets.ts';
import { asChange } from './change.ts';
import { subgroupBefore, subgroupBehind } from './complement.ts';
import { readLabelBehind } from './counted.ts';
import { type Finding, makeDraft } from './drafts.ts';
import { findEllipsis } from './ellipsis.ts';
import { isBackground, isGuarded } from './guards.ts';
import { findHead, skipBrackets } from './heads.ts';
import type { Head } from './head.ts';
import { beatsNoun, goesWith, isCasualty, metricOf } from './metrics.ts';
import { findBracketName, findLabelPlace } from './names.ts';
import { fromNoun, fromUnlistedNoun } from './nouns.ts';
import { findAddends } from './addends.ts';
import { findBases, findParts } from './parts.ts';
import { type Bid, bidFor } from './predicates.ts';
import { type Toll, priceTokens } from './tolls.ts';
import { readQualifier } from './qualifiers.ts';
import type { Reading } from './reading.ts';
import { findRelation } from './relations.ts';
import { findWhole, isRival } from './wholes.ts';
import { type Scene, markAt, markBefore } from './scene.ts';
import { isShareBase } from './shares.ts';
import { readSplit } from './splits.ts';
import { readAddend } from './tied.ts';
import { linkChanges, linkEarlier, linkRevisions, untieLarger } from './later-links.ts';
import {
	isExpectedCount,
	isInCount,
	isInHead,
	isInNoun,
	isNoFlight,
	isOfActor,
	isOfAppeal,
	isOfEvent,
	isOfOthers,
	isOfSome,
	isRanked
} from './predicate-guards.ts';

/** The figures of a sentence, in text order. */
export function readFigures(scene: Scene): FigureDraft[] {
	const drafts = scene.found;
	const addends = findAddends(scene);
	const parts = findParts(scene, addends);
	const heads = new Map(scene.numbers.map((number) => [number, findHead(scene, number)]));
	scene.frames = scene.frames.filter(
		(frame) =>
			!isInHead(scene, frame, heads) &&
			!isInNoun(scene, frame) &&
			!isInCount(scene, frame, heads) &&
			!isExpectedCount(scene, frame, heads) &&
			!isOfEvent(scene, frame) &&
			!isNoFlight(scene, frame) &&
			!isOfActor(scene, frame) &&
			!isOfAppeal(scene, frame, heads) &&
			!isOfOthers(scene, frame) &&
			!isOfSome(scene, frame) &&
			!isRanked(scene, frame)
	);
	findBases(scene, heads);
	const toll = priceTokens(scene, parts, addends);
	let done = scene.from;
	for (const number of scene.numbers) {
		if (number.from < done) continue;
		done = skipBrackets(scene, number);
		const draft = readFigure(
			scene,
			{ number, head: heads.get(number) ?? shareHead(scene, number), isPart: parts.has(number) },
			toll,
			drafts
		);
		if (draft) drafts.push(draft);
		else if (isThing(scene, number, heads.get(number))) scene.things.add(number);
	}
	readAmongLater(scene, heads);
	linkChanges(drafts);
	linkRevisions(scene, drafts);
	linkEarlier(scene, drafts);
	for (const draft of drafts) untieLarger(scene, draft);
	return drafts;
}

/** "a school" is no count of schools, "19 percent of the population" none of things. */
function isThing(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (markAt(scene, number.to, 'guards', 'after')) return false;
	return head !== undefined && head.kind !== 'other' && number.form !== 'article';
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
	if (scene.bases.get(number)?.head?.kind === 'thing') return undefined;
	const isNoun =
		head !== undefined && !head.isShared && head.kind !== 'other' && head.kind !== 'unknown';
	const end = isNoun ? Math.max(head.to, number.to) : withMore(scene, skipBrackets(scene, number));
	const qualifier = readQualifier(scene, number, end);
	if (isNoun && head.from < qualifier.from) qualifier.from = head.from;
	const other = markBefore(scene, qualifier.from, 'grammar', 'anotherBefore');
	if (other) qualifier.from = other.from;
	const bids = withApposed(scene, qualifier, bidsOf(scene, toll, number, qualifier));
	const reading: Reading = { number, head, from: qualifier.from, to: qualifier.to, isPart, bids };
	const finding = findFigure(scene, reading, drafts);
	if (!finding || !goesWith(finding.unit, finding.metric)) return undefined;
	if (isBroken(number, finding.unit)) return undefined;
	if (finding.unit === 'person') {
		// "deux tiers des 900 blessés sont des femmes": said of the share.
		const behind = isShareBase(scene, qualifier.from)
			? null
			: (subgroupBehind(scene, qualifier.to) ?? subgroupBefore(scene, qualifier.from));
		// "19 de sexe masculin et 12 de sexe féminin": what a bare number takes over comes second.
		finding.subgroup = isNoun ? (finding.subgroup ?? behind) : (behind ?? finding.subgroup);
	}
	return makeDraft(
		scene.document,
		scene.index,
		number,
		isNoun ? head : undefined,
		qualifier,
		finding
	);
}

const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['hectare', 'tonne', 'currency']);

/** Nobody counts 18.55 people: a time or a measure. */
function isBroken({ value, scale }: NumberMention, unit: Unit): boolean {
	return value !== null && !Number.isInteger(value) && scale === 1 && !MEASURED.has(unit);
}

/** "quatre des 29 blessés": the share counts what its base counts. */
function shareHead(scene: Scene, number: NumberMention): Head | undefined {
	const base = scene.bases.get(number);
	if (base?.head?.kind !== 'noun' || base.number.from < number.from) return undefined;
	return { ...base.head, isShared: true };
}

/** "Onze autres, grièvement blessées, ont été transportées": what is set between commas right behind comes first. */
function withApposed(scene: Scene, { to }: { to: number }, bids: Bid[]): Bid[] {
	const { key } = scene.document.tokens;
	if (key[to] !== ',') return bids;
	const apposed = bids.find(
		({ mark }) =>
			mark.sub === 'participle' &&
			isCasualty(mark.key as Metric) &&
			mark.from > to &&
			mark.from - to <= APPOSED &&
			key[mark.to] === ','
	);
	return apposed ? [{ ...apposed, cost: 0 }, ...bids.filter((bid) => bid !== apposed)] : bids;
}

/** Tokens from the comma to the participle, over an adverb. */
const APPOSED = 2;

/** What follows a base is said of the share: "sur les 200 habitants, 90 ont péri". */
function bidsOf(
	scene: Scene,
	toll: Toll,
	number: NumberMention,
	{ from, to }: { from: number; to: number }
): Bid[] {
	const base = scene.bases.get(number);
	const end = base && base.number.from > number.from ? (base.head?.to ?? to) : to;
	const bids = bidFor(scene, toll, from, end);
	for (const [share, { number: of }] of scene.bases) {
		if (of !== number) continue;
		const border = Math.max(share.from, to);
		return bids.filter(({ mark }) => mark.from < border);
	}
	return bids;
}

/** "9 000 de plus", "12 autres": belongs to an elliptical quote. */
function withMore(scene: Scene, to: number): number {
	return markAt(scene, to, 'grammar', 'moreAfter', 'anotherBefore')?.to ?? to;
}

function findFigure(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const { head } = reading;
	if (!head || head.kind === 'other') return fromEllipsis(scene, reading, drafts);
	if (head.kind === 'unknown') {
		const unlisted =
			readSplit(scene, reading, drafts) ??
			readLabelBehind(scene, reading) ??
			fromUnlistedNoun(scene, reading);
		return (
			unlisted ??
			(reading.isPart ? fromEllipsis(scene, reading, drafts) : readAddend(scene, reading, drafts))
		);
	}
	const own = fromAgreement(scene, reading, head, drafts) ?? fromOwnNoun(scene, reading, head);
	if (!own) return fromEllipsis(scene, reading, drafts);
	const row = isNeutralRow(scene, reading, own, drafts)
		? readBracket(scene, reading, drafts)
		: undefined;
	if (row) return row;
	if (!isAllowed(scene, reading, own, drafts)) return undefined;
	const placeSpan = findBracketName(scene, reading.from) ?? findLabelPlace(scene, reading.from);
	const part = asChange(scene, reading, asPart(scene, reading, own, drafts), drafts);
	const tie = findRelation(scene, reading, part, drafts);
	// "dans la commune de Tumaco (310 familles)": the same people have the place of the persons.
	const isTwin = tie.relation === 'equivalent';
	return withTwin({ ...part, placeSpan: isTwin ? null : placeSpan, ...tie });
}

/** "Bay en accueille 204 000, suivie de Gedo (51 000 personnes)": the predicate is that of the row before. */
function isNeutralRow(
	scene: Scene,
	{ head, from }: Reading,
	{ frame }: Finding,
	drafts: readonly FigureDraft[]
): boolean {
	const last = drafts.at(-1);
	if (head?.metric !== null || head.unit !== last?.unit) return false;
	if (!frame || frame.to > last.from) return false;
	return findBracketName(scene, from) !== null;
}

/** "comptait 35 214 demandeurs d'asile (7 318 ménages)": what the persons are, not where they live. */
function withTwin(finding: Finding): Finding {
	const { relation, parent, metric } = finding;
	const isTwin = relation === 'equivalent' && parent && metric === 'sheltered';
	return isTwin ? { ...finding, metric: parent.metric } : finding;
}

/** A noun with its predicate; what names the people of a household weighs as its own noun would. */
function fromOwnNoun(scene: Scene, reading: Reading, head: Head): Finding | undefined {
	const own = fromNoun(scene, reading, head);
	const twin = fromTwin(scene, reading, head);
	return own && (!twin || beatsNoun(twin.metric, own.metric)) ? own : twin;
}

/** "719 ménages, soit 4 316 déplacés": what the persons are, their households are. */
function fromTwin(scene: Scene, { number, to }: Reading, head: Head): Finding | undefined {
	if (head.unit !== 'household' || head.metric !== null) return undefined;
	const next = scene.numbers.find((other) => other.from >= number.to);
	const twin = next && next.from - to <= TWIN_WORDS ? findHead(scene, next) : undefined;
	if (!next || !twin?.metric || twin.unit !== 'person') return undefined;
	if (!markBefore(scene, next.from, 'relation', 'equivalent')) return undefined;
	return {
		unit: 'household',
		metric: twin.metric,
		subgroup: null,
		rule: '<figure> equals <number>'
	};
}

const TWIN_WORDS = 5;

/** "34 viviendas destruidas, 210 afectadas", "900 familias afectadas y 510 damnificadas": no people of their own. */
function fromAgreement(
	scene: Scene,
	reading: Reading,
	head: Head,
	drafts: FigureDraft[]
): Finding | undefined {
	const last = drafts.at(-1);
	if (!last || !AGREEING.has(last.unit) || reading.from - last.to > 3) return undefined;
	if (head.unit !== 'person' || !head.metric || !OF_HOUSEHOLDS.has(head.metric)) return undefined;
	// "1 204 ménages, soit 8 320 personnes déplacées": who has a noun of their own agrees with it.
	if (head.nounTo - reading.number.to > 1) return undefined;
	const metric = metricOf(last.unit, head.metric);
	if (!metric) return undefined;
	const { key } = scene.document.tokens;
	const ending = (at: number) => (key[at] ?? '').slice(-2);
	const isSame = ending(head.nounTo - 1) === ending(last.to - 1);
	if (!isSame || last.sentenceIndex !== scene.index) return undefined;
	return {
		unit: last.unit,
		metric,
		subgroup: null,
		antecedent: last,
		rule: '<number> <predicate>'
	};
}

const AGREEING: ReadonlySet<Unit> = new Set<Unit>(['dwelling', 'household']);

/** What befalls a household or a house as a whole. */
const OF_HOUSEHOLDS: ReadonlySet<Metric> = new Set<Metric>([
	'affected',
	'homeless',
	'displaced',
	'evacuated',
	'trapped',
	'sheltered',
	'assisted'
]);

/** "900 évacués, dont 77 patients": what happened to the whole beats what the noun of a part says. */
function asPart(scene: Scene, reading: Reading, own: Finding, drafts: FigureDraft[]): Finding {
	const whole = reading.isPart ? findWhole(scene, drafts, reading.from) : undefined;
	const isNamed = own.rule === '<number> <noun of a metric>' && own.frame === null;
	if (!whole || !isNamed || whole.sentenceIndex !== scene.index) return own;
	// "1 457 cas et 64 décès, dont 998 cas": the noun names another figure of the sentence.
	if (drafts.some((draft) => draft.sentenceIndex === scene.index && isSameCount(draft, own)))
		return own;
	if (isRival(scene, reading, own, whole)) return own;
	const isFit = goesWith(own.unit, whole.metric) && beatsNoun(own.metric, whole.metric);
	return isFit ? { ...own, metric: whole.metric, rule: '<figure> of which <number>' } : own;
}

function isSameCount(draft: FigureDraft, { metric, unit }: Finding): boolean {
	return draft.metric === metric && draft.unit === unit;
}

function fromEllipsis(scene: Scene, reading: Reading, drafts: FigureDraft[]): Finding | undefined {
	const isArticle = reading.number.form === 'article';
	const isNamed = markBefore(scene, reading.from, 'relation', 'part') !== undefined;
	const isSeries = isNamed || isInSeries(scene, reading, drafts);
	if (isArticle && (reading.head?.kind === 'other' || !isSeries)) return undefined;
	// "of which an estimated 600": the article is the number's.
	const { from: at, to } = reading.number;
	if (isArticle && scene.numbers.some(({ from }) => from > at && from - to <= 1)) return undefined;
	if (isBackground(scene, reading.from)) return undefined;
	return findEllipsis(scene, reading, drafts);
}
