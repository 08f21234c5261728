/**
 * What speaks for each measure where nobody has chosen one. Every report has a vote: what one source
 * says in one document. So a single misread figure settles nothing against several reports.
 */
import { ofEachBlock } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import { MEASURES } from './figure.ts';
import type { Measure } from './figure.ts';
import { regionOfBlock } from './frame-claims.ts';
import type { FrameClaims } from './frame-claims.ts';
import { ListMemo } from './list-memo.ts';

/** A report on the region itself speaks for the whole, and has two votes. */
const OWN_VOTES = 2;
/** Votes are counted in thousandths, as integers: no order of the reports changes their sum. */
const PARTS = 1_000;

/**
 * The votes for each measure. That of an older report is halved for each whole ageing time that it
 * lies behind the newest one; a flow that a stock or a toll holds already has none (R7).
 */
export function countVotes(
	claims: readonly FrameClaims[],
	agingDays: number
): Map<Measure, number> {
	const levels = findNewestLevels(claims);
	const ballots = new Map(
		MEASURES.map((measure) => [
			measure,
			claims
				.filter((some) => some.measure === measure)
				.flatMap(({ blocks }) => blocks)
				.map((block) => (measure === 'flow' ? listFreeFlows(block, levels) : listReports(block)))
		])
	);
	const newest = [...ballots.values()]
		.flat()
		.reduce((day, one) => Math.max(day, one.newest), -Infinity);
	return new Map(
		[...ballots].map(([measure, some]) => [measure, sumVotes(some, newest, agingDays)])
	);
}

/** The reports of a block, each with its latest day: in lists of numbers, as there may be many. */
interface Ballots {
	/** The number of each report; none twice. */
	reports: Int32Array;
	days: Int32Array;
	worth: number;
	newest: number;
	/** The highest number of a report. */
	last: number;
}

function toBallots(claims: readonly Claim[]): Ballots {
	const days = new Map<number, number>();
	for (const { report, to } of claims)
		days.set(report, Math.max(days.get(report) ?? -Infinity, to));
	return {
		reports: Int32Array.from(days.keys()),
		days: Int32Array.from(days.values()),
		worth: claims[0]?.path.length === 1 ? OWN_VOTES : 1,
		newest: Math.max(-Infinity, ...days.values()),
		last: Math.max(-1, ...days.keys())
	};
}

/** Only claims with a value speak for their measure. */
const listReports = ofEachBlock((block: Block<Claim>) => toBallots(block.filter(hasValue)));

const free = new ListMemo<Block<Claim> | Claim, Ballots>();

/** Flows that no level holds already. */
function listFreeFlows(block: Block<Claim>, levels: ReadonlyMap<string, Claim>): Ballots {
	const above = (block[0]?.path ?? []).flatMap((region) => levels.get(region) ?? []);
	return free.get([block, ...above], '', () =>
		toBallots(block.filter((flow) => hasValue(flow) && !above.some((one) => holdsFlow(one, flow))))
	);
}

/** Of each report the most votes that it has anywhere. */
function sumVotes(ballots: readonly Ballots[], newest: number, agingDays: number): number {
	const most = new Int32Array(ballots.reduce((last, one) => Math.max(last, one.last), -1) + 1);
	let sum = 0;
	for (const { reports, days, worth } of ballots) {
		for (let index = 0; index < reports.length; index += 1) {
			const report = reports[index] ?? 0;
			const halvings = Math.floor((newest - (days[index] ?? newest)) / agingDays);
			const more = Math.round((worth * PARTS) / 2 ** halvings) - (most[report] ?? 0);
			if (more <= 0) continue;
			most[report] = (most[report] ?? 0) + more;
			sum += more;
		}
	}
	return sum;
}

/** Of each region the newest stock or toll that gives a value, of one day the highest. */
function findNewestLevels(claims: readonly FrameClaims[]): Map<string, Claim> {
	const newest = new Map<string, Claim>();
	for (const block of claims.flatMap(({ measure, blocks }) => (measure === 'flow' ? [] : blocks))) {
		const [level, known] = [findNewest(block), newest.get(regionOfBlock(block))];
		if (level && (!known || compareLevels(level, known) > 0)) {
			newest.set(regionOfBlock(block), level);
		}
	}
	return newest;
}

const findNewest = ofEachBlock((block: Block<Claim>) =>
	block.filter(hasValue).reduce<Claim | undefined>((newest, claim) => {
		return newest && compareLevels(claim, newest) <= 0 ? newest : claim;
	}, undefined)
);

function compareLevels(a: Claim, b: Claim): number {
	return a.to - b.to || bestOf(a) - bestOf(b) || b.figure.id - a.figure.id;
}

/** R7: a stock or a toll holds the flows of its days and places; one that is larger is not held. */
function holdsFlow(level: Claim, flow: Claim): boolean {
	if (level.to < flow.to || bestOf(level) < bestOf(flow)) return false;
	return level.figure.measure === 'stock' || (anchorOf(level) ?? -Infinity) <= flow.from;
}

function hasValue({ bounds }: Claim): boolean {
	return bounds.best !== null;
}

function bestOf(claim: Claim): number {
	return claim.bounds.best ?? -Infinity;
}
