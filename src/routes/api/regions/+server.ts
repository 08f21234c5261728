import { searchRegions } from '#lib/regions/index.ts';
import { refuseUnknown } from '#lib/server/http/asked-figures.ts';
import { nameAncestors } from '../../find-place.ts';
import type { RequestHandler } from './$types';

const LIMIT = 8;

/** Regions whose name begins with `q`, with what they lie in, in the reader's language. */
export const GET: RequestHandler = ({ url, locals: { locale } }) => {
	const unknown = refuseUnknown(url.searchParams, ['q']);
	if (unknown) return unknown;
	const query = url.searchParams.get('q')?.slice(0, 200) ?? '';
	const regions = searchRegions(query, LIMIT).map(({ id, names }) => ({
		id,
		name: names[locale],
		within: nameAncestors(id, locale)
	}));
	return Response.json({ regions });
};
