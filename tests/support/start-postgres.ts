/** A PostgreSQL of our own: on loopback, in a temporary folder, with a password of its own. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

interface RunningServer {
	url: string;
	stop: () => Promise<void>;
}

/** The user that the server runs as, where we are root. */
interface Owner {
	uid: number;
	gid: number;
}

/** Starts a server from the programs in `bin`; gives its address and what stops it. */
export async function startPostgres(bin: string): Promise<RunningServer> {
	const folder = mkdtempSync(join(tmpdir(), 'releve-postgres-'));
	const owner = process.getuid?.() === 0 ? findOwner() : undefined;
	if (owner) chownSync(folder, owner.uid, owner.gid);
	const password = randomBytes(12).toString('hex');
	const data = join(folder, 'data');
	initialise(bin, data, password, owner);
	const port = await findFreePort();
	const server = spawn(join(bin, 'postgres'), settings(data, port), {
		...owner,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	process.once('exit', () => server.kill('SIGQUIT'));
	try {
		await waitUntilReady(server);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url: `postgres://releve:${password}@127.0.0.1:${port}`, stop };

	async function stop(): Promise<void> {
		// SIGQUIT: at once. What is in the folder is never read again.
		if (server.exitCode === null) {
			const exit = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGQUIT');
			await exit;
		}
		rmSync(folder, { recursive: true, force: true });
	}
}

/** PostgreSQL refuses to run as root; Debian's package made a user for it. */
function findOwner(): Owner {
	const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** French order of letters, which is not that of code points: no test may pass by luck. */
function initialise(bin: string, data: string, password: string, owner?: Owner): void {
	const passwordFile = `${data}.password`;
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (owner) chownSync(passwordFile, owner.uid, owner.gid);
	const options = ['--username=releve', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	const locale = [
		'--encoding=UTF8',
		'--locale=C.UTF-8',
		'--locale-provider=icu',
		'--icu-locale=fr'
	];
	execFileSync(join(bin, 'initdb'), [...options, ...locale, '--no-sync', '-D', data], {
		...owner,
		stdio: ['ignore', 'ignore', 'pipe']
	});
}

function settings(data: string, port: number): string[] {
	const named = {
		listen_addresses: '127.0.0.1',
		port,
		unix_socket_directories: '',
		max_connections: 200,
		// Nothing of this outlives the tests.
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off'
	};
	return [
		'-D',
		data,
		...Object.entries(named).flatMap(([name, value]) => ['-c', `${name}=${value}`])
	];
}

function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

function waitUntilReady(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
	return new Promise((resolve, reject) => {
		let log = '';
		server.stderr.on('data', (chunk: Buffer) => {
			log += chunk.toString();
			if (log.includes('ready to accept connections')) {
				// Read on, so that the server never waits for us; keep nothing.
				server.stderr.removeAllListeners('data').resume();
				resolve();
			}
		});
		server.once('error', reject);
		server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
	});
}
