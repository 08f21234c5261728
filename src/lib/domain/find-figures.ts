/** Figures by their ids, without a table of all of them: there may be tens of thousands. */
import type { FigureRecord } from './series.ts';

/** In order of id; of several with one id the last. The list itself where it is so already. */
export function orderById(figures: readonly FigureRecord[]): readonly FigureRecord[] {
	const isInOrder = figures.every(({ id }, at) => at === 0 || id > (figures[at - 1]?.id ?? 0));
	if (isInOrder) return figures;
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	return [...byId.values()].sort((a, b) => a.id - b.id);
}

/**
 * Lists that are each in order of id as one. Numbers are sorted, not figures: to look into each of so
 * many objects a dozen times is most of what that takes.
 */
export function mergeById(lists: readonly (readonly FigureRecord[])[]): FigureRecord[] {
	const keys = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	lists.forEach((list, index) => {
		for (const { id } of list) keys[at++] = id * lists.length + index;
	});
	const queues = lists.map((list) => list.values());
	const merged: FigureRecord[] = [];
	for (const key of keys.sort()) {
		const figure = queues[key % lists.length]?.next().value;
		if (figure) merged.push(figure);
	}
	return merged;
}

/** Finds one of figures in order of id. */
export function createFinder(
	inOrder: readonly FigureRecord[]
): (id: number) => FigureRecord | undefined {
	return (id) => {
		let low = 0;
		let high = inOrder.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((inOrder[middle]?.id ?? Infinity) < id) low = middle + 1;
			else high = middle;
		}
		const found = inOrder[low];
		return found?.id === id ? found : undefined;
	};
}

/** Those with some ids, by id. */
export function mapFigures(
	figures: readonly FigureRecord[],
	ids: Iterable<number>
): Map<number, FigureRecord> {
	const wanted = new Set(ids);
	const found = wanted.size === 0 ? [] : figures.filter(({ id }) => wanted.has(id));
	return new Map(found.map((figure) => [figure.id, figure]));
}
