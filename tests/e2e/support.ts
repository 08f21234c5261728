import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The application as a user starts it, on a port of its own, with a new database. */
interface App {
	url: string;
	data: string;
	stop(): Promise<void>;
}

async function startApp(env: NodeJS.ProcessEnv = {}): Promise<App> {
	if (!existsSync(join(ROOT, 'build/index.js')))
		throw new Error('Not built yet: run `npm test`, which builds first.');
	const data = mkdtempSync(join(tmpdir(), 'releve-e2e-'));
	const child = spawn('node', ['scripts/start.mjs'], {
		cwd: ROOT,
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', RELEVE_DATA: data, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const url = await readAddress(child);
	const stop = async () => {
		await end(child);
		rmSync(data, { recursive: true, force: true });
	};
	return { url, data, stop };
}

/** The application with a browser before it, for all tests of a file. */
export interface RunningApp {
	/** There from the first test on. */
	readonly url: string;
	openPage(options?: BrowserContextOptions): ReturnType<typeof openPage>;
}

/** Starts both before the first test of the file that calls it, and ends them after the last. */
export function runApp(): RunningApp {
	let app: App;
	let browser: Browser;
	beforeAll(async () => {
		[app, browser] = await Promise.all([startApp(), launchBrowser()]);
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		await app?.stop();
	});
	return {
		get url() {
			return app.url;
		},
		openPage: (options) => openPage(browser, options)
	};
}

/** The address is the last word of what the start prints. */
function readAddress(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const address = /http:\/\/\S+:\d+/.exec(said)?.[0];
			if (address) resolve(address);
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		child.on('exit', (code) => reject(new Error(`The application ended with ${code}:\n${said}`)));
	});
}

function end(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.removeAllListeners('exit');
		child.on('exit', () => resolve());
		child.kill('SIGTERM');
	});
}

function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
}

/** A page that fails its test when a script throws or the content security policy is broken. */
async function openPage(
	browser: Browser,
	options: BrowserContextOptions = {}
): Promise<Page & { problems: string[] }> {
	const context = await browser.newContext({
		locale: 'fr-FR',
		viewport: { width: 1280, height: 900 },
		...options
	});
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
			problems.push(message.text());
	});
	return Object.assign(page, { problems });
}
