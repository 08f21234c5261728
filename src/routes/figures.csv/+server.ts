import { exportFigures, parseCsvFormat } from '#lib/server/export/index.ts';
import { readFilter } from '#lib/server/http/asked-figures.ts';
import { csvResponse, nameExport } from '#lib/server/http/csv-response.ts';
import { jsonError } from '#lib/server/http/json-error.ts';
import { countFigures } from '#lib/server/store/index.ts';
import type { RequestHandler } from './$types';

/** Every figure that the page with these parameters speaks of, one a line. */
export const GET: RequestHandler = async ({ url, locals: { store, locale } }) => {
	const asked = readFilter(url.searchParams, ['format']);
	if (!asked.ok) return asked.response;
	const format = parseCsvFormat(url.searchParams.get('format'));
	if (!format) return jsonError(400, 'format is "std" or "excel-fr".');
	const filter = asked.value;
	const rows = await countFigures(store, filter);
	const name = nameExport('figures', filter.regionId, filter.metric);
	const context = { origin: url.origin, locale };
	return csvResponse(exportFigures(store, filter, context, format), { name, rows });
};
