import { formatFilter, parseFilter } from '#lib/domain/filter.ts';
import { explainReview } from '#lib/server/views/review-reasons.ts';
import { countFigures, findDocument } from '#lib/server/store/index.ts';
import { readAuthor } from './author.ts';
import { EVERY_STATUS } from './every-status.ts';
import { listQueue } from './list-queue.ts';
import { labelRegion } from './resolve-place.ts';
import { reviewActions } from './review-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_LENGTH = 20;

export const load: PageServerLoad = async ({ url, locals: { store, locale }, cookies }) => {
	const { filter, problems } = readQueueFilter(url.searchParams);
	const page = parsePage(url.searchParams.get('page'));
	const [figures, count, waiting, document] = await Promise.all([
		listQueue(store, filter, { limit: PAGE_LENGTH, offset: (page - 1) * PAGE_LENGTH }),
		countFigures(store, filter),
		countFigures(store, { status: 'needs_review' }),
		filter.documentId ? findDocument(store, filter.documentId) : undefined
	]);
	return {
		figures,
		reasons: await explainReview(store, figures),
		count,
		waiting,
		filter,
		problems,
		exportQuery: formatFilter(filter).toString(),
		document: document ? { id: document.id, title: document.title } : null,
		regionLabel: filter.regionId ? labelRegion(filter.regionId, locale) : '',
		page,
		lastPage: Math.max(1, Math.ceil(count / PAGE_LENGTH)),
		author: readAuthor(cookies)
	};
};

export const actions: Actions = reviewActions;

/** What waits for review comes first: other figures are shown to who asks for them. */
function readQueueFilter(parameters: URLSearchParams): ReturnType<typeof parseFilter> {
	const { filter, problems: found } = parseFilter(parameters);
	const problems = found.filter(({ value }) => value !== EVERY_STATUS);
	if (filter.status || problems.length < found.length) return { filter, problems };
	return { filter: { ...filter, status: 'needs_review' }, problems };
}

function parsePage(typed: string | null): number {
	return typed !== null && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;
}
