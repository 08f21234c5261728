import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { CliError } from './errors.ts';
import type { Io } from './commands/index.ts';
import { startProgress } from './progress.ts';
import { write } from './write.ts';

/** A text field of a line that may be left out or null. */
export const optionalText = v.pipe(
	v.nullish(v.string()),
	v.transform((text) => text ?? undefined)
);

/**
 * One JSON object a line in, one out, in order and streaming; blank lines are passed over. A line
 * that is not as the schema wants it ends the command, with its number.
 */
export async function mapJsonLines<Schema extends v.GenericSchema>(
	schema: Schema,
	{ files, io }: { files: string[]; io: Io },
	answer: (value: v.InferOutput<Schema>) => unknown
): Promise<number> {
	const progress = startProgress(io.stderr);
	let line = 0;
	for await (const json of createInterface({ input: openInput(files, io), crlfDelay: Infinity })) {
		line++;
		if (json.trim() === '') continue;
		const result = await answer(parseLine(schema, json, `line ${line}`));
		await write(io.stdout, JSON.stringify(result) + '\n');
		progress.step();
	}
	progress.end();
	return 0;
}

function openInput(files: string[], io: Io): NodeJS.ReadableStream {
	if (files.length > 1) throw new CliError('--jsonl takes one file, or standard input', 2);
	const [file] = files;
	return file === undefined || file === '-' ? io.stdin : createReadStream(file);
}

/** What a line says; `where` names the line in the error for one that is not as the schema wants it. */
export function parseLine<Schema extends v.GenericSchema>(
	schema: Schema,
	json: string,
	where: string
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, parseJson(json, where));
	if (result.success) return result.output;
	const [issue] = result.issues;
	const field = v.getDotPath(issue);
	throw new CliError(`${where}${field ? `, "${field}"` : ''}: ${issue.message}`);
}

function parseJson(json: string, where: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw new CliError(`${where} is not JSON`);
	}
}
