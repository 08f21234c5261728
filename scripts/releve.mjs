#!/usr/bin/env node
/** The command line: brings its bundle up to date when the sources changed, then hands over to it. */
import { randomBytes } from 'node:crypto';
import { rmSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, isStale, requireNode, root } from './setup.mjs';

const bundle = 'build-cli/main.js';
const sources = [
	'src/cli',
	'src/lib/domain',
	'src/lib/regions',
	'src/lib/extract',
	'src/lib/server',
	'src/lib/i18n',
	'data/lexicons',
	'data/samples',
	'data/regions.tsv',
	'data/region-names.tsv',
	'data/organisations.json',
	'data/confidence.json',
	'data/region-countries.json',
	'vite.cli.config.ts',
	'package-lock.json'
];

requireNode();
ensureDependencies((line) => process.stderr.write(line + '\n'));
if (isStale(bundle, sources)) await build();
await import(pathToFileURL(join(root, bundle)).href);

/** Builds beside and renames, so that a command running at the same time never sees half a bundle. */
async function build() {
	const { build: viteBuild } = await import('vite');
	const draft = join('node_modules/.cache', `releve-${randomBytes(4).toString('hex')}`);
	try {
		await viteBuild({
			root,
			configFile: join(root, 'vite.cli.config.ts'),
			build: { outDir: draft, emptyOutDir: true }
		});
		rmSync(join(root, 'build-cli'), { recursive: true, force: true });
		renameSync(join(root, draft), join(root, 'build-cli'));
	} catch (error) {
		// Another command was faster and its bundle is as new as ours; any other error is one.
		if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
	} finally {
		rmSync(join(root, draft), { recursive: true, force: true });
	}
}
