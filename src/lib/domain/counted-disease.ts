import type { Disease } from './figure.ts';
import { isOfDisease } from './metrics.ts';
import type { FigureRecord } from './series.ts';

/** The disease that a figure is counted under, if one divides its metric. */
export type DiseaseOf = (figure: FigureRecord) => Disease | null;

/**
 * R12: the disease that the words of a figure name. Where they name none, the only one that others
 * of its cluster name: they state the same fact, which would else be in two totals (R4).
 */
export function createDiseaseOf(figures: Iterable<FigureRecord>): DiseaseOf {
	const named = mapNamed(figures);
	return ({ metric, disease, clusterId }) => {
		if (!isOfDisease(metric)) return null;
		const shared = clusterId === null ? undefined : named.get(clusterId);
		return disease ?? (shared?.size === 1 ? ([...shared][0] ?? null) : null);
	};
}

/** What the settled figures of each cluster name. */
function mapNamed(figures: Iterable<FigureRecord>): Map<number, Set<Disease>> {
	const named = new Map<number, Set<Disease>>();
	for (const { clusterId, disease, metric, needsReview } of figures) {
		if (clusterId === null || disease === null || needsReview || !isOfDisease(metric)) continue;
		const known = named.get(clusterId);
		if (known) known.add(disease);
		else named.set(clusterId, new Set([disease]));
	}
	return named;
}
