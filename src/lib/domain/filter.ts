/** Which figures a page, a table or an export is about: the same in the URL of each of them. */
import { isDay } from './dates.ts';
import { ASSERTIONS, DISEASES, MEASURES, METRICS, SUBGROUPS } from './figure.ts';
import type { Assertion, Disease, IsoDate, Measure, Metric, Subgroup } from './figure.ts';
import { REVIEW_STATUSES } from './review.ts';
import type { ReviewStatus } from './review.ts';

/** A missing key does not narrow; an empty filter is every figure that was not rejected. */
export interface FigureFilter {
	/** The region itself and every region below it. */
	regionId?: string;
	documentId?: number;
	metric?: Metric;
	/** Both ends included: flows of some of these days, stocks and tolls as of one of them. */
	from?: IsoDate;
	to?: IsoDate;
	measure?: Measure;
	assertion?: Assertion;
	subgroup?: Subgroup;
	/** `none`: those of which the words name no disease. */
	disease?: Disease | 'none';
	/** Canonical name of a source. */
	source?: string;
	status?: ReviewStatus;
	/** R15: as the store was known when this day ended in UTC. */
	asKnownOn?: IsoDate;
	/** Words looked for in sentence, place, source, title and outlet; accents and case are ignored. */
	text?: string;
}

type FilterProblemCode = 'unknown_value' | 'not_a_date' | 'reversed_dates';
export interface FilterProblem {
	/** Name of the URL parameter. */
	field: string;
	code: FilterProblemCode;
	value: string;
}

/** Names in the URL. They are public: a link of last year still opens. */
export const FILTER_PARAMETERS = {
	regionId: 'lieu',
	documentId: 'document',
	metric: 'indicateur',
	from: 'du',
	to: 'au',
	measure: 'mesure',
	assertion: 'assertion',
	subgroup: 'groupe',
	disease: 'maladie',
	source: 'source',
	status: 'statut',
	asKnownOn: 'asKnownOn',
	text: 'q'
} as const satisfies Record<keyof FigureFilter, string>;

const MAX_WORDS = 200;

/** Reads a filter from a URL. A value that is not understood is left out and reported. */
export function parseFilter(parameters: URLSearchParams): {
	filter: FigureFilter;
	problems: FilterProblem[];
} {
	const problems: FilterProblem[] = [];
	const filter: FigureFilter = {};
	for (const [key, reader] of Object.entries(READERS)) {
		const name = FILTER_PARAMETERS[key as keyof FigureFilter];
		const value = parameters.get(name)?.trim();
		if (!value) continue;
		const code = reader(filter, value);
		if (code) problems.push({ field: name, code, value });
	}
	if (filter.from && filter.to && filter.from > filter.to) {
		problems.push({ field: FILTER_PARAMETERS.to, code: 'reversed_dates', value: filter.to });
		delete filter.to;
	}
	return { filter, problems };
}

/** Writes a filter as URL parameters, always in the same order. */
export function formatFilter(filter: FigureFilter): URLSearchParams {
	const parameters = new URLSearchParams();
	for (const [key, name] of Object.entries(FILTER_PARAMETERS)) {
		const value = filter[key as keyof FigureFilter];
		if (value !== undefined) parameters.set(name, String(value));
	}
	return parameters;
}

/** Sets a key of the filter, or says why it cannot. */
type Reader = (filter: FigureFilter, value: string) => FilterProblemCode | undefined;

const READERS: Record<keyof FigureFilter, Reader> = {
	regionId: readRegion,
	documentId: readDocument,
	metric: oneOf('metric', METRICS),
	from: readDate('from'),
	to: readDate('to'),
	measure: oneOf('measure', MEASURES),
	assertion: oneOf('assertion', ASSERTIONS),
	subgroup: oneOf('subgroup', SUBGROUPS),
	disease: oneOf('disease', [...DISEASES, 'none']),
	source: readWords('source'),
	status: oneOf('status', REVIEW_STATUSES),
	asKnownOn: readDate('asKnownOn'),
	text: readWords('text')
};

function oneOf<K extends keyof FigureFilter>(key: K, codes: readonly FigureFilter[K][]): Reader {
	return (filter, value) => {
		const code = codes.find((code) => code === value);
		if (code === undefined) return 'unknown_value';
		filter[key] = code;
		return undefined;
	};
}

function readDate(key: 'from' | 'to' | 'asKnownOn'): Reader {
	return (filter, value) => {
		if (!isDay(value)) return 'not_a_date';
		filter[key] = value;
		return undefined;
	};
}

function readWords(key: 'source' | 'text'): Reader {
	return (filter, value) => {
		filter[key] = value.slice(0, MAX_WORDS);
		return undefined;
	};
}

function readRegion(filter: FigureFilter, value: string): FilterProblemCode | undefined {
	if (!/^[\w-]{2,64}$/.test(value)) return 'unknown_value';
	filter.regionId = value;
	return undefined;
}

function readDocument(filter: FigureFilter, value: string): FilterProblemCode | undefined {
	if (!/^[1-9]\d{0,14}$/.test(value)) return 'unknown_value';
	filter.documentId = Number(value);
	return undefined;
}
