import { combineFields, parseAuthor, parseOptional, readTyped, REASON_LENGTH } from './fields.ts';
import type { FieldResult, FormLike } from './fields.ts';
import type { FormResult } from './problem.ts';

const REVIEW_FIELDS = ['figureId', 'version', 'reason', 'author'] as const;
type ReviewField = (typeof REVIEW_FIELDS)[number];

/** What a person says of a figure with one press: which one, and the version that they saw. */
export interface ReviewFormValues {
	figureId: number;
	baseVersion: number;
	/** Empty where none was given: confirming needs none. */
	reason: string;
	author: string;
}

/** Reads the form behind "confirm", "reject" and "restore". */
export function parseReviewForm(form: FormLike): FormResult<ReviewFormValues, ReviewField> {
	const typed = readTyped(form, REVIEW_FIELDS);
	const read = combineFields({
		figureId: parseCounter(typed.figureId),
		version: parseCounter(typed.version),
		reason: parseOptional(typed.reason, REASON_LENGTH),
		author: parseAuthor(typed.author)
	});
	if (!read.ok) return { ...read, typed };
	const { version: baseVersion, reason, ...rest } = read.values;
	return { ok: true, values: { ...rest, baseVersion, reason: reason ?? '' }, typed };
}

function parseCounter(typed: string): FieldResult<number> {
	if (/^[1-9]\d{0,14}$/.test(typed)) return { ok: true, value: Number(typed) };
	return { ok: false, code: 'unknown_choice', params: { typed } };
}
