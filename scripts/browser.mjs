/** Finds a Chromium for the browser tests, or installs one; the path, or null when there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** CHROMIUM_PATH first, then an installed browser, then Playwright's own copy. */
export function findBrowser() {
	const candidates = [process.env.CHROMIUM_PATH, ...KNOWN, chromium.executablePath()];
	return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Debian's package where we are root on Debian; else Playwright's download. */
export function installBrowser() {
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) {
		const options = {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		};
		spawnSync('apt-get', ['update', '-qq'], options);
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
	} else {
		spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
	}
	return findBrowser();
}

export const NO_BROWSER = `The browser tests need Chromium and none was found. Install Chromium or Chrome, or name one:
  CHROMIUM_PATH=/path/to/chromium npm test`;
