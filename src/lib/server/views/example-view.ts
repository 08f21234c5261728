/**
 * A view like many others, its numbers made up: what another one has in common with it, the names of
 * its fields above all, takes no room where that is stored.
 */
import type { OtherReport, Series, SeriesPoint, Total } from '#lib/domain/series.ts';
import type { Addend, MetricView } from '#lib/domain/views.ts';
import type { ViewSummary } from './metric-view.ts';

const DAYS = ['2025-03-30', '2024-11-03', '2023-06-25', '2022-01-15', '2020-09-20'] as const;
const [TODAY] = DAYS;
const REGION = 'COD';
const BELOW = { id: 'CD-IT', level: 1 as const, parent: REGION, country: REGION };

const total: Total = {
	...{ best: 1200, low: 1200, high: 1200, regionId: REGION, metric: 'displaced' },
	...{ measure: 'stock', unit: 'person', currency: null, disease: null, rule: 'R1' },
	...{ basis: 'published', asOf: TODAY, asOfSpread: [TODAY, TODAY], daysTold: null },
	...{ addends: [92018], shares: [] },
	exclusions: (['child_region', 'older', 'rival', 'stale', 'subgroup', 'vague'] as const).map(
		(reason, index) => ({ reason, figureIds: [4521 + index, 12406] })
	),
	spread: { min: 1200, median: 1200, max: 1200, openAbove: false, sources: 2 },
	coverage: { counted: 1, of: 12, regionIds: [BELOW.id] },
	unallocated: null,
	conflict: { published: 1200, children: 1300, asOf: [TODAY, TODAY], figureIds: [95702] },
	leadFigureId: 92018,
	change: { from: 1100, to: 1200, since: '2024-11-03' },
	warnings: [{ code: 'behind', value: 500, figureIds: [86370] }],
	replaced: { value: 1100, asOf: '2024-11-03', figureId: 86370, reason: 'later' },
	addendCount: 1
};

const addend: Addend = {
	...{ id: 92018, value: 1200, low: 1200, high: 1200, qualifier: 'exact', unit: 'person' },
	...{ currency: null, regionId: REGION, source: 'OCHA', dateStart: null, dateEnd: TODAY },
	datePrecision: 'day'
};

function report(day: string, id: number): OtherReport {
	return {
		...{ best: id, low: id, high: id, from: day, to: day, datePrecision: 'day' },
		...{ qualifier: 'exact', corrected: false, figureIds: [id], source: 'IOM' }
	};
}

function point(day: string, index: number): SeriesPoint {
	const { best, low, high, from, to, ...rest } = report(day, 45210 + index);
	const other = index === 0 ? { others: [report(day, 102), report(day, 203)] } : {};
	return {
		...{ best, low, high, from, to, datePrecision: 'day', qualifier: 'exact', corrected: false },
		...{ figureIds: rest.figureIds, source: `OCHA ${index}`, spread: null, revisionFrom: null },
		...{ regionId: REGION, ...other, scope: REGION }
	};
}

function series(scope: Series['scope'], measure: Series['measure']): Series {
	return {
		key: `${REGION}|displaced|${measure}|person|all|observed|${scope}`,
		...{ regionId: REGION, metric: 'displaced', unit: 'person', currency: null, measure },
		...{ subgroup: null, disease: null, status: 'observed', source: null, anchor: null, scope },
		...{ points: DAYS.map(point), agingDays: 365 }
	};
}

const view: MetricView = {
	...{ metric: 'displaced', figures: 39, total, addends: [addend] },
	decided: { preferences: [], householdSizes: [] },
	counted: [{ ...BELOW, names: { fr: 'Ituri', en: 'Ituri', es: 'Ituri' } }],
	series: [series('children', 'stock'), series('own', 'cumulative'), series('own', 'flow')],
	apart: []
};

const summary: ViewSummary = {
	view: { ...view, total: { ...total, exclusions: [] }, series: [series('own', 'stock')] },
	disputed: null,
	doubts: [{ code: 'places_above_whole', figureIds: [92018, 95702] }]
};

export const EXAMPLES: (ViewSummary | MetricView)[] = [summary, view];
