import type { Outcome, Problem, ProblemCode } from './problem.ts';

/** The part of FormData that the parsers need, so that tests and the API can hand in their own. */
export interface FormLike {
	get(name: string): unknown;
}

/** Why a field has no value. */
export interface Failure {
	ok: false;
	code: ProblemCode;
	params?: Record<string, string | number>;
}

/** A value of one field, or why there is none. */
export type FieldResult<Value> = { ok: true; value: Value } | Failure;

/** What stands in a text field, trimmed; a missing field and a file count as empty. */
export function readText(form: FormLike, name: string): string {
	const entry = form.get(name);
	return typeof entry === 'string' ? entry.trim() : '';
}

/** The text of every field of a form, to show it again as it was typed. */
export function readTyped<Field extends string>(
	form: FormLike,
	names: readonly Field[]
): Record<Field, string> {
	const entries = names.map((name) => [name, readText(form, name)]);
	return Object.fromEntries(entries) as Record<Field, string>;
}

const AUTHOR_LENGTH = 80;
/** Of the reason that is given for a change. */
export const REASON_LENGTH = 1000;

/** The name that signs a change: every form asks for one. */
export function parseAuthor(text: string): FieldResult<string> {
	return parseRequired(text, AUTHOR_LENGTH);
}

export function parseRequired(text: string, maxLength: number): FieldResult<string> {
	if (text === '') return { ok: false, code: 'required' };
	return parseLength(text, maxLength);
}

/** An empty field is null. */
export function parseOptional(text: string, maxLength: number): FieldResult<string | null> {
	return text === '' ? { ok: true, value: null } : parseLength(text, maxLength);
}

function parseLength(text: string, maxLength: number): FieldResult<string> {
	if (text.length <= maxLength) return { ok: true, value: text };
	return { ok: false, code: 'too_long', params: { max: maxLength, length: text.length } };
}

/** One code of a closed list. */
export function parseChoice<Code extends string>(
	text: string,
	codes: readonly Code[]
): FieldResult<Code> {
	if (text === '') return { ok: false, code: 'required' };
	const value = codes.find((code) => code === text);
	if (value === undefined) return { ok: false, code: 'unknown_choice', params: { typed: text } };
	return { ok: true, value };
}

/** One code of a closed list, or null for an empty field. */
export function parseOptionalChoice<Code extends string>(
	text: string,
	codes: readonly Code[]
): FieldResult<Code | null> {
	return text === '' ? { ok: true, value: null } : parseChoice(text, codes);
}

type ValuesOf<Results> = {
	[Key in keyof Results]: Results[Key] extends FieldResult<infer Value> ? Value : never;
};

/** All values of a set of fields, or the problems of every field that has one. */
export function combineFields<Results extends Record<string, FieldResult<unknown>>>(
	results: Results
): Outcome<ValuesOf<Results>, keyof Results & string> {
	const problems: Problem<keyof Results & string>[] = [];
	const values: Record<string, unknown> = {};
	for (const [field, result] of Object.entries(results)) {
		if (result.ok) values[field] = result.value;
		else problems.push(toProblem(field, result));
	}
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, values: values as ValuesOf<Results> };
}

export function toProblem<Field extends string>(
	field: Field,
	{ code, params }: Failure
): Problem<Field> {
	return params === undefined ? { field, code } : { field, code, params };
}
