import { MOST_AT_ONCE } from '../clear-figures.ts';
import { parseAuthor, readText } from './fields.ts';
import type { FormLike } from './fields.ts';
import type { Problem } from './problem.ts';

/** The part of FormData that is needed here. */
interface BulkForm extends FormLike {
	getAll(name: string): unknown[];
}

/** Figures that are settled at once, each with the version that was seen. */
export interface BulkFormValues {
	figures: { figureId: number; baseVersion: number }[];
	author: string;
}

/** Reads the form behind "confirm all of them"; what is no figure in it is left out. */
export function parseBulkForm(
	form: BulkForm
): { ok: true; values: BulkFormValues } | { ok: false; problems: Problem<'author'>[] } {
	const author = parseAuthor(readText(form, 'author'));
	if (!author.ok) return { ok: false, problems: [{ field: 'author', code: author.code }] };
	const figures = form.getAll('figure').slice(0, MOST_AT_ONCE).flatMap(parseSeen);
	return { ok: true, values: { figures, author: author.value } };
}

/** "12:3": figure 12 as it was in version 3. */
function parseSeen(entry: unknown): BulkFormValues['figures'] {
	const parts = typeof entry === 'string' ? /^([1-9]\d{0,14}):([1-9]\d{0,14})$/.exec(entry) : null;
	return parts ? [{ figureId: Number(parts[1]), baseVersion: Number(parts[2]) }] : [];
}

export function formatSeen({ id, version }: { id: number; version: number }): string {
	return `${id}:${version}`;
}
