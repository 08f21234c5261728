import { searchRegions } from '#lib/regions/index.ts';
import { refuseUnknown } from '#lib/server/http/asked-figures.ts';
import { mapPcodes } from '#lib/server/store/index.ts';
import { nameAncestors } from '../../find-place.ts';
import type { RequestHandler } from './$types';

const LIMIT = 8;

/** Regions whose name begins with `q`, with what they lie in, in the reader's language. */
export const GET: RequestHandler = async ({ url, locals: { store, locale } }) => {
	const unknown = refuseUnknown(url.searchParams, ['q']);
	if (unknown) return unknown;
	const query = url.searchParams.get('q')?.slice(0, 200) ?? '';
	const found = searchRegions(query, LIMIT);
	const pcodes = await mapPcodes(
		store,
		found.map(({ id }) => id)
	);
	const regions = found.map(({ id, names, level }) => ({
		id,
		name: names[locale],
		within: nameAncestors(id, locale),
		level,
		pcode: pcodes.get(id) ?? null
	}));
	return Response.json({ regions });
};
