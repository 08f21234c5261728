/**
 * R2 and R3: a number for a region is the one published for it, else the sum of the regions below.
 * Both are never added (an antichain), and regions counted on days too far apart are not summed.
 */
import type { Block } from './blocks.ts';
import { sumBounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import { findMainGroup, groupByAnchor } from './cumulative.ts';
import type { Metric } from './figure.ts';
import { joinSteps } from './join-steps.ts';
import { ListMemo } from './list-memo.ts';
import type { Freshness } from './metrics.ts';
import { growTree } from './region-tree.ts';
import type { RegionNode } from './region-tree.ts';
import type { Bounds } from './series.ts';
import { drawLine, toSteps } from './stock.ts';
import type { LinePoint, Step } from './stock.ts';

export interface RollUpOptions {
	measure: 'stock' | 'cumulative';
	agingDays: number;
	freshness: Freshness;
	windowDays: number;
}

/** A region's value over time: published, summed from below, and the two joined by R3. */
export interface RollUp {
	regionId: string;
	own: Step[];
	children: Step[];
	effective: Step[];
	/** Of the regions directly below. */
	below: RollUp[];
}

/** What claims about a region and those below it come to over time: blocks as `growTree` takes them. */
export function rollUp(
	regionId: string,
	blocks: readonly Block<Claim>[],
	options: RollUpOptions
): RollUp {
	const key = `${regionId} ${JSON.stringify(options)}`;
	return rolled.get(blocks, key, () => rollUpNode(growTree(regionId, blocks), options));
}

const rolled = new ListMemo<Block<Claim>, RollUp>();
const ownSteps = new ListMemo<Claim, Step[]>();
const sums = new ListMemo<readonly Step[], Step[]>();

function rollUpNode(node: RegionNode, options: RollUpOptions): RollUp {
	const { windowDays, agingDays } = options;
	const below = node.children.map((child) => rollUpNode(child, options));
	const own = ownSteps.get(node.claims, JSON.stringify(options), () =>
		toSteps(headlineOf(node.claims, options), agingDays)
	);
	const values = below.map(({ effective }) => effective);
	const children = sums.get(values, String(windowDays), () => sumChildren(values, windowDays));
	return { regionId: node.regionId, own, children, effective: joinSteps(own, children), below };
}

/** The line that a region's headline follows; for a toll, that of its main anchor (R6). */
function headlineOf(claims: readonly Claim[], options: RollUpOptions): readonly LinePoint[] {
	if (options.measure === 'stock') return drawLine(claims, options.freshness);
	return findMainGroup(groupByAnchor(claims, options.freshness), options.freshness)?.line ?? [];
}

/** Sweeps over the days on which a region below gets or loses a value, and sums what stands. */
function sumChildren(below: readonly (readonly Step[])[], windowDays: number): Step[] {
	const changes = listChanges(below);
	const current: (Step | null)[] = below.map(() => null);
	const steps: Step[] = [];
	for (let index = 0; index < changes.length;) {
		const day = changes[index]?.day ?? 0;
		for (let change = changes[index]; change?.day === day; change = changes[++index]) {
			current[change.child] = change.step;
		}
		const next = changes[index];
		const standing = current.filter((step) => step !== null);
		if (standing.length === 0 || !next) continue;
		const days = `${day} ${next.day - 1} ${windowDays}`;
		const items = [findNewest(standing), ...standing];
		steps.push(summed.get(items, days, () => sumSteps(standing, day, next.day - 1, windowDays)));
	}
	return steps;
}

const summed = new ListMemo<Step, Step>();

/** Few sums have the same newest value, many the same first one. */
function findNewest(standing: readonly Step[]): Step {
	return standing.reduce((newest, step) => (step.from > newest.from ? step : newest));
}

interface Change {
	day: number;
	child: number;
	/** Null where the child's value ends. */
	step: Step | null;
}

function listChanges(below: readonly (readonly Step[])[]): Change[] {
	const changes: Change[] = [];
	for (const [child, steps] of below.entries()) {
		for (const step of steps) {
			if (step.isRefused) continue;
			changes.push({ day: step.from, child, step });
			changes.push({ day: step.until + 1, child, step: null });
		}
	}
	// Sorting is stable: of one day, a region's end stays before its next start.
	return changes.sort((a, b) => a.day - b.day);
}

/**
 * The sum of values that stand on the same days. Those that were counted too long before the newest
 * are left behind; where they come to more than the others, what is left is no number of the whole,
 * and the sum is refused.
 */
export function sumSteps(
	standing: readonly Step[],
	from: number,
	until: number,
	windowDays: number
): Step {
	const latest = standing.reduce((day, step) => Math.max(day, step.asOf[1]), -Infinity);
	const near = standing.filter((step) => step.asOf[0] >= latest - windowDays);
	const counted = leaveOutOtherTexts(near, latest);
	const left = leaveOut(standing, counted);
	const isRefused = left.length > 0 && leastOf(left) > leastOf(counted);
	const kept = isRefused ? standing : counted;
	const { best, low, high } = isRefused ? UNKNOWN : sumBounds(counted);
	const behind = standing.flatMap((step) => step.behind);
	if (!isRefused) behind.push(...left.flatMap((step) => step.points));
	return {
		best,
		low,
		high,
		from,
		until,
		points: kept.flatMap((step) => step.points),
		asOf: [kept.reduce((day, step) => Math.min(day, step.asOf[0]), Infinity), latest],
		isSum: true,
		behind,
		isRefused
	};
}

function leaveOut(steps: readonly Step[], left: readonly Step[]): Step[] {
	if (left.length === steps.length) return [];
	const gone = new Set(left);
	return steps.filter((step) => !gone.has(step));
}

/** Where no words name the disease of the cases, it is one within a text, as a rule. */
const OF_ONE_TEXT: readonly Metric[] = ['disease_cases', 'recovered'];

/** Of cases of an unnamed disease, those places only that the text of the newest tells of. */
function leaveOutOtherTexts(steps: readonly Step[], latest: number): readonly Step[] {
	const newest = steps.findLast((step) => step.asOf[1] === latest);
	const figure = newest?.points[0]?.preferred.figure;
	if (!newest || !figure || figure.disease || !OF_ONE_TEXT.includes(figure.metric)) return steps;
	const texts = new Set(newest.points.map(textOf));
	return steps.filter((step) => step.points.every((point) => texts.has(textOf(point))));
}

function textOf({ preferred: { figure } }: LinePoint): string {
	return figure.documentId === null ? `by hand ${figure.id}` : `text ${figure.documentId}`;
}

const UNKNOWN: Bounds = { best: null, low: null, high: null };

function leastOf(steps: readonly Step[]): number {
	const { best, low } = sumBounds(steps);
	return best ?? low ?? 0;
}
