import { FILTER_PARAMETERS, parseFilter } from '#lib/domain/filter.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { findRegion } from '#lib/regions/index.ts';
import { jsonError } from './json-error.ts';
import type { ApiProblem } from './json-error.ts';

type Asked<T> = { ok: true; value: T } | { ok: false; response: Response };

/**
 * The filter of an export or of the API. A page leaves out what it does not understand and says so;
 * a file cannot say so, and would hold more than was asked for: here it is an error.
 */
export function readFilter(parameters: URLSearchParams): Asked<FigureFilter> {
	const { filter, problems } = parseFilter(parameters);
	const { regionId } = filter;
	if (regionId !== undefined && !findRegion(regionId)) {
		return refuse([...problems, { ...UNKNOWN_REGION, value: regionId }]);
	}
	return problems.length > 0 ? refuse(problems) : { ok: true, value: filter };
}

/** A filter that names one region and one metric, as a series needs. */
export function readSeriesFilter(
	parameters: URLSearchParams
): Asked<FigureFilter & { regionId: string; metric: Metric }> {
	const asked = readFilter(parameters);
	if (!asked.ok) return asked;
	const { regionId, metric } = asked.value;
	const missing = [
		...(regionId ? [] : [{ field: FILTER_PARAMETERS.regionId, code: 'required' }]),
		...(metric ? [] : [{ field: FILTER_PARAMETERS.metric, code: 'required' }])
	];
	if (!regionId || !metric) return refuse(missing);
	return { ok: true, value: { ...asked.value, regionId, metric } };
}

const UNKNOWN_REGION = { field: FILTER_PARAMETERS.regionId, code: 'unknown_value' };

function refuse(problems: readonly ApiProblem[]): { ok: false; response: Response } {
	return { ok: false, response: jsonError(400, 'The parameters cannot be read.', problems) };
}

/** How much of a list is asked for: `limit`, at most `max`; undefined where it is no such number. */
export function readCount(text: string | null, fallback: number, max: number): number | undefined {
	if (text === null) return fallback;
	const count = /^\d{1,15}$/.test(text) ? Number(text) : -1;
	return count >= 0 && count <= max ? count : undefined;
}
