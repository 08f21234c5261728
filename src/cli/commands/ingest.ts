import { parseArgs } from 'node:util';
import { readContent, takeIn } from '#lib/server/ingest/intake.ts';
import { inTransaction } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { isMarkup } from '../article.ts';
import { CliError } from '../errors.ts';
import { groupInputs } from '../group-inputs.ts';
import { checkPublished, readInputs } from '../input.ts';
import type { Input } from '../input.ts';
import { startProgress } from '../progress.ts';
import { authorOf, withStore } from '../store.ts';
import type { Io } from './index.ts';

export const help = `Usage: releve ingest --published DATE [options] [FILE …]

Takes texts, pages, PDF or DOCX in (standard input when no file is named), reads their figures and
stores both.
The same text twice is stored once.

  --published DATE   day of publication, YYYY-MM-DD; a page that names its own may go without
  --title TEXT       title (else the page's, or the first line of the text)
  --outlet TEXT      who published it
  --url ADDRESS      where it was published
  --lang CODE        fr, en or es (found from the text when left out)
  --country ISO3     country that it is about
  --author NAME      who takes it in, for the audit
`;

const OPTIONS = {
	published: { type: 'string' },
	title: { type: 'string' },
	outlet: { type: 'string' },
	url: { type: 'string' },
	lang: { type: 'string' },
	country: { type: 'string' },
	author: { type: 'string' }
} as const;

export async function run(args: string[], io: Io): Promise<number> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	checkPublished(values.published);
	const inputs = await readInputs(positionals, io.stdin);
	const progress = startProgress(io.stderr, inputs.length);
	await withStore(io, async (store) => {
		for (const some of groupInputs(inputs)) {
			const { lines, problem } = await ingestSome(store, some, values, authorOf(io, values.author));
			io.stdout.write(lines.join(''));
			progress.step(lines.length);
			if (problem) throw problem;
		}
	});
	progress.end();
	return 0;
}

type Values = { [name in keyof typeof OPTIONS]?: string };

/** What is said of each that was stored: all of them, or those before the one with a problem. */
async function ingestSome(store: Store, inputs: Input[], values: Values, author: string) {
	const ingest = async (on: Store) => {
		const lines: string[] = [];
		for (const { name, content } of inputs) {
			try {
				lines.push(`${name}: ${await ingestOne(on, content, values, author)}\n`);
			} catch (error) {
				// It is thrown before anything of this input is written; what others wrote stays.
				if (error instanceof CliError) return { lines, problem: error };
				throw error;
			}
		}
		return { lines, problem: undefined };
	};
	return inputs.length > 1 ? inTransaction(store, ingest) : ingest(store);
}

async function ingestOne(store: Store, content: string, values: Values, author: string) {
	if (content.trim() === '') throw new CliError('there is no text in it');
	const kind = isMarkup(content) ? 'html' : 'text';
	const { title = null, outlet = null, url = null, lang = null, country = null } = values;
	const publishedOn = values.published ?? (await findPublished(kind, content));
	const submission = {
		kind,
		content,
		title,
		outlet,
		url,
		publishedOn,
		lang,
		country,
		author
	} as const;
	const intake = await takeIn(store, submission);
	if (!intake.ok) throw new CliError(intake.problems.map(({ code }) => code).join(', '));
	const { documentId, isNew, figures, reprintOf } = intake.result;
	const reprint = reprintOf.length > 0 ? ` (prints the text of document ${reprintOf[0]})` : '';
	return `document ${documentId}, ${figures} figures${isNew ? reprint : ' (was there already)'}`;
}

async function findPublished(kind: 'text' | 'html', content: string): Promise<string> {
	const page = kind === 'html' ? await readContent(kind, content) : null;
	if (page?.ok && page.publishedOn) return page.publishedOn;
	throw new CliError('the day of publication is missing: add --published YYYY-MM-DD', 2);
}
