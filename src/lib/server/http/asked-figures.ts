import { FILTER_PARAMETERS, parseFilter } from '#lib/domain/filter.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { findRegion } from '#lib/regions/index.ts';
import { jsonError } from './json-error.ts';
import type { ApiProblem } from './json-error.ts';

type Asked<T> = { ok: true; value: T } | { ok: false; response: Response };

/**
 * The filter of an export or of the API. A page leaves out what it does not understand and says so;
 * a file cannot say so, and would hold more than was asked for: here it is an error. `own`: what the
 * address takes besides.
 */
export function readFilter(
	parameters: URLSearchParams,
	own: readonly string[] = []
): Asked<FigureFilter> {
	const unknown = refuseUnknown(parameters, [...Object.values(FILTER_PARAMETERS), ...own]);
	if (unknown) return { ok: false, response: unknown };
	const { filter, problems } = parseFilter(parameters);
	const { regionId } = filter;
	if (regionId !== undefined && !findRegion(regionId)) {
		return refuse([...problems, { ...UNKNOWN_REGION, value: regionId }]);
	}
	return problems.length > 0 ? refuse(problems) : { ok: true, value: filter };
}

/** A filter that names one region and one metric, as a series needs. */
export function readSeriesFilter(
	parameters: URLSearchParams,
	own: readonly string[] = []
): Asked<FigureFilter & { regionId: string; metric: Metric }> {
	const asked = readFilter(parameters, own);
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

/**
 * An answer that names the parameters that the address does not know, with those that it does:
 * one that is passed over in silence gives an answer to another question.
 */
export function refuseUnknown(
	parameters: URLSearchParams,
	known: readonly string[]
): Response | undefined {
	const all = [...known, ...EVERYWHERE];
	const unknown = [...new Set(parameters.keys())].filter((name) => !all.includes(name));
	if (unknown.length === 0) return undefined;
	const error = `Unknown here: ${unknown.join(', ')}. Known: ${all.join(', ')}.`;
	return jsonError(
		400,
		error,
		unknown.map((field) => ({ field, code: 'unknown_parameter' }))
	);
}

const EVERYWHERE = ['lang'];

/** How much of a list is asked for: `limit`, at most `max`; undefined where it is no such number. */
export function readCount(text: string | null, fallback: number, max: number): number | undefined {
	if (text === null) return fallback;
	const count = /^\d{1,15}$/.test(text) ? Number(text) : -1;
	return count >= 0 && count <= max ? count : undefined;
}
