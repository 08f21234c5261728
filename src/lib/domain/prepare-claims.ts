/** From effective figures to claims: what can be placed, dated and counted, and why the rest cannot. */
import { statusOf } from './assertion.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext, ClaimMemo } from './context.ts';
import { createDiseaseOf } from './counted-disease.ts';
import type { DiseaseOf } from './counted-disease.ts';
import { ExclusionLog } from './exclusions.ts';
import type { Disease, Subgroup } from './figure.ts';
import { createFinder, orderById } from './find-figures.ts';
import { readLaterCounts } from './later-counts.ts';
import { isOfDisease } from './metrics.ts';
import { chooseGroup, groupOf } from './people.ts';
import { createPathFinder, isRegionBelow } from './region-path.ts';
import { isBetterUnit, isBoundToWhole, isGroupWithin } from './relation.ts';
import type { RelationContext } from './relation.ts';
import type { ExclusionReason, FigureRecord } from './series.ts';
import { toClaim } from './to-claim.ts';
import type { Standing } from './to-claim.ts';

export interface PreparedClaims {
	/** In the order of figure ids, whatever the order of the figures. */
	claims: Claim[];
	exclusions: ExclusionLog;
	/** The group that was asked for, else the one that is told of where nobody tells of everyone. */
	groupFor: GroupChoice;
}

/** The group that a disease is counted in, or what no disease divides: the same for each, or its own. */
type GroupChoice = (disease: Disease | null) => Subgroup | null;

/**
 * The claims about one metric in a region and below it. Figures of other metrics and places are
 * no candidates and leave no trace; every other figure is a claim or an exclusion.
 */
export function prepareClaims(
	figures: readonly FigureRecord[],
	context: AggregationContext
): PreparedClaims {
	const exclusions = new ExclusionLog();
	const findPath = createPathFinder(context.regionId, context.parentOf);
	const inOrder = orderById(figures);
	const relations = createRelations(inOrder, context);
	const diseaseOf = createDiseaseOf(isOfDisease(context.metric) ? inOrder : []);
	const isStanding = createStanding(relations, context, findPath);
	const groupFor = createGroupChoice(context, (disease) =>
		chooseGroup(inOrder, (figure) => isStanding(figure) && diseaseOf(figure) === disease)
	);
	const isAsked = context.subgroup != null;
	const judge = createJudge(inOrder, relations, { groupFor, diseaseOf, isAsked });
	const rankOf = createRanking(context);
	const claimOf = createMemory(context.claims);
	const claims: Claim[] = [];
	for (const figure of inOrder) {
		if (figure.metric !== context.metric) continue;
		const path = findPath(figure.regionId);
		if (!path) continue;
		const reason = judge(figure);
		const place = { path, disease: diseaseOf(figure) };
		const claim = reason
			? null
			: claimOf(figure, place, () => toClaim(figure, place, context, rankOf));
		if (claim) claims.push(claim);
		else exclusions.add(figure.id, reason ?? 'undated');
	}
	const counted = leaveOutCamps(claims, context, exclusions);
	return { claims: readLaterCounts(counted), exclusions, groupFor };
}

/**
 * Gives the claim that was made of a figure before, else the one that is made now: its disease may
 * be told by others of its cluster, which change without it.
 */
function createMemory(known: ClaimMemo | undefined) {
	return (figure: FigureRecord, { disease }: Standing, make: () => Claim | null): Claim | null => {
		const before = known?.get(figure);
		if (before === null || before?.disease === disease) return before;
		const claim = make();
		known?.set(figure, claim);
		return claim;
	};
}

/**
 * Who came to a camp since a day was displaced elsewhere since that day: a toll of displacement of a
 * camp is no addend to those of other places (R11). On its own it stands.
 */
function leaveOutCamps(
	claims: readonly Claim[],
	{ metric, isSite }: AggregationContext,
	exclusions: ExclusionLog
): Claim[] {
	if (metric !== 'displaced' || !isSite) return [...claims];
	const isToll = ({ figure }: Claim) => figure.measure === 'cumulative';
	const isCamp = ({ path }: Claim) => path.length > 1 && isSite(path.at(-1) ?? '');
	if (!claims.some((claim) => isToll(claim) && !isCamp(claim))) return [...claims];
	const left = claims.filter((claim) => isToll(claim) && isCamp(claim));
	if (left.length === 0) return [...claims];
	for (const { figure } of left) exclusions.add(figure.id, 'camp');
	return claims.filter((claim) => !isToll(claim) || !isCamp(claim));
}

/** Gives the place of a figure's source in the preferences of its region; Infinity without one. */
function createRanking(context: AggregationContext): (figure: FigureRecord) => number {
	const byRegion = new Map<string, ReadonlyMap<string, number>>();
	const ranksIn = (regionId: string) => {
		const known = byRegion.get(regionId);
		if (known) return known;
		const sources = context.preferredSources?.(regionId) ?? [];
		const ranks = new Map(sources.map((source, index) => [source, index]));
		byRegion.set(regionId, ranks);
		return ranks;
	};
	return ({ source, regionId }) =>
		source === null ? Infinity : (ranksIn(regionId ?? context.regionId).get(source) ?? Infinity);
}

function createRelations(
	inOrder: readonly FigureRecord[],
	{ parentOf }: AggregationContext
): RelationContext {
	return {
		findFigure: createFinder(inOrder),
		isBelow: (regionId, aboveId) => isRegionBelow(regionId, aboveId, parentOf)
	};
}

/**
 * What one disease is told of says nothing of another's: children who died of measles are a number
 * also where somebody counts everyone whom cholera killed.
 */
function createGroupChoice({ subgroup }: AggregationContext, chooseFor: GroupChoice): GroupChoice {
	if (subgroup != null) return () => subgroup;
	const chosen = new Map<Disease | null, Subgroup | null>();
	return (disease) => {
		const known = chosen.get(disease);
		if (known !== undefined) return known;
		const group = chooseFor(disease);
		chosen.set(disease, group);
		return group;
	};
}

/** Says of a figure of the metric and the place that it is settled and part of nothing, whomever it is of. */
function createStanding(
	relations: RelationContext,
	{ metric }: AggregationContext,
	findPath: (regionId: string | null) => readonly string[] | null
): (figure: FigureRecord) => boolean {
	return (figure) =>
		figure.metric === metric &&
		!figure.needsReview &&
		findPath(figure.regionId) !== null &&
		!isBoundToWhole(figure, relations) &&
		!isGroupWithin(figure, relations);
}

interface JudgeContext {
	groupFor: GroupChoice;
	diseaseOf: DiseaseOf;
	isAsked: boolean;
}

/** Says why a figure cannot be a claim, or null. */
function createJudge(
	inOrder: readonly FigureRecord[],
	relations: RelationContext,
	{ groupFor, diseaseOf, isAsked }: JudgeContext
): (figure: FigureRecord) => ExclusionReason | null {
	const restated = listRestated(inOrder, relations);
	return (figure) => {
		if (figure.needsReview) return 'needs_review';
		if (statusOf(figure.assertion) === null) return 'denied';
		const subgroup = groupFor(diseaseOf(figure));
		if (groupOf(figure) !== subgroup && figure.subgroup !== subgroup) return 'subgroup';
		if (!isAsked && isGroupWithin(figure, relations)) return 'part';
		if (restated.has(figure.id) || isBoundToWhole(figure, relations)) return 'part';
		return null;
	};
}

/** Figures that are said again in a better unit: 3 200 households, "that is 18 900 people". */
function listRestated(
	inOrder: readonly FigureRecord[],
	{ findFigure }: RelationContext
): Set<number> {
	const restated = new Set<number>();
	for (const figure of inOrder) {
		if (figure.relation !== 'equivalent' || figure.parentId === null || figure.needsReview)
			continue;
		const first = findFigure(figure.parentId);
		if (first && isBetterUnit(figure, first)) restated.add(first.id);
	}
	return restated;
}
