/**
 * What every script needs before the project's own code can run: a Node that is new enough, the
 * dependencies of the lock file, and builds that are not older than what they were made from.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What any build of the project is made from, besides its own code: data, and the dependencies. */
export const SHARED_SOURCES = [
	'data/lexicons',
	'data/samples',
	'data/regions.tsv',
	'data/region-names.tsv',
	'data/organisations.json',
	'data/confidence.json',
	'data/quality.json',
	'data/region-countries.json',
	'package-lock.json'
];

/** Runs a program and ends the process with its exit code when it fails. */
export function run(program, args, options = {}) {
	const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
	if (result.status !== 0) {
		process.stderr.write(`${[program, ...args].join(' ')}: exit code ${result.status}\n`);
		process.exit(result.status ?? 1);
	}
}

export function requireNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	process.stderr.write(`Relevé needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
	process.exit(1);
}

/** Installs what the lock file names, when something of it is missing, and lets Kit write its types. */
export function ensureDependencies(say = () => {}) {
	if (!isInstalled()) {
		say('Installing dependencies (once)…');
		// All of them, whatever NODE_ENV says: the build needs the development ones. Nothing on
		// standard output, which may be somebody's pipe.
		run('npm', ['ci', '--include=dev'], QUIET);
	}
	if (!existsSync(join(root, '.svelte-kit/tsconfig.json'))) run(KIT, ['sync'], QUIET);
}

const KIT = 'node_modules/.bin/svelte-kit';
const QUIET = { stdio: ['ignore', process.stderr, process.stderr] };

/** Compares what is installed with the lock file; at once where neither changed since the last look. */
function isInstalled() {
	const record = join(root, 'node_modules/.package-lock.json');
	const lock = join(root, 'package-lock.json');
	if (!existsSync(record)) return false;
	if (mtime(record) >= mtime(lock)) return true;
	const installed = readPackages(record);
	const complete = Object.entries(readPackages(lock)).every(
		([path, { version, optional }]) =>
			path === '' || optional || installed[path]?.version === version
	);
	if (complete) utimesSync(record, new Date(), new Date());
	return complete;
}

function readPackages(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** True where `output` is missing or older than any file below `sources`. */
export function isStale(output, sources) {
	const made = statSync(join(root, output), MAYBE);
	return !made || sources.some((source) => hasNewer(`${root}/${source}`, made.mtimeMs));
}

// Every command asks this of some six hundred files: one look at each, and no path put together anew.
function hasNewer(path, since) {
	const stat = statSync(path, MAYBE);
	if (!stat) return false;
	if (stat.mtimeMs > since) return true;
	return stat.isDirectory() && readdirSync(path).some((name) => hasNewer(`${path}/${name}`, since));
}

const MAYBE = { throwIfNoEntry: false };

function mtime(path) {
	return statSync(path).mtimeMs;
}
