import { error } from '@sveltejs/kit';
import { listParagraphs } from '#lib/domain/highlight.ts';
import { findDocument, listDocumentFigures, listReprints } from '#lib/server/store/index.ts';
import { readAuthor } from '../../chiffres/author.ts';
import { reviewActions } from '../../chiffres/review-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const id = Number(params.id);
	const [found, figures] = await Promise.all([
		findDocument(locals.store, id),
		listDocumentFigures(locals.store, id)
	]);
	if (!found) error(404);
	const { text, ...document } = found;
	const paragraphs = listParagraphs(text).map(({ start, end }) => ({
		start,
		text: text.slice(start, end)
	}));
	const reprints = await listReprints(locals.store, id);
	const added = url.searchParams.has('ajoute');
	return { document, paragraphs, figures, reprints, author: readAuthor(cookies), added };
};

export const actions: Actions = reviewActions;
