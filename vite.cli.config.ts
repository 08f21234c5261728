import { defineConfig } from 'vite';

/** The command line as one file, build/cli/main.js: it starts in a fraction of a second. */
export default defineConfig({
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
