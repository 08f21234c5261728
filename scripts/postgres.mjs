/** Finds PostgreSQL's programs for the tests, or installs them where it can. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN_VERSIONS = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs: the newest of Debian's, or that of the PATH; else null. */
export function findPostgres() {
	const debian = existsSync(DEBIAN_VERSIONS)
		? readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a))
		: [];
	const folders = debian.map((version) => join(DEBIAN_VERSIONS, version, 'bin'));
	const path = (process.env.PATH ?? '').split(':').filter(Boolean);
	return [...folders, ...path].find(hasPrograms) ?? null;
}

function hasPrograms(folder) {
	return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
}

/** Installs Debian's package where we are root on Debian; gives the folder, or null without one. */
export function ensurePostgres() {
	const found = findPostgres();
	const isRoot = process.getuid?.() === 0;
	if (found || !isRoot || !existsSync('/usr/bin/apt-get')) return found;
	const options = {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], options);
	return findPostgres();
}

export const NO_POSTGRES = `PostgreSQL was not found: the tests run on SQLite alone. Install it (Debian: apt install postgresql),
or name an empty server that tests may fill: TEST_DATABASE_URL=postgres://… npm test`;
