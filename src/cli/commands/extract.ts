import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { extract } from '#lib/extract/index.ts';
import { CliError } from '../errors.ts';
import type { Io } from './index.ts';
import { startProgress } from '../progress.ts';
import { toArticle } from '../article.ts';
import { readInputs } from '../input.ts';
import { write } from '../write.ts';

export const help = `Usage: releve extract [options] [FILE …]

Reads text or HTML (standard input when no file is named) and prints a figure a line, as JSON.

  --published DATE   day of publication, YYYY-MM-DD (needed to resolve "lundi", "hier")
  --lang CODE        language of the text: fr, en, es (found from the text when left out)
  --title TEXT       title of the document
  --country ISO3     country that the document is about
  --jsonl            a document a line in: {id, text | html, title, published, lang, country};
                     a result a line out, in order: {id, text, figures}
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
	if (values.jsonl) return extractLines(await openInput(positionals, io), io);
	for (const { content } of await readInputs(positionals, io.stdin)) {
		const { text, title } = await toArticle(content);
		const figures = extract(text, { ...values, title: values.title ?? title });
		for (const figure of figures) await write(io.stdout, JSON.stringify(figure) + '\n');
	}
	return 0;
}

async function extractLines(input: NodeJS.ReadableStream, io: Io): Promise<number> {
	const progress = startProgress(io.stderr);
	let line = 0;
	for await (const json of createInterface({ input, crlfDelay: Infinity })) {
		line++;
		if (json.trim() === '') continue;
		await write(io.stdout, JSON.stringify(await readDocument(json, line)) + '\n');
		progress.step();
	}
	progress.end();
	return 0;
}

interface DocumentLine {
	id?: unknown;
	text?: string;
	html?: string;
	title?: string;
	published?: string;
	lang?: string;
	country?: string;
}

async function readDocument(json: string, line: number) {
	const document = parseLine(json, line);
	const article =
		document.html === undefined
			? { text: document.text ?? '' }
			: await toArticle(document.html, true);
	const { title, published, lang, country } = document;
	const figures = extract(article.text, { title, published, lang, country });
	return { id: document.id ?? null, text: article.text, figures };
}

function parseLine(json: string, line: number): DocumentLine {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		throw new CliError(`line ${line} is not JSON`);
	}
	if (!isDocument(value))
		throw new CliError(`line ${line} needs "text" or "html" with a text in it`);
	return value;
}

const TEXT_FIELDS = ['text', 'html', 'title', 'published', 'lang', 'country'] as const;

function isDocument(value: unknown): value is DocumentLine {
	if (typeof value !== 'object' || value === null) return false;
	const fields = value as Record<string, unknown>;
	const wellTyped = TEXT_FIELDS.every(
		(name) => fields[name] == null || typeof fields[name] === 'string'
	);
	return wellTyped && (typeof fields.text === 'string' || typeof fields.html === 'string');
}

async function openInput(files: string[], io: Io): Promise<NodeJS.ReadableStream> {
	if (files.length > 1) throw new CliError('--jsonl takes one file, or standard input', 2);
	const [file] = files;
	if (file === undefined || file === '-') return io.stdin;
	const { createReadStream } = await import('node:fs');
	return createReadStream(file);
}
