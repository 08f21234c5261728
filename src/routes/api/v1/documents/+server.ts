import { readCount, refuseUnknown } from '#lib/server/http/asked-figures.ts';
import { jsonError } from '#lib/server/http/json-error.ts';
import { countDocuments, listDocuments } from '#lib/server/store/index.ts';
import type { RequestHandler } from './$types';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** Documents without their text, which is not ours to publish; the latest published first. */
export const GET: RequestHandler = async ({ url, locals: { store } }) => {
	const unknown = refuseUnknown(url.searchParams, ['q', 'limit', 'offset']);
	if (unknown) return unknown;
	const limit = readCount(url.searchParams.get('limit'), DEFAULT_LIMIT, MAX_LIMIT);
	const offset = readCount(url.searchParams.get('offset'), 0, Number.MAX_SAFE_INTEGER);
	if (!limit) return jsonError(400, `limit is a number from 1 to ${MAX_LIMIT}.`);
	if (offset === undefined) return jsonError(400, 'offset is a number.');
	const filter = { text: url.searchParams.get('q')?.trim().slice(0, 200) };
	const total = await countDocuments(store, filter);
	const documents = await listDocuments(store, filter, { limit, offset });
	const read = offset + documents.length;
	return Response.json({
		ok: true,
		total,
		documents,
		next: read < total ? nextPage(url, read) : null
	});
};

function nextPage(url: URL, offset: number): string {
	const next = new URL(url);
	next.searchParams.set('offset', String(offset));
	return next.href;
}
