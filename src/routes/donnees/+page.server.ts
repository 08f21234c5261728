import { figureColumns } from '#lib/server/export/figure-columns.ts';
import { seriesColumns } from '#lib/server/export/series-columns.ts';
import { countDocuments, countFigures } from '#lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { store, locale } }) => {
	const context = { origin: url.origin, locale };
	return {
		origin: url.origin,
		figures: await countFigures(store, {}),
		documents: await countDocuments(store, {}),
		columns: {
			figures: figureColumns(context).map(({ name }) => name),
			series: seriesColumns({ ...context, pcodes: new Map() }).map(({ name }) => name)
		}
	};
};
