/** The same number of the same thing, told twice: where one has its day, the other is of that day too. */
import type { FigureDraft } from '../types.ts';
import { isEarlier } from '../figures/wholes.ts';

/** Smaller numbers are told of many things. */
const LEAST = 10;

/** "57 have landed today … 1,631 migrants since Friday … has seen 1,631 migrants arrive": those without a day follow those with one. */
export function followSameNumbers(drafts: readonly FigureDraft[]): void {
	const dated = new Map<string, FigureDraft>();
	for (const draft of drafts) {
		const key = keyOf(draft);
		if (key !== null && !isUndated(draft) && !dated.has(key)) dated.set(key, draft);
	}
	for (const draft of drafts) {
		const key = keyOf(draft);
		const told = key === null || !isUndated(draft) ? undefined : dated.get(key);
		if (told && isOfKind(draft, told)) follow(draft, told);
	}
}

function keyOf(draft: FigureDraft): string | null {
	const { value, unit, metric, subgroup, qualifier, assertion } = draft;
	if (value === null || value < LEAST || isEarlier(draft)) return null;
	return [value, unit, metric, subgroup, qualifier, assertion].join();
}

function isUndated({ evidence }: FigureDraft): boolean {
	return evidence.some(({ field, rule }) => field === 'date' && rule === 'day of publication');
}

/** How many there are and how many came are two facts. */
function isOfKind(draft: FigureDraft, { measure }: FigureDraft): boolean {
	return (measure === 'stock') === (draft.measure === 'stock');
}

function follow(
	draft: FigureDraft,
	{ dateStart, dateEnd, datePrecision, start, end }: FigureDraft
): void {
	Object.assign(draft, { dateStart, dateEnd, datePrecision });
	draft.evidence = draft.evidence.filter(({ field }) => field !== 'date');
	draft.evidence.push({ field: 'date', rule: 'as the text says', span: [start, end] });
}
