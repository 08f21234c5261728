import { error, fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { parseReviewForm } from '#lib/domain/forms/parse-review-form.ts';
import type { ReviewFormValues } from '#lib/domain/forms/parse-review-form.ts';
import { RECORD_ROWS, ROW_FIELDS } from '#lib/domain/record-rows.ts';
import type { RecordRow } from '#lib/domain/record-rows.ts';
import { restoreField } from '#lib/server/corrections/index.ts';
import { findFigureRow } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { readAuthor } from './author.ts';

interface Event {
	request: Request;
	cookies: Cookies;
	locals: { store: Store };
}

/** The action behind "restore" on one line of a record: its fields get their extracted values. */
export async function restoreRow({ request, cookies, locals }: Event) {
	const form = await request.formData();
	form.set('author', readAuthor(cookies));
	const row = RECORD_ROWS.find((name) => name === form.get('row'));
	const parsed = parseReviewForm(form);
	if (!parsed.ok) return fail(400, { nameProblems: parsed.problems });
	const figure = await findFigureRow(locals.store, parsed.values.figureId);
	if (!row || !figure) error(404);
	const restored = await restoreFields(locals.store, parsed.values, row);
	return restored
		? { restoredRow: row }
		: fail(409, { stale: { id: figure.id, quote: figure.quote } });
}

async function restoreFields(
	store: Store,
	{ baseVersion, ...values }: ReviewFormValues,
	row: RecordRow
): Promise<boolean> {
	let version = baseVersion;
	for (const field of ROW_FIELDS[row]) {
		const outcome = await restoreField(store, { ...values, baseVersion: version, field });
		if (!outcome.ok) return false;
		version = outcome.version;
	}
	return true;
}
