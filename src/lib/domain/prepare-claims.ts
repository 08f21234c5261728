/** From effective figures to claims: what can be placed, dated and counted, and why the rest cannot. */
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { createClaimMemo, numberReport } from './claim-memo.ts';
import type { ClaimMemo, Excluded, JudgedBlock } from './claim-memo.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { addToGroup } from './group-by.ts';
import { createJudge, factsOf } from './judge-figures.ts';
import type { GroupChoice, Judge } from './judge-figures.ts';
import { readLaterCounts } from './later-counts.ts';
import { leaveOutCamps } from './leave-out-camps.ts';
import { createPathFinder } from './region-path.ts';
import type { ExclusionReason, FigureRecord } from './series.ts';
import { toClaim } from './to-claim.ts';
import type { Speaking, Standing } from './to-claim.ts';

export interface PreparedClaims {
	/** Each of one region, in the order of figure ids; those of a region follow each other. */
	blocks: readonly Block<Claim>[];
	/** Of the other figures of the metric and the place, why they are no claims. */
	excluded: readonly Excluded[];
	/** Those that wait for a person. */
	waiting: readonly (readonly FigureRecord[])[];
	groupFor: GroupChoice;
}

/**
 * The claims about one metric in a region and below it. Figures of other metrics and places are
 * no candidates and leave no trace; every other figure is a claim or an exclusion.
 */
export function prepareClaims(
	figures: readonly FigureRecord[],
	context: AggregationContext
): PreparedClaims {
	const memo = context.claims ?? createClaimMemo();
	const findPath = createPathFinder(context.regionId, context.parentOf);
	const judge = createJudge(figures, context, findPath);
	const makeClaim = createMaker(context, memo);
	const blocks = blocksOf(figures).filter((block) => findPath(block[0]?.regionId ?? null));
	const judged = blocks.map((block) => {
		const path = findPath(block[0]?.regionId ?? null) ?? [];
		const { others, key } = judge.basisOf(block);
		const items = others.length === 0 ? block : [...block, ...others];
		return memo.blocks.get(items, key, () =>
			judgeBlock(block, context, judge, (figure, disease) => makeClaim(figure, { path, disease }))
		);
	});
	const counted = leaveOutCamps(judged, context);
	return {
		blocks: readLaterCounts(counted.map(({ claims }) => claims)),
		excluded: counted.map(({ excluded }) => excluded),
		waiting: blocks.map((block) => factsOf(block).waiting),
		groupFor: judge.groupFor
	};
}

function judgeBlock(
	block: Block,
	{ metric }: AggregationContext,
	{ reasonFor, diseaseOf }: Judge,
	makeClaim: (figure: FigureRecord, disease: Claim['disease']) => Claim | null
): JudgedBlock {
	const claims: Claim[] = [];
	const excluded = new Map<ExclusionReason, number[]>();
	for (const figure of block) {
		if (figure.metric !== metric) continue;
		const reason = reasonFor(figure);
		const claim = reason ? null : makeClaim(figure, diseaseOf(figure));
		if (claim) claims.push(claim);
		else addToGroup(excluded, reason ?? 'undated', figure.id);
	}
	return { claims, excluded };
}

/**
 * Gives the claim that was made of a figure before, else one that is made now: its disease may be
 * told by others of its cluster, which change without it.
 */
function createMaker(context: AggregationContext, memo: ClaimMemo) {
	const speaking: Speaking = {
		rankOf: createRanking(context),
		numberReport: (report) => numberReport(memo, report)
	};
	return (figure: FigureRecord, standing: Standing): Claim | null => {
		const before = memo.figures.get(figure);
		if (before === null || before?.disease === standing.disease) return before;
		const claim = toClaim(figure, standing, context, speaking);
		memo.figures.set(figure, claim);
		return claim;
	};
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
