import { isOfDisease } from '../metrics.ts';
import type { FigureContent } from '../records.ts';
import type { FigureFormValues } from './parse-figure-form.ts';

/** What a form says of a figure, with the place that its words were resolved to. */
export function statedContent(
	values: FigureFormValues,
	place: Pick<FigureContent, 'placeText' | 'regionId'>
): Omit<FigureContent, 'relation' | 'parentId'> {
	return {
		value: values.value,
		low: values.low,
		high: values.high,
		qualifier: values.qualifier,
		unit: values.unit,
		currency: values.currency,
		metric: values.metric,
		subgroup: values.subgroup,
		disease: isOfDisease(values.metric) ? values.disease : null,
		measure: values.measure,
		assertion: values.assertion,
		dateStart: values.dateStart,
		dateEnd: values.dateEnd,
		datePrecision: values.datePrecision,
		source: values.source,
		...place
	};
}
