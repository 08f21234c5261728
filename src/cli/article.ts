import { CliError } from './errors.ts';

const MARKUP = /^\s*(<!doctype|<html|<\?xml|<[a-z]+[\s>])/i;

export function isMarkup(content: string): boolean {
	return MARKUP.test(content);
}

/** A page without an article, or one that asks for more than it may. */
export class UnreadablePage extends CliError {
	constructor(problem: string) {
		super(`the page could not be read: ${problem}`);
	}
}

/** Text as it is, or the article of an HTML page; `html` true says that it is a page for certain. */
export async function toArticle(
	content: string,
	html = isMarkup(content)
): Promise<{ text: string; title?: string }> {
	if (!html) return { text: content };
	// Parsing pages needs two large libraries: plain text never waits for them.
	const { readArticle } = await import('#lib/server/ingest/article-text.ts');
	const article = await readArticle(content);
	if (!article.ok) throw new UnreadablePage(article.problem);
	return { text: article.text, title: article.title ?? undefined };
}
