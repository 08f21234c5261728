import type { Problem } from '#lib/domain/forms/problem.ts';
import type { DeskMessages } from '#lib/i18n/index.ts';
import { sayProblem } from '#lib/i18n/problems.ts';

/** Id of the control of a field, which its label and the summary of problems point to. */
export function controlId(field: string): string {
	return `field-${field}`;
}

/** The sentence of the first problem of a field; empty where it has none. */
export function problemOf(field: string, problems: readonly Problem[], t: DeskMessages): string {
	const problem = problems.find((candidate) => candidate.field === field);
	return problem ? sayProblem(problem, t) : '';
}
