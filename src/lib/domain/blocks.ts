/**
 * Figures in blocks: each of one region, and of no more than some hundred. A block is the same list
 * for as long as its figures are the same, so what follows from it alone is computed once. Where a
 * region is cut into blocks decides nothing but that.
 */
import { exchangeById, mergeById, orderById } from './find-figures.ts';
import { groupBy } from './group-by.ts';
import type { FigureRecord } from './series.ts';

export type Block<T = FigureRecord> = readonly T[];

/** Figures of a region are cut into blocks of so many; a block that grows to twice as many is cut. */
const CUT = 256;

/** The blocks of one region's figures, which are in order of id. */
export function cutBlocks(figures: readonly FigureRecord[]): Block[] {
	if (figures.length < 2 * CUT) return figures.length === 0 ? [] : [figures];
	const blocks: Block[] = [];
	for (let at = 0; at < figures.length; at += CUT) blocks.push(figures.slice(at, at + CUT));
	return blocks;
}

/** Blocks of a region with those of some ids as they are now, or gone; the others stay the same lists. */
export function replaceInBlocks(
	blocks: readonly Block[],
	ids: ReadonlySet<number>,
	figures: readonly FigureRecord[]
): Block[] {
	if (blocks.length === 0) return cutBlocks(figures);
	const left = [...figures];
	return blocks.flatMap((block, index) => {
		const end = index === blocks.length - 1 ? Infinity : (block.at(-1)?.id ?? Infinity);
		const next = left.findIndex(({ id }) => id > end);
		const entering = left.splice(0, next === -1 ? left.length : next);
		const staying = block.filter(({ id }) => !ids.has(id));
		if (entering.length === 0 && staying.length === block.length) return [block];
		return cutBlocks(mergeById([staying, entering]));
	});
}

const blocksOfLists = new WeakMap<readonly FigureRecord[], readonly Block[]>();

/**
 * The figures of all blocks in order of id. `before`: such a list of before; where the same ids stand
 * in other blocks now, it is copied and they are put into it.
 */
export function joinBlocks(
	blocks: readonly Block[],
	before?: readonly FigureRecord[]
): readonly FigureRecord[] {
	const list = (before && exchange(before, blocks)) ?? mergeById(blocks);
	blocksOfLists.set(list, blocks);
	return list;
}

/** The blocks that a list was joined from; any other list is cut. Those of a region follow each other. */
export function blocksOf(figures: readonly FigureRecord[]): readonly Block[] {
	const known = blocksOfLists.get(figures);
	return known ?? groupBy(orderById(figures), ({ regionId }) => regionId).flatMap(cutBlocks);
}

/** Null where other ids stand in the blocks. */
function exchange(
	before: readonly FigureRecord[],
	blocks: readonly Block[]
): readonly FigureRecord[] | null {
	const [entering, leaving] = [
		listOthers(blocks, blocksOf(before)),
		listOthers(blocksOf(before), blocks)
	];
	return entering.length === leaving.length ? exchangeById(before, entering) : null;
}

/** What stands in blocks that are not among others. */
function listOthers(blocks: readonly Block[], others: readonly Block[]): FigureRecord[] {
	const same = new Set(others);
	return blocks.filter((block) => !same.has(block)).flat();
}

/** What follows from a block alone: given again for as long as it is the same list. */
export function ofEachBlock<T, R>(compute: (block: Block<T>) => R): (block: Block<T>) => R {
	const known = new WeakMap<Block<T>, { result: R }>();
	return (block) => {
		const before = known.get(block);
		if (before) return before.result;
		const result = compute(block);
		known.set(block, { result });
		return result;
	};
}
