/**
 * What speaks for each measure where nobody has chosen one. Every report has a vote: what one source
 * says in one document. So a single misread figure settles nothing against several reports.
 */
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import { MEASURES } from './figure.ts';
import type { Measure } from './figure.ts';

/** A report on the region itself speaks for the whole, and has two votes. */
const OWN_VOTES = 2;
/** Votes are counted in thousandths, as integers: no order of the reports changes their sum. */
const PARTS = 1_000;

/**
 * The votes for each measure. That of an older report is halved for each whole ageing time that it
 * lies behind the newest one; a flow that a stock or a toll holds already has none (R7).
 */
export function countVotes(claims: readonly Claim[], agingDays: number): Map<Measure, number> {
	const voters = listVoters(claims);
	const newest = voters.reduce((day, claim) => Math.max(day, claim.to), -Infinity);
	const told = new Map(MEASURES.map((measure) => [measure, new Map<string, number>()]));
	for (const { figure, path, report, to } of voters) {
		const worth = path.length === 1 ? OWN_VOTES : 1;
		const halvings = Math.floor((newest - to) / agingDays);
		const votes = Math.round((worth * PARTS) / 2 ** halvings);
		if (votes === 0) continue;
		const reports = told.get(figure.measure);
		if (votes > (reports?.get(report) ?? 0)) reports?.set(report, votes);
	}
	return new Map([...told].map(([measure, reports]) => [measure, sumOf(reports.values())]));
}

function sumOf(votes: Iterable<number>): number {
	let sum = 0;
	for (const each of votes) sum += each;
	return sum;
}

/** Claims that speak for their measure: with a value, and no flow that a level holds already. */
function listVoters(claims: readonly Claim[]): Claim[] {
	const counted = claims.filter((claim) => claim.bounds.best !== null);
	const newest = findNewestLevels(counted);
	return counted.filter(
		(claim) =>
			claim.figure.measure !== 'flow' ||
			!claim.path.some((region) => holdsFlow(newest.get(region), claim))
	);
}

function findNewestLevels(claims: readonly Claim[]): Map<string, Claim> {
	const newest = new Map<string, Claim>();
	for (const claim of claims.filter(({ figure }) => figure.measure !== 'flow')) {
		const region = claim.path.at(-1) ?? '';
		const known = newest.get(region);
		const later = known ? claim.to - known.to || bestOf(claim) - bestOf(known) : 1;
		if (later > 0) newest.set(region, claim);
	}
	return newest;
}

/** R7: a stock or a toll holds the flows of its days and places; one that is larger is not held. */
function holdsFlow(level: Claim | undefined, flow: Claim): boolean {
	if (!level || level.to < flow.to || bestOf(level) < bestOf(flow)) return false;
	return level.figure.measure === 'stock' || (anchorOf(level) ?? -Infinity) <= flow.from;
}

function bestOf(claim: Claim): number {
	return claim.bounds.best ?? -Infinity;
}
