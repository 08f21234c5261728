/** Dates of a figure's sentence that stand in a clause or an apposition with a fact of its own. */
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { findIndexAt, sentenceOf, within } from './layout.ts';

/**
 * "feeds 20 000 people who have gathered there over the past week", "abrite 7 300 réfugiés, arrivés en
 * 2019": how things stand is not told by the time of a clause behind it that has a verb of its own.
 */
export function isOfClauseBehind(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	date: DateMention
): boolean {
	const { measure, assertion, frame, sentenceIndex } = draft;
	if (measure !== 'stock' || assertion !== 'reported' || !OF_CLAUSE.has(date.kind)) return false;
	// "106 000 personnes déplacées (DTM, 15 février)": a bracket tells when they were counted.
	if (date.from < draft.to || hasSign(document.tokens, draft.to, date.from, '(')) return false;
	const isOwnVerb = frame && frame.from >= draft.to && frame.to <= date.from;
	const between = { from: isOwnVerb ? frame.to : draft.to, to: date.from };
	const isOfFigure = ({ from, to }: Mark): boolean =>
		siblings.some((one) => one.from <= from && to <= one.to);
	return (
		within(document.marksOf(sentenceIndex), between).some(
			(mark) => opensClause(mark) && !isOfFigure(mark)
		) || tellsFounding(document, between)
	);
}

/** "un gymnase ouvert vendredi". */
function tellsFounding({ tokens, language }: Document, { from, to }: Span): boolean {
	const { book } = getDateLexicon(language);
	for (let at = from; at < to; at++)
		if (book.matchAt(tokens, at).some(({ meaning }) => meaning.key === 'founded')) return true;
	return false;
}

/** A conjunction, or a participle. */
function opensClause({ section, key, sub }: Mark): boolean {
	if (section === 'frames') return sub === 'participle';
	return section === 'grammar' && (key === 'relative' || key === 'clauseStart');
}

const OF_CLAUSE: ReadonlySet<string> = new Set(['day', 'window', 'span']);

/** "Founded in 2014, the camp now holds 41 300": when the place opened, not when it held them. */
export function isOfFounding(document: Document, draft: FigureDraft, date: DateMention): boolean {
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

/** "déjà ravagée par": a participle, over an adverb, and by what unless any will do. */
function opensWithParticiple(
	{ tokens, language }: Document,
	told: readonly Mark[],
	from: number,
	isAny: boolean
): boolean {
	const by = wordsFor(language, 'sources', 'by');
	return told.some(
		(mark) =>
			mark.section === 'frames' &&
			mark.sub === 'participle' &&
			mark.from - from <= 1 &&
			(isAny || by.includes(tokens.key[mark.to] ?? ''))
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

/** A predicate, or a verb of finding or of taking in: ", were found at X on Sunday,". */
function isVerb({ section, sub, key }: Mark): boolean {
	if (section === 'guards') return key === 'discovery' || key === 'admission';
	return section === 'frames' && sub !== 'noun';
}

/** ", repris fin janvier,": a date in an apposition that has no figure. */
export function isAside(
	document: Document,
	{ measure }: FigureDraft,
	date: DateMention,
	siblings: readonly FigureDraft[]
): boolean {
	const { tokens } = document;
	if (date.kind !== 'day' && date.kind !== 'window' && date.kind !== 'as_of') return false;
	// "levé en neuf jours en juillet 2012,".
	const next = within(document.dates, { from: date.to, to: date.to + ASIDE_WORDS })[0];
	const end = next?.from === date.to ? next.to : date.to;
	if (tokens.key[end] !== ',' && !goesOn(document, date)) return false;
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
	const isState = measure === 'stock';
	if (isOfNoun && opensWithParticiple(document, told, from, isState)) return true;
	// ", died near Goma on 8 April,": the clause goes on.
	if (told.some((mark) => isVerb(mark))) return false;
	return !siblings.some((one) => one.from >= from && one.to <= date.to);
}
