import type { Messages } from './index.ts';

/** Who counted, as the reader's language calls it; the data keep the name that they hold. */
export function nameSource(source: string | null, t: Messages): string {
	if (source === null) return t.vocabulary.noSource;
	return t.sources[source] ?? source;
}
