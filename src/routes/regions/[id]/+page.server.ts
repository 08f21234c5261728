import { error } from '@sveltejs/kit';
import { readChartChoice } from '#lib/charts/chart-choice.ts';
import { parseFilter } from '#lib/domain/filter.ts';
import { quoteNewest, showQuote } from '#lib/domain/newest.ts';
import { viewRegion } from '#lib/server/views/region-view.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { currentDay } from '../../current-day.ts';
import { toTableRow } from '../../table-row.ts';
import type { PageServerLoad } from './$types';

const NEWEST = 12;

export const load: PageServerLoad = async ({ params, url, locals: { store } }) => {
	const { filter, problems } = parseFilter(url.searchParams);
	const placeless = { ...filter, regionId: undefined };
	const options = await readViewOptions(store, placeless, currentDay());
	const view = await viewRegion(store, params.id, options);
	if (!view) error(404, 'No such region');
	return {
		view: {
			...view,
			place: {
				...view.place,
				newest: quoteNewest(view.place.newest, NEWEST).map(showQuote),
				below: []
			},
			metrics: view.metrics.map((metric) => toTableRow({ view: metric }))
		},
		filter: options.filter,
		problems,
		choice: readChartChoice(url.searchParams)
	};
};
