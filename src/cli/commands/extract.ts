import { parseArgs } from 'node:util';
import { extract } from '#lib/extract/index.ts';
import { toArticle, UnreadablePage } from '../article.ts';
import { CliError } from '../errors.ts';
import { readInputs } from '../input.ts';
import { mapJsonLines, readTexts } from '../json-lines.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve extract [options] [FILE …]

Reads text or HTML (standard input when no file is named) and prints a figure a line, as JSON.

  --published DATE   day of publication, YYYY-MM-DD (needed to resolve "lundi", "hier")
  --lang CODE        language of the text: fr, en, es (found from the text when left out)
  --title TEXT       title of the document
  --country ISO3     country that the document is about
  --jsonl            a document a line in: {id, text | html, title, published, lang, country};
                     a result a line out, in order: {id, text, figures}; a page that cannot
                     be read gives no figures and an "error"
`;

const OPTIONS = {
	published: { type: 'string' },
	lang: { type: 'string' },
	title: { type: 'string' },
	country: { type: 'string' },
	jsonl: { type: 'boolean' }
} as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.jsonl) return mapJsonLines(positionals, io, readDocument);
	for (const { content } of await readInputs(positionals, io.stdin)) {
		const { text, title } = await toArticle(content);
		const figures = extract(text, { ...values, title: values.title ?? title });
		for (const figure of figures) await write(io.stdout, JSON.stringify(figure) + '\n');
	}
	return 0;
}

const FIELDS = ['text', 'html', 'title', 'published', 'lang', 'country'] as const;

async function readDocument(value: unknown, line: number) {
	const document = readTexts(value, FIELDS);
	if (!document || (document.text ?? document.html) === undefined) {
		throw new CliError(`line ${line} needs "text" or "html" with a text in it`);
	}
	const { id, html, title, published, lang, country } = document;
	try {
		const { text } =
			html === undefined ? { text: document.text ?? '' } : await toArticle(html, true);
		return { id, text, figures: extract(text, { title, published, lang, country }) };
	} catch (error) {
		// One page that cannot be read doesn't stop the thousand behind it.
		if (error instanceof UnreadablePage) return { id, text: '', figures: [], error: error.message };
		throw error;
	}
}
