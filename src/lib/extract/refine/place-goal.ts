/** Where people went, where nothing tells where they came from. */
import type { Document } from '../document.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { sentenceOf, within } from './layout.ts';
import { isToldBesides } from './place-choice.ts';
import { HAPPENS, isFrom, isMoney, isTo } from './place-kinds.ts';
import { takenBy } from './place-layout.ts';
import { hasMark, type Choice, type Setting } from './place-setting.ts';
import { isOfUncountedPart } from './uncounted.ts';

/** Where neither words nor page tell where they fled from: where they fled to. */
export function fromGoal(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	if (isMoney(draft)) return undefined;
	const { document, places } = setting;
	// "Décès : 121 (dont Ikongo 87) – Déplacés : 14 305": what the layout gives another figure.
	const taken = siblings.flatMap((one) => (one === draft ? [] : takenBy(setting, one)));
	const inSentence = within(places, sentenceOf(document, draft)).filter(
		(place) =>
			!(draft.metric === 'returned' && isFrom(place.kind)) &&
			!(HAPPENS.has(draft.metric) && isTo(place.kind)) &&
			!isToldBesides(document, draft, place) &&
			!isOfUncountedPart(document, draft, siblings, place) &&
			!hasMark(document, draft.sentenceIndex, draft.to, place.from, ['clauseStart', 'where']) &&
			!taken.includes(place) &&
			!siblings.some((one) => one !== draft && isOfPart(document, one, place)) &&
			!isOfNextFact(document, draft, siblings, place)
	);
	const goal =
		inSentence.find((place) => isTo(place.kind) && place.from >= draft.to) ?? inSentence[0];
	return goal && { mention: goal, rule: 'where they went', inText: true };
}

/** "reached a million, and 22 trucks with 780 tonnes came to Kadugli": a clause with a number of its own. */
function isOfNextFact(
	document: Document,
	{ to, sentenceIndex }: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const next = siblings.findLast((one) => one.from >= to && one.to <= place.from);
	if (!next || next.relation !== null) return false;
	const and = within(document.marksNamed(sentenceIndex, 'grammar', 'and'), {
		from: to,
		to: next.from
	})[0];
	return and !== undefined && document.tokens.key[and.from - 1] === ',';
}

/** "dont 745 à Lusaka": the place right behind a part is the part's. */
function isOfPart(document: Document, part: FigureDraft, place: PlaceMention): boolean {
	const isBehind = part.relation === 'part_of' && place.from >= part.to;
	return isBehind && !hasSign(document.tokens, part.to, place.from, ',');
}
