import { DATE_PRECISIONS, MEASURES } from '../figure.ts';
import type { DatePrecision, IsoDate } from '../figure.ts';
import { combineFields, parseOptionalChoice } from './fields.ts';
import type { Outcome } from './problem.ts';
import { parseTypedDate } from './typed-date.ts';
import type { TypedDate } from './typed-date.ts';

export interface DateSpan {
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
	datePrecision: DatePrecision;
}

type DateField = keyof DateSpan;
type TypedSpan = Record<DateField | 'measure' | 'assertion', string>;

/** Assertions about what has happened: their time cannot lie ahead. */
const OF_THE_PAST = ['reported', 'unconfirmed', 'denied'];

/**
 * The days of a fact, both ends included. One date alone stands for both, but a cumulative count
 * may leave its start open. `required`: at least one date; `today`: the day of the reading.
 */
export function parseDateSpan(
	typed: TypedSpan,
	rules: { today: IsoDate; required: boolean }
): Outcome<DateSpan, DateField> {
	const read = combineFields({
		dateStart: parseTypedDate(typed.dateStart),
		dateEnd: parseTypedDate(typed.dateEnd),
		datePrecision: parseOptionalChoice(typed.datePrecision, DATE_PRECISIONS)
	});
	if (!read.ok) return read;
	const { dateStart: first, dateEnd: last, datePrecision } = read.values;
	if (first === null && last === null && rules.required) return fail('dateEnd', 'required');
	const cumulative = MEASURES.find((code) => code === typed.measure) === 'cumulative';
	if (last === null && first !== null && cumulative) return fail('dateEnd', 'date_end_required');
	const span: DateSpan = {
		dateStart: first?.start ?? (cumulative ? null : (last?.start ?? null)),
		dateEnd: last?.end ?? first?.end ?? null,
		datePrecision: coarsest(first, last, datePrecision)
	};
	return checkSpan(span, typed.assertion, rules.today, first === null ? 'dateEnd' : 'dateStart');
}

function checkSpan(
	span: DateSpan,
	assertion: string,
	today: IsoDate,
	firstField: DateField
): Outcome<DateSpan, DateField> {
	const { dateStart, dateEnd } = span;
	if (dateStart !== null && dateEnd !== null && dateStart > dateEnd) {
		return fail('dateEnd', 'date_order');
	}
	if (!OF_THE_PAST.includes(assertion)) return { ok: true, values: span };
	if (dateStart !== null && dateStart > today) return fail(firstField, 'date_future');
	// A month or a year that is not over yet may be reported; a day that is to come may not.
	const coarse = span.datePrecision !== 'day' && dateStart !== null;
	if (dateEnd !== null && dateEnd > today && !coarse) return fail('dateEnd', 'date_future');
	return { ok: true, values: span };
}

function fail(
	field: DateField,
	code: 'required' | 'date_end_required' | 'date_order' | 'date_future'
): Outcome<DateSpan, DateField> {
	return { ok: false, problems: [{ field, code }] };
}

/** A month that was typed is a month, whatever finer precision was chosen. */
function coarsest(
	first: TypedDate | null,
	last: TypedDate | null,
	chosen: DatePrecision | null
): DatePrecision {
	const all = [first?.precision, last?.precision, chosen ?? undefined];
	const ranks = all.map((precision) => (precision ? DATE_PRECISIONS.indexOf(precision) : -1));
	return DATE_PRECISIONS[Math.max(...ranks)] ?? 'none';
}
