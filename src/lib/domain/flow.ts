/**
 * R4: flows add up over clusters. A cluster is what is told of the same days in the same region: a
 * vote settles it. Where periods of a region overlap, the wider report is counted; where those of a
 * region and of one in it do, what was published for the whole (R3). The rest is never an addend.
 */
import { isSettled } from './claim.ts';
import type { Claim } from './claim.ts';
import { DaySet } from './day-set.ts';
import { groupBy } from './group-by.ts';
import { ListMemo } from './list-memo.ts';
import { freshnessOf } from './metrics.ts';
import type { SourceSpread } from './series.ts';
import { holdVote, spreadOf } from './sources.ts';

/** Claims for one fact. */
export interface FlowCluster {
	/** Its region and its days: no two have the same. */
	key: string;
	from: number;
	to: number;
	preferred: Claim;
	/** One claim for each source. */
	votes: Claim[];
	claims: Claim[];
	spread: SourceSpread | null;
}

export interface FlowSelection {
	/** No two of these tell of the same day in the same place. */
	chosen: FlowCluster[];
	overlapped: FlowCluster[];
	/** Told anew later: without days of their own by their source (R8), or more of the same event. */
	replaced: FlowCluster[];
}

const clustered = new ListMemo<Claim, FlowCluster[]>();
const selected = new ListMemo<FlowCluster, FlowSelection>();

/** The clusters: figures that a person or the intake joined, or of one region and the same days. */
export function clusterFlows(claims: readonly Claim[]): readonly FlowCluster[] {
	return clustered.get(claims, '', () => cluster(claims));
}

function cluster(claims: readonly Claim[]): FlowCluster[] {
	const joined = groupBy(claims, clusterOf).map((members) => toCluster(members));
	return groupBy(joined, ({ key }) => key).map((same) =>
		same.length === 1 && same[0] ? same[0] : mergeClusters(same)
	);
}

/** The cluster that a figure was put in; below zero, it alone. */
function clusterOf({ figure: { id, clusterId } }: Claim): number {
	return clusterId ?? -id;
}

/**
 * Counts of the same days: those that were published within the metric's freshness of the newest one
 * compete, the others are earlier counts of the same thing (R8).
 */
function mergeClusters(same: readonly FlowCluster[]): FlowCluster {
	const newest = same.reduce((day, { preferred }) => Math.max(day, preferred.asOf), -Infinity);
	const competing = same.filter(({ preferred }) => {
		const { rivalDays, settledDays } = freshnessOf(preferred.figure.metric, 'flow');
		return preferred.asOf >= newest - (isSettled(preferred) ? settledDays : rivalDays);
	});
	const claimsOf = (clusters: readonly FlowCluster[]) => clusters.flatMap(({ claims }) => claims);
	return toCluster(claimsOf(competing), claimsOf(same));
}

/**
 * What can be added up (R3, R4). Reports with a number go first, of these the larger region, and of
 * one region the wider report; what overlaps a choice for its own region, or for one above or below
 * it, is left out. Regions side by side never stand in each other's way.
 */
export function selectFlows(clusters: readonly FlowCluster[]): Readonly<FlowSelection> {
	return selected.get(clusters, '', () => select(clusters));
}

function select(clusters: readonly FlowCluster[]): FlowSelection {
	const replaced = [...new Set([...listReplaced(clusters), ...listOutgrown(clusters)])];
	const selection: FlowSelection = { chosen: [], overlapped: [], replaced };
	const left = new Set(replaced);
	const ownDays = new Map<string, DaySet>();
	const daysFromBelow = new Map<string, DaySet>();
	for (const cluster of clusters.filter((one) => !left.has(one)).sort(compareRank)) {
		const { from, to } = cluster;
		const { path } = cluster.preferred;
		const isTaken =
			path.some((region) => ownDays.get(region)?.overlaps(from, to)) ||
			daysFromBelow.get(regionOf(cluster))?.overlaps(from, to);
		(isTaken ? selection.overlapped : selection.chosen).push(cluster);
		if (isTaken) continue;
		daysOf(ownDays, regionOf(cluster)).add(from, to);
		for (const region of path) daysOf(daysFromBelow, region).add(from, to);
	}
	return selection;
}

/**
 * "75 780 were evacuated", and four days later "195 962": without days of its own, a flow may be an
 * earlier count of what its source tells of the same place later, and is not added to it.
 */
function listReplaced(clusters: readonly FlowCluster[]): FlowCluster[] {
	const newest = new Map<string, number>();
	for (const cluster of clusters) {
		const key = speakerOf(cluster);
		newest.set(key, Math.max(newest.get(key) ?? -Infinity, cluster.preferred.asOf));
	}
	return clusters.filter((cluster) => {
		const { figure, asOf } = cluster.preferred;
		const isUndated = figure.datePrecision === 'none' && figure.source !== null;
		return isUndated && asOf < (newest.get(speakerOf(cluster)) ?? -Infinity);
	});
}

/** Within how many days reports on an event begin, or end: "on the 8th", "on the 8th and the 9th". */
const EVENT_DAYS = 3;

/**
 * Reports that one on fewer of their days, published later, outgrew: "1 293 killed on the 8th and the
 * 9th", then "1 604 on the 8th". What tells of more days cannot be less, so it is an older count.
 */
function listOutgrown(clusters: readonly FlowCluster[]): FlowCluster[] {
	const byRegion = new Map<string, Map<number, FlowCluster>>();
	for (const cluster of clusters) {
		const ofRegion = byRegion.get(regionOf(cluster)) ?? new Map<number, FlowCluster>();
		byRegion.set(regionOf(cluster), ofRegion.set(numberDays(cluster), cluster));
	}
	return clusters.filter((cluster) => {
		const ofRegion = byRegion.get(regionOf(cluster));
		for (let from = cluster.from; from <= cluster.from + EVENT_DAYS; from += 1) {
			for (let to = cluster.to; to >= cluster.to - EVENT_DAYS && to >= from; to -= 1) {
				const other = ofRegion?.get(numberDays({ from, to }));
				if (other && other !== cluster && isLaterAndMore(other, cluster)) return true;
			}
		}
		return false;
	});
}

/** More days than there are in the calendar, so that every span has a number of its own. */
const ALL_DAYS = 2 ** 23;

function numberDays({ from, to }: Pick<FlowCluster, 'from' | 'to'>): number {
	return from * ALL_DAYS + to;
}

function isLaterAndMore({ preferred: later }: FlowCluster, { preferred }: FlowCluster): boolean {
	if (isSettled(preferred) || later.asOf <= preferred.asOf) return false;
	return (later.bounds.low ?? 0) > (preferred.bounds.high ?? Infinity);
}

function speakerOf(cluster: FlowCluster): string {
	return `${regionOf(cluster)} ${cluster.preferred.voter}`;
}

/** The region that a cluster tells of. */
export function regionOf(cluster: FlowCluster): string {
	return cluster.preferred.path.at(-1) ?? '';
}

function compareRank(a: FlowCluster, b: FlowCluster): number {
	return (
		Number(a.preferred.bounds.best === null) - Number(b.preferred.bounds.best === null) ||
		a.preferred.path.length - b.preferred.path.length ||
		b.to - b.from - (a.to - a.from) ||
		a.from - b.from ||
		a.preferred.figure.id - b.preferred.figure.id
	);
}

const voted = new ListMemo<Claim, FlowCluster>();

function toCluster(competing: readonly Claim[], claims = competing): FlowCluster {
	const items = competing === claims ? claims : [...competing, ...claims];
	return voted.get(items, String(competing.length), () => {
		const { preferred, votes } = holdVote(competing);
		const { from, to, path } = preferred;
		const key = `${path.at(-1)} ${from} ${to}`;
		return { key, from, to, preferred, votes, claims: [...claims], spread: spreadOf(votes) };
	});
}

function daysOf(sets: Map<string, DaySet>, region: string): DaySet {
	const known = sets.get(region) ?? new DaySet();
	sets.set(region, known);
	return known;
}
