import { exportSeries, listSeriesRows, parseCsvFormat } from '#lib/server/export/index.ts';
import { readSeriesFilter } from '#lib/server/http/asked-figures.ts';
import { csvResponse, nameExport } from '#lib/server/http/csv-response.ts';
import { jsonError } from '#lib/server/http/json-error.ts';
import { readWholeMetric } from '#lib/server/views/metric-supply.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { currentDay } from '../current-day.ts';
import type { RequestHandler } from './$types';

/** Every mark of the chart with these parameters, one a line. */
export const GET: RequestHandler = async ({ url, locals: { store, locale } }) => {
	const asked = readSeriesFilter(url.searchParams, ['format']);
	if (!asked.ok) return asked.response;
	const format = parseCsvFormat(url.searchParams.get('format'));
	if (!format) return jsonError(400, 'format is "std" or "excel-fr".');
	const filter = asked.value;
	const { regionId, metric } = filter;
	const options = await readViewOptions(store, filter, currentDay());
	const { series } = await readWholeMetric(store, regionId, metric, options);
	const rows = listSeriesRows(series).length;
	const context = { origin: url.origin, locale };
	const name = nameExport('series', regionId, metric);
	return csvResponse(exportSeries(store, series, context, format), { name, rows });
};
