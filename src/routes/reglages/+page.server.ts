import { listUnresolvedPlaces } from '#lib/server/settings/unresolved-places.ts';
import { countSources, listHouseholdSizes } from '#lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store } }) => ({
	sources: (await countSources(store)).length,
	households: (await listHouseholdSizes(store)).length,
	places: (await listUnresolvedPlaces(store)).length
});
