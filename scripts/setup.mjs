/**
 * What every script needs before the project's own code can run: a Node that is new enough, the
 * dependencies of the lock file, and builds that are not older than what they were made from.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

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

/** Installs what the lock file names, when it has changed since the last installation. */
export function ensureDependencies(say = () => {}) {
	const installed = join(root, 'node_modules/.package-lock.json');
	if (existsSync(installed) && mtime(installed) >= mtime(join(root, 'package-lock.json'))) return;
	say('Installing dependencies (once)…');
	// All of them, whatever NODE_ENV says: the build needs the development ones. Nothing on standard
	// output, which may be somebody's pipe.
	run('npm', ['ci', '--include=dev'], { stdio: ['ignore', process.stderr, process.stderr] });
}

/** True where `output` is missing or older than any file below `sources`. */
export function isStale(output, sources) {
	const made = join(root, output);
	if (!existsSync(made)) return true;
	const since = mtime(made);
	return sources.some((source) => hasNewer(join(root, source), since));
}

function hasNewer(path, since) {
	if (!existsSync(path)) return false;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs > since;
	if (stat.mtimeMs > since) return true;
	return readdirSync(path).some((name) => hasNewer(join(path, name), since));
}

function mtime(path) {
	return statSync(path).mtimeMs;
}
