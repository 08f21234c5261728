/** "38 morts et 83 blessés lundi": the date behind coordinated figures holds for all of them. */
import { isEarlier } from '../figures/wholes.ts';
import { hasSign } from '../signs.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { hasClause } from './date-owner.ts';
import { isInClauseOfPart } from './part-clause.ts';
import { isListedAfter } from './scope.ts';
import { type SentenceDates, datesOf } from './sentence-dates.ts';

/** The dates of the next figure that has any, as far as figures go on without a break. */
export function datesOfNext(asked: SentenceDates): DateMention[] {
	const { draft, siblings } = asked;
	const later = siblings.slice(siblings.indexOf(draft) + 1);
	const shared = datesBehindPart(asked, later[0]);
	if (shared.length > 0) return shared;
	let reach = draft.to + COORDINATED;
	for (const next of later) {
		if (next.from > reach || isApart(asked, next)) return [];
		reach = next.to + COORDINATED;
		const owned = datesOf(asked, next);
		const isOfPart = next.relation === 'part_of' && next !== siblings.at(-1);
		if (owned.length > 0)
			return isOfPart ? [] : owned.filter((date) => !isOfNext(asked, next, date));
	}
	return [];
}

/** Tokens between coordinated figures. */
const COORDINATED = 10;

/** "17 of the 43 abducted on 3 June were freed": of a verb that the next figure has for itself. */
function isOfNext(
	{ document, draft, siblings }: SentenceDates,
	next: FigureDraft,
	date: DateMention
): boolean {
	if (isInClauseOfPart(document, draft, siblings, date)) return true;
	// "In all, 1 240 cases have been recorded, including 220 last week".
	const isTotal = draft.measure === 'cumulative' && next.parent === draft;
	if (isTotal && date.kind === 'window') return true;
	// "hosts 3 000 refugees and lost 13 soldiers in May": a state, and what befell others.
	const isDeed = draft.measure === 'stock' && next.measure === 'flow' && next.frame !== null;
	if (isDeed && draft.frame?.from !== next.frame?.from) return true;
	const isVerbBehind = draft.frame !== null && draft.frame.from >= date.to;
	if (!isVerbBehind) return false;
	return date.from === next.to || (next.frame !== null && next.frame.to <= date.from);
}

/** Another clause, another time, or what is yet to come. */
function isApart(asked: SentenceDates, next: FigureDraft): boolean {
	const { document, draft } = asked;
	if (hasClause(document, draft, next.from)) return true;
	const isListed = isListedAfter(document, draft.to, next);
	if (!isListed && hasSign(document.tokens, draft.to, next.from, ';')) return true;
	const isPast = isEarlier(draft) || isEarlier(next);
	if (isPast && !isJoined(asked, next)) return true;
	// "ha distribuido raciones a 120.000 y busca 8 millones hasta enero": until when it plans.
	return isAhead(next) && !isAhead(draft);
}

/**
 * "41 nouveaux cas dont 8 décès ont été notifiés lundi": without a comma the verb behind the part is
 * the whole's.
 */
function datesBehindPart(
	{ document, draft, siblings, dates }: SentenceDates,
	part: FigureDraft | undefined
): DateMention[] {
	if (part?.relation !== 'part_of' || part.parent !== draft) return [];
	if (part.frame && part.frame.from !== draft.frame?.from) return [];
	return dates.filter(
		(date) =>
			date.from >= part.to &&
			!hasSign(document.tokens, draft.to, date.from, ',') &&
			siblings.every(({ from }) => from <= part.from || from >= date.from)
	);
}

function isAhead({ assertion }: FigureDraft): boolean {
	return assertion === 'planned' || assertion === 'projected';
}

/** "de 24 232 cas et 483 décès au 24 janvier": two values of one earlier count. */
function isJoined({ document, draft }: SentenceDates, next: FigureDraft): boolean {
	if (draft.relation !== next.relation || next.from - draft.to > 1) return false;
	return document
		.marksNamed(draft.sentenceIndex, 'grammar', 'and')
		.some(({ from }) => from === draft.to);
}
