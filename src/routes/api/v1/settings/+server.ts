import { groupPreferences } from '#lib/domain/total-settings.ts';
import { refuseUnknown } from '#lib/server/http/asked-figures.ts';
import {
	countSources,
	listHouseholdSizes,
	listPlaceAliases,
	listSourcePreferences
} from '#lib/server/store/index.ts';
import type { RequestHandler } from './$types';

/** What people settled for every total, as it stands now: with it a total can be made again. */
export const GET: RequestHandler = async ({ url, locals: { store } }) => {
	const unknown = refuseUnknown(url.searchParams, []);
	if (unknown) return unknown;
	const sources = await countSources(store);
	const aliases = await listPlaceAliases(store);
	return Response.json({
		ok: true,
		sources: sources.map(({ name, kind, reliability, figures }) => ({
			name,
			kind,
			reliability,
			figures
		})),
		preferences: groupPreferences(await listSourcePreferences(store)),
		householdSizes: await listHouseholdSizes(store),
		placeAliases: aliases.map(({ words, country, regionId }) => ({ words, country, regionId }))
	});
};
