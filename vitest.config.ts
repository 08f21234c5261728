import { defineConfig } from 'vitest/config';
import { defineArithmetic } from './scripts/fingerprint.mjs';
import { findPostgres, NO_POSTGRES } from './scripts/postgres.mjs';

const shared = {
	environment: 'node' as const,
	expect: { requireAssertions: true },
	env: { TZ: 'UTC' },
	// A busy machine must not make a test lie: what is slow is measured by the benchmarks.
	testTimeout: 30_000
};

const hasPostgres = process.env.TEST_DATABASE_URL || findPostgres();
if (!hasPostgres) process.stderr.write(`${NO_POSTGRES}\n`);

/** Everything that a store is under, once more on PostgreSQL. */
const postgres = {
	define: defineArithmetic(),
	test: {
		...shared,
		name: 'postgres',
		include: [
			'tests/{store,export,routes,operations}/**/*.test.ts',
			'tests/ingest/{intake,samples}.test.ts'
		],
		globalSetup: 'tests/support/postgres-server.ts'
	}
};

export default defineConfig({
	test: {
		projects: [
			{
				define: defineArithmetic(),
				test: {
					...shared,
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**']
				}
			},
			...(hasPostgres ? [postgres] : []),
			{
				// Against the built application, in a real browser: one file after the other.
				test: {
					...shared,
					name: 'journeys',
					include: ['tests/e2e/*.test.ts'],
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
