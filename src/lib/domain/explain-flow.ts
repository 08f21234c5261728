/** R18 for flows: why each claim that a sum does not count was left out. */
import type { Claim } from './claim.ts';
import type { ExclusionLog } from './exclusions.ts';
import { isLonger } from './flow-alternatives.ts';
import { FlowSpans } from './flow-spans.ts';
import type { FlowCluster, FlowSelection } from './flow.ts';
import type { ExclusionReason } from './series.ts';
import { reasonBeside } from './voices.ts';

export function explainFlow(selection: FlowSelection, exclusions: ExclusionLog): void {
	for (const cluster of selection.chosen) explainCluster(cluster, exclusions);
	for (const cluster of selection.replaced) {
		for (const claim of cluster.claims) exclusions.add(claim.figure.id, 'older');
	}
	const spans = new FlowSpans(selection.chosen);
	for (const cluster of selection.overlapped) {
		const reason = reasonFor(cluster, spans);
		for (const claim of cluster.claims) exclusions.add(claim.figure.id, reason);
	}
}

function reasonFor(cluster: FlowCluster, spans: FlowSpans): ExclusionReason {
	if (isLonger(cluster, spans)) return 'longer_below';
	if (spans.listAbove(cluster).length > 0) return 'child_region';
	return spans.listBeside(cluster).length > 0 ? 'overlap' : 'parent_region';
}

/** In one cluster: what says no number, another source's count, the same said again. */
function explainCluster({ preferred, votes, claims }: FlowCluster, exclusions: ExclusionLog): void {
	const voteOf = new Map(votes.map((vote) => [vote.voter, vote]));
	for (const claim of claims) {
		if (claim.bounds.best === null) exclusions.add(claim.figure.id, 'vague');
		else if (claim !== preferred) {
			exclusions.add(claim.figure.id, reasonInCluster(claim, preferred, voteOf.get(claim.voter)));
		}
	}
}

function reasonInCluster(claim: Claim, preferred: Claim, vote: Claim | undefined): ExclusionReason {
	if (vote === claim && claim.bounds.best !== preferred.bounds.best) return 'rival';
	const { clusterId } = claim.figure;
	const isMember = clusterId !== null && clusterId === preferred.figure.clusterId;
	return isMember || vote === claim ? 'duplicate' : reasonBeside(claim, vote);
}
