/** Dates beside other figures of a sentence, or in front of all, that hold for a figure without its own. */
import { isPossessive } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { hasCut } from './date-owner.ts';
import { complements } from './date-pairs.ts';
import { CASUALTIES } from './events.ts';
import { datesOfNext } from './next-dates.ts';
import { breathOf, findSharing } from './scope.ts';
import { within } from './layout.ts';
import { OPENING, type SentenceDates, datesOf, leadingDates } from './sentence-dates.ts';

/** The first that are found, from the surest on. */
export function sharedDates(asked: SentenceDates): DateMention[] {
	for (const find of FINDERS) {
		const dates = find(asked);
		if (dates.length > 0) return dates;
	}
	return [];
}

const FINDERS = [
	datesOfVerb,
	datesOfBreath,
	datesInFront,
	datesOfNext,
	datesOfPrevious,
	dayOfCount,
	dayOfScene
] as const;

/** "13 morts depuis avril et 540 blessés, selon le bilan au 9 octobre": up to when both are counted. */
export function countedWithNext(
	asked: SentenceDates,
	dates: readonly DateMention[]
): DateMention[] {
	if (asked.draft.measure !== 'cumulative' || dates.length === 0) return [];
	return datesOfNext(asked).filter((date) => date.kind === 'as_of' && complements(dates, date));
}

/** "307 ont été tués depuis mai et 273 autres blessés": since when one verb counts both. */
function datesOfVerb(asked: SentenceDates): DateMention[] {
	const before = findSharing(asked.document, asked.draft, asked.siblings);
	return datesOf(asked, before).filter(({ kind }) => kind === 'since' || kind === 'span');
}

/** "8 708 cas depuis mai, dont 802 confirmés, et 161 décès": the time of those named in one breath. */
function datesOfBreath(asked: SentenceDates): DateMention[] {
	const { document, draft, siblings } = asked;
	if (draft.relation !== null) return [];
	const [first] = breathOf(document, draft, siblings);
	return first === draft ? [] : datesOf(asked, first);
}

/** The dates in front of all figures; earlier values only where they come first. */
function datesInFront(asked: SentenceDates): DateMention[] {
	const { draft, siblings } = asked;
	const before = siblings.slice(0, siblings.indexOf(draft));
	const isFirst = before.every(({ relation }) => relation === 'previous');
	if (draft.relation === 'previous' && !isFirst) return [];
	const leading = leadingDates(asked);
	return [...leading, ...countedWithNext(asked, leading)];
}

/** "put the toll at 15 on Tuesday and said 400 were missing": the day goes on without a pause. */
function datesOfPrevious(asked: SentenceDates): DateMention[] {
	const { document, draft, siblings } = asked;
	if (draft.relation !== null) return [];
	return datesOf(asked, siblings[siblings.indexOf(draft) - 1]).filter(
		({ kind, to }) => kind === 'day' && to <= draft.from && !hasCut(document, to, draft.from)
	);
}

/** "The toll stood at 29 as of Wednesday, up from 19 on Monday, while 12 were missing": all counted at one day. */
function dayOfCount({ document, draft, siblings, dates }: SentenceDates): DateMention[] {
	const isCasualty = ({ relation, metric }: FigureDraft): boolean =>
		relation === null && CASUALTIES.has(metric);
	if (!isCasualty(draft)) return [];
	const toll = siblings.findLast((one) => one.to <= draft.from && isCasualty(one));
	if (toll?.measure !== 'cumulative') return [];
	// "… at 29 on Sunday, and the agency says 12 are missing": another count.
	const between = { from: toll.to, to: draft.from };
	if (document.sources.length > 0 && within(document.sources, between).length > 0) return [];
	return dates.filter(({ kind, from, to }) => {
		const isOfCount = kind === 'as_of' || (kind === 'day' && !isPossessive(document.tokens, to));
		return isOfCount && from >= toll.to && from - toll.to <= 1 && to <= draft.from;
	});
}

/** "On 7 May a bomb hit a school; 27 people were rescued": the day at the head sets the scene. */
function dayOfScene({ draft, dates, sentence }: SentenceDates): DateMention[] {
	const isOfToll = CASUALTIES.has(draft.metric) && draft.measure === 'cumulative';
	const isOfScene = draft.measure === 'flow' || isOfToll;
	const [first] = dates;
	if (!first || !isOfScene || draft.relation === 'previous') return [];
	const isAhead = first.from <= sentence.from + OPENING && first.to <= draft.from;
	return isAhead && first.kind === 'day' ? [first] : [];
}
