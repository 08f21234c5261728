/** Figures by their ids, without a table of all of them: there may be tens of thousands. */
import type { FigureRecord } from './series.ts';

/** Lists that were put in order here: of those nobody has to look through again. */
const inOrder = new WeakSet<readonly FigureRecord[]>();

/** In order of id; of several with one id the last. The list itself where it is so already. */
export function orderById(figures: readonly FigureRecord[]): readonly FigureRecord[] {
	if (inOrder.has(figures)) return figures;
	const isInOrder = figures.every(({ id }, at) => at === 0 || id > (figures[at - 1]?.id ?? 0));
	if (isInOrder) return figures;
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	return [...byId.values()].sort((a, b) => a.id - b.id);
}

/**
 * Lists that are each in order of id as one. Numbers are sorted, not figures: to look into each of so
 * many objects a dozen times is most of what that takes.
 */
export function mergeById(lists: readonly (readonly FigureRecord[])[]): readonly FigureRecord[] {
	const [only] = lists;
	const merged = only && lists.length === 1 ? [...only] : mergeBy(lists, ({ id }) => id);
	inOrder.add(merged);
	return merged;
}

/** Lists that are each in order of a whole number as one. */
export function mergeBy<T>(lists: readonly (readonly T[])[], numberOf: (item: T) => number): T[] {
	const keys = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	lists.forEach((list, index) => {
		for (const item of list) keys[at++] = numberOf(item) * lists.length + index;
	});
	const queues = lists.map((list) => list.values());
	const merged: T[] = [];
	for (const key of keys.sort()) {
		const item = queues[key % lists.length]?.next().value;
		if (item !== undefined) merged.push(item);
	}
	return merged;
}

/**
 * A list in order of id with some figures in the place of those with their ids; null where it lacks
 * one of these.
 */
export function exchangeById(
	list: readonly FigureRecord[],
	figures: readonly FigureRecord[]
): readonly FigureRecord[] | null {
	const exchanged = [...list];
	for (const figure of figures) {
		const at = findPlace(list, figure.id);
		if (list[at]?.id !== figure.id) return null;
		exchanged[at] = figure;
	}
	inOrder.add(exchanged);
	return exchanged;
}

/** Finds one of figures in order of id. */
export function createFinder(
	figures: readonly FigureRecord[]
): (id: number) => FigureRecord | undefined {
	return (id) => {
		const found = figures[findPlace(figures, id)];
		return found?.id === id ? found : undefined;
	};
}

/** Where in figures in order of id the first stands that is not before an id. */
function findPlace(figures: readonly FigureRecord[], id: number): number {
	let low = 0;
	let high = figures.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((figures[middle]?.id ?? Infinity) < id) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** To look one up takes as long as to pass so many of them. */
const LOOKS = 20;

/** Those with some ids, by id. */
export function mapFigures(
	figures: readonly FigureRecord[],
	ids: Iterable<number>
): Map<number, FigureRecord> {
	const wanted = new Set(ids);
	if (inOrder.has(figures) && wanted.size * LOOKS < figures.length) {
		const find = createFinder(figures);
		const found = [...wanted].sort((a, b) => a - b).flatMap((id) => find(id) ?? []);
		return new Map(found.map((figure) => [figure.id, figure]));
	}
	const found = wanted.size === 0 ? [] : figures.filter(({ id }) => wanted.has(id));
	return new Map(found.map((figure) => [figure.id, figure]));
}
