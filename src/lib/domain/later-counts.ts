/**
 * R7: "the quake has killed 2 862" is told as a flow of its day, and is the next value of the toll that
 * counts from that day, where a named source says it later and it is more than the toll before.
 */
import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import { anchorOf } from './cumulative.ts';
import { frameOf } from './claim.ts';
import type { Claim } from './claim.ts';
import { fromEpochDay } from './dates.ts';
import { ListMemo } from './list-memo.ts';

/** The claims, with the flows among them that are later values of a toll as such values. */
export function readLaterCounts(blocks: readonly Block<Claim>[]): readonly Block<Claim>[] {
	const newest = findNewestTolls(blocks.flatMap(listTolls));
	return newest.size === 0 ? blocks : blocks.map((block) => readBlock(block, newest));
}

/** A claim, and the series of tolls that it is a value of, or would be. */
interface Member {
	claim: Claim;
	series: string;
}

/** Those that say since when they count. */
const listTolls = ofEachBlock((block: Block<Claim>) =>
	block.flatMap((claim): Member[] => {
		const anchor = claim.figure.measure === 'cumulative' ? anchorOf(claim) : null;
		return anchor === null ? [] : [{ claim, series: seriesOf(claim, anchor) }];
	})
);

/** The newest toll of each place and anchor, whoever counted it. */
function findNewestTolls(all: readonly Member[]): Map<string, Claim> {
	const newest = new Map<string, Claim>();
	for (const { claim, series } of all) {
		if (claim.to >= (newest.get(series)?.to ?? -Infinity)) newest.set(series, claim);
	}
	return newest;
}

/** Those of a named source. */
const listFlows = ofEachBlock((block: Block<Claim>) =>
	block
		.filter(({ figure }) => figure.measure === 'flow' && figure.source !== null)
		.map((claim): Member => ({ claim, series: seriesOf(claim, claim.from) }))
);

const read = new ListMemo<Claim | Block<Claim>, Block<Claim>>();

function readBlock(block: Block<Claim>, newest: ReadonlyMap<string, Claim>): Block<Claim> {
	const later = new Map(
		listFlows(block).flatMap(({ claim, series }) => {
			const toll = newest.get(series);
			return toll && isNextValue(claim, toll) ? [[claim, toTollValue(claim)]] : [];
		})
	);
	if (later.size === 0) return block;
	return read.get([block, ...later.keys()], '', () =>
		block.map((claim) => later.get(claim) ?? claim)
	);
}

function isNextValue(flow: Claim, toll: Claim): boolean {
	const isMore = (flow.bounds.best ?? -Infinity) > (toll.bounds.best ?? Infinity);
	return isMore && flow.asOf > toll.to;
}

const tollValues = new ListMemo<Claim, Claim>();

function toTollValue(flow: Claim): Claim {
	return tollValues.get([flow], '', () => {
		const days = { dateStart: fromEpochDay(flow.from), dateEnd: fromEpochDay(flow.asOf) };
		const figure = { ...flow.figure, ...days, measure: 'cumulative' as const };
		return { ...flow, figure, to: flow.asOf, frame: frameOf('cumulative', flow) };
	});
}

function seriesOf({ path, unit, currency, disease, status }: Claim, anchor: number): string {
	return [path.at(-1), unit, currency, disease, status, anchor].join('|');
}
