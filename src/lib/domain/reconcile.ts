/**
 * R7: a daily count and a toll, told together, are two figures of which the toll has authority. The
 * flow must be its change; where it is not, both are flagged and neither is altered.
 */
import { sumBounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import type { Bounds } from './series.ts';

/** A toll's change between two reports of one source, and the flows told for those days. */
export interface Mismatch {
	flowIds: number[];
	/** The earlier and the later report of the toll. */
	tollIds: [number, number];
	stated: Bounds;
	implied: Bounds;
}

/**
 * Where flows and the toll of the same source and region disagree. Flows that cover every day
 * between two reports must come to the change; flows for some of those days may not exceed it.
 */
export function listMismatches(claims: readonly Claim[]): Mismatch[] {
	const flows = groupBy(claims, 'flow', (claim) => `${seriesOf(claim)}`);
	const tolls = groupBy(claims, 'cumulative', (claim) => `${seriesOf(claim)} ${anchorOf(claim)}`);
	return [...tolls.values()].flatMap((reports) => {
		const [first] = reports;
		const told = first ? (flows.get(seriesOf(first)) ?? []) : [];
		return told.length === 0 ? [] : compareSeries(reports, told);
	});
}

/** Whether a flow lies within the days of a toll, of its place or one in it. */
export function isHeldByToll(flow: Claim, toll: Claim): boolean {
	return (
		flow.figure.measure === 'flow' &&
		flow.unit === toll.unit &&
		flow.disease === toll.disease &&
		flow.to <= toll.to &&
		flow.from >= (anchorOf(toll) ?? -Infinity) &&
		flow.path.includes(toll.path.at(-1) ?? '')
	);
}

/** Whether it does, and still exceeds it. */
export function isFlowAboveToll(flow: Claim, toll: Claim): boolean {
	return isHeldByToll(flow, toll) && isAbove(flow.bounds.low, toll.bounds.high);
}

/** Flows that exceed the newest toll of their place, or of one above it, which should hold them. */
export function listFlowsAboveToll(claims: readonly Claim[]): { flow: Claim; toll: Claim }[] {
	const observed = claims.filter(({ status }) => status === 'observed');
	const newest = mapNewestTolls(observed);
	if (newest.size === 0) return [];
	const flows = observed.filter(({ figure }) => figure.measure === 'flow');
	return flows.flatMap((flow) => {
		const tolls = flow.path.flatMap((region) => newest.get(region) ?? []);
		const toll = tolls.find((one) => isFlowAboveToll(flow, one));
		return toll ? [{ flow, toll }] : [];
	});
}

/** Of each region its newest toll in each unit and of each disease. */
function mapNewestTolls(observed: readonly Claim[]): Map<string, Claim[]> {
	const newest = new Map<string, Claim[]>();
	for (const claim of observed) {
		if (claim.figure.measure !== 'cumulative') continue;
		const region = claim.path.at(-1) ?? '';
		const others = newest.get(region) ?? [];
		const same = others.findIndex((one) => thingOf(one) === thingOf(claim));
		if (same === -1) newest.set(region, [...others, claim]);
		else if (claim.to >= (others[same]?.to ?? -Infinity)) others[same] = claim;
	}
	return newest;
}

function compareSeries(reports: readonly Claim[], flows: readonly Claim[]): Mismatch[] {
	const mismatches: Mismatch[] = [];
	let index = 0;
	reports.slice(1).forEach((later, position) => {
		const earlier = reports[position];
		if (!earlier || earlier.to === later.to) return;
		const between: Claim[] = [];
		for (let flow = flows[index]; flow && flow.to <= later.to; flow = flows[++index]) {
			if (flow.from > earlier.to) between.push(flow);
		}
		const mismatch = compareChange(earlier, later, between);
		if (mismatch) mismatches.push(mismatch);
	});
	return mismatches;
}

function compareChange(earlier: Claim, later: Claim, flows: readonly Claim[]): Mismatch | null {
	if (flows.length === 0 || haveCommonDays(flows)) return null;
	const stated = sumBounds(flows.map((flow) => flow.bounds));
	const implied = changeBounds(earlier.bounds, later.bounds);
	const days = flows.reduce((sum, flow) => sum + flow.to - flow.from + 1, 0);
	const isTooMuch = isAbove(stated.low, implied.high);
	const isTooLittle = days === later.to - earlier.to && isAbove(implied.low, stated.high);
	if (!isTooMuch && !isTooLittle) return null;
	return {
		flowIds: flows.map((flow) => flow.figure.id),
		tollIds: [earlier.figure.id, later.figure.id],
		stated: { best: stated.best, low: stated.low, high: stated.high },
		implied
	};
}

/** Flows of the same days are rivals, and their sum says nothing (R4). */
function haveCommonDays(flows: readonly Claim[]): boolean {
	return flows.some((flow, index) => index > 0 && flow.from <= (flows[index - 1]?.to ?? -Infinity));
}

/** Every difference that the two intervals allow. */
function changeBounds(earlier: Bounds, later: Bounds): Bounds {
	return {
		best: subtract(later.best, earlier.best),
		low: subtract(later.low, earlier.high),
		high: subtract(later.high, earlier.low)
	};
}

function subtract(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a - b;
}

function isAbove(a: number | null, b: number | null): boolean {
	return a !== null && b !== null && a > b;
}

function seriesOf(claim: Claim): string {
	return `${claim.path.at(-1)} ${thingOf(claim)} ${claim.voter}`;
}

/** What is counted. */
function thingOf({ unit, disease }: Claim): string {
	return `${unit} ${disease}`;
}

function groupBy(
	claims: readonly Claim[],
	measure: 'flow' | 'cumulative',
	keyOf: (claim: Claim) => string
): Map<string, Claim[]> {
	const groups = new Map<string, Claim[]>();
	const inOrder = claims
		.filter((claim) => claim.status === 'observed' && claim.figure.measure === measure)
		.sort((a, b) => a.to - b.to || a.figure.id - b.figure.id);
	for (const claim of inOrder) {
		const group = groups.get(keyOf(claim));
		if (group) group.push(claim);
		else groups.set(keyOf(claim), [claim]);
	}
	return groups;
}
