/** Stores for tests, on the engine that the tests run on: see the projects of vitest.config.ts. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

const server = inject('postgres');

/** True where the tests run on PostgreSQL. */
export const onPostgres = server !== undefined;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

let ownAddress: Promise<string> | undefined;

/** An empty store of the latest schema. One at a time: on PostgreSQL the next one empties it. */
export async function openTestStore(): Promise<Store> {
	return openStore(await makeEmptyAddress());
}

/** The address of an empty database without any table. One at a time, as `openTestStore`. */
export async function makeEmptyAddress(): Promise<string> {
	if (!server) return ':memory:';
	ownAddress ??= makeAddress();
	const address = await ownAddress;
	await run(address, 'drop schema public cascade', 'create schema public');
	return address;
}

/** The address of a new database that several connections and processes can open. */
export async function makeAddress(): Promise<string> {
	if (!server) {
		const folder = mkdtempSync(join(tmpdir(), 'releve-store-'));
		folders.push(folder);
		return join(folder, 'releve.db');
	}
	const name = `${server.prefix}${randomBytes(6).toString('hex')}`;
	await run(inDatabase(server.url, 'postgres'), `create database ${name}`);
	return inDatabase(server.url, name);
}

/** Takes a guard away, as somebody could who means to rewrite history. */
export async function dropTrigger(db: Store, table: string, name: string): Promise<void> {
	await sql.raw(`drop trigger ${name}${onPostgres ? ` on ${table}` : ''}`).execute(db);
}

function inDatabase(url: string, name: string): string {
	const address = new URL(url);
	address.pathname = `/${name}`;
	return address.href;
}

async function run(address: string, ...statements: string[]): Promise<void> {
	const client = new pg.Client(address);
	client.on('notice', () => undefined);
	await client.connect();
	for (const statement of statements) await client.query(statement);
	await client.end();
}
