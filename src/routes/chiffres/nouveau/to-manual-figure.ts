import type { FigureFormValues } from '#lib/domain/forms/parse-figure-form.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import type { ManualFigure } from '#lib/server/corrections/index.ts';

/** A form that was understood, as the store takes it: a figure of its own, part of no other. */
export function toManualFigure(
	values: FigureFormValues,
	place: Pick<FigureContent, 'placeText' | 'regionId'>
): ManualFigure {
	const { documentId, quote, url, publishedOn, author } = values;
	const content: FigureContent = {
		value: values.value,
		low: values.low,
		high: values.high,
		qualifier: values.qualifier,
		unit: values.unit,
		currency: values.currency,
		metric: values.metric,
		subgroup: values.subgroup,
		measure: values.measure,
		assertion: values.assertion,
		relation: null,
		parentId: null,
		dateStart: values.dateStart,
		dateEnd: values.dateEnd,
		datePrecision: values.datePrecision,
		source: values.source,
		...place
	};
	return { content, documentId, quote, url, publishedOn, author };
}
