/** Builders for the tests of the arithmetic: a figure with the few fields that a case is about. */
import type { AggregationContext } from '#lib/domain/context.ts';
import type { FigureRecord } from '#lib/domain/series.ts';

/** Irak → Ninive → Mossoul, Tel Afar; Irak → Erbil; Irak → Kirkouk; and Soudan beside it. */
const PARENTS: Record<string, string | null> = {
	irak: null,
	ninive: 'irak',
	erbil: 'irak',
	kirkouk: 'irak',
	mossoul: 'ninive',
	telafar: 'ninive',
	soudan: null
};

export function parentOf(regionId: string): string | null | undefined {
	return PARENTS[regionId];
}

function childCount(regionId: string): number {
	return Object.values(PARENTS).filter((parent) => parent === regionId).length;
}

/** An exact, reported stock of displaced people in Mossoul on 30 June 2017, unless told otherwise. */
export function figure(id: number, fields: Partial<FigureRecord> = {}): FigureRecord {
	const value = fields.value === undefined ? 1_000 : fields.value;
	const isExact = (fields.qualifier ?? 'exact') === 'exact';
	return {
		id,
		documentId: id,
		value,
		low: isExact ? value : null,
		high: isExact ? value : null,
		qualifier: 'exact',
		metric: 'displaced',
		unit: 'person',
		currency: null,
		subgroup: null,
		disease: null,
		measure: 'stock',
		assertion: 'reported',
		relation: null,
		parentId: null,
		regionId: 'mossoul',
		dateStart: null,
		dateEnd: '2017-06-30',
		datePrecision: 'day',
		source: 'OCHA',
		reliability: 'medium',
		publishedOn: null,
		clusterId: null,
		corrected: false,
		needsReview: false,
		pinned: false,
		...fields
	};
}

/** An exact stock, as of a day. */
export function stock(id: number, value: number, asOf: string, fields: Partial<FigureRecord> = {}) {
	return figure(id, { value, dateEnd: asOf, ...fields });
}

/** An exact flow over some days. */
export function flow(
	id: number,
	value: number,
	[dateStart, dateEnd]: [string, string],
	fields: Partial<FigureRecord> = {}
) {
	return figure(id, { value, measure: 'flow', dateStart, dateEnd, ...fields });
}

/** An exact cumulative count from an anchor (null: left open) to an as-of day. */
export function toll(
	id: number,
	value: number,
	[dateStart, dateEnd]: [string | null, string],
	fields: Partial<FigureRecord> = {}
) {
	const toll = { value, measure: 'cumulative', dateStart, dateEnd } as const;
	return figure(id, { metric: 'deaths', ...toll, ...fields });
}

export function contextOf(
	regionId: string,
	fields: Partial<AggregationContext> = {}
): AggregationContext {
	return { regionId, metric: 'displaced', parentOf, childCount, ...fields };
}
