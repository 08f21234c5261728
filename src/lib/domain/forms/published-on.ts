import type { IsoDate } from '../figure.ts';
import type { FieldResult } from './fields.ts';
import { parseTypedDate } from './typed-date.ts';

/** The day of publication: a day, not a month, and not one that is to come. */
export function parsePublishedOn(typed: string, today: IsoDate): FieldResult<IsoDate | null> {
	const date = parseTypedDate(typed);
	if (!date.ok) return date;
	if (date.value === null) return { ok: true, value: null };
	if (date.value.precision !== 'day') {
		return { ok: false, code: 'date_not_a_day', params: { typed } };
	}
	if (date.value.start > today) return { ok: false, code: 'date_future', params: { typed } };
	return { ok: true, value: date.value.start };
}
