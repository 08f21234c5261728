/** The total of a stock or of a toll: its value on a day, published or summed from below (R1–R3, R6, R8). */
import type { Block } from './blocks.ts';
import type { Claim } from './claim.ts';
import { DEFAULT_WINDOW_DAYS } from './context.ts';
import type { AggregationContext } from './context.ts';
import { coverageOf } from './coverage.ts';
import { fromEpochDay } from './dates.ts';
import type { ExclusionLog } from './exclusions.ts';
import { explainLevel } from './explain-level.ts';
import { changeOf } from './level-change.ts';
import { warnOfPlaces, warnOfToll } from './level-warnings.ts';
import { warnOfNewer } from './source-warnings.ts';
import { METRIC_PROFILES, freshnessOf } from './metrics.ts';
import { rollUp } from './places.ts';
import type { RollUp, RollUpOptions } from './places.ts';
import { comparePublished } from './published-and-below.ts';
import { replacedBy } from './replaced.ts';
import type { RuleCode, Total } from './series.ts';
import { findStep } from './stock.ts';
import type { Step } from './stock.ts';

export interface LevelRequest {
	measure: 'stock' | 'cumulative';
	/** Days since 1970-01-01; Infinity for the newest there is. */
	day: number;
	/** Where no stock stands on that day any more: the last that was known, with its own day. */
	isLast?: boolean;
}

/** What the claims add to an empty total; nothing where no value stands on that day. */
export function computeLevelTotal(
	blocks: readonly Block<Claim>[],
	context: AggregationContext,
	request: LevelRequest,
	exclusions: ExclusionLog
): Partial<Total> {
	const options = optionsFor(context, request.measure);
	const tree = rollUp(context.regionId, blocks, options);
	const day = readingDay(tree, request);
	const published = findStep(tree.own, day);
	const children = findStep(tree.children, day);
	const headline = published ?? children;
	explainLevel(blocks, headline, children, exclusions);
	return {
		...(headline ? describeStep(headline, tree, request, blocks) : {}),
		...comparePublished(tree, day, options),
		...(children ? { coverage: coverageOf(listCounted(children), context) } : {})
	};
}

/** The value that a total would show; undefined where none stands on that day. */
export function findHeadline(
	blocks: readonly Block<Claim>[],
	context: AggregationContext,
	request: LevelRequest
): Step | undefined {
	const tree = rollUp(context.regionId, blocks, optionsFor(context, request.measure));
	const day = readingDay(tree, request);
	return findStep(tree.own, day) ?? findStep(tree.children, day);
}

/** How the levels of a metric are rolled up. */
export function optionsFor(
	context: AggregationContext,
	measure: 'stock' | 'cumulative'
): RollUpOptions {
	return {
		measure,
		agingDays: METRIC_PROFILES[context.metric].agingDays,
		freshness: freshnessOf(context.metric, measure),
		windowDays: context.windowDays ?? DEFAULT_WINDOW_DAYS
	};
}

/** A stock is read on the day asked for; a toll does not age, so it is read on its last day. */
function readingDay({ own, children }: RollUp, { measure, day, isLast }: LevelRequest): number {
	const newest = [...own, ...children].reduce(
		(last, step) => Math.max(last, step.asOf[1]),
		-Infinity
	);
	if (measure === 'cumulative' || day === Infinity) return newest;
	const stands = findStep(own, day) ?? findStep(children, day);
	return isLast && !stands ? newest : day;
}

function describeStep(
	step: Step,
	tree: RollUp,
	request: LevelRequest,
	blocks: readonly Block<Claim>[]
): Partial<Total> {
	if (step.isRefused) return { basis: 'children', rule: 'R2', asOfSpread: spanOf(step) };
	const { best, low, high, isSum } = step;
	const replaced = replacedBy(step, tree.effective);
	return {
		best,
		low,
		high,
		basis: isSum ? 'children' : 'published',
		rule: ruleFor(step, request),
		asOf: fromEpochDay(step.asOf[1]),
		asOfSpread: spanOf(step),
		addends: listAddends(step),
		spread: isSum ? null : (step.points[0]?.spread ?? null),
		leadFigureId: findLead(step),
		change: changeOf(step, isSum ? tree.children : tree.own),
		...(replaced && { replaced }),
		warnings: [
			...warnOfPlaces(step),
			...(request.measure === 'cumulative' ? warnOfToll(step, tree) : []),
			...warnOfNewer(
				step.points.map(({ preferred }) => preferred),
				() => blocks.flat()
			)
		]
	};
}

function ruleFor({ isSum, points }: Step, request: LevelRequest): RuleCode {
	if (isSum) return 'R2';
	if (request.measure === 'cumulative') return 'R6';
	return (points[0]?.votes.length ?? 0) > 1 ? 'R8' : 'R1';
}

/** A vague figure is in the bounds of a sum, but it is no addend (R10). */
function listAddends(step: Step): number[] {
	return step.points
		.filter(({ preferred }) => preferred.bounds.best !== null)
		.map(({ preferred }) => preferred.figure.id)
		.sort((a, b) => a - b);
}

/** The largest addend says most about a sum. */
function findLead(step: Step): number | null {
	const [lead] = step.points
		.map(({ preferred }) => preferred)
		.sort((a, b) => (b.bounds.best ?? -1) - (a.bounds.best ?? -1) || a.figure.id - b.figure.id);
	return lead?.figure.id ?? null;
}

function spanOf(step: Step): Total['asOfSpread'] {
	return [fromEpochDay(step.asOf[0]), fromEpochDay(step.asOf[1])];
}

/** The regions directly below that a sum has a value of. */
function listCounted({ points }: Step): string[] {
	return points
		.filter(({ preferred }) => preferred.bounds.best !== null)
		.flatMap(({ preferred }) => preferred.path[1] ?? []);
}
