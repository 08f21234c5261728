/** From what a person (or a command) hands in to a stored document. */
import { detectLanguage } from '#lib/extract/index.ts';
import type { DocumentKind } from '#lib/domain/records.ts';
import type { Store } from '../store/index.ts';
import { readArticle } from './article-text.ts';
import type { Article, ArticleProblem } from './article-text.ts';
import { ingestDocument } from './ingest.ts';
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
	author: string;
}

export type Intake =
	| { ok: true; result: IngestResult }
	| { ok: false; problems: { field: 'content'; code: ArticleProblem }[] };

/** Finds the article, fills in what it says of itself, and stores it with its figures. */
export async function takeIn(
	db: Store,
	submission: Submission,
	extractor?: Extractor
): Promise<Intake> {
	const article = await proposeDocument(submission.kind, submission.content);
	if (!article.ok) {
		return { ok: false, problems: [{ field: 'content', code: article.problem }] };
	}
	const { documentKind = 'news', isConfidential = false, author } = submission;
	const input = {
		text: article.text,
		title: submission.title ?? article.title,
		outlet: submission.outlet ?? article.outlet,
		url: submission.url ?? article.url,
		publishedOn: submission.publishedOn,
		// Pages often name the language of their template; the words of the text don't lie.
		lang: submission.lang ?? detectLanguage(article.text),
		country: submission.country,
		...{ kind: documentKind, isSample: false, isConfidential, author }
	};
	return { ok: true, result: await ingestDocument(db, input, extractor) };
}

export type Proposal = ({ ok: true } & Article) | { ok: false; problem: ArticleProblem };

/** What a text or a page says of itself, for a person to check before it is stored. */
export async function proposeDocument(kind: 'text' | 'html', content: string): Promise<Proposal> {
	if (kind === 'html') return readArticle(content);
	const text = normaliseText(content);
	const unknown = { outlet: null, publishedOn: null, url: null };
	return { ok: true, text, title: proposeTitle(text), lang: detectLanguage(text), ...unknown };
}

const LONGEST_TITLE = 200;

/** The first line, if it reads like a headline: a few words without a full stop. */
function proposeTitle(text: string): string | null {
	const line = /\S[^\n]*/.exec(text)?.[0].trim() ?? '';
	const isHeadline = line.length <= LONGEST_TITLE && !/[.!?…;,]$/.test(line);
	return isHeadline && /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(line) ? line : null;
}
