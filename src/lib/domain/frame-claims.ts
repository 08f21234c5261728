/** Claims of one frame: what a series and a total may be made of together. */
import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';
import type { Measure } from './figure.ts';
import { mergeBy } from './find-figures.ts';
import { groupBy } from './group-by.ts';
import { ListMemo } from './list-memo.ts';

export interface FrameClaims extends Pick<Claim, 'status' | 'unit' | 'currency' | 'disease'> {
	measure: Measure;
	/** Each of one region, in the order of figure ids; those of a region follow each other. */
	blocks: readonly Block<Claim>[];
	/** How many claims there are. */
	count: number;
}

const listed = new ListMemo<Block<Claim>, readonly FrameClaims[]>();

/** The claims of some blocks by their frame. */
export function listFrames(blocks: readonly Block<Claim>[]): readonly FrameClaims[] {
	return listed.get(blocks, '', () =>
		groupBy(blocks.flatMap(splitByFrame), ([first]) => first?.frame).flatMap(toFrame)
	);
}

function toFrame(blocks: Block<Claim>[]): FrameClaims[] {
	const first = blocks[0]?.[0];
	if (!first) return [];
	const { status, unit, currency, disease } = first;
	const count = blocks.reduce((sum, { length }) => sum + length, 0);
	return [{ ...{ status, unit, currency, disease }, measure: first.figure.measure, blocks, count }];
}

const splitByFrame = ofEachBlock((block: Block<Claim>) => groupBy(block, ({ frame }) => frame));

/** The region that the claims of a block are of. */
export function regionOfBlock([first]: Block<Claim>): string {
	return first?.path.at(-1) ?? '';
}

/** The ids of the figures of a block. */
export const listIds = ofEachBlock((block: Block<Claim>) => block.map(({ figure }) => figure.id));

/** Whether the claims of a block are of the region that is asked about, and not of one below. */
export function isOwn([first]: Block<Claim>): boolean {
	return first?.path.length === 1;
}

const merged = new ListMemo<Block<Claim>, Claim[]>();

/** Claims of blocks in the order of figure ids. */
export function listClaims(blocks: readonly Block<Claim>[]): readonly Claim[] {
	return merged.get(blocks, '', () => mergeBy(blocks, ({ figure }) => figure.id));
}

/** The first of them in that order. */
export function findFirst(blocks: readonly Block<Claim>[]): Claim | undefined {
	return blocks
		.flatMap(([first]) => first ?? [])
		.reduce<Claim | undefined>((a, b) => (a && a.figure.id < b.figure.id ? a : b), undefined);
}
