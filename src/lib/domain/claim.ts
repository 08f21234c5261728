/** A claim is a figure made ready for arithmetic: placed, dated, bounded, in one unit. */
import { parseDay } from './dates.ts';
import type { Disease, Measure, Unit } from './figure.ts';
import type { Bounds, FigureRecord, Reliability, SeriesStatus } from './series.ts';

export interface Claim {
	figure: FigureRecord;
	status: SeriesStatus;
	unit: Unit;
	currency: string | null;
	/** Null: of none that the words name, or of a metric that no disease divides (R12). */
	disease: Disease | null;
	bounds: Bounds;
	/** Regions from the one that is asked about down to the figure's own. */
	path: readonly string[];
	/** Days since 1970-01-01 that it covers; `to` is the as-of day of a stock and of a toll. */
	from: number;
	to: number;
	/** As of when it was counted: `to`; of a flow, whose days are those of the event, its publication. */
	asOf: number;
	/** Who has one vote (R8); figures without a named source share one. */
	voter: string;
	/** A number for what says it, a voter in a document: among the claims of a view the same, or others. */
	report: number;
	/** What it counts, and how: claims of another frame are in another series. */
	frame: string;
	/** Place of its source in the stated preferences; Infinity for the others. */
	preference: number;
}

/** The frame of a claim, from its parts. */
export function frameOf(
	measure: Measure,
	{ unit, currency, disease, status }: Pick<Claim, 'unit' | 'currency' | 'disease' | 'status'>
): string {
	return [measure, unit, currency, disease, status].join('|');
}

const RELIABILITY: Record<Reliability, number> = { high: 0, medium: 1, low: 2 };

/** How much the words settle: a number before a bound, a bound before a vague plural. */
const PRECISION: Record<FigureRecord['qualifier'], number> = {
	exact: 0,
	range: 1,
	approximate: 1,
	at_least: 2,
	at_most: 3,
	vague: 4
};

/**
 * The days that a figure covers; null where it has none or where they are reversed. What is told as
 * a fact covers no day after its publication: "in 2017", written in March, is not yet the year.
 */
export function claimDays(
	figure: Pick<FigureRecord, 'dateStart' | 'dateEnd' | 'publishedOn' | 'assertion'>
): { from: number; to: number } | null {
	const start = parseDay(figure.dateStart);
	const end = parseDay(figure.dateEnd);
	const published = parseDay(figure.publishedOn);
	const from = start ?? end ?? published;
	const to = end ?? start ?? published;
	if (from === null || to === null || from > to) return null;
	const isForeseen = figure.assertion === 'projected' || figure.assertion === 'planned';
	if (isForeseen || published === null || published < from) return { from, to };
	return { from, to: Math.min(to, published) };
}

/** As of when a figure that ends on a day was counted. */
export function asOfDay({ measure, publishedOn }: AsOfFields, to: number): number {
	return measure === 'flow' ? Math.max(to, parseDay(publishedOn) ?? to) : to;
}

type AsOfFields = Pick<FigureRecord, 'measure' | 'publishedOn'>;

/** A day that no words state may be some days before the publication that stands for it. */
const UNSTATED_DAYS = 3;

/** As of when a count is taken to be where counts compete (R8). */
function certainDay({ figure, asOf }: Preferable): number {
	const isUnstated = figure.measure !== 'flow' && figure.datePrecision === 'none';
	return isUnstated ? asOf - UNSTATED_DAYS : asOf;
}

/** What the order of preference looks at. */
export type Preferable = Pick<Claim, 'figure' | 'bounds' | 'preference' | 'asOf'>;

/**
 * Order of preference among claims for one thing (R8): a value before none, then a person's pin,
 * stated preference, reliability, the latest as-of, a source with a name, the more precise words,
 * the lowest value.
 */
export function comparePreference(a: Preferable, b: Preferable): number {
	return (
		compareTrust(a, b) ||
		difference(certainDay(b), certainDay(a)) ||
		Number(a.figure.source === null) - Number(b.figure.source === null) ||
		comparePrecision(a, b) ||
		difference(valueOf(a.bounds), valueOf(b.bounds)) ||
		a.figure.id - b.figure.id
	);
}

/**
 * The same within a cluster: its figures are one count, so the more precise words come before who
 * else says it and when. "8 000" stands for a fact before a later "more than 7 500".
 */
export function compareMembers(a: Preferable, b: Preferable): number {
	return compareTrust(a, b) || comparePrecision(a, b) || comparePreference(a, b);
}

/** Of the claims in the cluster of a chosen one, the one that stands for it; itself without a cluster. */
export function bestOfCluster(chosen: Claim, claims: readonly Claim[]): Claim {
	const { clusterId } = chosen.figure;
	if (clusterId === null) return chosen;
	return claims
		.filter(({ figure }) => figure.clusterId === clusterId)
		.reduce((best, claim) => (compareMembers(claim, best) < 0 ? claim : best), chosen);
}

function compareTrust(a: Preferable, b: Preferable): number {
	return (
		Number(a.bounds.best === null) - Number(b.bounds.best === null) ||
		Number(b.figure.pinned) - Number(a.figure.pinned) ||
		difference(a.preference, b.preference) ||
		RELIABILITY[a.figure.reliability] - RELIABILITY[b.figure.reliability]
	);
}

/** The more precise words first. */
export function comparePrecision(a: Preferable, b: Preferable): number {
	return PRECISION[a.figure.qualifier] - PRECISION[b.figure.qualifier];
}

function valueOf(bounds: Bounds): number {
	return bounds.best ?? bounds.low ?? bounds.high ?? Infinity;
}

/** Whether a person settled that it comes first: by a pin, or by preferring its source (R8). */
export function isSettled(claim: Claim): boolean {
	return claim.figure.pinned || claim.preference < Infinity;
}

/** A difference that holds for Infinity too. */
function difference(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
