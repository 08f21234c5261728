import { resolve } from '$app/paths';
import { formatFilter } from '#lib/domain/filter.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { isOfDisease } from '#lib/domain/metrics.ts';
import type { FigureContent } from '#lib/domain/records.ts';

/** The dashboard for a filter. */
export function dashboardHref(filter: FigureFilter = {}): string {
	return withFilter(resolve('/'), filter);
}

export function regionHref(id: string, filter: FigureFilter = {}): string {
	return withFilter(resolve('/regions/[id]', { id }), filter);
}

export function figureHref(id: number): string {
	return resolve('/chiffres/[id=integer]', { id: String(id) });
}

/** Where a figure stands in the text of its document. */
export function inTextHref(documentId: number, figureId: number): string {
	return `${resolve('/documents/[id=integer]', { id: String(documentId) })}#chiffre-${figureId}`;
}

/** The dashboard that a figure stands on: of its place, its metric and its disease. */
export function chartHref({
	regionId,
	metric,
	disease
}: Pick<FigureContent, 'regionId' | 'metric' | 'disease'>): string {
	const of = disease && isOfDisease(metric) ? { disease } : {};
	return dashboardHref({ regionId: regionId ?? undefined, metric, ...of });
}

/** The figures of a filter, or the points of their series, as CSV. */
export function csvHref(kind: 'figures' | 'series', filter: FigureFilter): string {
	return withFilter(`${resolve('/')}${kind}.csv`, filter);
}

function withFilter(path: string, filter: FigureFilter): string {
	const query = formatFilter(filter).toString();
	return query ? `${path}?${query}` : path;
}
