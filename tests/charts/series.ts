import type { Series, SeriesPoint } from '#lib/domain/series.ts';

/** A point of one day (or of a span, `2017-03-01/2017-03-31`) with an exact value, unless told. */
export function point(
	days: string,
	best: number | null,
	rest: Partial<SeriesPoint> = {}
): SeriesPoint {
	const [from = days, to = from] = days.split('/');
	return {
		...{ from, to, best, low: best, high: best },
		datePrecision: 'day',
		qualifier: 'exact',
		spread: null,
		revisionFrom: null,
		corrected: false,
		figureIds: [1],
		regionId: 'IRQ',
		source: 'IOM',
		...rest
	};
}

export function series(points: SeriesPoint[], rest: Partial<Series> = {}): Series {
	const identity = { status: 'observed', scope: 'own', measure: 'stock', ...rest } as Series;
	return {
		key: [identity.measure, identity.status, identity.scope, rest.source, rest.anchor].join(' '),
		regionId: 'IRQ',
		metric: 'displaced',
		unit: 'person',
		currency: null,
		measure: 'stock',
		subgroup: null,
		disease: null,
		status: 'observed',
		source: null,
		anchor: null,
		scope: 'own',
		points,
		agingDays: identity.measure === 'stock' ? 180 : null,
		...rest
	};
}
