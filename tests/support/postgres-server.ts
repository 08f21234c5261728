/** One PostgreSQL for a run of the tests: ours, or the one that TEST_DATABASE_URL names. */
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findPostgres } from '../../scripts/postgres.mjs';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Server, and what the names of the databases of this run begin with; undefined on SQLite. */
		postgres: { url: string; prefix: string } | undefined;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const prefix = `releve_test_${process.pid}_`;
	const named = process.env.TEST_DATABASE_URL;
	if (named) {
		project.provide('postgres', { url: named, prefix });
		return () => dropDatabases(named, prefix);
	}
	const programs = findPostgres();
	if (!programs) throw new Error('PostgreSQL was there when the configuration was read');
	const server = await startPostgres(programs);
	project.provide('postgres', { url: server.url, prefix });
	return server.stop;
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
	const client = new pg.Client(url);
	await client.connect();
	const names = 'select datname from pg_database where starts_with(datname, $1)';
	const { rows } = await client.query<{ datname: string }>(names, [prefix]);
	for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
	await client.end();
}
