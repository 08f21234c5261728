#!/usr/bin/env node
/** The command line: brings its bundle up to date when the sources changed, then hands over to it. */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED_SOURCES, ensureDependencies, isStale, requireNode, root } from './setup.mjs';

const bundle = 'build-cli/main.js';
const sources = [
	'src/cli',
	'src/lib/domain',
	'src/lib/regions',
	'src/lib/extract',
	'src/lib/server',
	'src/lib/i18n',
	...SHARED_SOURCES,
	'vite.cli.config.ts'
];

requireNode();
ensureDependencies((line) => process.stderr.write(line + '\n'));
if (isStale(bundle, sources)) await build();
await import(pathToFileURL(join(root, bundle)).href);

/**
 * Builds beside, then moves the parts in: first those that carry a hash in their name, the entry
 * last. A command that runs at the same time keeps the parts that it began with.
 */
async function build() {
	const [{ build: viteBuild }, { randomBytes }] = await Promise.all([
		import('vite'),
		import('node:crypto')
	]);
	const draft = join(root, 'node_modules/.cache', `releve-${randomBytes(4).toString('hex')}`);
	const target = join(root, 'build-cli');
	try {
		await viteBuild({
			root,
			configFile: join(root, 'vite.cli.config.ts'),
			build: { outDir: draft, emptyOutDir: true }
		});
		await import(pathToFileURL(join(draft, 'store-books.js')).href);
		removeBooks(join(target, 'assets'));
		cpSync(join(draft, 'assets'), join(target, 'assets'), { recursive: true });
		renameSync(join(draft, 'main.js'), join(target, 'main.js'));
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
}

/** Those of earlier builds, megabytes each: a command that looks for them now does without. */
function removeBooks(folder) {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (name.endsWith('.bin')) rmSync(join(folder, name));
}
