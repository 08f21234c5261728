/** Which dates of a sentence speak of which figure. */
import type { Document, Span } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import { hasSign } from '../signs.ts';
import { SIGN, isPossessive } from '../tokens.ts';
import type { DateKind, DateMention, FigureDraft } from '../types.ts';
import { isOfOtherFact } from './date-asides.ts';
import { sentenceOf, within } from './layout.ts';
import { CASUALTIES } from './events.ts';
import { findRecalled, findWhen } from './records.ts';
import { breathOf, findSharing, isListedAfter } from './scope.ts';
import { type Statements } from './statements.ts';
import { isDatelineDate } from './page-days.ts';
import { hasClause, hasCut, ownerOf } from './date-owner.ts';

const DATING: ReadonlySet<DateKind> = new Set<DateKind>([
	'since',
	'as_of',
	'window',
	'day',
	'span',
	'deadline'
]);

export interface TimeScope {
	/** Dates of the figure's own clause, and those that its sentence opens with. */
	dates: DateMention[];
	/** True where its own clause dates it. */
	isOwn: boolean;
	/** The sentence tells a time without days: "ces derniers jours". */
	isVague: boolean;
}

/** The dates that hold for a figure among those of its sentence, statement days left out. */
export function findTimeScope(
	document: Document,
	statements: Statements,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): TimeScope {
	const sentence = sentenceOf(document, draft);
	const all = within(document.dates, sentence);
	const dates = all.filter(
		(date, i) =>
			DATING.has(date.kind) &&
			!isLength(date) &&
			!statements.has(date) &&
			!isDatelineDate(document, date) &&
			!isOfOtherFact(document, draft, siblings, date, all[i + 1], all)
	);
	const recalled = findRecalled(document, draft, all) ?? findWhen(document, draft, all);
	if (recalled) return { dates: [recalled], isOwn: true, isVague: false };
	const isVague = all.some((date) => date.kind === 'vague' && date.rule === 'vague units');
	const isNow = all.some(
		(date) => date.rule === 'now' && ownerOf(document, date, siblings) === draft
	);
	if (dates.length === 0) return { dates: [], isOwn: false, isVague: isVague || isNow };
	const own = byNearness(
		document,
		dates.filter((date) => ownerOf(document, date, siblings) === draft),
		draft
	);
	const leading = dates
		.filter(
			(date) => date.to <= (siblings[0]?.from ?? 0) && reaches(document, date, draft, sentence)
		)
		.reverse();
	if (own.length === 0 && isNow) return { dates: [], isOwn: false, isVague: true };
	const shared = leading.filter(
		(date) =>
			!own.includes(date) &&
			(complements(own, date) || isCountDay(draft, own, date) || isCountTime(own, date))
	);
	// "Le 1er mai, la crue a tué 9 personnes à X, où il est tombé 200 mm en une nuit": of its clause.
	const isSet =
		leading.length > 0 && own.every(({ from }) => isInLaterClause(document, draft, from));
	if (own.length > 0 && !isSet) {
		const counted = countedWithNext(document, dates, draft, siblings, own);
		return { dates: [...own, ...shared, ...counted], isOwn: true, isVague };
	}
	const before = findSharing(document, draft, siblings);
	const gapped = before
		? dates.filter(
				(date) =>
					(date.kind === 'since' || date.kind === 'span') &&
					ownerOf(document, date, siblings) === before
			)
		: [];
	if (gapped.length > 0) return { dates: gapped, isOwn: false, isVague };
	const breath = ownOfBreath(document, dates, draft, siblings);
	if (breath.length > 0) return { dates: breath, isOwn: false, isVague };
	// Earlier values that open their sentence are counted on the day in front of them.
	if (leading.length > 0 && (draft.relation !== 'previous' || opensEarlier(siblings, draft))) {
		const counted = countedWithNext(document, dates, draft, siblings, leading);
		return { dates: [...leading, ...counted], isOwn: false, isVague };
	}
	const next = ownOfNext(document, dates, draft, siblings);
	const shown = next.length > 0 ? next : ownOfPrevious(document, dates, draft, siblings);
	const counted = shown.length > 0 ? shown : dayOfCount(document, dates, draft, siblings);
	const day = counted.length > 0 ? counted : dayOfScene(draft, dates, sentence);
	return { dates: day, isOwn: false, isVague };
}

/** "The toll stood at 29 as of Wednesday, up from 19 on Monday, while 12 were missing": all counted at one day. */
function dayOfCount(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): DateMention[] {
	if (draft.relation !== null || !CASUALTIES.has(draft.metric)) return [];
	const toll = siblings.findLast(
		({ to, relation, metric }) => to <= draft.from && relation === null && CASUALTIES.has(metric)
	);
	if (toll?.measure !== 'cumulative') return [];
	return dates.filter(
		(date) =>
			(date.kind === 'as_of' || (date.kind === 'day' && !isPossessive(document.tokens, date.to))) &&
			date.from >= toll.to &&
			date.from - toll.to <= 1 &&
			date.to <= draft.from
	);
}

/** A relative clause behind the figure, set off by a comma. */
function isInLaterClause(
	document: Document,
	{ to, sentenceIndex }: FigureDraft,
	at: number
): boolean {
	return within(document.marksOf(sentenceIndex), { from: to, to: at }).some(
		({ section, key, from }) =>
			section === 'grammar' && key === 'relative' && document.tokens.key[from - 1] === ','
	);
}

/** "13 morts depuis avril et 540 blessés, selon le bilan au 9 octobre": up to when both are counted. */
function countedWithNext(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	own: readonly DateMention[]
): DateMention[] {
	if (draft.measure !== 'cumulative') return [];
	return ownOfNext(document, dates, draft, siblings).filter(
		(date) => date.kind === 'as_of' && complements(own, date)
	);
}

/** "en quelques heures", "en une journée": how long it took, on a day that others tell. */
function isLength({ rule, dateStart, dateEnd }: DateMention): boolean {
	return rule === 'units up to the reference' && dateStart === dateEnd;
}

function opensEarlier(siblings: readonly FigureDraft[], draft: FigureDraft): boolean {
	return siblings
		.slice(0, siblings.indexOf(draft))
		.every(({ relation }) => relation === 'previous');
}

/** "On 7 May a bomb hit a school; 27 people were rescued": the day at the head sets the scene. */
function dayOfScene(
	draft: FigureDraft,
	dates: readonly DateMention[],
	sentence: Span
): DateMention[] {
	const isOfToll = CASUALTIES.has(draft.metric) && draft.measure === 'cumulative';
	const isOfScene = draft.measure === 'flow' || isOfToll;
	if (!isOfScene || draft.relation === 'previous') return [];
	const [first] = dates;
	const isAhead = first && first.from <= sentence.from + 2 && first.to <= draft.from;
	return isAhead && first.kind === 'day' ? [first] : [];
}

/** A date at the head of a sentence holds up to a semicolon; one further in, up to a colon too. */
function reaches(
	document: Document,
	date: DateMention,
	draft: FigureDraft,
	sentence: Span
): boolean {
	const isAhead = date.from <= sentence.from + 2 || draft.measure !== 'stock';
	const signs = isAhead ? ';' : ';:';
	const { tokens } = document;
	for (let at = date.to; at < draft.from; at++) {
		if (tokens.kind[at] === SIGN && signs.includes(tokens.key[at] ?? ' ')) return false;
	}
	return true;
}

/** Those behind the figure in order, then those before it, the nearest first; other clauses last. */
function byNearness(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft
): DateMention[] {
	const behind = dates.filter((date) => date.from >= draft.to);
	const after = behind.filter((date) => !hasClause(document, draft, date.from));
	const apart = behind.filter((date) => !after.includes(date));
	const before = dates.filter((date) => date.from < draft.to).reverse();
	const isInRelative = (date: DateMention): boolean => isRelative(document, draft, date);
	const main = before.filter((date) => !isInRelative(date));
	return [...after, ...main, ...before.filter((date) => isInRelative(date)), ...apart];
}

/** "la caravana que partió el 18": the date of a relative clause before the figure. */
export function isRelative(document: Document, draft: FigureDraft, date: DateMention): boolean {
	const { from } = sentenceOf(document, draft);
	const relative = within(document.marksOf(draft.sentenceIndex), { from, to: date.from }).findLast(
		({ section, key }) => section === 'grammar' && key === 'relative'
	);
	if (!relative || hasCut(document, relative.to, date.from)) return false;
	// ", donde el alud del domingo dejó 14 muertos": the figure stands in that clause too.
	const isSetOff = document.tokens.key[relative.from - 1] === ',';
	return !isSetOff || hasCut(document, date.to, draft.from);
}

/** "depuis janvier" and "au 18 juin" go together; two days do not. */
function complements(own: readonly DateMention[], date: DateMention): boolean {
	const isBound = (one: DateMention): boolean => one.kind === 'since' || one.kind === 'as_of';
	const isBegun = (one: DateMention): boolean =>
		isBound(one) || (one.kind === 'day' && (one.dateEnd ?? '') < (date.dateEnd ?? ''));
	return (
		own.length === 0 ||
		(isBound(date) && own.every((one) => isBegun(one) && one.kind !== date.kind))
	);
}

/** "la découverte vendredi d'un corps porte à 31 les morts du séisme du 3": the later day counts. */
function isCountDay(
	{ measure }: FigureDraft,
	[event, ...others]: readonly DateMention[],
	{ kind, dateStart }: DateMention
): boolean {
	if (measure !== 'cumulative' || kind !== 'day' || event?.kind !== 'day') return false;
	return others.length === 0 && (dateStart ?? '') > (event.dateEnd ?? '');
}

/** "À la mi-novembre, 562 000 avaient fui depuis le 24 septembre": when it was counted. */
function isCountTime(own: readonly DateMention[], { kind }: DateMention): boolean {
	return kind === 'window' && own.every((one) => one.kind === 'since');
}

/** Tokens between coordinated figures. */
const COORDINATED = 10;

/** "38 morts et 83 blessés lundi": the date behind coordinated figures holds for all of them. */
function ownOfNext(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): DateMention[] {
	const later = siblings.slice(siblings.indexOf(draft) + 1);
	const shared = ownOfPart(document, dates, draft, later[0], siblings);
	if (shared.length > 0) return shared;
	let reach = draft.to + COORDINATED;
	for (const next of later) {
		if (next.from > reach || hasClause(document, draft, next.from)) return [];
		const isListed = isListedAfter(document, draft.to, next);
		if (hasSign(document.tokens, draft.to, next.from, ';') && !isListed) return [];
		reach = next.to + COORDINATED;
		if ((isEarlier(draft) || isEarlier(next)) && !isJoined(document, draft, next)) return [];
		// "ha distribuido raciones a 120.000 y busca 8 millones hasta enero": until when it plans.
		if (isAhead(next) && !isAhead(draft)) return [];
		const owned = dates.filter((date) => ownerOf(document, date, siblings) === next);
		if (owned.length > 0)
			return next.relation === 'part_of' && !isLast(siblings, next) ? [] : owned;
	}
	return [];
}

/** "41 nouveaux cas dont 8 décès ont été notifiés lundi": without a comma the verb behind the part is the whole's. */
function ownOfPart(
	{ tokens }: Document,
	dates: readonly DateMention[],
	draft: FigureDraft,
	part: FigureDraft | undefined,
	siblings: readonly FigureDraft[]
): DateMention[] {
	if (part?.relation !== 'part_of' || part.parent !== draft || part.frame) return [];
	return dates.filter(
		(date) =>
			date.from >= part.to &&
			!hasSign(tokens, draft.to, date.from, ',') &&
			siblings.every(({ from }) => from <= part.from || from >= date.from)
	);
}

function isAhead({ assertion }: FigureDraft): boolean {
	return assertion === 'planned' || assertion === 'projected';
}

/** "de 24 232 cas et 483 décès au 24 janvier": two values of one earlier count. */
function isJoined(document: Document, draft: FigureDraft, next: FigureDraft): boolean {
	if (draft.relation !== next.relation || next.from - draft.to > 1) return false;
	return document
		.marksOf(draft.sentenceIndex)
		.some(({ section, key, from }) => section === 'grammar' && key === 'and' && from === draft.to);
}

function isLast(siblings: readonly FigureDraft[], draft: FigureDraft): boolean {
	return siblings.at(-1) === draft;
}

/** "8 708 cas depuis mai, dont 802 confirmés, et 161 décès": the time of those named in one breath. */
function ownOfBreath(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): DateMention[] {
	if (draft.relation !== null) return [];
	const [first] = breathOf(document, draft, siblings);
	if (!first || first === draft) return [];
	return dates.filter((date) => ownerOf(document, date, siblings) === first);
}

/** "put the toll at 15 on Tuesday and said 400 were missing": the day goes on without a pause. */
function ownOfPrevious(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): DateMention[] {
	if (draft.relation !== null) return [];
	return dates.filter(
		(date) =>
			date.kind === 'day' &&
			date.to <= draft.from &&
			ownerOf(document, date, siblings) === siblings[siblings.indexOf(draft) - 1] &&
			!hasCut(document, date.to, draft.from)
	);
}
