import { FIGURE_FIELDS } from '#lib/domain/forms/parse-figure-form.ts';
import type { TypedFigure } from '#lib/domain/forms/parse-figure-form.ts';
import { formatDayFirst } from '#lib/domain/forms/typed-date.ts';
import { formatTypedNumber } from '#lib/domain/forms/typed-number.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { labelRegion } from './resolve-place.ts';

/** An empty form, with what is known beforehand. */
function emptyForm(known: Partial<TypedFigure>): TypedFigure {
	const empty = Object.fromEntries(FIGURE_FIELDS.map((field) => [field, '']));
	return { ...(empty as TypedFigure), ...known };
}

/** A figure as its form shows it, so that a form sent back untouched changes nothing. */
export function toTypedFigure(figure: FigureContent, author: string, locale: Locale): TypedFigure {
	return emptyForm({
		metric: figure.metric,
		qualifier: figure.qualifier,
		value: formatTypedNumber(figure.value),
		low: formatTypedNumber(figure.low),
		high: formatTypedNumber(figure.high),
		unit: figure.unit,
		currency: figure.currency ?? '',
		measure: figure.measure,
		subgroup: figure.subgroup ?? '',
		disease: figure.disease ?? '',
		assertion: figure.assertion,
		dateStart: formatDayFirst(figure.dateStart),
		dateEnd: formatDayFirst(figure.dateEnd),
		datePrecision: figure.datePrecision,
		place: figure.regionId ? labelRegion(figure.regionId, locale) : (figure.placeText ?? ''),
		regionId: figure.regionId ?? '',
		source: figure.source ?? '',
		author
	});
}
