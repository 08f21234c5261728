import { fail, redirect } from '@sveltejs/kit';
import { removeSamples } from '#lib/server/ingest/samples.ts';
import { readAuthor } from '../chiffres/author.ts';
import type { Actions } from './$types';

/** Who signs where the browser has never given a name. */
const UNNAMED = 'web';

export const actions: Actions = {
	removeSamples: async ({ request, cookies, locals: { store } }) => {
		const form = await request.formData();
		if (form.get('confirm') !== 'yes') return fail(400, { confirmNeeded: true });
		const removed = await removeSamples(store, readAuthor(cookies) || UNNAMED);
		redirect(303, `?retires=${removed}#exemples`);
	}
};
