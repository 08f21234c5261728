import { readSeriesFilter } from '#lib/server/http/asked-figures.ts';
import { readWholeMetric } from '#lib/server/views/metric-supply.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { currentDay } from '../../../current-day.ts';
import type { RequestHandler } from './$types';

/** The series and the explained total of one metric in one region, as its page shows them. */
export const GET: RequestHandler = async ({ url, locals: { store } }) => {
	const asked = readSeriesFilter(url.searchParams);
	if (!asked.ok) return asked.response;
	const { regionId, metric } = asked.value;
	const options = await readViewOptions(store, asked.value, currentDay());
	const { figures, total, decided, series } = await readWholeMetric(
		store,
		regionId,
		metric,
		options
	);
	return Response.json({ ok: true, figures, total, decided, series });
};
