/**
 * How likely a figure is right in number, unit and metric, from the rules that read it: a logistic
 * model whose weights, one a rule, are fitted on annotated documents (scripts/fit-confidence.mjs).
 */
import weights from '#data/confidence.json' with { type: 'json' };
import type { FigureDraft } from '../types.ts';

const BY_RULE: Record<string, number> = weights.rules;

/** The features of a figure: what read its number, its unit and its metric, and from how far. */
function listFeatures(draft: Pick<FigureDraft, 'evidence'>): string[] {
	return draft.evidence
		.filter(({ field }) => field === 'value' || field === 'unit' || field === 'metric')
		.map(({ field, rule }) => `${field} ${rule}`);
}

/** Sets the confidence of each figure, between 0 and 1, in steps of a hundredth. */
export function refineConfidence(drafts: FigureDraft[]): FigureDraft[] {
	return drafts.map((draft) => ({ ...draft, confidence: judge(listFeatures(draft)) }));
}

function judge(features: readonly string[]): number {
	// A rule that the fitting never saw says nothing good about the figure.
	const score = features.reduce(
		(sum, feature) => sum + (BY_RULE[feature] ?? weights.unknown),
		weights.base
	);
	return Math.round(100 / (1 + Math.exp(-score))) / 100;
}
