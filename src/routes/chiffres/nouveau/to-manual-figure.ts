import type { FigureFormValues } from '#lib/domain/forms/parse-figure-form.ts';
import { statedContent } from '#lib/domain/forms/stated-content.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import type { ManualFigure } from '#lib/server/corrections/index.ts';

/** A form that was understood, as the store takes it: a figure of its own, part of no other. */
export function toManualFigure(
	values: FigureFormValues,
	place: Pick<FigureContent, 'placeText' | 'regionId'>
): ManualFigure {
	const { documentId, quote, url, publishedOn, author } = values;
	const content = { ...statedContent(values, place), relation: null, parentId: null };
	return { content, documentId, quote, url, publishedOn, author };
}
