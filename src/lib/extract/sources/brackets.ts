/** Sources in brackets: "EN CHIFFRES (DREC-MR, février 2019)", "(évaluation ACTED)". */
import type { Document, Sentence, Span } from '../document.ts';
import type { SourceMention } from '../types.ts';
import { mentionsIn } from '../spans.ts';
import { wordsFor } from '../lexicon.ts';
import { DIGITS, isCapital, type Tokens, WORD } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { findAtLineEnd, isAcronym } from './line-ends.ts';
import { findOrganisation } from './organisations.ts';
import { type IsBorder, type Phrase, readPhrase } from './phrases.ts';

const REACH = 4;
/** Tokens of a date in front of a bracket. */
const DATE_WORDS = 14;

/**
 * Organisations in a bracket of their own; behind a full name they are only its short form. `told`:
 * the acronyms that stood for a source before ("according to DoDMA").
 */
export function readBrackets(
	document: Document,
	words: SourceWords,
	isBorder: IsBorder,
	sentence: Sentence,
	known: readonly SourceMention[],
	told: ReadonlySet<string>
): SourceMention[] {
	const { tokens } = document;
	const found: SourceMention[] = [];
	for (let at = sentence.from; at < sentence.to; at++) {
		if (tokens.key[at] !== '(' && tokens.key[at] !== '[') continue;
		const closing = (): Phrase | undefined =>
			findInHeading(document, at, sentence) ??
			findBodyInHeading(document, words, isBorder, at, sentence) ??
			findAtLineEnd(document, words, isBorder, at, sentence);
		const inside = findInside(document, at + 1, sentence.to, told) ?? asMention(tokens, closing());
		if (!inside || known.some((one) => one.from <= at && at < one.to)) continue;
		if (isShortForm(document, sentence, at)) continue;
		found.push(inside);
	}
	return found;
}

function findInside(
	document: Document,
	from: number,
	limit: number,
	told: ReadonlySet<string>
): SourceMention | undefined {
	const { tokens } = document;
	for (let at = from; at < Math.min(limit, from + REACH); at++) {
		if (tokens.key[at] === ')' || tokens.key[at] === ']') return undefined;
		const mention = findOrganisation(tokens, at);
		if (mention?.organisation.kind === 'media') continue;
		// "(IPC Phase 3)": a class that bears its name.
		if (mention && isClass(document, mention.to)) return undefined;
		const to = mention?.to ?? at + 1;
		const [start, end] = [tokens.start[at] ?? 0, tokens.end[to - 1] ?? 0];
		const text = tokens.text.slice(start, end);
		if (!mention && !told.has(text)) continue;
		const source = mention?.organisation.name ?? null;
		const rule = 'in brackets';
		return { from: at, to, start, end, text, source, kind: 'bracket', rule, cueFrom: at };
	}
	return undefined;
}

/** "CHIFFRES CLÉS (Ituri – DREC, 31 mai)": in the bracket of a heading an acronym stands beside a day. */
function findInHeading(document: Document, open: number, { from, to }: Span): Phrase | undefined {
	const { tokens, dates, places } = document;
	if (to - from > HEADING_WORDS || tokens.key[to - 1] !== ')') return undefined;
	const day = mentionsIn(dates, { from: open, to }).find(({ kind }) => kind !== 'vague');
	if (!day) return undefined;
	for (let at = open + 1; at < day.from; at++) {
		if (!isAcronym(tokens, at) || mentionsIn(places, { from: at, to: at + 1 }).length > 0) continue;
		return { from: at, to: at + 1 };
	}
	return undefined;
}

/** "KEY FIGURES (Ministry of Health, 2 May)": an authority by name, up to the day or the end of the bracket. */
function findBodyInHeading(
	{ tokens, dates }: Document,
	words: SourceWords,
	isBorder: IsBorder,
	open: number,
	{ from, to }: Span
): Phrase | undefined {
	if (to - from > HEADING_WORDS || tokens.key[to - 1] !== ')') return undefined;
	if (mentionsIn(dates, { from: open, to }).length === 0) return undefined;
	const phrase = readPhrase(words, open + 1, to, isBorder);
	const isBody = phrase !== undefined && words.holds(phrase.from, phrase.to, 'authority');
	return isBody && ',)'.includes(tokens.key[phrase.to] ?? ' ') ? phrase : undefined;
}

function asMention(tokens: Tokens, phrase: Phrase | undefined): SourceMention | undefined {
	if (!phrase) return undefined;
	const { from, to } = phrase;
	const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
	const text = tokens.text.slice(start, end);
	return {
		from,
		to,
		start,
		end,
		text,
		source: null,
		kind: 'bracket',
		rule: 'in brackets',
		cueFrom: from
	};
}

const HEADING_WORDS = 24;

/** A word of the lexicon's "phase", and a number; "(IPC 4)": the name alone may be such a word. */
function isClass({ tokens, language }: Document, at: number): boolean {
	const classes = wordsFor(language, 'sources', 'classes');
	return [at - 1, at].some(
		(word) => tokens.kind[word + 1] === DIGITS && classes.includes(tokens.key[word] ?? '')
	);
}

/** Places that a preposition opens, none of a name: "à Goma", not "du Niger". */
const AT_PLACE: ReadonlySet<string> = new Set(['in', 'to', 'from']);

/** "Forces de soutien rapide (FSR)": capitalised words right before, and nothing else inside. */
function isShortForm(document: Document, sentence: Span, open: number): boolean {
	const { tokens } = document;
	if (tokens.key[open + 2] !== ')' || tokens.kind[open - 1] !== WORD) return false;
	const isHeading = tokens.kind[sentence.to - 1] !== WORD && sentence.to - sentence.from < 14;
	const from = Math.max(sentence.from, open - 4);
	const dates = mentionsIn(document.dates, { from: open - DATE_WORDS, to: open });
	// "ont été enregistrés à Assamaka (OIM)": the capital is that of where it was.
	const places = mentionsIn(document.places, { from, to: open });
	if (places.some(({ to, kind }) => to === open && AT_PLACE.has(kind))) return false;
	for (let at = open - 1; at >= from; at--) {
		// "up from 262 on 17 March (DoDMA)": the capital is a month's.
		if (dates.some((date) => date.from <= at && at < date.to)) return false;
		if (isCapital(tokens, at) && !isHeading) return true;
	}
	return false;
}
