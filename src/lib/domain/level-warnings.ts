/**
 * What a reader must know of a stock or a toll before quoting it: places that were left behind
 * (R2), an addend that fell, anchors that differ (R6).
 */
import { sumBounds } from './bounds.ts';
import { anchorOf, listFalls } from './cumulative.ts';
import type { RollUp } from './places.ts';
import type { TotalWarning } from './series.ts';
import type { LinePoint, Step } from './stock.ts';

/** What a sum from below leaves out, as it was counted too long before. */
export function warnOfPlaces({ behind }: Step): TotalWarning[] {
	const claims = behind
		.map(({ preferred }) => preferred)
		.sort((a, b) => (b.bounds.best ?? 0) - (a.bounds.best ?? 0) || a.figure.id - b.figure.id);
	const { best: value } = sumBounds(claims.map(({ bounds }) => bounds));
	const figureIds = claims.map(({ figure }) => figure.id);
	return value === null ? [] : [{ code: 'behind', value, figureIds }];
}

export function warnOfToll(step: Step, tree: RollUp): TotalWarning[] {
	return [...warnOfFalls(step.points, tree), ...warnOfAnchors(step.points)];
}

function warnOfFalls(points: readonly LinePoint[], tree: RollUp): TotalWarning[] {
	const lines = listLines(tree);
	return points.flatMap(({ preferred }): TotalWarning[] => {
		const { id } = preferred.figure;
		const line = lines.get(preferred.path.at(-1) ?? '') ?? [];
		const fall = listFalls(line).find(({ figureId }) => figureId === id);
		return fall ? [{ code: 'fell', value: fall.from, figureIds: [id, fall.beforeId] }] : [];
	});
}

/** The line that each region follows for itself. */
function listLines(tree: RollUp, lines = new Map<string, LinePoint[]>()): Map<string, LinePoint[]> {
	lines.set(
		tree.regionId,
		tree.own.flatMap((step) => step.points)
	);
	for (const child of tree.below) listLines(child, lines);
	return lines;
}

/** Tolls of several places may be added; that they count from different days has to be said. */
function warnOfAnchors(points: readonly LinePoint[]): TotalWarning[] {
	const anchors = new Set(points.map(({ preferred }) => anchorOf(preferred)));
	if (anchors.size < 2) return [];
	const figureIds = points.map(({ preferred }) => preferred.figure.id).sort((a, b) => a - b);
	return [{ code: 'anchors', value: null, figureIds }];
}
