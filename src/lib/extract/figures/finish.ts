/** From drafts to the figures of the contract: quotes, sentences, parents as indexes, confidence. */
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import { judgeConfidence } from '../confidence.ts';
import type { Document } from '../document.ts';
import { stripFillers } from '../repair.ts';
import type { FigureDraft } from '../types.ts';

/** `text`: as it was given, before anything in it was repaired. */
export function toFigures(
	drafts: readonly FigureDraft[],
	document: Document,
	text: string
): ExtractedFigure[] {
	const sorted = [...drafts].sort((a, b) => a.start - b.start);
	const index = new Map(sorted.map((draft, i) => [draft, i]));
	return sorted.map((draft) => {
		const sentence = document.sentences[draft.sentenceIndex];
		const { tokens } = document;
		const figure: ExtractedFigure = {
			quote: text.slice(draft.start, draft.end),
			start: draft.start,
			end: draft.end,
			value: draft.value,
			low: draft.low,
			high: draft.high,
			qualifier: draft.qualifier,
			unit: draft.unit,
			currency: draft.currency,
			metric: draft.metric,
			subgroup: draft.subgroup,
			disease: draft.disease,
			measure: draft.measure,
			assertion: draft.assertion,
			relation: draft.relation,
			parent: draft.parent ? (index.get(draft.parent) ?? null) : null,
			dateStart: draft.dateStart,
			dateEnd: draft.dateEnd,
			datePrecision: draft.datePrecision,
			dateText: clean(draft.dateText),
			placeText: clean(draft.placeText),
			place: draft.place,
			sourceText: clean(draft.sourceText),
			source: clean(draft.source),
			sentence: [tokens.start[sentence?.from ?? 0] ?? 0, tokens.end[(sentence?.to ?? 1) - 1] ?? 0],
			evidence: draft.evidence,
			confidence: 0
		};
		figure.confidence = judgeConfidence(figure);
		return figure;
	});
}

function clean(words: string | null): string | null {
	return words && stripFillers(words);
}
