import { readCount, readFilter } from '#lib/server/http/asked-figures.ts';
import { jsonError } from '#lib/server/http/json-error.ts';
import { countFigures, listFigureRowsAfter } from '#lib/server/store/index.ts';
import type { RequestHandler } from './$types';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** Figures in order of id, a page at a time; `next` is the address of the page after it. */
export const GET: RequestHandler = async ({ url, locals: { store } }) => {
	const asked = readFilter(url.searchParams, ['limit', 'after']);
	if (!asked.ok) return asked.response;
	const limit = readCount(url.searchParams.get('limit'), DEFAULT_LIMIT, MAX_LIMIT);
	const after = readCount(url.searchParams.get('after'), 0, Number.MAX_SAFE_INTEGER);
	if (!limit) return jsonError(400, `limit is a number from 1 to ${MAX_LIMIT}.`);
	if (after === undefined) return jsonError(400, 'after is the id of a figure.');
	const total = await countFigures(store, asked.value);
	const figures = await listFigureRowsAfter(store, asked.value, after, limit);
	const last = figures.length === limit ? figures.at(-1)?.id : undefined;
	return Response.json({ ok: true, total, figures, next: last ? nextPage(url, last) : null });
};

function nextPage(url: URL, after: number): string {
	const next = new URL(url);
	next.searchParams.set('after', String(after));
	return next.href;
}
