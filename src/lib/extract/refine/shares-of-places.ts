/** What a place had of a total that was told of a wider one: "En Corinto, el balance es de 5 fallecidos". */
import { addToGroup } from '#lib/domain/group-by.ts';
import { lookUpName } from '#lib/regions/index.ts';
import type { Metric } from '#lib/domain/figure.ts';
import { CASUALTIES } from './events.ts';
import type { Document } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import type { FigureDraft } from '../types.ts';

/** Sentences from a total to what a place had of it. */
const REACH = 8;
/** Totals of a metric that are looked at: work stays linear in a text of any shape. */
const NEAR = 12;

export function refineShares(drafts: readonly FigureDraft[], document: Document): void {
	const told = new Map<string, FigureDraft[]>();
	for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
		if (draft.relation !== null || draft.assertion !== 'reported') continue;
		const before = told.get(draft.metric)?.slice(-NEAR) ?? [];
		const whole = before.findLast((one) => isShareOf(draft, one, document));
		if (whole) {
			draft.relation = 'part_of';
			draft.parent = whole;
			if (isUntold(draft, document)) follow(draft, whole);
		} else addToGroup(told, draft.metric, draft);
	}
}

/** Fewer of the same, in a place that its own words name inside that of the total, in its time. */
function isShareOf(draft: FigureDraft, whole: FigureDraft, document: Document): boolean {
	const apart = draft.sentenceIndex - whole.sentenceIndex;
	if (apart < 1 || apart > REACH) return false;
	if (draft.unit !== whole.unit || draft.subgroup !== whole.subgroup) return false;
	if ((draft.value ?? Infinity) >= (whole.value ?? whole.low ?? 0)) return false;
	return isInside(draft, whole) && isWithin(draft, whole, document);
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

function isWithin(draft: FigureDraft, whole: FigureDraft, document: Document): boolean {
	if (isUntold(draft, document)) return true;
	if (draft.measure !== whole.measure) return false;
	const isLate = (draft.dateEnd ?? '') <= (whole.dateEnd ?? '');
	const start = draft.dateStart ?? whole.dateStart;
	const isEarly = whole.dateStart === null || (start ?? '') >= whole.dateStart;
	return isLate && isEarly && (draft.measure !== 'flow' || isBare(draft));
}

/** "Kaduna compte 71 morts", "à Dori, on déplore 3 morts": counted there by whoever counted them all, and no time says when. */
function isUntold(draft: FigureDraft, document: Document): boolean {
	if (draft.dateText !== null || !SHARED.has(draft.metric)) return false;
	return (
		draft.evidence.some(({ rule }) => rule === 'a tally') ||
		document
			.marksNamed(draft.sentenceIndex, 'measure', 'tells')
			.some(({ to }) => to <= draft.from && draft.from - to <= TOLD)
	);
}

/** Tokens from a verb that tells to its number, over another count: "déplore un mort et". */
const TOLD = 4;

/** "A Nguro, deux décès": neither a verb nor a time of its own makes another event of it. */
function isBare({ metric, frame, dateText }: FigureDraft): boolean {
	return SHARED.has(metric) && frame === null && dateText === null;
}

/** What an event did, or brought about: one count of it, whole or in shares. */
const SHARED: ReadonlySet<Metric> = new Set<Metric>([...CASUALTIES, 'affected', 'homeless']);

/** A share is counted as its total is, at the same time. */
function follow(draft: FigureDraft, whole: FigureDraft): void {
	draft.measure = whole.measure;
	draft.dateStart = whole.dateStart;
	draft.dateEnd = whole.dateEnd;
	draft.datePrecision = whole.datePrecision;
	draft.dateText = whole.dateText;
	draft.evidence.push({ field: 'measure', rule: 'as its whole' });
	draft.evidence.push({ field: 'date', rule: 'as its whole' });
}
