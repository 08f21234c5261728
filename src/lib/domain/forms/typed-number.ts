import type { FieldResult } from './fields.ts';

/** Above this a count is a slip of the keyboard, whatever its unit (10¹⁵, a thousand billion). */
const LARGEST = 1e15;

/** Space, no-break, narrow no-break, thin and figure space, and the apostrophes of Swiss figures. */
const GROUPERS = /[\s\u00A0\u202F\u2009\u2007'\u2019]/u;
const GROUPED = /^\d{1,3}(?:_\d{3})+$/;

/**
 * A number as people type it: "16 000", "16000", "1.234,5", "1,234.5", "1 234,5". What could be
 * read two ways is a problem that names both, never a guess. An empty field is null.
 */
export function parseTypedNumber(text: string): FieldResult<number | null> {
	const typed = text.trim();
	if (typed === '') return { ok: true, value: null };
	if (/^[-\u2212]/.test(typed)) return { ok: false, code: 'number_negative', params: { typed } };
	const marked = typed.split(GROUPERS).filter(Boolean).join('_');
	if (!/^[\d_.,]+$/.test(marked) || !/^\d/.test(marked) || !/\d$/.test(marked)) {
		return { ok: false, code: 'number_unreadable', params: { typed } };
	}
	return readMarked(marked, typed);
}

function readMarked(marked: string, typed: string): FieldResult<number | null> {
	const marks: string[] = marked.match(/[.,]/g) ?? [];
	const last = marks.at(-1);
	if (last === undefined) return readWhole(marked, typed);
	const other = last === '.' ? ',' : '.';
	const count = marks.filter((mark) => mark === last).length;
	if (count > 1)
		return marks.includes(other) ? twoDecimals(typed) : readGroups(marked, last, typed);
	const [head = '', tail = ''] = marked.split(last);
	if (tail.includes('_')) return { ok: false, code: 'number_grouping', params: { typed } };
	if (!marks.includes(other)) return readOneMark(head, tail, typed);
	if (head.includes('_')) return twoDecimals(typed);
	return readDecimal(head.replaceAll(other, '_'), tail, typed);
}

/** "1.234.567" is grouped; "3.1.4" has two decimal marks. */
function readGroups(marked: string, mark: string, typed: string): FieldResult<number | null> {
	const grouped = marked.replaceAll(mark, '_');
	return !marked.includes('_') && GROUPED.test(grouped)
		? readWhole(grouped, typed)
		: twoDecimals(typed);
}

/** "3,14" and "1234,567" can only be decimals; "3.142" may be a thousand or a fraction. */
function readOneMark(head: string, tail: string, typed: string): FieldResult<number | null> {
	const mayGroup = tail.length === 3 && /^[1-9]\d{0,2}$/.test(head);
	if (!mayGroup) return readDecimal(head, tail, typed);
	return {
		ok: false,
		code: 'number_ambiguous',
		params: { typed, whole: Number(head + tail), decimal: Number(`${head}.${tail}`) }
	};
}

function readDecimal(head: string, tail: string, typed: string): FieldResult<number | null> {
	const whole = readWhole(head, typed);
	if (!whole.ok) return whole;
	return { ok: true, value: Number(`${head.replaceAll('_', '')}.${tail}`) };
}

function readWhole(grouped: string, typed: string): FieldResult<number | null> {
	if (grouped.includes('_') && !GROUPED.test(grouped)) {
		return { ok: false, code: 'number_grouping', params: { typed } };
	}
	const value = Number(grouped.replaceAll('_', ''));
	if (value > LARGEST) return { ok: false, code: 'number_too_large', params: { typed } };
	return { ok: true, value };
}

function twoDecimals(typed: string): FieldResult<number | null> {
	return { ok: false, code: 'number_two_decimals', params: { typed } };
}

/**
 * A number as a form shows it, which `parseTypedNumber` reads back as it was: groups of three with
 * narrow no-break spaces, and never just three decimals, which could be read as thousands.
 */
export function formatTypedNumber(value: number | null): string {
	if (value === null) return '';
	const [whole = '', decimals] = String(value).split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202F');
	if (decimals === undefined) return grouped;
	return `${grouped},${decimals.length === 3 ? `${decimals}0` : decimals}`;
}
