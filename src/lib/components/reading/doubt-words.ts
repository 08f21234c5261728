import type { Metric } from '#lib/domain/figure.ts';
import { firstToCheck } from '#lib/domain/review-reasons.ts';
import type { ReviewReason } from '#lib/domain/review-reasons.ts';
import type { DeskMessages } from '#lib/i18n/index.ts';

/** Why a figure is doubted, in a sentence, and what to check first. */
export function sayDoubt(
	reasons: readonly ReviewReason[],
	metric: Metric,
	t: DeskMessages
): string {
	if (reasons.length === 0) return '';
	const words = t.figures.doubt;
	const list = [...new Set(reasons.map((reason) => sayReason(reason, metric, t)))].join(', ');
	return `${words.lead(list)} ${words.check(words.rows[firstToCheck(reasons)])}`;
}

function sayReason(reason: ReviewReason, metric: Metric, t: DeskMessages): string {
	const words = t.figures.doubt;
	switch (reason.code) {
		case 'kind':
			return words.kind(t.vocabulary.metrics[metric].label);
		case 'rule':
			return words.rule(words.rows[reason.row], t.figures.rules[reason.rule] ?? reason.rule);
		default:
			return words.reasons[reason.code];
	}
}
