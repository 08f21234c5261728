/** What a place had of a total that was told of a wider one: "En Corinto, el balance es de 5 fallecidos". */
import { addToGroup } from '#lib/domain/group-by.ts';
import { lookUpName } from '#lib/regions/index.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft } from '../types.ts';

/** Sentences from a total to what a place had of it. */
const REACH = 8;
/** Totals of a metric that are looked at: work stays linear in a text of any shape. */
const NEAR = 12;

export function refineShares(drafts: readonly FigureDraft[]): void {
	const told = new Map<string, FigureDraft[]>();
	for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
		if (draft.relation !== null || draft.assertion !== 'reported') continue;
		const before = told.get(draft.metric)?.slice(-NEAR) ?? [];
		const whole = before.findLast((one) => isShareOf(draft, one));
		if (whole) {
			draft.relation = 'part_of';
			draft.parent = whole;
		} else addToGroup(told, draft.metric, draft);
	}
}

/** Fewer of the same, in a place that its own words name inside that of the total, in its time. */
function isShareOf(draft: FigureDraft, whole: FigureDraft): boolean {
	const apart = draft.sentenceIndex - whole.sentenceIndex;
	if (apart < 1 || apart > REACH) return false;
	if (draft.unit !== whole.unit || draft.subgroup !== whole.subgroup) return false;
	if ((draft.value ?? Infinity) >= (whole.value ?? whole.low ?? 0)) return false;
	return isInside(draft, whole) && isWithin(draft, whole);
}

function isInside(draft: FigureDraft, whole: FigureDraft): boolean {
	if (!draft.place || !whole.place || draft.place.id === whole.place.id) return false;
	// "Bicolandia": a name that no list of places has stands for more than itself.
	if (whole.placeText !== null && lookUpName(whole.placeText).length === 0) return false;
	const isNamed = draft.evidence.some(({ field, rule }) => field === 'place' && rule === OWN);
	return isNamed && liesIn(draft.place, whole.place);
}

/** The rule of a place that the words of a figure name. */
const OWN = 'in the clause';

function isWithin(draft: FigureDraft, whole: FigureDraft): boolean {
	if (draft.measure !== whole.measure || draft.measure === 'flow') return false;
	const isLate = (draft.dateEnd ?? '') <= (whole.dateEnd ?? '');
	const isEarly =
		whole.dateStart === null || (draft.dateStart ?? whole.dateStart) >= whole.dateStart;
	return isLate && isEarly;
}
