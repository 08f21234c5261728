/** A figure as a claim: with its days, its unit and bounds, and who says it. */
import { statusOf } from './assertion.ts';
import { effectiveBounds } from './bounds.ts';
import { asOfDay, claimDays, frameOf } from './claim.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';
import { fromEpochDay } from './dates.ts';
import type { Unit } from './figure.ts';
import { convertHouseholds } from './households.ts';
import { METRIC_PROFILES } from './metrics.ts';
import type { Bounds, FigureRecord } from './series.ts';

/** Where in the arithmetic a figure stands: the regions down to its own, and its disease. */
export type Standing = Pick<Claim, 'path' | 'disease'>;

/** How who says it stands among others. */
export interface Speaking {
	/** The place of its source in the stated preferences. */
	rankOf: (figure: FigureRecord) => number;
	numberReport: (report: string) => number;
}

/** Null where it has no days. */
export function toClaim(
	figure: FigureRecord,
	standing: Standing,
	context: AggregationContext,
	{ rankOf, numberReport }: Speaking
): Claim | null {
	const days = claimDays(figure);
	const status = statusOf(figure.assertion);
	if (!days || !status) return null;
	const { unit, bounds } = countedIn(figure, days.to, context);
	const voter = figure.source ?? '';
	const currency = figure.unit === 'currency' ? figure.currency : null;
	const { disease } = standing;
	// No part is spread: objects that are put together so are several times as slow to make.
	return {
		figure,
		status,
		unit,
		currency,
		disease,
		bounds,
		path: standing.path,
		from: days.from,
		to: days.to,
		asOf: asOfDay(figure, days.to),
		voter,
		report: numberReport(`${figure.documentId ?? `by hand ${figure.id}`} ${voter}`),
		frame: frameOf(figure.measure, { unit, currency, disease, status }),
		preference: rankOf(figure)
	};
}

/** Unit and bounds: households as persons where the metric counts persons and a size is known. */
function countedIn(
	figure: FigureRecord,
	day: number,
	context: AggregationContext
): { unit: Unit; bounds: Bounds } {
	const bounds = effectiveBounds(figure);
	const size = findSize(figure, day, context);
	if (size === null) return { unit: figure.unit, bounds };
	return { unit: 'person', bounds: convertHouseholds(bounds, size) };
}

function findSize(figure: FigureRecord, day: number, context: AggregationContext): number | null {
	if (figure.unit !== 'household' || METRIC_PROFILES[figure.metric].unit !== 'person') return null;
	const year = Number(fromEpochDay(day).slice(0, 4));
	const size = context.householdSize?.(figure.regionId ?? context.regionId, year) ?? null;
	return size !== null && Number.isFinite(size) && size > 0 ? size : null;
}
