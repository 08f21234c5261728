import { defineConfig } from 'vitest/config';

const shared = {
	environment: 'node' as const,
	expect: { requireAssertions: true },
	env: { TZ: 'UTC' }
};

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...shared,
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**']
				}
			},
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
