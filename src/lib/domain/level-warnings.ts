/** What a reader must know of a toll before quoting it (R6): an addend that fell, anchors that differ. */
import { anchorOf, listFalls } from './cumulative.ts';
import type { RollUp } from './places.ts';
import type { TotalWarning } from './series.ts';
import type { LinePoint, Step } from './stock.ts';

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
