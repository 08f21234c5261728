/** R11: parts may not come to more than their whole. Where they do, one of them was misread. */
import { effectiveBounds, sumBounds } from './bounds.ts';
import type { FigureRecord } from './series.ts';

export interface PartsConflict {
	wholeId: number;
	partIds: number[];
	/** The least that the parts come to, and the most that the whole can be. */
	parts: number;
	whole: number;
}

/**
 * The wholes that are less than their parts. Parts by place and parts by sub-group are two ways to
 * cut the same whole, so they are added up apart; only what has the whole's metric and unit counts.
 */
export function listPartsConflicts(figures: readonly FigureRecord[]): PartsConflict[] {
	// Few are parts: of all figures, those alone are sorted, and their wholes alone looked up.
	const parts = figures.filter(isPart).sort((a, b) => a.id - b.id);
	const wholes = new Set(parts.map(({ parentId }) => parentId));
	const found = figures.filter(({ id }) => wholes.has(id));
	const byId = new Map(found.map((figure) => [figure.id, figure]));
	const groups = new Map<string, { whole: FigureRecord; parts: FigureRecord[] }>();
	for (const part of parts) {
		const whole = findWhole(part, byId);
		if (!whole) continue;
		const key = `${whole.id} ${part.subgroup === whole.subgroup ? 'places' : 'subgroups'}`;
		const group = groups.get(key) ?? { whole, parts: [] };
		group.parts.push(part);
		groups.set(key, group);
	}
	return [...groups.values()].flatMap(({ whole, parts }) => compareParts(whole, parts));
}

function isPart({ relation, parentId }: FigureRecord): boolean {
	return relation === 'part_of' && parentId !== null;
}

function findWhole(
	part: FigureRecord,
	byId: ReadonlyMap<number, FigureRecord>
): FigureRecord | undefined {
	const whole = byId.get(part.parentId ?? 0);
	const isComparable =
		whole?.metric === part.metric && whole.unit === part.unit && whole.currency === part.currency;
	return isComparable && whole.id !== part.id ? whole : undefined;
}

function compareParts(whole: FigureRecord, parts: readonly FigureRecord[]): PartsConflict[] {
	const least = sumBounds(parts.map(effectiveBounds)).low;
	const most = effectiveBounds(whole).high;
	if (least === null || most === null || least <= most) return [];
	return [{ wholeId: whole.id, partIds: parts.map((part) => part.id), parts: least, whole: most }];
}
