/** What one press does to a figure, on the queue, on its document and on its own page alike. */
import { error, fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { parseAuthor, readText } from '#lib/domain/forms/fields.ts';
import { formatSeen, parseBulkForm } from '#lib/domain/forms/parse-bulk-form.ts';
import { parseReviewForm } from '#lib/domain/forms/parse-review-form.ts';
import type { ReviewFormValues } from '#lib/domain/forms/parse-review-form.ts';
import { confirmFigure, rejectFigure, restoreFigure } from '#lib/server/corrections/index.ts';
import type { ChangeOutcome, ChangeRequest } from '#lib/server/corrections/index.ts';
import { reviewTogether, takeBackReview } from '#lib/server/corrections/review-together.ts';
import { findFigureRow } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { readAuthor, rememberAuthor } from './author.ts';

interface Event {
	request: Request;
	cookies: Cookies;
	locals: { store: Store };
}

/** `restore` gives back all that was read; `takeBack` only undoes the last press. */
export type ReviewAct = 'confirm' | 'reject' | 'restore' | 'takeBack';

const CHANGES: Record<ReviewAct, (db: Store, request: ChangeRequest) => Promise<ChangeOutcome>> = {
	confirm: confirmFigure,
	reject: rejectFigure,
	restore: restoreFigure,
	takeBack: takeBackReview
};

/** Actions for `export const actions`: who presses signs with the name that the browser keeps. */
export const reviewActions = {
	confirm: (event: Event) => review('confirm', event),
	reject: (event: Event) => review('reject', event),
	restore: (event: Event) => review('restore', event),
	takeBack: (event: Event) => review('takeBack', event),
	confirmAll: (event: Event) => reviewAll('confirm', event),
	takeBackAll: (event: Event) => reviewAll('takeBack', event),
	remember
};

async function review(act: ReviewAct, { request, cookies, locals }: Event) {
	const form = await request.formData();
	form.set('author', readAuthor(cookies));
	const parsed = parseReviewForm(form);
	if (!parsed.ok) return fail(400, { nameProblems: parsed.problems });
	return carryOut(act, locals.store, parsed.values);
}

async function carryOut(act: ReviewAct, store: Store, values: ReviewFormValues) {
	const figure = await findFigureRow(store, values.figureId);
	if (!figure) error(404);
	const outcome = await CHANGES[act](store, values);
	const { id, quote } = figure;
	if (outcome.ok) return { reviewed: { act, id, quote, version: outcome.version } };
	return fail(409, { stale: { id, quote } });
}

/**
 * What somebody changed meanwhile is left as it is, and counted. Who presses may give a name with it,
 * where the browser keeps none yet.
 */
async function reviewAll(act: 'confirm' | 'takeBack', { request, cookies, locals }: Event) {
	const form = await request.formData();
	form.set('author', readText(form, 'author') || readAuthor(cookies));
	const parsed = parseBulkForm(form);
	if (!parsed.ok) return fail(400, { nameProblems: parsed.problems });
	const { figures, author } = parsed.values;
	rememberAuthor(cookies, author);
	const { done, left } = await reviewTogether(locals.store, CHANGES[act], figures, author);
	return { bulk: { act, done: done.map(formatSeen), left } };
}

async function remember({ request, cookies }: Pick<Event, 'request' | 'cookies'>) {
	const author = parseAuthor(readText(await request.formData(), 'author'));
	if (!author.ok) return fail(400, { nameProblems: [{ ...author, field: 'author' }] });
	rememberAuthor(cookies, author.value);
	return { remembered: author.value };
}
