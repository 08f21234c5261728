import { isHtml } from '#lib/domain/forms/html.ts';
import { readText } from '#lib/domain/forms/fields.ts';
import type { FieldResult } from '#lib/domain/forms/fields.ts';
import { formatDayFirst } from '#lib/domain/forms/typed-date.ts';
import { proposeDocument } from '#lib/server/ingest/intake.ts';

/** A field that was left empty and now holds what the document says of itself. */
export interface ProposedField {
	field: 'publishedOn' | 'outlet' | 'title' | 'url';
	/** The words that say it; null where the head of a page does, or the headline itself. */
	words: string | null;
}

/** Set on the form that shows proposals: what is still empty then was left so on purpose. */
const PROPOSALS_SEEN = 'proposed';

/**
 * Puts what a document says of itself into the fields that were left empty, and tells which: a
 * person sees them before anything is stored. `outlets` are those of documents before.
 */
export async function proposeFields(
	form: FormData,
	upload: FieldResult<string> | null,
	outlets: readonly string[]
): Promise<ProposedField[]> {
	const content = upload?.ok ? upload.value : readText(form, 'content');
	if (content === '' || readText(form, PROPOSALS_SEEN) !== '') return [];
	const found = await proposeDocument(isHtml(content) ? 'html' : 'text', content, outlets);
	if (!found) return [];
	const day = found.publishedOn;
	const proposals = {
		...found,
		publishedOn: day && { ...day, value: formatDayFirst(day.value) }
	};
	return (['publishedOn', 'outlet', 'title', 'url'] as const).flatMap((field) => {
		const proposal = proposals[field];
		if (!proposal || readText(form, field) !== '') return [];
		form.set(field, proposal.value);
		return [{ field, words: proposal.words }];
	});
}

/** A headline moves no number, and the page of the document says that it was taken: it stops nobody. */
export function isToBeSeen(proposed: readonly ProposedField[]): boolean {
	return proposed.some(({ field }) => field !== 'title');
}
