import type { Disease, Measure, Unit } from '#lib/domain/figure.ts';
import type { Series } from '#lib/domain/series.ts';
import { measureSeries } from '#lib/domain/thin-series.ts';

/** Series that can stand on one scale: the same measure in the same unit, of the same disease. */
export interface Panel {
	key: string;
	measure: Measure;
	unit: Unit;
	currency: string | null;
	disease: Disease | null;
	series: Series[];
}

/**
 * Series by measure, unit and disease: a stock and a flow never share a scale. Panels with something
 * observed come first, then those with the most points.
 */
export function groupPanels(series: readonly Series[]): Panel[] {
	const panels = new Map<string, Panel>();
	for (const one of series) {
		if (one.points.length === 0) continue;
		const { measure, unit, currency, disease } = one;
		const key = [measure, unit, currency, disease].filter(Boolean).join(' ');
		const panel = panels.get(key);
		if (panel) panel.series.push(one);
		else panels.set(key, { key, measure, unit, currency, disease, series: [one] });
	}
	return [...panels.values()].sort(
		(a, b) => Number(isObserved(b)) - Number(isObserved(a)) || countPoints(b) - countPoints(a)
	);
}

function isObserved(panel: Panel): boolean {
	return panel.series.some((series) => series.status === 'observed');
}

function countPoints(panel: Panel): number {
	return panel.series.reduce((sum, series) => sum + measureSeries(series).marks, 0);
}
