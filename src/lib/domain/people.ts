/** R11: whom a number is of: everyone, or, where nobody tells of everyone, one group of people. */
import { groupBy } from './group-by.ts';
import type { Metric, Subgroup } from './figure.ts';
import type { FigureRecord } from './series.ts';

/** Groups by sex and age; a number of fighters, aid workers or journalists stands for nobody else. */
const BY_SEX_AND_AGE: readonly (Subgroup | null)[] = ['children', 'women', 'men', 'older_people'];

/** Metrics that count children as such: "40 000 children", "40 000 pupils". */
const OF_CHILDREN: readonly Metric[] = ['out_of_school'];

/** The group that a figure is of; null where it is everyone whom its metric counts. */
export function groupOf({ metric, subgroup }: FigureRecord): Subgroup | null {
	return subgroup === 'children' && OF_CHILDREN.includes(metric) ? null : subgroup;
}

/**
 * The group that a number can only be of: null where somebody reports of everyone, else the one that
 * most of the figures that count are of, and of as many the one that stands first in the alphabet.
 */
export function chooseGroup(
	figures: readonly FigureRecord[],
	doesCount: (figure: FigureRecord) => boolean
): Subgroup | null {
	const isOfEveryone = (figure: FigureRecord) => isReported(figure) && groupOf(figure) === null;
	// The first of them tells it, as a rule.
	if (figures.some((figure) => isOfEveryone(figure) && doesCount(figure))) return null;
	const reported = figures.filter((figure) => isReported(figure) && doesCount(figure));
	const [most] = groupBy(
		reported.filter(({ subgroup }) => BY_SEX_AND_AGE.includes(subgroup)),
		groupOf
	).sort(
		(a, b) => b.length - a.length || ((a[0]?.subgroup ?? '') < (b[0]?.subgroup ?? '') ? -1 : 1)
	);
	return most?.[0]?.subgroup ?? null;
}

function isReported({ assertion }: FigureRecord): boolean {
	return assertion === 'reported';
}
