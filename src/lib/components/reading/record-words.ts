/** The values of a figure's record and of its history, in the reader's language. */
import type { RecordRow } from '#lib/domain/record-rows.ts';
import type { CorrectableField, FieldValue, FigureContent } from '#lib/domain/records.ts';
import { formatDate, formatDateSpan } from '#lib/i18n/dates.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import { formatQuantity } from '#lib/i18n/quantity.ts';
import { nameSource } from '#lib/i18n/sources.ts';

/** Names of regions by id, with what they lie in. */
export type RegionLabels = Record<string, string>;

/** What a line of a record says. */
export function sayRow(
	row: RecordRow,
	content: FigureContent,
	regions: RegionLabels,
	t: Messages
): string {
	const { vocabulary: words } = t;
	switch (row) {
		case 'number':
			return formatQuantity(content, t);
		case 'metric':
			return words.metrics[content.metric].label;
		case 'subgroup':
			return content.subgroup ? words.subgroups[content.subgroup] : t.charts.everyone;
		case 'disease':
			return content.disease ? words.diseases[content.disease] : words.noDisease;
		case 'unit':
			return content.currency ?? words.units[content.unit].other;
		case 'measure':
			return words.measures[content.measure].label;
		case 'assertion':
			return words.assertions[content.assertion].label;
		case 'relation':
			return content.relation ? words.relations[content.relation].label : t.figures.values.none;
		case 'date':
			return sayDate(content, t);
		case 'place':
			return sayPlaceOf(content, regions, t);
		case 'source':
			return nameSource(content.source, t);
	}
}

function sayDate({ dateStart, dateEnd, datePrecision }: FigureContent, t: Messages): string {
	const span = formatDateSpan({ from: dateStart, to: dateEnd, precision: datePrecision }, t);
	if (datePrecision === 'day' || dateEnd === null) return span;
	return `${span} (${t.vocabulary.precisions[datePrecision]})`;
}

function sayPlaceOf(content: FigureContent, regions: RegionLabels, t: Messages): string {
	if (content.regionId) return regions[content.regionId] ?? content.regionId;
	const { unresolved, noPlace } = t.figures.values;
	return content.placeText ? unresolved(content.placeText) : noPlace;
}

/** What stands under a line where the line alone would leave a question: its definition. */
export function defineRow(row: RecordRow, content: FigureContent, t: Messages): string {
	const { vocabulary: words } = t;
	switch (row) {
		case 'metric':
			return words.metrics[content.metric].definition;
		case 'measure':
			return words.measures[content.measure].definition;
		case 'assertion':
			return words.assertions[content.assertion].definition;
		case 'relation':
			return content.relation ? words.relations[content.relation].definition : '';
		default:
			return '';
	}
}

/** A value of one field, before or after a change. */
export function sayFieldValue(
	field: CorrectableField,
	value: FieldValue,
	regions: RegionLabels,
	t: Messages
): string {
	if (value === null) return t.figures.values.none;
	if (typeof value === 'number') return formatNumber(value, t);
	if (field === 'regionId') return regions[value] ?? value;
	if (field === 'dateStart' || field === 'dateEnd') return formatDate(value, t);
	return nameCode(field, value, t) ?? value;
}

/** The name of a code; undefined for a field that holds words. */
function nameCode(field: CorrectableField, code: string, { vocabulary }: Messages) {
	const names: Partial<Record<CorrectableField, Record<string, string | { label: string }>>> = {
		metric: vocabulary.metrics,
		subgroup: vocabulary.subgroups,
		disease: vocabulary.diseases,
		measure: vocabulary.measures,
		assertion: vocabulary.assertions,
		relation: vocabulary.relations,
		qualifier: vocabulary.qualifiers,
		datePrecision: vocabulary.precisions,
		reviewStatus: vocabulary.reviewStatuses
	};
	if (field === 'unit') return vocabulary.units[code as keyof typeof vocabulary.units]?.other;
	const name = names[field]?.[code];
	return typeof name === 'object' ? name.label : name;
}
