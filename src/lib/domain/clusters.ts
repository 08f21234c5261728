/**
 * R4 and R8: figures that state the same fact are one cluster, with one preferred figure. A program
 * only proposes: it never joins two clusters, never moves what a person placed, and a figure joins
 * only where it agrees with every figure that was proposed there.
 */
import { isSameNumber } from './agreement.ts';
import { effectiveBounds } from './bounds.ts';
import { asOfDay, compareMembers } from './claim.ts';
import { parseDay } from './dates.ts';
import { isReprinted, isSameFact } from './same-fact.ts';
import type { StatedFigure } from './same-fact.ts';
import type { FigureRecord } from './series.ts';

/** A figure that a cluster may take in. */
export interface ClusterCandidate extends StatedFigure {
	/** A person placed it (domain/cluster-log.ts). */
	isSettled: boolean;
}

/** Figures that should stand in one cluster; a null `clusterId` is one still to be founded. */
export interface ClusterProposal {
	clusterId: number | null;
	/** Those of them that do not stand there yet. */
	figureIds: number[];
}

/** Whether two documents print the same text. */
export type ReprintTest = (documentId: number | null, otherId: number | null) => boolean;

interface Group {
	clusterId: number | null;
	members: ClusterCandidate[];
	joined: number[];
}

/**
 * Where new figures belong, among themselves and among those that are known. What is the same as
 * what does not depend on the order of either.
 */
export function proposeClusters(
	newcomers: readonly ClusterCandidate[],
	known: readonly ClusterCandidate[],
	areReprints: ReprintTest
): ClusterProposal[] {
	const groups = groupKnown(known);
	for (const newcomer of [...newcomers].sort((a, b) => a.id - b.id)) {
		if (newcomer.isSettled) continue;
		const best = groups
			.filter((group) => belongsTo(newcomer, group, areReprints))
			.sort((a, b) => compareFit(newcomer, a, b))[0];
		if (best) {
			best.members.push(newcomer);
			best.joined.push(newcomer.id);
		} else {
			groups.push({ clusterId: null, members: [newcomer], joined: [newcomer.id] });
		}
	}
	return groups.flatMap(toProposal);
}

/** The place of a figure's source among the preferred ones of its region; Infinity without one. */
export type PreferenceRank = (figure: FigureRecord) => number;

/** The members of a cluster, the one that stands for it first (R8); what waits for a review last. */
export function rankMembers<T extends FigureRecord>(
	members: readonly T[],
	rankOf: PreferenceRank = () => Infinity
): T[] {
	return members
		.map((figure) => toRanked(figure, rankOf))
		.sort(
			(a, b) => Number(a.figure.needsReview) - Number(b.figure.needsReview) || compareMembers(a, b)
		)
		.map(({ figure }) => figure);
}

/** Of the figures of a cluster one stands for the fact; the others bear it out. */
export type ClusterRole = 'preferred' | 'triangulation';

/** The role of each figure in its cluster, by id; those without company have none. */
export function mapClusterRoles(
	figures: readonly FigureRecord[],
	rankOf?: PreferenceRank
): Map<number, ClusterRole> {
	const clusters = new Map<number, FigureRecord[]>();
	for (const figure of figures) {
		if (figure.clusterId === null) continue;
		const members = clusters.get(figure.clusterId);
		if (members) members.push(figure);
		else clusters.set(figure.clusterId, [figure]);
	}
	const shared = [...clusters.values()].filter((members) => members.length > 1);
	return new Map(
		shared.flatMap((members) =>
			rankMembers(members, rankOf).map(({ id }, index) => [
				id,
				index === 0 ? 'preferred' : 'triangulation'
			])
		)
	);
}

function toRanked<T extends FigureRecord>(figure: T, rankOf: PreferenceRank) {
	const to = parseDay(figure.dateEnd) ?? parseDay(figure.publishedOn) ?? -Infinity;
	const asOf = asOfDay(figure, to);
	return { figure, bounds: effectiveBounds(figure), asOf, preference: rankOf(figure) };
}

function groupKnown(known: readonly ClusterCandidate[]): Group[] {
	const groups: Group[] = [];
	const byCluster = new Map<number, Group>();
	for (const figure of known) {
		const { clusterId } = figure;
		const group = clusterId === null ? undefined : byCluster.get(clusterId);
		if (group) {
			group.members.push(figure);
			continue;
		}
		const founded: Group = { clusterId, members: [figure], joined: [] };
		groups.push(founded);
		if (clusterId !== null) byCluster.set(clusterId, founded);
	}
	return groups;
}

/** What people placed need not agree with the rest: they said that it is the same all the same. */
function belongsTo(newcomer: ClusterCandidate, group: Group, areReprints: ReprintTest): boolean {
	const agrees = (member: ClusterCandidate) =>
		isSameFact(newcomer, member) ||
		(areReprints(newcomer.documentId, member.documentId) && isReprinted(newcomer, member));
	return group.members.some(agrees) && group.members.every((m) => m.isSettled || agrees(m));
}

/** The group that states the very number before one that only fits; then the nearest day. */
function compareFit(newcomer: ClusterCandidate, a: Group, b: Group): number {
	const hasNumber = (group: Group) => group.members.some((m) => isSameNumber(newcomer, m));
	return (
		Number(hasNumber(b)) - Number(hasNumber(a)) ||
		daysTo(newcomer, a) - daysTo(newcomer, b) ||
		firstId(a) - firstId(b)
	);
}

function daysTo(newcomer: ClusterCandidate, { members }: Group): number {
	const day = parseDay(newcomer.dateEnd) ?? 0;
	return Math.min(...members.map(({ dateEnd }) => Math.abs((parseDay(dateEnd) ?? 0) - day)));
}

function firstId({ members }: Group): number {
	return Math.min(...members.map(({ id }) => id));
}

function toProposal({ clusterId, members, joined }: Group): ClusterProposal[] {
	if (joined.length === 0 || members.length < 2) return [];
	const moved = clusterId === null ? members.map(({ id }) => id) : joined;
	return [{ clusterId, figureIds: moved.sort((a, b) => a - b) }];
}
