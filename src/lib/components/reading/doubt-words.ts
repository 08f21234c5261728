import { JUDGED_FIELDS, listDoubtfulFields } from '#lib/domain/field-likelihoods.ts';
import type { FieldLikelihoods } from '#lib/domain/field-likelihoods.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { RecordRow } from '#lib/domain/record-rows.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
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

/** How often a line that was read like this one is right; empty where nothing is known of it. */
export function sayLikelihood(row: RecordRow, likely: FieldLikelihoods, t: DeskMessages): string {
	const field = JUDGED_FIELDS.find((one) => one === row);
	const share = field && likely[field];
	if (share === undefined) return '';
	const words = t.figures.doubt.likely;
	// Nothing is always right, and nothing never.
	const times = formatNumber(Math.min(9, Math.max(1, Math.round(share * 10))), t);
	const isDoubtful = listDoubtfulFields({ [row]: share }).length > 0;
	return isDoubtful ? words.doubtful(times) : words.holds(times);
}
