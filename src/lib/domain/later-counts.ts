/**
 * R7: "the quake has killed 2 862" is told as a flow of its day, and is the next value of the toll that
 * counts from that day, where a named source says it later and it is more than the toll before.
 */
import { anchorOf } from './cumulative.ts';
import { frameOf } from './claim.ts';
import type { Claim } from './claim.ts';
import { fromEpochDay } from './dates.ts';
import { ListMemo } from './list-memo.ts';

/** The claims, with the flows among them that are later values of a toll as such values. */
export function readLaterCounts(claims: readonly Claim[]): Claim[] {
	const newest = findNewestTolls(claims);
	if (newest.size === 0) return [...claims];
	return claims.map((claim) => {
		const toll = claim.figure.measure === 'flow' ? newest.get(seriesOf(claim, claim.from)) : null;
		return toll && isNextValue(claim, toll) ? toTollValue(claim) : claim;
	});
}

/** The newest toll of each place and anchor, whoever counted it. */
function findNewestTolls(claims: readonly Claim[]): Map<string, Claim> {
	const newest = new Map<string, Claim>();
	for (const claim of claims) {
		const anchor = anchorOf(claim);
		if (claim.figure.measure !== 'cumulative' || anchor === null) continue;
		const key = seriesOf(claim, anchor);
		if (claim.to >= (newest.get(key)?.to ?? -Infinity)) newest.set(key, claim);
	}
	return newest;
}

function isNextValue(flow: Claim, toll: Claim): boolean {
	const isNamed = flow.figure.source !== null;
	const isMore = (flow.bounds.best ?? -Infinity) > (toll.bounds.best ?? Infinity);
	return isNamed && isMore && flow.asOf > toll.to;
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
