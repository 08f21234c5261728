/**
 * R11: a part, an equivalent, a previous or a superseded value never adds to its whole. What
 * counts is whether the two could meet in one total: a town listed under a province is a part of
 * the province's number and still the town's own.
 */
import type { FigureRecord } from './series.ts';

/** What must be known of the other figures to judge a relation. */
export interface RelationContext {
	/** The figure that a relation refers to; undefined where it is not at hand. */
	findFigure: (id: number) => FigureRecord | undefined;
	/** Whether a region lies under another one, and is not that region itself. */
	isBelow: (regionId: string, aboveId: string) => boolean;
}

/** True where a figure must stay out: it restates another figure, or is contained in it. */
export function isBoundToWhole(figure: FigureRecord, context: RelationContext): boolean {
	if (figure.relation === null) return false;
	const whole = figure.parentId === null ? undefined : context.findFigure(figure.parentId);
	switch (figure.relation) {
		case 'superseded':
			return true;
		case 'previous':
			return !isEarlierReport(figure, whole);
		case 'part_of':
			return figure.parentId === null || (whole !== undefined && isWithin(figure, whole, context));
		case 'equivalent':
			return whole !== undefined && !isBetterUnit(figure, whole);
	}
}

/** Whether a figure of a group of people is a part of another one of its metric: no row of a list of places. */
export function isGroupWithin(part: FigureRecord, context: RelationContext): boolean {
	if (part.subgroup === null || part.relation !== 'part_of' || part.parentId === null) return false;
	const whole = context.findFigure(part.parentId);
	if (whole?.metric !== part.metric) return false;
	const isRow =
		part.regionId !== null &&
		whole.regionId !== null &&
		context.isBelow(part.regionId, whole.regionId);
	return part.subgroup !== whole.subgroup || !isRow;
}

/**
 * Of two numbers for one thing ("3 200 households, or 18 900 people"), persons are preferred, as
 * they need no household size (R9); else the one that was said first.
 */
export function isBetterUnit(figure: FigureRecord, other: FigureRecord): boolean {
	return figure.unit === 'person' && other.unit !== 'person';
}

/**
 * "16 000, up from 12 000 last week": an earlier point of the line, or for a flow other days to count,
 * if the words give it a time of its own.
 */
function isEarlierReport(figure: FigureRecord, current: FigureRecord | undefined): boolean {
	if (figure.dateEnd === null || figure.datePrecision === 'none') return false;
	// Outside the period that is asked about, the current value takes no part in it.
	if (current === undefined) return figure.parentId !== null;
	const first = figure.measure === 'flow' ? current.dateStart : null;
	const since = first ?? current.dateEnd;
	return since !== null && figure.dateEnd < since;
}

/** Whether part and whole would meet in one total; the parts of a list of places do not. */
function isWithin(part: FigureRecord, whole: FigureRecord, context: RelationContext): boolean {
	if (part.metric !== whole.metric || part.measure !== whole.measure) return false;
	if (part.subgroup !== whole.subgroup || part.disease !== whole.disease) return false;
	if (part.regionId === null) return true;
	return whole.regionId !== null && !context.isBelow(part.regionId, whole.regionId);
}
