import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { extract } from '#lib/extract/index.ts';
import { toArticle, UnreadablePage } from '../article.ts';
import { checkPublished, readInputs } from '../input.ts';
import { mapJsonLines, optionalText } from '../json-lines.ts';
import { write } from '../write.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve extract [options] [FILE …]

Reads text or HTML (standard input when no file is named), PDF or DOCX, and prints a figure a line,
as JSON.

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
	checkPublished(values.published);
	if (values.jsonl) return mapJsonLines(DOCUMENT, { files: positionals, io }, readDocument);
	for (const { content } of await readInputs(positionals, io.stdin)) {
		const { text, title } = await toArticle(content);
		const figures = extract(text, { ...values, title: values.title ?? title });
		for (const figure of figures) await write(io.stdout, JSON.stringify(figure) + '\n');
	}
	return 0;
}

const DOCUMENT = v.pipe(
	v.object({
		id: v.nullish(v.unknown(), null),
		text: optionalText,
		html: optionalText,
		title: optionalText,
		published: optionalText,
		lang: optionalText,
		country: optionalText
	}),
	v.check(({ text, html }) => (text ?? html) !== undefined, 'it needs "text" or "html"')
);

async function readDocument({ id, text, html, ...options }: v.InferOutput<typeof DOCUMENT>) {
	try {
		const article = html === undefined ? { text: text ?? '' } : await toArticle(html, true);
		return { id, text: article.text, figures: extract(article.text, options) };
	} catch (error) {
		// One page that cannot be read doesn't stop the thousand behind it.
		if (error instanceof UnreadablePage) return { id, text: '', figures: [], error: error.message };
		throw error;
	}
}
