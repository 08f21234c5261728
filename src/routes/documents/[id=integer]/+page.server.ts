import { error } from '@sveltejs/kit';
import { isGoneOver } from '#lib/domain/clear-figures.ts';
import { groupBlocks, listParagraphs } from '#lib/domain/highlight.ts';
import { detectLanguage, listAsides } from '#lib/extract/index.ts';
import {
	findDocument,
	findUnreadDocument,
	listDocumentFigures,
	listReprints
} from '#lib/server/store/index.ts';
import { judgeFigures } from '#lib/server/views/field-likelihoods.ts';
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
	const asides = listAsides(text, found.lang ?? detectLanguage(text));
	const starts = figures.map(({ start }) => start);
	const blocks = groupBlocks(listParagraphs(text), asides, starts).map((block) => ({
		isAside: block.isAside,
		paragraphs: block.paragraphs.map(({ start, end }) => ({ start, text: text.slice(start, end) }))
	}));
	const reprints = await listReprints(locals.store, id);
	const likely = await judgeFigures(locals.store, figures);
	const next = isGoneOver(figures) ? await findUnreadDocument(locals.store, id) : undefined;
	const added = url.searchParams.has('ajoute');
	const isTitleTaken = url.searchParams.get('ajoute') === 'titre';
	const author = readAuthor(cookies);
	return { document, blocks, figures, likely, reprints, next, author, added, isTitleTaken };
};

export const actions: Actions = reviewActions;
