import { isDay } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/figure.ts';
import { createPageReader } from './page-reader.ts';
import type { ThreadFailure } from './thread-reader.ts';
import { HTML_LIMITS, isBoundedHtml } from './scan-html.ts';

/** The article of a page, and what the page says about it: proposals for a person to check. */
interface Article {
	/** Paragraphs, list items and table rows, a line each; cells stand apart by tabs. */
	text: string;
	title: string | null;
	outlet: string | null;
	publishedOn: IsoDate | null;
	/** ISO 639-1. */
	lang: string | null;
	url: string | null;
}

export type ArticleProblem = ThreadFailure | 'page_too_large' | 'page_without_article';

export type ArticleResult = ({ ok: true } & Article) | { ok: false; problem: ArticleProblem };

const TIMEOUT_MS = 10_000;
const readPage = createPageReader(TIMEOUT_MS);

/** Reads the source of a page, hostile or broken as it may be. Answers within its time limit. */
export async function readArticle(html: string): Promise<ArticleResult> {
	if (html.length > HTML_LIMITS.characters) return { ok: false, problem: 'page_too_large' };
	if (!isBoundedHtml(html)) return { ok: false, problem: 'page_too_complex' };
	const page = await readPage(html);
	if (typeof page === 'string') return { ok: false, problem: page };
	if (page.text === '') return { ok: false, problem: 'page_without_article' };
	return {
		ok: true,
		text: page.text,
		title: cleanLine(page.title),
		outlet: cleanLine(page.outlet),
		publishedOn: findDay(page.published),
		lang: /^[a-z]{2}(?=[-_]|$)/i.exec(page.lang ?? '')?.[0].toLowerCase() ?? null,
		url: parseWebAddress(page.url)
	};
}

function findDay(candidates: (string | null | undefined)[]): IsoDate | null {
	const days = candidates.map((candidate) => candidate?.trim().slice(0, 10));
	return days.find((day) => isDay(day)) ?? null;
}

function cleanLine(words: string | null): string | null {
	return words?.replace(/\s+/g, ' ').trim() || null;
}

/** Only an address of the web is one that a reader can follow. */
function parseWebAddress(text: string | null): string | null {
	return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
