import { readFile } from 'node:fs/promises';
import { isDay } from '#lib/domain/dates.ts';
import { CliError } from './errors.ts';

export interface Input {
	name: string;
	content: string;
}

/** The files named, or standard input when none is; `-` is standard input too. */
export async function readInputs(files: string[], stdin: NodeJS.ReadableStream): Promise<Input[]> {
	const names = files.length === 0 ? ['-'] : files;
	return Promise.all(
		names.map(async (name) => ({
			name,
			content: await (name === '-' ? readStream(stdin) : readText(name))
		}))
	);
}

/** Refuses a day of publication that is no day, before anything is read. */
export function checkPublished(published: string | undefined): void {
	if (published === undefined || isDay(published)) return;
	throw new CliError(`--published takes a day as YYYY-MM-DD, not "${published}"`, 2);
}

async function readText(file: string): Promise<string> {
	const bytes = await readFile(file).catch(() => {
		throw new CliError(`cannot read "${file}": is the name right?`);
	});
	return PACKED.test(file) ? unpack(bytes, file) : bytes.toString('utf8');
}

const PACKED = /\.(?:pdf|docx)$/i;

/** The words of a PDF or a DOCX; the libraries for it are loaded for nothing else. */
async function unpack(bytes: Uint8Array, file: string): Promise<string> {
	const { readUploadedFile } = await import('#lib/server/ingest/uploaded-file.ts');
	// A file lies in memory that others share: the thread gets a copy of its own.
	const text = await readUploadedFile(new Uint8Array(bytes), file);
	if (!text.ok) throw new CliError(`cannot read "${file}": ${text.code}`);
	return text.value;
}

async function readStream(stream: NodeJS.ReadableStream): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString('utf8');
}
