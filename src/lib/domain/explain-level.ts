/** R18 for stocks and tolls: why each claim that a total does not count was left out. */
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import type { ExclusionLog } from './exclusions.ts';
import type { ExclusionReason } from './series.ts';
import type { Step } from './stock.ts';

/** Logs a reason for every claim that is no addend of the headline; undefined where none stands. */
export function explainLevel(
	claims: readonly Claim[],
	headline: Step | undefined,
	exclusions: ExclusionLog
): void {
	const addends = headline && !headline.refused ? headline.addends : [];
	const counted = new Set(addends.filter((claim) => claim.bounds.best !== null));
	const byRegion = new Map(addends.map((claim) => [regionOf(claim), claim]));
	const above = new Set(addends.flatMap((claim) => claim.path.slice(0, -1)));
	for (const claim of claims) {
		if (counted.has(claim)) continue;
		exclusions.add(claim.figure.id, reasonFor(claim, byRegion, above));
	}
}

function reasonFor(
	claim: Claim,
	byRegion: ReadonlyMap<string, Claim>,
	above: ReadonlySet<string>
): ExclusionReason {
	if (claim.bounds.best === null) return 'vague';
	const addend = byRegion.get(regionOf(claim));
	if (addend) return reasonBeside(claim, addend);
	if (claim.path.some((region) => byRegion.has(region))) return 'child_region';
	return above.has(regionOf(claim)) ? 'parent_region' : 'stale';
}

/** Why a claim about a region gave way to another one about it. */
function reasonBeside(claim: Claim, addend: Claim): ExclusionReason {
	if (isSameFact(claim, addend)) return 'duplicate';
	if (claim.figure.measure === 'cumulative' && anchorOf(claim) !== anchorOf(addend))
		return 'overlap';
	return claim.voter === addend.voter || claim.to < addend.to
		? olderOrDuplicate(claim, addend)
		: 'rival';
}

function olderOrDuplicate(claim: Claim, addend: Claim): ExclusionReason {
	return claim.to < addend.to ? 'older' : 'duplicate';
}

function isSameFact(claim: Claim, addend: Claim): boolean {
	return claim.figure.clusterId !== null && claim.figure.clusterId === addend.figure.clusterId;
}

function regionOf(claim: Claim): string {
	return claim.path.at(-1) ?? '';
}
