import type { Mark, Plot } from './plot.ts';

/** The marks that a reader cannot guess, in the order in which a legend names them. */
const MARK_KINDS = [
	'approximate',
	'at_least',
	'at_most',
	'range',
	'vague',
	'spread',
	'corrected'
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** Those that a plot has; what is hollow or dashed is a line of its own and named as such. */
export function listMarkKinds(plot: Plot): MarkKind[] {
	const found = new Set(plot.marks.flatMap(kindsOf));
	return MARK_KINDS.filter((kind) => found.has(kind));
}

function kindsOf({ qualifier, isOpenAbove, isDotless, isCorrected, point }: Mark): MarkKind[] {
	const kinds: MarkKind[] = [];
	if (qualifier !== 'exact') kinds.push(qualifier);
	if (isOpenAbove && !isDotless) kinds.push('at_least');
	if (point.spread && point.spread.max > point.spread.min) kinds.push('spread');
	if (isCorrected) kinds.push('corrected');
	return kinds;
}
