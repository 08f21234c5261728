import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CliError } from './errors.ts';
import type { Io } from './commands/index.ts';
import { startProgress } from './progress.ts';
import { write } from './write.ts';

/** One JSON object a line in, one out, in order and streaming; blank lines are passed over. */
export async function mapJsonLines(
	files: string[],
	io: Io,
	answer: (value: unknown, line: number) => unknown
): Promise<number> {
	const progress = startProgress(io.stderr);
	let line = 0;
	for await (const json of createInterface({ input: openInput(files, io), crlfDelay: Infinity })) {
		line++;
		if (json.trim() === '') continue;
		const result = await answer(parseJson(json, line), line);
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

function parseJson(json: string, line: number): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw new CliError(`line ${line} is not JSON`);
	}
}

/** The named fields of a line that must be texts where they are given; null where one is not. */
export function readTexts<Name extends string>(
	value: unknown,
	names: readonly Name[]
): ({ id: unknown } & { [name in Name]?: string }) | null {
	if (typeof value !== 'object' || value === null) return null;
	const given = value as Record<string, unknown>;
	const texts: Record<string, string> = {};
	for (const name of names) {
		const field = given[name] ?? undefined;
		if (field === undefined) continue;
		if (typeof field !== 'string') return null;
		texts[name] = field;
	}
	return { id: given.id ?? null, ...texts } as { id: unknown } & { [name in Name]?: string };
}
