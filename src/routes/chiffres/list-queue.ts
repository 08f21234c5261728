import type { FigureFilter } from '#lib/domain/filter.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import { listDocumentFigures, listFigureRows } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

/** A page of the queue. The figures of one document come in the order of its text. */
export async function listQueue(
	store: Store,
	filter: FigureFilter,
	page: { limit: number; offset: number }
): Promise<FigureRow[]> {
	const { documentId, status, ...others } = filter;
	if (documentId === undefined || Object.keys(others).length > 0) {
		return listFigureRows(store, filter, page);
	}
	const figures = await listDocumentFigures(store, documentId);
	const wanted = figures.filter(({ reviewStatus }) =>
		status ? reviewStatus === status : reviewStatus !== 'rejected'
	);
	return wanted.slice(page.offset, page.offset + page.limit);
}
