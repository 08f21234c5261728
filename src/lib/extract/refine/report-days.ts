/** The day of the report or the count that a page tells: "El informe añade", "dans le bulletin du 4 mars". */
import type { IsoDate } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findLastBefore } from '../spans.ts';
import { SIGN } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { findIndexAt, within } from './layout.ts';

export class ReportDays {
	readonly #words: SourceWords;
	readonly #sentences: readonly Span[];
	/** Days on which reports were given, and days up to which they count, in text order. */
	readonly #days: readonly DateMention[];

	constructor(document: Document, isSaid: (date: DateMention) => boolean) {
		this.#sentences = document.sentences;
		this.#words = SourceWords.of(document.tokens, document.language);
		this.#days = document.dates.filter(
			(date) => (isSaid(date) && this.#isOfReport(date)) || isCountDay(document, date)
		);
	}

	/** The last one told before a sentence whose paragraph has pointed to a report. */
	before({ from, to }: Span, paragraph: Span): DateMention | undefined {
		const day = findLastBefore(this.#days, from, () => true);
		if (!day) return undefined;
		const told = this.#sentences[findIndexAt(this.#sentences, day.from)];
		// "le rapport" is one that was given on a day; a count up to a day is pointed to as "ce bilan".
		const isGiven = day.kind !== 'as_of';
		return told && this.#points(Math.max(paragraph.from, told.to), to, isGiven) ? day : undefined;
	}

	/** "ce rapport"; "l'évaluation", "El informe", where one was given: no new one. */
	#points(from: number, to: number, isGiven: boolean): boolean {
		for (let at = from; at < to; at++) {
			const same = this.#words.find(at, 'same_tally');
			const article = same ?? (isGiven ? this.#words.find(at, 'article') : undefined);
			if (!article || this.#words.find(at, 'indefinite')) continue;
			const tally = this.#words.find(article.to, 'tally');
			if (tally && tally.to <= to) return true;
		}
		return false;
	}

	#isOfReport({ from }: DateMention): boolean {
		const sentence = this.#sentences[findIndexAt(this.#sentences, from)];
		return sentence !== undefined && this.#words.holds(sentence.from, sentence.to, 'tally');
	}
}

/** "Hasta el lunes 14 de marzo". */
function isCountDay(
	{ published }: Document,
	{ kind, precision, wording, dateEnd }: DateMention
): boolean {
	if (kind !== 'as_of' || precision !== 'day' || wording.rule === 'relative day') return false;
	return dateEnd !== null && dateEnd <= published;
}

/** "le bulletin n° 12 du 4 mars", "a report dated 4 March": the day on which it tells what it tells. */
export function isDateOfReport(document: Document, { from, wording }: DateMention): boolean {
	if (wording.rule === 'neighbouring day') return false;
	if (endsAt(document, from, 'dated') || endsAt(document, from + 1, 'dated')) return true;
	return (isOf(document, from) || isOf(document, from - 1)) && followsReport(document, from);
}

/** "le bulletin n° 12 de l'OMS", and nothing else, stands in front. */
function followsReport(document: Document, from: number): boolean {
	for (let at = from; at > from - REPORT_WORDS; at--) {
		if (endsAt(document, at, 'report')) return true;
		if (!isPart(document, at - 1)) return false;
	}
	return false;
}

/** "…, apprend-on du rapport daté du 2 décembre": the day of the report that a page opens with. */
export function findReportOfPage(document: Document): IsoDate | undefined {
	const { dates, sentences, published } = document;
	const lead = { from: 0, to: sentences[LEAD_SENTENCES - 1]?.to ?? document.tokens.length };
	const told = within(dates, lead).find(
		(date) =>
			isOfReport(document, date) &&
			date.dateEnd !== null &&
			date.dateEnd <= published &&
			daysBetween(date.dateEnd, published) <= REPORT_DAYS
	);
	return told?.dateEnd ?? undefined;
}

/** "rapport daté du 2", "el boletín con corte al 2". */
function isOfReport(document: Document, date: DateMention): boolean {
	if (date.kind === 'day') return isDateOfReport(document, date);
	return date.kind === 'as_of' && date.precision === 'day' && followsReport(document, date.from);
}

const LEAD_SENTENCES = 2;
/** A page tells of a report that came out a few days before. */
const REPORT_DAYS = 7;

/** Tokens from a report to its day: "n° 12 de l'OMS". */
const REPORT_WORDS = 6;

/** Whose report it is, or which: neither a sign, nor an event ("le rapport sur le raid du 4"), nor a time. */
function isPart(document: Document, at: number): boolean {
	const { key, kind } = document.tokens;
	if (kind[at] === SIGN && !NUMBER_SIGNS.includes(key[at] ?? ' ')) return false;
	if (marksAt(document, at).some(({ meaning }) => meaning.key === 'event')) return false;
	return within(document.dates, { from: at, to: at + 1 }).length === 0;
}

const NUMBER_SIGNS = '°º#';

function isOf(document: Document, at: number): boolean {
	return marksAt(document, at).some(
		({ meaning: { group, key } }) => key === 'of' || (group === 'openers' && key === 'from')
	);
}

/** A phrase of a key ends in front of a token. */
function endsAt(document: Document, end: number, key: string): boolean {
	for (let at = end - 1; at >= end - PHRASE_WORDS; at--)
		if (marksAt(document, at).some(({ to, meaning }) => to === end && meaning.key === key))
			return true;
	return false;
}

/** Tokens of the longest such phrase: "con corte al". */
const PHRASE_WORDS = 4;

function marksAt({ tokens, language }: Document, at: number) {
	return at < 0 ? [] : getDateLexicon(language).book.matchAt(tokens, at);
}
