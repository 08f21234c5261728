/** The whole year that an earlier value is of: "En 2022, elles avaient fait 195 morts", this year's being told. */
import type { Document } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { sentenceOf } from './layout.ts';

/** The year of its sentence, where the verb looks back and the current value stands in front of the sentence. */
export function findYearBefore(document: Document, draft: FigureDraft): DateMention | undefined {
	const { relation, parent, sentenceIndex } = draft;
	if (relation !== 'previous' || (parent && parent.sentenceIndex >= sentenceIndex))
		return undefined;
	const looksBack = document
		.marksNamed(sentenceIndex, 'grammar', 'had')
		.some(({ to }) => to <= draft.from);
	if (!looksBack) return undefined;
	return mentionsIn(document.dates, sentenceOf(document, draft)).find(
		({ kind, precision }) => kind === 'window' && precision === 'year'
	);
}
