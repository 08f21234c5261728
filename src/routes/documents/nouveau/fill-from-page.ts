import { isHtml } from '#lib/domain/forms/html.ts';
import { readText } from '#lib/domain/forms/fields.ts';
import type { FieldResult } from '#lib/domain/forms/fields.ts';
import { formatDayFirst } from '#lib/domain/forms/typed-date.ts';
import { proposeDocument } from '#lib/server/ingest/intake.ts';

/**
 * Puts what the source of a page says of itself into the fields that were left empty: they are
 * then read like anything that was typed, and shown again where something else is wrong.
 */
export async function fillFromPage(
	form: FormData,
	upload: FieldResult<string> | null
): Promise<void> {
	const content = upload?.ok ? upload.value : readText(form, 'content');
	if (!isHtml(content)) return;
	const page = await proposeDocument('html', content);
	if (!page.ok) return;
	const proposals = {
		publishedOn: formatDayFirst(page.publishedOn),
		outlet: page.outlet,
		title: page.title,
		url: page.url
	};
	for (const [name, value] of Object.entries(proposals)) {
		if (value && readText(form, name) === '') form.set(name, value);
	}
}
