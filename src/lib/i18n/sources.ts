import type { Messages } from './index.ts';

/**
 * Who counted, as the reader's language calls it; the data keep the name that they hold. A common
 * noun, which no organisation goes by, stands in the words of its text, as a quotation.
 */
export function nameSource(source: string | null, t: Messages): string {
	if (source === null) return t.vocabulary.noSource;
	const known = t.sources[source];
	if (known !== undefined) return known;
	return /^\p{Ll}/u.test(source) ? t.common.cite.quoted(source) : source;
}
