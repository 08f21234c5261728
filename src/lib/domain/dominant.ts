/** Which measure and unit a chart or a total shows where nobody has chosen: what most figures have. */
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import type { Measure, Unit } from './figure.ts';
import { METRIC_PROFILES } from './metrics.ts';
import type { Series } from './series.ts';

export interface Frame {
	measure: Measure;
	unit: Unit;
	currency: string | null;
}

/**
 * The measure and unit of a total over these claims, as asked for or as most of them have it.
 * Households that were not converted are listed, not counted (R9), unless there is nothing else.
 */
export function chooseFrame(claims: readonly Claim[], context: AggregationContext): Frame {
	const usual = METRIC_PROFILES[context.metric];
	const converted = claims.filter((claim) => claim.unit !== 'household');
	const candidates = converted.length > 0 ? converted : claims;
	const unit = context.unit ?? mostCommon(candidates, (claim) => claim.unit, usual.unit);
	const inUnit = claims.filter((claim) => claim.unit === unit);
	const currency = unit === 'currency' ? chooseCurrency(inUnit, context) : null;
	const counted = inUnit.filter((claim) => claim.currency === currency);
	const measure =
		context.measure ?? mostCommon(counted, (claim) => claim.figure.measure, usual.measure);
	return { measure, unit, currency };
}

function chooseCurrency(claims: readonly Claim[], context: AggregationContext): string | null {
	return context.currency ?? mostCommon(claims, (claim) => claim.currency, null);
}

/**
 * The series that a chart should show first: of the measure and unit with the most observed points,
 * published for the region itself before summed from below, several sources joined before one.
 */
export function findDominantSeries(series: readonly Series[]): Series | undefined {
	const weights = new Map<string, number>();
	for (const one of series) {
		const weight = one.status === 'observed' ? one.points.length : 0;
		weights.set(frameOf(one), (weights.get(frameOf(one)) ?? 0) + weight);
	}
	const weightOf = (one: Series) => weights.get(frameOf(one)) ?? 0;
	return [...series].sort((a, b) => weightOf(b) - weightOf(a) || compareProminence(a, b))[0];
}

const STATUS_ORDER = { observed: 0, unconfirmed: 1, projected: 2, planned: 3 };

function compareProminence(a: Series, b: Series): number {
	// Of two with as many points the key of the joined one comes first: it is the shorter.
	return (
		STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
		Number(a.scope === 'children') - Number(b.scope === 'children') ||
		b.points.length - a.points.length ||
		(a.key < b.key ? -1 : 1)
	);
}

function frameOf(series: Series): string {
	return `${series.measure} ${series.unit} ${series.currency ?? ''}`;
}

/** The usual value wins a tie, then the one that stands first in the alphabet. */
function mostCommon<T extends string | null>(
	claims: readonly Claim[],
	read: (claim: Claim) => T,
	usual: T
): T {
	const counts = new Map<T, number>();
	for (const claim of claims) counts.set(read(claim), (counts.get(read(claim)) ?? 0) + 1);
	const [most] = [...counts].sort(
		([a, countA], [b, countB]) =>
			countB - countA ||
			Number(b === usual) - Number(a === usual) ||
			(String(a) < String(b) ? -1 : 1)
	);
	return most?.[0] ?? usual;
}
