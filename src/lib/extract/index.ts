/** The only door of the extractor: text in, figures out. No clock, no locale, no network. */
import type { ExtractedFigure, IsoDate } from '#lib/domain/figure.ts';
import { readDates, type DateOptions } from './dates/index.ts';
import { readDocument, type Document, type Readers } from './document.ts';
import { withFields } from './fields.ts';
import { toFigures } from './figures/finish.ts';
import { readDrafts } from './figures/index.ts';
import { detectLanguage } from './languages.ts';
import { getLanguage, languages } from './lexicon.ts';
import { readNumbers } from './numbers/index.ts';
import { readAllNumbers } from './numbers/layer.ts';
import { readPublication, type Publication } from './publication.ts';
import { refineAssertions } from './refine/assertion.ts';
import { readPlaces } from './places/index.ts';
import { refineDates } from './refine/date.ts';
import { refineDiseases } from './refine/disease.ts';
import { refineHeadlines } from './refine/headline.ts';
import { datesOfChronology } from './refine/chronologies.ts';
import { findDateline } from './refine/page-days.ts';
import { listSiblings, type Siblings } from './refine/layout.ts';
import { refineMeasures } from './refine/measure.ts';
import { refinePlaces } from './refine/place.ts';
import { rebaseDays } from './refine/rebased-days.ts';
import { refineShares } from './refine/shares-of-places.ts';
import { refineSources } from './refine/source.ts';
import { readSources } from './sources/index.ts';
import { findOrganisationIn } from './sources/organisations.ts';
import { markFlatTables } from './structure/flat-tables.ts';
import { repairText } from './repair.ts';
import { tokenise, type Tokens } from './tokens.ts';
import type { DateMention, FigureDraft, NumberMention } from './types.ts';
import { findZones } from './zones.ts';

/** Raised whenever the same text may give other figures than before. */
export const EXTRACTOR_VERSION = '0.17.0';

export interface ExtractOptions {
	/** Day of publication; without it "lundi" and "hier" can't be read and stay without a date. */
	published?: IsoDate | undefined;
	/** ISO 639-1; found from the text when left out or unknown. */
	lang?: string | undefined;
	title?: string | undefined;
	/** ISO 3166-1 alpha-3 of the country that the page is about. */
	country?: string | undefined;
}

/** Fills in fields of the drafts. */
type Refiner = (drafts: readonly FigureDraft[], document: Document, siblings: Siblings) => void;

/** In this order: the measure looks at the assertion and at the disease. */
const REFINERS: readonly Refiner[] = [
	refineAssertions,
	refineDiseases,
	refineMeasures,
	refineSources,
	refinePlaces,
	refineDates,
	refineShares,
	refineHeadlines
];

const READERS: Readers = {
	dates: readDatesOfPage,
	places: readPlaces,
	sources: readSources
};

/** "Niamey, 12 juin – … ce matin": days are counted from that of the dateline, where the page has one. */
function readDatesOfPage(
	tokens: Tokens,
	numbers: readonly NumberMention[],
	document: Document
): DateMention[] {
	const { language, published, country } = document;
	const dates = readDates(tokens, numbers, language, published, { country });
	const day = findDateline(withFields(document, { dates }));
	if (day === undefined || day === published) return dates;
	return readDates(tokens, numbers, language, day, { country });
}

/** The figures of a text, in text order. Without a day of publication only the days that the text itself settles. */
export function extract(text: string, options: ExtractOptions = {}): ExtractedFigure[] {
	const { published } = options;
	if (published) return read(text, options, published);
	const others = new Map(read(text, options, UNDATED[1]).map((figure) => [figure.start, figure]));
	return read(text, options, UNDATED[0]).map((figure) =>
		withoutGuess(figure, others.get(figure.start))
	);
}

function read(text: string, options: ExtractOptions, published: IsoDate): ExtractedFigure[] {
	const document = analyse(repairText(text), options, published);
	document.dates = datesOfChronology(document);
	document.dates = rebaseDays(document);
	const drafts = readDrafts(document);
	// Refiners weigh the whole page before they look at a figure.
	if (drafts.length === 0) return [];
	const siblings = listSiblings(drafts);
	for (const refine of REFINERS) refine(drafts, document, siblings);
	return toFigures(drafts, document, text);
}

function analyse(text: string, options: ExtractOptions, published: IsoDate): Document {
	const code = options.lang && languages.has(options.lang) ? options.lang : detectLanguage(text);
	const context = {
		published,
		title: options.title ?? null,
		country: options.country ?? null
	};
	const language = getLanguage(code);
	return readDocument(markFlatTables(text, language), language, context, READERS);
}

/** Stand in for an unknown day of publication, behind all that may have happened: what both give is so whenever the text was written. */
const UNDATED: readonly [IsoDate, IsoDate] = ['2091-05-20', '2098-11-09'];

/** A day that another day of publication would move is none. */
function withoutGuess(
	figure: ExtractedFigure,
	other: ExtractedFigure | undefined
): ExtractedFigure {
	const dateStart = figure.dateStart === other?.dateStart ? figure.dateStart : null;
	const dateEnd = figure.dateEnd === other?.dateEnd ? figure.dateEnd : null;
	const datePrecision = dateEnd ? figure.datePrecision : 'none';
	return withFields(figure, { dateStart, dateEnd, datePrecision });
}

/** Every number and range of a text, whether or not it is part of a figure. */
export function readNumbersIn(text: string, lang: string): NumberMention[] {
	return readAllNumbers(tokenise(repairText(text)), getLanguage(lang));
}

/**
 * Every time expression of a text, read against a reference day. An expression by itself is no
 * news: "lundi" is the next one, unless the options say that the past is meant.
 */
export function readDatesIn(
	text: string,
	lang: string,
	reference: IsoDate,
	options: DateOptions = { prefer: 'future' }
): DateMention[] {
	const language = getLanguage(lang);
	const tokens = tokenise(repairText(text));
	return readDates(tokens, readNumbers(tokens, language), language, reference, options);
}

/** What a text says of its own publication: proposals, for a person to check. */
export function readPublicationOf(text: string, lang: string): Publication {
	return readPublication(text, getLanguage(lang));
}

/** The short name of the organisation that some words name; the words themselves where none is known. */
export function nameSource(words: string): string {
	const tokens = tokenise(words);
	return findOrganisationIn(tokens, 0, tokens.length)?.organisation.name ?? words;
}

/** The stretches of a text that are no part of the article and hold no figures: a line each. */
export function listAsides(text: string, lang: string): [start: number, end: number][] {
	const tokens = tokenise(repairText(text));
	return findZones(tokens, getLanguage(lang))
		.filter(({ zone }) => zone === 'boilerplate')
		.map(({ from, to }) => [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0]);
}

export type { Publication };
export { detectLanguage };
export { storeBooks, takeUpBooks } from './books.ts';
export { listWeaknesses } from './confidence.ts';
export { judgeFields } from './field-confidence.ts';
