import type { FigureContent } from './records.ts';

/**
 * What figures of one sentence share: its place, its days, who counted, how sure it is. Each group
 * stands or falls together; how many and of what is each figure's own.
 */
const SHARED: readonly (readonly (keyof FigureContent)[])[] = [
	['regionId', 'placeText'],
	['dateStart', 'dateEnd', 'datePrecision'],
	['source'],
	['assertion']
];

/**
 * What of a correction holds for a figure linked to the corrected one, its whole or a part: the
 * groups that change and in which it said the same. An error told in two figures is one error.
 */
export function shareCorrection(
	before: FigureContent,
	changes: Partial<FigureContent>,
	linked: FigureContent
): Partial<FigureContent> {
	const after = { ...before, ...changes };
	const isChanged = (field: keyof FigureContent) => after[field] !== before[field];
	const shared = SHARED.filter(
		(group) =>
			group.some(isChanged) &&
			group.every((field) => field === 'placeText' || linked[field] === before[field])
	);
	const fields = shared.flat().filter(isChanged);
	return Object.fromEntries(fields.map((field) => [field, after[field]]));
}
