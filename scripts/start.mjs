/**
 * npm start: installs and builds what is missing, then serves on loopback. Settings, all optional:
 * HOST, PORT, ORIGIN (behind a proxy), DATABASE_URL, RELEVE_DATA (folder of the database).
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED_SOURCES, ensureDependencies, isStale, requireNode, root, run } from './setup.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);

requireNode();
if (!Number.isInteger(port) || port < 0 || port > 65535)
	fail(`PORT must be a number up to 65535, not "${process.env.PORT}".`);
process.chdir(root);
ensureDependencies(say);
ensureBuild();
const handler = await loadHandler();
serve(handler);

function ensureBuild() {
	const sources = ['src', ...SHARED_SOURCES, 'static', 'svelte.config.js', 'vite.config.ts'];
	if (!isStale('build/index.js', sources)) return;
	say('Building the pages (once)…');
	run('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function loadHandler() {
	process.env.NODE_ENV ??= 'production';
	// A pasted article of 5 MB is refused by the page, with its text kept; this is the outer wall.
	process.env.BODY_SIZE_LIMIT ??= '24M';
	// Without ORIGIN the adapter believes every request to be https: say what it really is.
	if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER = 'x-releve-protocol';
	const { handler } = await import(pathToFileURL(join(root, 'build/handler.js')).href);
	return handler;
}

function serve(handler) {
	const server = createServer((request, response) => {
		if (!isExpectedHost(request)) {
			response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
			return response.end(
				'This server answers on loopback only. Set HOST or ORIGIN to serve others.\n'
			);
		}
		if (!process.env.ORIGIN) request.headers['x-releve-protocol'] = 'http';
		handler(request, response);
	});
	server.on('error', (error) => fail(explain(error)));
	server.listen(port, host, () => {
		const shown = host.includes(':') ? `[${host}]` : host;
		say(`Relevé: http://${shown}:${server.address().port}`);
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(server, signal));
}

/** On loopback, a name that is not this machine's is a foreign page that plays tricks with DNS. */
function isExpectedHost(request) {
	if (process.env.ORIGIN || !LOOPBACK.includes(host)) return true;
	const name = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
	return LOOPBACK.includes(name);
}

function stop(server, signal) {
	server.close(() => {
		process.emit('sveltekit:shutdown', signal);
		// The store closes in its own time; nothing else keeps the process alive.
		setTimeout(() => process.exit(0), 1000).unref();
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), 5000).unref();
}

function explain(error) {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} is taken. Choose another: PORT=3001 npm start`;
	return `The server could not start: ${error.message}`;
}

function fail(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
