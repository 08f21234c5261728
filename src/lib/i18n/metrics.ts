import type { Disease, Metric } from '#lib/domain/figure.ts';
import type { Messages } from './index.ts';

/** What is counted, with the disease where the words name one: "Morts, choléra". */
export function nameCount(metric: Metric, disease: Disease | null, t: Messages): string {
	const { label } = t.vocabulary.metrics[metric];
	return disease ? `${label}, ${t.vocabulary.diseases[disease]}` : label;
}

/** The same inside a sentence: "de cas de maladie (choléra)". */
export function nameCounted(metric: Metric, disease: Disease | null, t: Messages): string {
	const { of } = t.vocabulary.metrics[metric];
	return disease ? `${of} (${t.vocabulary.diseases[disease]})` : of;
}
