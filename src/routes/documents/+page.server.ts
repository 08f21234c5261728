import { countDocuments, listDocuments } from '#lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

const PAGE_LENGTH = 25;

export const load: PageServerLoad = async ({ url, locals }) => {
	const text = url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
	const toReview = url.searchParams.get('statut') === 'needs_review';
	const page = parsePage(url.searchParams.get('page'));
	const filter = { ...(text && { text }), toReview, includeConfidential: true };
	const [documents, count] = await Promise.all([
		listDocuments(locals.store, filter, {
			limit: PAGE_LENGTH,
			offset: (page - 1) * PAGE_LENGTH
		}),
		countDocuments(locals.store, filter)
	]);
	const lastPage = Math.max(1, Math.ceil(count / PAGE_LENGTH));
	return { documents, count, text, toReview, page, lastPage };
};

function parsePage(typed: string | null): number {
	return typed !== null && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;
}
