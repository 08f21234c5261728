/** The commands by name; each is loaded only when called, so that none slows the start of another. */

/** The streams and the environment that a command may touch; a test hands in its own. */
export interface Io {
	stdin: NodeJS.ReadableStream;
	stdout: NodeJS.WritableStream;
	stderr: NodeJS.WritableStream & { isTTY?: boolean };
	env: NodeJS.ProcessEnv;
}

export interface Command {
	help: string;
	/** Gives the exit code: 0 all well, 1 something failed, 2 wrong usage. */
	run(args: string[], io: Io): Promise<number>;
}

export const COMMANDS: Record<string, () => Promise<Command>> = {
	extract: () => import('./extract.ts'),
	read: () => import('./read.ts'),
	explain: () => import('./explain.ts'),
	evaluate: () => import('./evaluate.ts'),
	ingest: () => import('./ingest.ts'),
	reextract: () => import('./reextract.ts'),
	compare: () => import('./compare.ts'),
	export: () => import('./export.ts'),
	totals: () => import('./totals.ts'),
	case: () => import('./case.ts'),
	migrate: () => import('./migrate.ts'),
	samples: () => import('./samples.ts'),
	check: () => import('./check.ts'),
	backup: () => import('./backup.ts'),
	restore: () => import('./restore.ts'),
	copy: () => import('./copy.ts'),
	regions: () => import('./regions.ts'),
	households: () => import('./households.ts')
};

/** The commands that read texts. */
export const READING: ReadonlySet<string> = new Set([
	'extract',
	'read',
	'explain',
	'evaluate',
	'ingest',
	'reextract',
	'samples'
]);

const SUMMARIES: Record<string, string> = {
	extract: 'read the figures of texts or pages, as JSON lines',
	read: 'read numbers or dates alone, as JSON lines',
	explain: 'show which words and rules set each field of each figure',
	evaluate: 'compare what is read with what people annotated',
	ingest: 'take documents in, with their figures',
	reextract: 'read stored documents again with the extractor of this release',
	compare: 'look for reprints and the same facts among documents of an earlier release',
	export: 'write figures or series as CSV',
	totals: 'print every total, or what differs between two such lists',
	case: 'write corrected figures as cases for the tests of the reader',
	migrate: 'make the store, or bring it to the latest schema',
	samples: 'load or remove the sample documents',
	check: 'check that the store still holds what it promises',
	backup: 'copy the store to a file, while it is in use',
	restore: 'put a backup in the place of the store',
	copy: 'copy the store to another address, compared row by row',
	regions: 'import codes of regions',
	households: 'import sizes of households'
};

export function helpText(): string {
	const lines = Object.keys(COMMANDS).map((name) => `  ${name.padEnd(12)}${SUMMARIES[name] ?? ''}`);
	return [
		'Usage: npm run -s releve -- <command> [options]',
		'',
		'Commands:',
		...lines,
		'',
		'`<command> --help` lists its options. Errors go to standard error.',
		'Exit codes: 0 done, 1 failed, 2 wrong usage.',
		''
	].join('\n');
}
