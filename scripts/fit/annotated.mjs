/** Annotated documents, what the reader makes of them, and parts of its code to weigh that with. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../setup.mjs';

/** The documents of some files, a JSON object a line; the sources of pages are left out. */
export function readAnnotated(paths) {
	return paths
		.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
		.map((line) => JSON.parse(line))
		.filter(({ format }) => format !== 'html');
}

/** What the reader gives of documents: {id, figures} of each. */
export function readFigures(documents) {
	const input = documents
		.map(({ id, text, title, published, lang, country }) =>
			JSON.stringify({ id, text, title, published, lang, country })
		)
		.join('\n');
	const command = [join(root, 'scripts/releve.mjs'), 'extract', '--jsonl'];
	const options = { input, encoding: 'utf8', maxBuffer: 1 << 30 };
	const { stdout, stderr, status } = spawnSync('node', command, options);
	if (status !== 0) throw new Error(stderr);
	return stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

/** A module of the source, built by itself. */
export async function loadModule(path) {
	const outDir = 'node_modules/.cache/fit';
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		build: { ssr: path, outDir, minify: false, copyPublicDir: false }
	});
	const file = path.replace(/^.*\//, '').replace('.ts', '.js');
	return import(pathToFileURL(join(root, outDir, file)).href);
}
