/** Dates of a figure's sentence that are not its own: compared with, told of another event, to come. */
import { wordsFor } from '../lexicon.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import { isCountedFromEvent } from '../dates/wording.ts';
import type { Document } from '../document.ts';
import { hasSign } from '../signs.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { isAside, isOfClauseBehind, isOfFounding } from './date-clauses.ts';
import { isOfEarlierCount } from './event-day-signs.ts';
import { CASUALTIES } from './events.ts';
import { findIndexAt } from './layout.ts';
import { isOfApposition, isOfClauseBefore, isOfParticipant } from './participants.ts';
import { isRecordTime } from './records.ts';
import { isTimeOfUncountedPart } from './uncounted.ts';

/** True of a date that cannot be the time of a figure; `next` is the one behind it. */
export function isOfOtherFact(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	date: DateMention,
	next: DateMention | undefined,
	all: readonly DateMention[]
): boolean {
	return (
		isRestated(document, date, all) ||
		isCountedOn(document, draft, date, all) ||
		isExplained(document, date, next) ||
		isCompared(document, date) ||
		isRecordTime(document, date) ||
		isToCome(document, draft, date) ||
		(!isOfCampaign(document, draft, date) && isOfClauseApart(document, draft, date, siblings)) ||
		(date.kind === 'since' &&
			(isOfApposition(document, date, draft) || isOfClauseBefore(document, date, draft))) ||
		isOfLaterAct(document, draft, date) ||
		isOfFounding(document, draft, date) ||
		isOfClauseBehind(document, draft, siblings, date) ||
		isYearOfThing(document, draft, date, all) ||
		isTimeOfSaying(document, date, all) ||
		isTimeOfUncountedPart(document, draft, siblings, date)
	);
}

/** A clause between commas that tells something else. */
function isOfClauseApart(
	document: Document,
	draft: FigureDraft,
	date: DateMention,
	siblings: readonly FigureDraft[]
): boolean {
	// "Un précédent bilan, celui du 28 août, donnait 75 morts": the day of the count.
	if (isOfEarlierCount(document, date)) return false;
	return isAside(document, draft, date, siblings) || isOfParticipant(document, date, draft.from);
}

/** "La campagne, qui se déroulera du 24 au 30 juin, vise 900 enfants": days to come of what is planned. */
function isOfCampaign(
	{ published, text }: Document,
	{ assertion }: FigureDraft,
	{ kind, dateStart, start, end }: DateMention
): boolean {
	// Without a year they may have been read as those of a year ago.
	const isOpen = kind === 'span' && !/\d{4}/.test(text.slice(start, end));
	return assertion === 'planned' && (isOpen || (dateStart ?? published) > published);
}

/** "Le 7 septembre, la veille du sinistre,": the same day said again. */
function isRestated(
	{ tokens }: Document,
	{ wording, from }: DateMention,
	all: readonly DateMention[]
): boolean {
	if (wording.rule !== 'neighbouring day' || tokens.key[from - 1] !== ',') return false;
	return all.some(({ kind, to }) => kind === 'day' && to === from - 1);
}

/** "Au lendemain du raid du 9 juin, 400 familles sont parties": the day that another one is counted from. */
function isCountedOn(
	document: Document,
	draft: FigureDraft,
	date: DateMention,
	all: readonly DateMention[]
): boolean {
	const at = all.indexOf(date);
	const [before, next] = [all[at - 1], all[at + 1]];
	// "Two days after the raid of 9 June that killed 12": the figure is of that day itself.
	if (isInRelativeBehind(document, draft, date)) return false;
	if (next && isCountedFromEvent(date.wording)) return isInRelativeBehind(document, draft, next);
	return before !== undefined && isCountedFromEvent(before.wording) && date.from >= before.to;
}

/** A relative clause begins right behind a day, and the figure stands in it. */
function isInRelativeBehind(
	document: Document,
	{ from, sentenceIndex }: FigureDraft,
	{ to }: DateMention
): boolean {
	return (
		from > to &&
		document
			.marksOf(sentenceIndex)
			.some(
				({ section, key, from: at }) =>
					section === 'grammar' && (key === 'relative' || key === 'clauseStart') && at === to
			) &&
		!hasSign(document.tokens, to, from, ',;')
	);
}

/** "Le 12 octobre, 388 réfugiés sont rentrés … dans le cadre de l'accord de 2017": what the year belongs to. */
function isYearOfThing(
	{ language, tokens }: Document,
	draft: FigureDraft,
	date: DateMention,
	all: readonly DateMention[]
): boolean {
	if (date.precision !== 'year' || date.kind !== 'window' || date.from < draft.to) return false;
	const of = wordsFor(language, 'grammar', 'of');
	const isBound = [tokens.key[date.from], tokens.key[date.from - 1]].some((word) =>
		of.includes(word ?? '')
	);
	return isBound && all.some((one) => one.to <= draft.from && one.dateStart !== null);
}

/** "A panel estimated in January that 10 000 were killed in 2023": when it was said, where the fact has a time. */
function isTimeOfSaying(
	document: Document,
	{ kind, from, to }: DateMention,
	all: readonly DateMention[]
): boolean {
	if (kind !== 'window' || !all.some((one) => one.from >= to && one.dateStart !== null))
		return false;
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	const isFollowed = marks.some(
		({ section, key, from: at }) => section === 'grammar' && key === 'relative' && at === to
	);
	const words = SourceWords.of(document.tokens, document.language);
	return (
		isFollowed && words.findBefore(from, 'finite', Math.max(0, from - SAYING_WORDS)) !== undefined
	);
}

/** Tokens of a verb of saying. */
const SAYING_WORDS = 4;

/** Tokens between "after" and the figure of its clause. */
const AFTER_REACH = 14;

/** "Rescuers dug on Saturday after a quake killed 137": the day of what came after the event. */
function isOfLaterAct(document: Document, draft: FigureDraft, date: DateMention): boolean {
	if (date.to > draft.from || date.kind !== 'day' || draft.frame === null) return false;
	if (!CASUALTIES.has(draft.metric) && draft.metric !== 'displaced') return false;
	const { tokens, language } = document;
	const { book } = getDateLexicon(language);
	const isAfter = (at: number): boolean =>
		book
			.matchAt(tokens, at)
			.some(({ meaning }) => meaning.group === 'openers' && meaning.key === 'after');
	for (let at = draft.from - 1; at >= Math.max(date.to, draft.from - AFTER_REACH); at--) {
		if (tokens.kind[at] === SIGN && ',;:'.includes(tokens.key[at] ?? ' ')) return false;
		if (isAfter(at)) return draft.frame.from >= at;
	}
	return false;
}

/** A fact that has happened is not dated by a day to come; "killed in eight weeks" is how long it took. */
function isToCome({ published }: Document, draft: FigureDraft, date: DateMention): boolean {
	if (draft.assertion !== 'reported' || date.kind === 'deadline') return false;
	// "will need aid in 2025": needs of a time to come are told as they are.
	if (draft.metric === 'in_need' && date.kind === 'window') return false;
	const isLength = date.wording.rule === 'ahead' && draft.measure === 'flow';
	return !isLength && (date.dateStart ?? '') > published;
}

/** "la semaine précédente (7 – 13 novembre)": the bracket says it with days. */
function isExplained(
	document: Document,
	date: DateMention,
	next: DateMention | undefined
): boolean {
	if (next?.from !== date.to + 1) return false;
	const sign = document.tokens.key[date.to];
	// "la semana epidemiológica 13, del 25 al 31 de marzo".
	return sign === '(' || (sign === ',' && next.kind === 'span' && date.precision === 'week');
}

/** "un 22 % de plus qu'en juin": the time that the figure is compared with. */
function isCompared({ tokens, language }: Document, { from, to: end }: DateMention): boolean {
	// "deux fois plus qu'il y a un an (315 000)": the bracket gives the figure of that time.
	if (tokens.key[end] === '(') return false;
	const { book } = getDateLexicon(language);
	const ends = (key: string, isAt: (to: number) => boolean): boolean => {
		for (let at = from - COMPARED_WORDS; at < from; at++) {
			if (book.matchAt(tokens, at).some(({ to, meaning }) => meaning.key === key && isAt(to)))
				return true;
		}
		return false;
	};
	// "respecto a la semana anterior": the date may have taken the preposition.
	if (ends('compared', (to) => to >= from)) return true;
	return ends('filler', (to) => to === from) && ends('compared', (to) => to === from - 1);
}

const COMPARED_WORDS = 4;
