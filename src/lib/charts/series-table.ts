import type { Series } from '#lib/domain/series.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { describePoint } from './describe-point.ts';
import type { PointWords } from './describe-point.ts';
import { labelSeries } from './label-series.ts';

export interface TableRow extends PointWords {
	key: string;
	series: string;
}

/** The twin of a chart: every mark as a row, in the order of days, the series named beside it. */
export function tabulateSeries(series: readonly Series[], t: Messages): TableRow[] {
	return series
		.flatMap((one) =>
			one.points.map((point) => ({
				day: point.to,
				key: `${one.key} ${point.from} ${point.to} ${point.figureIds.join(' ')}`,
				series: labelSeries(one, series, t),
				...describePoint(one, point, t)
			}))
		)
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
