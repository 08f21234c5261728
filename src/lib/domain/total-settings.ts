/**
 * What people settle for totals: which source is preferred where (R8), and how many persons a
 * household has (R9). The nearest statement counts: that of the region before those above it, that
 * of the metric before those for every metric.
 */
import type { Metric } from './figure.ts';
import { createHouseholdSizeFinder } from './households.ts';
import type { StatedSize } from './households.ts';
import type { FigureRecord } from './series.ts';

/** A null metric or region means: every one. Rank 1 is preferred. */
export interface SourcePreference {
	id: number;
	source: string;
	metric: Metric | null;
	regionId: string | null;
	rank: number;
}

type ParentOf = (regionId: string) => string | null | undefined;

/** The settings, as the arithmetic asks for them. */
export interface TotalSettings {
	/** The preferences that hold there, the first one first; each source once. */
	listPreferences: (metric: Metric, regionId: string) => readonly SourcePreference[];
	findHouseholdSize: (regionId: string, year: number) => StatedSize | undefined;
}

export function createTotalSettings(
	preferences: readonly SourcePreference[],
	sizes: readonly StatedSize[],
	parentOf: ParentOf
): TotalSettings {
	const known = new Map<string, readonly SourcePreference[]>();
	return {
		listPreferences: (metric, regionId) => {
			const key = `${metric} ${regionId}`;
			const list = known.get(key) ?? gather(preferences, metric, listLine(regionId, parentOf));
			known.set(key, list);
			return list;
		},
		findHouseholdSize: createHouseholdSizeFinder(sizes, parentOf)
	};
}

/** The place of a figure's source among those preferred where it counts; Infinity without one. */
export function createPreferenceRank(
	settings: Pick<TotalSettings, 'listPreferences'>
): (figure: FigureRecord) => number {
	return ({ source, metric, regionId }) => {
		if (source === null || regionId === null) return Infinity;
		const rank = settings
			.listPreferences(metric, regionId)
			.findIndex((one) => one.source === source);
		return rank === -1 ? Infinity : rank;
	};
}

/** A region and those above it; null, for everywhere, comes last. */
function listLine(regionId: string, parentOf: ParentOf): (string | null)[] {
	const line = new Set<string>();
	let region: string | null | undefined = regionId;
	while (region != null && !line.has(region)) {
		line.add(region);
		region = parentOf(region);
	}
	return [...line, null];
}

function gather(
	preferences: readonly SourcePreference[],
	metric: Metric,
	line: readonly (string | null)[]
): SourcePreference[] {
	const nearest = new Map<string, SourcePreference>();
	const holding = preferences
		.filter((one) => one.metric === null || one.metric === metric)
		.flatMap((one) => {
			const distance = line.indexOf(one.regionId);
			return distance === -1 ? [] : [{ one, distance }];
		})
		.sort(
			(a, b) =>
				a.distance - b.distance ||
				Number(a.one.metric === null) - Number(b.one.metric === null) ||
				a.one.rank - b.one.rank ||
				a.one.id - b.one.id
		);
	for (const { one } of holding) if (!nearest.has(one.source)) nearest.set(one.source, one);
	return [...nearest.values()];
}

/** The list of one metric and region. */
export interface PreferenceList {
	metric: Metric | null;
	regionId: string | null;
	/** The most preferred first. */
	sources: string[];
}

/** Preferences as the lists that they stand in, in the order that they come in. */
export function groupPreferences(preferences: readonly SourcePreference[]): PreferenceList[] {
	const lists = new Map<string, PreferenceList>();
	for (const { metric, regionId, source } of preferences) {
		const key = `${regionId ?? ''} ${metric ?? ''}`;
		const list = lists.get(key) ?? { metric, regionId, sources: [] };
		list.sources.push(source);
		lists.set(key, list);
	}
	return [...lists.values()];
}
