/** Reads the figures of one sentence: a number becomes a figure only when a rule says what it counts. */
import { withFields } from '../fields.ts';
import type { Subgroup, Unit } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import { findAddends } from './addends.ts';
import { isAllowed, isInSeries } from './allowed.ts';
import { readAmongLater } from './among-later.ts';
import { readBracket } from './brackets.ts';
import { asChange } from './change.ts';
import { subgroupBefore, subgroupBehind, subgroupOfShare } from './complement.ts';
import { findCoordinated } from './coordinated.ts';
import { readLabelBehind } from './counted.ts';
import { type Finding, makeDraft } from './drafts.ts';
import { findEllipsis } from './ellipsis.ts';
import { isBackground, isGuarded } from './guards.ts';
import { isOfEverydayLife } from './everyday.ts';
import type { Head } from './head.ts';
import { findHead, skipBrackets } from './heads.ts';
import { linkChanges, linkEarlier, linkRevisions, linkShares, untieLarger } from './later-links.ts';
import { goesWith, isCasualty } from './metrics.ts';
import { readMoneyTwin } from './money-twins.ts';
import { bidsOfMovers } from './movers.ts';
import { findBracketName, findLabelPlace } from './names.ts';
import { fromUnlistedNoun } from './nouns.ts';
import { bidsFor } from './number-bids.ts';
import { asPart, findOwn } from './own-noun.ts';
import { findBases, findParts } from './parts.ts';
import { findRankedAgain } from './place-lists.ts';
import { AID, isPurpose } from './plans.ts';
import { isPredicate } from './predicate-guards.ts';
import { type QualifierReading, readQualifier } from './qualifiers.ts';
import type { Reading } from './reading.ts';
import { linkRest } from './rest.ts';
import { findRelation } from './relations.ts';
import { type Scene, markAt, markBefore } from './scene.ts';
import { isShareBase } from './shares.ts';
import { readSplit } from './splits.ts';
import { readAddend } from './tied.ts';
import { type Toll, priceTokens } from './tolls.ts';
import { findLabel } from './label-before.ts';

/** The figures of a sentence, in text order. */
export function readFigures(scene: Scene): FigureDraft[] {
	const addends = findAddends(scene);
	const parts = findParts(scene, addends);
	const heads = new Map(scene.numbers.map((number) => [number, findHead(scene, number)]));
	scene.frames = scene.frames.filter((frame) => isPredicate(scene, frame, heads));
	findBases(scene, heads);
	const toll = priceTokens(scene, parts, [...addends, ...findCoordinated(scene, heads)]);
	let done = scene.from;
	for (const number of scene.numbers) {
		if (number.from < done) continue;
		done = skipBrackets(scene, number);
		const head = heads.get(number);
		const isPart = parts.has(number);
		const draft = readFigure(scene, toll, {
			number,
			head: head ?? shareHead(scene, number),
			isPart
		});
		if (draft) scene.found.push(draft);
		else if (isThing(scene, number, head)) scene.things.add(number);
		if (!draft && head?.kind === 'thing') scene.namedThings.push(number);
	}
	readAmongLater(scene, heads);
	link(scene);
	return scene.found;
}

/** Ties figures that only the whole sentence lets tie. */
function link(scene: Scene): void {
	linkChanges(scene.found);
	linkRevisions(scene, scene.found);
	linkEarlier(scene, scene.found);
	linkShares(scene);
	linkRest(scene);
	for (const draft of scene.found) untieLarger(scene, draft);
}

/** "a school" is no count of schools, "19 percent of the population" none of things. */
function isThing(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (markAt(scene, number.to, 'guards', 'after')) return false;
	return head !== undefined && head.kind !== 'other' && number.form !== 'article';
}

/** "12 of the 40 camps"; who is a share of those on board is one of people. */
function isOfThings(scene: Scene, number: NumberMention): boolean {
	const base = scene.bases.get(number);
	if (base?.head?.kind !== 'thing') return false;
	return !markAt(scene, base.number.to, 'guards', 'aboard');
}

/** "quatre des 29 blessés": the share counts what its base counts. */
function shareHead(scene: Scene, number: NumberMention): Head | undefined {
	const base = scene.bases.get(number);
	if (base?.head?.kind !== 'noun' || base.number.from < number.from) return undefined;
	return withFields(base.head, { isShared: true });
}

type Counted = Pick<Reading, 'number' | 'head' | 'isPart'>;

function readFigure(
	scene: Scene,
	toll: Toll,
	{ number, head, isPart }: Counted
): FigureDraft | undefined {
	if (isGuarded(scene, number, head)) return undefined;
	if (isOfThings(scene, number)) return undefined;
	const noun = head && isOwnNoun(head) ? head : undefined;
	const qualifier = qualifierOf(scene, number, noun);
	const { from, to } = qualifier;
	const bids = bidsOfMovers(scene, head, bidsFor(scene, toll, number, { from, to }));
	const reading = { number, head, from, to, isPart, bids };
	const finding = asIntended(scene, reading, findFigure(scene, reading));
	if (!finding || !goesWith(finding.unit, finding.metric)) return undefined;
	if (isOfEverydayLife(scene, reading, finding)) return undefined;
	if (isBroken(number, finding.unit)) return undefined;
	const subgroup = subgroupOf(scene, { from, to }, finding, { number, head, isPart });
	return makeDraft(
		scene.document,
		scene.index,
		number,
		noun,
		qualifier,
		withFields(finding, { subgroup })
	);
}

function isOwnNoun({ kind, isShared }: Head): boolean {
	return !isShared && kind !== 'other' && kind !== 'unknown';
}

/** The qualifier of a number, with where its quote begins and ends. */
function qualifierOf(
	scene: Scene,
	number: NumberMention,
	noun: Head | undefined
): QualifierReading {
	const end = noun ? Math.max(noun.to, number.to) : withMore(scene, skipBrackets(scene, number));
	// "more than $2.5 million": the sign of the money stands between.
	const isMoney = noun?.unit === 'currency' && noun.from < number.from;
	const qualifier = readQualifier(scene, number, end, isMoney ? noun.from : number.from);
	const start = Math.min(qualifier.from, noun?.from ?? qualifier.from);
	const other = markBefore(scene, start, 'grammar', 'anotherBefore');
	return withFields(qualifier, { from: other?.from ?? start });
}

/** "9 000 de plus", "12 autres": belongs to an elliptical quote. */
function withMore(scene: Scene, to: number): number {
	return markAt(scene, to, 'grammar', 'moreAfter', 'anotherBefore')?.to ?? to;
}

/** Who the people are. */
function subgroupOf(
	scene: Scene,
	{ from, to }: Span,
	{ unit, subgroup }: Finding,
	{ number, head }: Counted
): Subgroup | null {
	// "deux tiers des 900 blessés sont des femmes": said of the share.
	if (unit !== 'person' || isShareBase(scene, from) || isBase(scene, number)) return subgroup;
	const share = subgroupOfShare(scene, number, head);
	const behind =
		share ??
		subgroupBehind(scene, to) ??
		// "210 de plus de 60 ans": no more than before.
		(to > number.to && !head ? subgroupBehind(scene, number.to) : null) ??
		subgroupBefore(scene, from);
	const isNamed = head !== undefined && isOwnNoun(head);
	// "19 de sexe masculin et 12 de sexe féminin": what a bare number takes over comes second.
	return isNamed ? (subgroup ?? behind ?? groupOfGapped(scene, from)) : (behind ?? subgroup);
}

/** "26 000 des 41 000 déplacés": the second number. */
function isBase({ bases }: Scene, number: NumberMention): boolean {
	return [...bases.values()].some((base) => base.number === number);
}

/** "21 humanitaires ont été blessés et 11 enlevés": the noun before "et" is understood. */
function groupOfGapped(scene: Scene, from: number): Subgroup | null {
	const last = scene.found.at(-1);
	const and = markBefore(scene, from, 'grammar', 'and');
	if (!and || !last?.frame || last.relation !== null) return null;
	const isGapped = last.frame.to === and.from && last.frame.from >= last.to;
	return isGapped && isCasualty(last.metric) ? last.subgroup : null;
}

const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['hectare', 'tonne', 'currency']);

/** Nobody counts 18.55 people: a time or a measure. */
function isBroken({ value, scale }: NumberMention, unit: Unit): boolean {
	return value !== null && !Number.isInteger(value) && scale === 1 && !MEASURED.has(unit);
}

function findFigure(scene: Scene, reading: Reading): Finding | undefined {
	const { head } = reading;
	if (!head || head.kind === 'other') return fromEllipsis(scene, reading);
	if (head.kind === 'unknown') return fromUnknown(scene, reading);
	const twin = readMoneyTwin(scene, reading);
	if (twin) return twin;
	const labelled = head.metric === 'disease_cases' ? readCasesOf(scene, reading) : undefined;
	const own = labelled ?? findOwn(scene, reading, head);
	if (!own) return fromEllipsis(scene, reading);
	const isRow = isNeutralRow(scene, reading, own);
	const row = isRow ? readBracket(scene, reading, scene.found) : undefined;
	if (row) return row;
	return isAllowed(scene, reading, own, scene.found) ? tied(scene, reading, own) : undefined;
}

/** Whom money is to help is its target. */
function asIntended(scene: Scene, reading: Reading, found: Finding | undefined) {
	if (!found || !AID.has(found.metric) || !isPurpose(scene, reading)) return found;
	return withFields(found, { metric: 'targeted' as const });
}

/** "Violences sexuelles : 23 cas": the label says of what. */
function readCasesOf(scene: Scene, reading: Reading): Finding | undefined {
	const topic = findLabel(scene, reading);
	if (!topic || topic.metric === 'disease_cases' || scene.found.length > 0) return undefined;
	const unit = goesWith('case', topic.metric) ? 'case' : topic.unit;
	return { unit, metric: topic.metric, subgroup: topic.subgroup, rule: '<label>: <number>' };
}

/** A number whose noun no lexicon lists. */
function fromUnknown(scene: Scene, reading: Reading): Finding | undefined {
	return (
		readSplit(scene, reading, scene.found) ??
		readLabelBehind(scene, reading) ??
		(reading.isPart
			? (fromEllipsis(scene, reading) ?? fromUnlistedNoun(scene, reading))
			: (fromUnlistedNoun(scene, reading) ?? readAddend(scene, reading, scene.found)))
	);
}

/** What a number counts by its own noun, with its place in a list and its tie to other figures. */
function tied(scene: Scene, reading: Reading, own: Finding): Finding {
	const placeSpan = findBracketName(scene, reading.from) ?? findLabelPlace(scene, reading.from);
	const finding = asChange(scene, reading, asPart(scene, reading, own), scene.found);
	const ranked = findRankedAgain(scene, reading, finding);
	if (ranked) return withFields(finding, ranked);
	const tie = findRelation(scene, reading, finding, scene.found);
	if (tie.relation !== 'equivalent') return withFields(finding, withFields(tie, { placeSpan }));
	// "dans la commune de Tumaco (310 familles)": the same people have the place of the persons.
	return asTwin(withFields(finding, withFields(tie, { placeSpan: null })));
}

/** "comptait 35 214 demandeurs d'asile (7 318 ménages)": what the persons are, not where they live. */
function asTwin(finding: Finding): Finding {
	const { parent, metric } = finding;
	return parent && metric === 'sheltered'
		? withFields(finding, { metric: parent.metric })
		: finding;
}

/** "Bay en accueille 204 000, suivie de Gedo (51 000 personnes)": the predicate is that of the row before. */
function isNeutralRow(scene: Scene, { head, from }: Reading, { frame }: Finding): boolean {
	const last = scene.found.at(-1);
	if (head?.metric !== null || head.unit !== last?.unit) return false;
	if (!frame || frame.to > last.from) return false;
	return findBracketName(scene, from) !== null;
}

/** A number that leaves out what it counts. */
function fromEllipsis(scene: Scene, reading: Reading): Finding | undefined {
	const isArticle = reading.number.form === 'article';
	const isNamed = markBefore(scene, reading.from, 'relation', 'part') !== undefined;
	const isSeries = isNamed || isInSeries(scene, reading, scene.found);
	if (isArticle && (reading.head?.kind === 'other' || !isSeries)) return undefined;
	// "of which an estimated 600": the article is the number's.
	const { from: at, to } = reading.number;
	if (isArticle && scene.numbers.some(({ from }) => from > at && from - to <= 1)) return undefined;
	if (isBackground(scene, reading.from)) return undefined;
	return findEllipsis(scene, reading, scene.found);
}
