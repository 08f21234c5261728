import { defineConfig } from 'vite';
import { defineArithmetic } from './scripts/fingerprint.mjs';

/** The command line as one file, build/cli/main.js: it starts in a fraction of a second. */
export default defineConfig({
	define: defineArithmetic(),
	json: { stringify: true },
	logLevel: 'warn',
	build: {
		ssr: 'src/cli/main.ts',
		outDir: 'build-cli',
		target: 'node20',
		minify: false,
		copyPublicDir: false
	}
});
