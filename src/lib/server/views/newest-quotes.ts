import type { FigureFilter } from '#lib/domain/filter.ts';
import type { QuotedFigure } from '#lib/domain/newest.ts';
import { listNewestFigures, mapLanguages, readRegionState } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { keptViewsOf } from './kept-views.ts';

/** The `limit` figures published last, for a page to choose from, each with the language of its document. */
export async function listNewestQuotes(
	db: Store,
	filter: FigureFilter,
	limit: number
): Promise<QuotedFigure[]> {
	const { regionId } = filter;
	if (regionId === undefined || !isOfRegionAlone(filter)) return readQuotes(db, filter, limit);
	const [name, state] = [`${regionId} ${limit}`, await readRegionState(db, regionId)];
	const kept = keptViewsOf(db, 'newest');
	const known = kept.get<QuotedFigure[]>(name, state)?.();
	if (known) return known;
	const quotes = await readQuotes(db, filter, limit);
	kept.keep(name, state, () => quotes);
	return quotes;
}

/** What every reader of a place asks for is kept, as the views of its page are. */
function isOfRegionAlone(filter: FigureFilter): boolean {
	return Object.entries(filter).every(([key, value]) => value === undefined || key === 'regionId');
}

async function readQuotes(db: Store, filter: FigureFilter, limit: number): Promise<QuotedFigure[]> {
	const figures = await listNewestFigures(db, filter, limit);
	const ids = figures.flatMap(({ documentId }) => documentId ?? []);
	const languages = await mapLanguages(db, [...new Set(ids)]);
	return figures.map((figure) => ({
		...figure,
		lang: languages.get(figure.documentId ?? 0) ?? null
	}));
}
