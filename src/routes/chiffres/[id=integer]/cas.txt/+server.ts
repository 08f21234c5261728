import { error } from '@sveltejs/kit';
import { exportCase } from '#lib/server/export/index.ts';
import type { RequestHandler } from './$types';

/** The figure as people left it, as a case for the tests of the reader. */
export const GET: RequestHandler = async ({ params, locals: { store } }) => {
	const text = await exportCase(store, Number(params.id));
	if (text === undefined) error(404);
	return new Response(text, {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': `attachment; filename="releve-cas-${params.id}.txt"`
		}
	});
};
