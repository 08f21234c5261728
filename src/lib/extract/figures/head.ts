/** A counted noun, as the readers of figures hand it on. */
import type { Metric, Subgroup, Unit } from '#lib/domain/figure.ts';

export interface Head {
	from: number;
	to: number;
	/** Where the noun ends, without adjectives and complements. */
	nounTo: number;
	unit: Unit;
	/** Null for a neutral noun ("personnes"). */
	metric: Metric | null;
	subgroup: Subgroup | null;
	currency: string | null;
	kind: 'noun' | 'people' | 'unknown' | 'thing' | 'other';
	/** True when the noun stands apart from the number: behind the next one, or behind "of them". */
	isShared?: boolean;
	rule: string;
}

/** A head of people without a metric, of a kind. */
export function toHead(from: number, to: number, kind: Head['kind']): Head {
	return {
		from,
		to,
		nounTo: to,
		unit: 'person',
		metric: null,
		subgroup: null,
		currency: null,
		kind,
		rule: kind === 'noun' ? '<number> <noun>' : '<number> <unlisted noun>'
	};
}
