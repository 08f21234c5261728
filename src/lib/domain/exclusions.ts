/** R18: what a total left out, and why. Each figure has one reason, the first that was found. */
import type { Excluded } from './claim-memo.ts';
import { addToGroup, groupBy } from './group-by.ts';
import { ListMemo } from './list-memo.ts';
import type { Exclusion, ExclusionReason } from './series.ts';

export class ExclusionLog {
	readonly #reasons = new Map<number, ExclusionReason>();
	/** Of figures that have no other reason. */
	readonly #lists = new Map<ExclusionReason, (readonly number[])[]>();

	add(figureId: number, reason: ExclusionReason): void {
		if (!this.#reasons.has(figureId)) this.#reasons.set(figureId, reason);
	}

	/** Of figures that nothing else is said of; ids ascend. */
	addList(reason: ExclusionReason, figureIds: readonly number[]): void {
		addToGroup(this.#lists, reason, figureIds);
	}

	addAll(excluded: Excluded): void {
		for (const [reason, figureIds] of excluded) this.addList(reason, figureIds);
	}

	/** Grouped by reason, in the order of the alphabet; ids ascend. */
	list(): Exclusion[] {
		const lists = new Map(this.#lists);
		for (const said of groupBy(this.#reasons, ([, reason]) => reason)) {
			const [first] = said;
			if (first) lists.set(first[1], [...(lists.get(first[1]) ?? []), said.map(([id]) => id)]);
		}
		return [...lists]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([reason, some]) => ({ reason, figureIds: joined.get(some, '', () => join(some)) }));
	}
}

const joined = new ListMemo<readonly number[], number[]>();

/** Lists of thousands: each number is moved twice, and nothing is made for it. */
function join(lists: readonly (readonly number[])[]): number[] {
	const sorted = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const list of lists) for (const id of list) sorted[at++] = id;
	sorted.sort();
	const ids: number[] = [];
	for (const id of sorted) ids.push(id);
	return ids;
}
