/** Dates of a figure's sentence that are not its own: compared with, told of another event, to come. */
import { wordsFor } from '../lexicon.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { findIndexAt, sentenceOf, within } from './layout.ts';
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
		isExplained(document, date, next) ||
		isCompared(document, date) ||
		isRecordTime(document, date) ||
		isToCome(document, draft, date) ||
		(!isOfCampaign(document, draft, date) && isOfClauseApart(document, draft, date, siblings)) ||
		(date.kind === 'since' &&
			(isOfApposition(document, date, draft) || isOfClauseBefore(document, date, draft))) ||
		isOfLaterAct(document, draft, date) ||
		isOfFounding(document, draft, date) ||
		isYearOfThing(document, draft, date, all) ||
		isTimeOfSaying(document, date, all) ||
		isTimeOfUncountedPart(document, draft, siblings, date)
	);
}

/** A clause between commas that tells something else. */
function isOfClauseApart(
	document: Document,
	{ from }: FigureDraft,
	date: DateMention,
	siblings: readonly FigureDraft[]
): boolean {
	return isAside(document, date, siblings) || isOfParticipant(document, date, from);
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

/** "déjà ravagée par": a participle, over an adverb, and by what. */
function opensWithParticiple(
	{ tokens, language }: Document,
	told: readonly Mark[],
	from: number
): boolean {
	const by = wordsFor(language, 'sources', 'by');
	return told.some(
		(mark) =>
			mark.section === 'frames' &&
			mark.sub === 'participle' &&
			mark.from - from <= 1 &&
			by.includes(tokens.key[mark.to] ?? '')
	);
}

/** Tokens from a comma to the date of an apposition: "declared a disaster of the state on". */
const ASIDE_WORDS = 7;

/** ", closed in 2021 and reopened in haste,": the apposition goes on behind its date. */
function goesOn(document: Document, { to }: DateMention): boolean {
	const { tokens, marksOf, sentences } = document;
	const isAnd = marksOf(findIndexAt(sentences, to)).some(
		({ section, key, from }) =>
			section === 'grammar' && (key === 'and' || key === 'clauseStart') && from === to
	);
	if (!isAnd) return false;
	const end = to + tokens.key.slice(to, to + ASIDE_WORDS).indexOf(',');
	return end > to && within(document.numbers, { from: to, to: end }).length === 0;
}

/** "Founded in 2014, the camp now holds 41 300": when the place opened, not when it held them. */
function isOfFounding(document: Document, draft: FigureDraft, date: DateMention): boolean {
	if (draft.measure !== 'stock' || date.to > draft.from) return false;
	const { tokens, language } = document;
	const { from } = sentenceOf(document, draft);
	if (date.from - from > ASIDE_WORDS || !tokens.key.slice(date.to, draft.from).includes(','))
		return false;
	const { book } = getDateLexicon(language);
	return (
		book.matchAt(tokens, from).some(({ meaning }) => meaning.key === 'founded') ||
		// "Destroyed in 2017 and rebuilt since, the hospital treats 300".
		document
			.marksOf(draft.sentenceIndex)
			.some((mark) => mark.sub === 'participle' && mark.from === from && mark.to <= date.from)
	);
}

/** ", repris fin janvier,": a date in an apposition that has no figure. */
function isAside(document: Document, date: DateMention, siblings: readonly FigureDraft[]): boolean {
	const { tokens } = document;
	if (date.kind !== 'day' && date.kind !== 'window' && date.kind !== 'as_of') return false;
	if (tokens.key[date.to] !== ',' && !goesOn(document, date)) return false;
	let from = date.from;
	while (
		from > 0 &&
		date.from - from < ASIDE_WORDS &&
		tokens.key[from - 1] !== ',' &&
		tokens.kind[from - 1] !== SIGN
	)
		from--;
	if (tokens.key[from - 1] !== ',' || from === date.from || !tokens.spaced[from]) return false;
	const index = findIndexAt(document.sentences, from);
	const told = within(document.marksOf(index), { from, to: date.from });
	// ", indique le HCR à la date du 11 février,", ", selon le bilan au 8,": up to when it counts.
	const isTold =
		within(document.sources, { from, to: date.from }).length > 0 ||
		told.some(({ section, key }) => section === 'measure' && key === 'toll');
	if (date.kind === 'as_of' && isTold) return false;
	// ", qui a éclaté en avril 2023,": when it began.
	const { book } = getDateLexicon(document.language);
	for (let at = from; at < date.from; at++)
		if (book.matchAt(tokens, at).some(({ meaning }) => meaning.key === 'began')) return false;
	// "la province, déjà ravagée par le séisme du 6 février,": said of the noun in front.
	const isOfNoun = !siblings.some((one) => one.to === from - 1 || one.to === from - 2);
	if (isOfNoun && opensWithParticiple(document, told, from)) return true;
	// ", died near Goma on 8 April,": the clause goes on.
	if (told.some(({ section, sub }) => section === 'frames' && sub !== 'noun')) return false;
	return !siblings.some((one) => one.from >= from && one.to <= date.to);
}
