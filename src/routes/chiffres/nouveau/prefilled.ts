import { METRICS } from '#lib/domain/figure.ts';
import { FILTER_PARAMETERS } from '#lib/domain/filter.ts';
import { readTyped } from '#lib/domain/forms/fields.ts';
import { FIGURE_FIELDS } from '#lib/domain/forms/parse-figure-form.ts';
import type { TypedFigure } from '#lib/domain/forms/parse-figure-form.ts';
import { METRIC_PROFILES } from '#lib/domain/metrics.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { nameOrLabel } from '../resolve-place.ts';

/**
 * The form as an address fills it: by the names of its fields, or by those that other pages use
 * for a place, a metric and a document. A metric brings its usual unit and measure.
 */
export function readPrefilled(
	parameters: URLSearchParams,
	author: string,
	locale: Locale
): TypedFigure {
	const typed = readTyped(parameters, FIGURE_FIELDS);
	const fromLink = (name: string) => parameters.get(name)?.trim() ?? '';
	const metric = typed.metric || fromLink(FILTER_PARAMETERS.metric);
	const code = METRICS.find((candidate) => candidate === metric);
	const usual = code ? METRIC_PROFILES[code] : undefined;
	const regionId = typed.regionId || fromLink(FILTER_PARAMETERS.regionId);
	return {
		...typed,
		metric,
		unit: typed.unit || (usual?.unit ?? ''),
		measure: typed.measure || (usual?.measure ?? ''),
		qualifier: typed.qualifier || 'exact',
		assertion: typed.assertion || 'reported',
		place: typed.place || nameOrLabel(regionId, locale),
		regionId,
		documentId: typed.documentId || fromLink(FILTER_PARAMETERS.documentId),
		author: typed.author || author
	};
}
