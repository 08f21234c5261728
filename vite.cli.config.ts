import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { defineArithmetic } from './scripts/fingerprint.mjs';

/**
 * Keeps tables out of the code: they are read from a file beside it, a byte a letter. Compiling
 * six million letters as a string of the program would take a third of the time of a short command.
 */
function readTablesFromFiles(): Plugin {
	return {
		name: 'tables-from-files',
		apply: 'build',
		enforce: 'pre',
		load(id) {
			const [file, query] = id.split('?');
			if (query !== 'raw' || !file?.endsWith('.tsv')) return null;
			const source = Buffer.from(readFileSync(file, 'utf8'), 'latin1');
			const table = this.emitFile({ type: 'asset', name: 'table.tsv', source });
			return `import { readFileSync } from 'node:fs';
				export default readFileSync(import.meta.ROLLUP_FILE_URL_${table}, 'latin1');`;
		},
		resolveFileUrl: ({ relativePath }) => `new URL('${relativePath}', import.meta.url)`
	};
}

/** The command line, build-cli/main.js and its parts: it starts in a fraction of a second. */
export default defineConfig({
	define: defineArithmetic(),
	plugins: [readTablesFromFiles()],
	json: { stringify: true },
	logLevel: 'warn',
	build: {
		ssr: 'src/cli/main.ts',
		outDir: 'build-cli',
		target: 'node20',
		minify: false,
		copyPublicDir: false,
		emitAssets: true
	}
});
