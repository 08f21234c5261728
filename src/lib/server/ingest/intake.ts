/** From what a person (or a command) hands in to a stored document. */
import { cleanOutletName } from '#lib/domain/outlet-name.ts';
import { listFrameLines } from '#lib/domain/page-lines.ts';
import { detectLanguage, readDatesIn, readPublicationOf } from '#lib/extract/index.ts';
import { languages } from '#lib/extract/lexicon.ts';
import { findKnownOutlet } from '#lib/domain/known-outlet.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import type { DocumentKind } from '#lib/domain/records.ts';
import type { Store } from '../store/index.ts';
import { listAlike } from '../clusters/compare-text.ts';
import type { AlikeDocument } from '../clusters/compare-text.ts';
import { readArticle } from './article-text.ts';
import type { ArticleProblem, ArticleResult } from './article-text.ts';
import { findHeadline } from './headline.ts';
import { ingestDocument, isTakenIn } from './ingest.ts';
import type { Extractor, IngestResult } from './ingest.ts';
import { normaliseText } from './normalise-text.ts';

/** What the form of a document accepted (domain/forms/parse-document-form.ts), and who sent it. */
export interface Submission {
	/** `html`: the source of a page, whose article is to be found first. */
	kind: 'text' | 'html';
	content: string;
	/** Null: taken from the page, or from the first line of the text. */
	title: string | null;
	outlet: string | null;
	url: string | null;
	publishedOn: string;
	lang: string | null;
	country: string | null;
	documentKind?: DocumentKind;
	isConfidential?: boolean;
	/** A person is asked before a text that is there already, or nearly, is stored once more. */
	asksFirst?: boolean;
	author: string;
}

export type Intake =
	| { ok: true; result: IngestResult }
	/** Nothing was stored: it cannot be read, or documents print it and nobody has said to go on. */
	| { ok: false; problems: { field: 'content'; code: ArticleProblem }[]; alike?: AlikeDocument[] };

/** Finds the article, fills in what it says of itself, and stores it with its figures. */
export async function takeIn(
	db: Store,
	submission: Submission,
	extractor?: Extractor
): Promise<Intake> {
	const article = await readContent(submission.kind, submission.content);
	if (!article.ok) {
		return { ok: false, problems: [{ field: 'content', code: article.problem }] };
	}
	const outlet = submission.outlet ?? article.outlet;
	const alike = submission.asksFirst ? await findAlike(db, article.text, outlet) : [];
	if (alike.length > 0) return { ok: false, problems: [], alike };
	const { documentKind = 'news', isConfidential = false, author } = submission;
	const input = {
		text: article.text,
		title: submission.title ?? article.title ?? findHeadline(article.text),
		outlet,
		url: submission.url ?? article.url,
		publishedOn: submission.publishedOn,
		// Pages often name the language of their template; the words of the text don't lie.
		lang: submission.lang ?? detectLanguage(article.text),
		country: submission.country,
		...{ kind: documentKind, isSample: false, isConfidential, author }
	};
	return { ok: true, result: await ingestDocument(db, input, extractor) };
}

/** Documents that print a text; none where it is there from the same outlet: storing it says that. */
async function findAlike(db: Store, text: string, outlet: string | null): Promise<AlikeDocument[]> {
	return (await isTakenIn(db, text, outlet)) ? [] : listAlike(db, text);
}

/** A text as it is; of a page, its article and what the page says about it. */
export async function readContent(kind: 'text' | 'html', content: string): Promise<ArticleResult> {
	if (kind === 'html') return readArticle(content);
	return { ok: true, text: normaliseText(content), ...UNSAID };
}

const UNSAID = { title: null, outlet: null, publishedOn: null, lang: null, url: null };

/** A value for a field, and the words of the text that say it; null where the page itself does. */
interface Proposed<T> {
	value: T;
	words: string | null;
}

/** What a text or a page says of itself, for a person to check before it is stored. */
export interface Proposal {
	publishedOn: Proposed<IsoDate> | null;
	outlet: Proposed<string> | null;
	title: Proposed<string> | null;
	url: Proposed<string> | null;
}

/**
 * The page is asked first, then its words, for its outlet those of documents before as well. Null
 * where the content cannot be read at all.
 */
export async function proposeDocument(
	kind: 'text' | 'html',
	content: string,
	outlets: readonly string[]
): Promise<Proposal | null> {
	const article = await readContent(kind, content);
	if (!article.ok) return null;
	const said = readPublicationOf(article.text, detectLanguage(article.text));
	return {
		publishedOn: ofPage(article.publishedOn) ?? said.day,
		outlet: ofPage(article.outlet) ?? findOutlet(article.text, said.outlet, outlets),
		title: ofPage(article.title ?? findHeadline(article.text)),
		url: ofPage(article.url)
	};
}

/** Who publishes, as the text says it of itself: "Source: …" below an article names who counted. */
function findOutlet(text: string, said: Proposed<string> | null, known: readonly string[]) {
	const { below } = listFrameLines(text);
	const isSource = (words: string | null) =>
		words !== null && /^\p{L}+\s?:/u.test(words) && below.some((line) => line.includes(words));
	const value = said && !isSource(said.words) ? cleanOutletName(said.value) : null;
	return value === null ? findKnownOutlet(text, known) : { value, words: said?.words ?? null };
}

/** Longer than any day in words. */
const MOST_OF_A_DAY = 60;

/** "2 mars 2017", "March 2, 2017": the one day that a field holds in words; null for anything else. */
export function readWrittenDay(typed: string, today: IsoDate): IsoDate | null {
	if (typed.length > MOST_OF_A_DAY || !/\p{L}/u.test(typed)) return null;
	for (const lang of languages.keys()) {
		const [date, ...others] = readDatesIn(typed, lang, today, { prefer: 'past' });
		const isWhole = date?.start === 0 && date.end === typed.length && others.length === 0;
		if (isWhole && date.precision === 'day' && date.dateStart === date.dateEnd)
			return date.dateStart;
	}
	return null;
}

function ofPage<T>(value: T | null): Proposed<T> | null {
	return value === null ? null : { value, words: null };
}
