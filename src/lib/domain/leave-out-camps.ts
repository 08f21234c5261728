import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { JudgedBlock } from './claim-memo.ts';
import type { Claim } from './claim.ts';
import type { AggregationContext } from './context.ts';

/**
 * Who came to a camp since a day was displaced elsewhere since that day: a toll of displacement of a
 * camp is no addend to those of other places (R11). On its own it stands.
 */
export function leaveOutCamps(
	blocks: readonly JudgedBlock[],
	{ metric, isSite }: AggregationContext
): readonly JudgedBlock[] {
	if (metric !== 'displaced' || !isSite) return blocks;
	const isCamp = ([first]: Block<Claim>) =>
		first !== undefined && first.path.length > 1 && isSite(first.path.at(-1) ?? '');
	const withTolls = blocks.filter(({ claims }) => hasTolls(claims));
	if (withTolls.every(({ claims }) => isCamp(claims))) return blocks;
	const ofCamps = new Set(withTolls.filter(({ claims }) => isCamp(claims)));
	return blocks.map((block) => (ofCamps.has(block) ? withoutTolls(block) : block));
}

const hasTolls = ofEachBlock((claims: Block<Claim>) => claims.some(isToll));

const left = new WeakMap<JudgedBlock, JudgedBlock>();

function withoutTolls(block: JudgedBlock): JudgedBlock {
	const without = left.get(block) ?? takeOutTolls(block);
	left.set(block, without);
	return without;
}

function takeOutTolls({ claims, excluded }: JudgedBlock): JudgedBlock {
	const tolls = claims.filter(isToll).map(({ figure }) => figure.id);
	return {
		claims: claims.filter((claim) => !isToll(claim)),
		excluded: new Map([...excluded, ['camp', tolls]])
	};
}

function isToll({ figure }: Claim): boolean {
	return figure.measure === 'cumulative';
}
