import type { OtherReport, Series, SeriesPoint } from '#lib/domain/series.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { describePoint } from './describe-point.ts';
import type { PointWords } from './describe-point.ts';
import { labelSeries } from './label-series.ts';

export interface TableRow extends PointWords {
	key: string;
	series: string;
}

/**
 * The twin of a chart: every mark as a row, in the order of days, the series named beside it, and
 * every report that gave way to a mark as a row of its own, said to be one.
 */
export function tabulateSeries(series: readonly Series[], t: Messages): TableRow[] {
	const shown = new Set(series.flatMap((one) => one.points.map(({ figureIds }) => figureIds[0])));
	return series
		.flatMap((one) =>
			listRows(one, shown).map((point) => ({
				day: point.to,
				key: `${one.key} ${point.from} ${point.to} ${point.figureIds.join(' ')}`,
				series: labelSeries(one, series, t),
				...describePoint(one, point, t),
				...(point.isAside ? { status: t.charts.table.aside } : {})
			}))
		)
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

type Row = SeriesPoint & { isAside?: boolean };

function listRows({ points }: Series, shown: Set<number | undefined>): Row[] {
	return [...points, ...points.flatMap((point) => listAside(point, shown))];
}

/** The reports beside a mark that no other row shows, each once. */
function listAside(point: SeriesPoint, shown: Set<number | undefined>): Row[] {
	return (point.others ?? []).flatMap((report) => {
		const [id] = report.figureIds;
		if (shown.has(id)) return [];
		shown.add(id);
		return { ...point, ...bare(report), isAside: true };
	});
}

function bare(report: OtherReport) {
	return { ...report, spread: null, revisionFrom: null, alternative: false, others: undefined };
}
