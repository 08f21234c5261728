import type { FigureFilter } from '#lib/domain/filter.ts';
import type { QuotedFigure } from '#lib/domain/newest.ts';
import { listNewestFigures, mapLanguages } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

/** The `limit` figures published last, for a page to choose from, each with the language of its document. */
export async function listNewestQuotes(
	db: Store,
	filter: FigureFilter,
	limit: number
): Promise<QuotedFigure[]> {
	const figures = await listNewestFigures(db, filter, limit);
	const ids = figures.flatMap(({ documentId }) => documentId ?? []);
	const languages = await mapLanguages(db, [...new Set(ids)]);
	return figures.map((figure) => ({
		...figure,
		lang: languages.get(figure.documentId ?? 0) ?? null
	}));
}
