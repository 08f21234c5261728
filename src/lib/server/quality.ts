import quality from '#data/quality.json' with { type: 'json' };
import type { Quality } from '#lib/domain/quality.ts';

/** The latest measures of the reader, as docs/quality.md has them. */
export function readQuality(): Quality {
	const { languages, documents, figures, all, aside, confidence } = quality;
	return { languages, documents, figures, all, aside, confidence } as Quality;
}
