/** Totals in a line each, to be kept in a file, and what differs between two such files. */
import type { Bounds, Total } from './series.ts';

/** What stands of a total on a page, in an order that a file keeps. */
export type TotalLine = Pick<Total, 'metric' | 'asOf' | 'rule' | 'basis' | 'measure' | 'unit'> &
	Bounds & {
		region: string;
		/** Of the region, for people who read the file. */
		name: string;
		currency: string | null;
		subgroup: string | null;
		/** Absent where the words name none. */
		disease?: string;
		/** How many figures are counted. */
		addends: number;
		/** Codes of what a reader is warned of, in order of the alphabet. */
		warnings: string[];
	};

export function outlineTotal(total: Total, name: string): TotalLine {
	const { regionId, metric, best, low, high, asOf, rule, basis, measure, unit, currency } = total;
	const codes = total.warnings.map(({ code }) => code);
	return {
		...{ region: regionId, name, metric, best, low, high, asOf },
		addends: total.addendCount ?? total.addends.length,
		...{ rule, basis, measure, unit, currency },
		subgroup: total.subgroup ?? null,
		...(total.disease ? { disease: total.disease } : {}),
		warnings: [...new Set([...codes, ...(total.conflict ? ['below'] : [])])].sort()
	};
}

/** One total that was not there before, is gone, or says something else. */
export interface TotalDifference {
	region: string;
	name: string;
	metric: string;
	/** Null where there was none. */
	before: TotalLine | null;
	after: TotalLine | null;
	/** The fields that differ; none where one of the two is missing. */
	fields: (keyof TotalLine)[];
}

/** In order of region and metric; nothing for a total that says the same. */
export function compareTotals(
	before: readonly TotalLine[],
	after: readonly TotalLine[]
): TotalDifference[] {
	const earlier = new Map(before.map((line) => [keyOf(line), line]));
	const later = new Map(after.map((line) => [keyOf(line), line]));
	const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort();
	return keys.flatMap((key) => compareTwo(earlier.get(key) ?? null, later.get(key) ?? null));
}

function compareTwo(before: TotalLine | null, after: TotalLine | null): TotalDifference[] {
	const line = before ?? after;
	if (!line) return [];
	const fields = before && after ? listFields(before, after) : [];
	if (before && after && fields.length === 0) return [];
	const { region, name, metric } = line;
	return [{ region, name, metric, before, after, fields }];
}

/** A field that only one of two releases writes differs too. */
function listFields(before: TotalLine, after: TotalLine): (keyof TotalLine)[] {
	const names = Object.keys({ ...before, ...after }) as (keyof TotalLine)[];
	return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function keyOf({ region, metric, disease }: TotalLine): string {
	return [region, metric, ...(disease ? [disease] : [])].join(' ');
}
