/**
 * How likely a figure is right in number, unit and metric: a logistic model whose weights, one a
 * feature, are fitted on annotated documents (scripts/fit-confidence.mjs).
 */
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import weights from '#data/confidence.json' with { type: 'json' };

const BY_FEATURE: Record<string, number> = weights.features;

/** A figure without the confidence that is to be found. */
type ReadFigure = Omit<ExtractedFigure, 'confidence'>;

/** Between 0 and 1, in steps of a hundredth. */
export function judgeConfidence(figure: ReadFigure): number {
	// A feature that the fitting never saw says nothing good about the figure.
	const score = listFeatures(figure).reduce(
		(sum, feature) => sum + (BY_FEATURE[feature] ?? weights.unknown),
		weights.base
	);
	return Math.round(100 / (1 + Math.exp(-score))) / 100;
}

/** What the model weighs of a figure. */
type Weighed = Pick<ReadFigure, 'evidence' | 'metric' | 'quote' | 'value' | 'source'>;

/** A feature that takes less than this from a score is no reason to doubt. */
const TELLING = -0.2;

/** The features that speak against a figure, the heaviest first. */
export function listWeaknesses(figure: Weighed): string[] {
	return listFeatures(figure)
		.map((feature) => ({ feature, weight: BY_FEATURE[feature] ?? weights.unknown }))
		.filter(({ weight }) => weight <= TELLING)
		.sort((a, b) => a.weight - b.weight)
		.map(({ feature }) => feature);
}

/**
 * What speaks for and against a figure: the rules that read its number, unit and metric, and what a
 * reader would miss in a number that is none: a noun of its own, a source, a place, a day.
 */
export function listFeatures(figure: Weighed): string[] {
	const { evidence, metric, quote, value, source } = figure;
	const hasOwn = (asked: string): boolean =>
		evidence.some(({ field, span }) => field === asked && span !== undefined);
	const features = evidence.filter(isCore).map(({ field, rule }) => `${field} ${rule}`);
	features.push(`metric ${metric}`);
	features.push(/\p{Nd}$/u.test(quote) ? 'bare number' : 'number with a noun');
	features.push(value !== null && value <= SMALL ? 'small number' : 'number');
	if (source === null) features.push('no source');
	if (!hasOwn('place')) features.push('no place of its own');
	if (!hasOwn('date')) features.push('no date of its own');
	return features;
}

/** Counts up to ten are as often of other things. */
const SMALL = 10;

function isCore({ field }: { field: string }): boolean {
	return field === 'value' || field === 'unit' || field === 'metric';
}
