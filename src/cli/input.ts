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
	try {
		return await readFile(file, 'utf8');
	} catch {
		throw new CliError(`cannot read "${file}": is the name right?`);
	}
}

async function readStream(stream: NodeJS.ReadableStream): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString('utf8');
}
