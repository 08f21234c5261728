import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { KEEP_CONSTANTS } from './scripts/constants.mjs';
import { defineArithmetic, defineBooks } from './scripts/fingerprint.mjs';

/** The files that are kept out of the code, and what each is read as: tables a byte a letter. */
const ENCODINGS: Record<string, BufferEncoding> = { '.tsv': 'latin1', '.json': 'utf8' };

/**
 * Keeps tables and lexicons out of the code: they are read from a file beside it. Compiling seven
 * million letters as strings of the program would take a third of the time of a short command.
 */
function readDataFromFiles(): Plugin {
	return {
		name: 'data-from-files',
		apply: 'build',
		enforce: 'pre',
		load(id) {
			const [file, query] = id.split('?');
			const encoding = file && ENCODINGS[extname(file)];
			if (query !== 'raw' || !encoding) return null;
			const source = Buffer.from(readFileSync(file, 'utf8'), encoding);
			const data = this.emitFile({ type: 'asset', name: basename(file), source });
			return `import { readFileSync } from 'node:fs';
				export default readFileSync(import.meta.ROLLUP_FILE_URL_${data}, '${encoding}');`;
		},
		resolveFileUrl: ({ relativePath }) => `new URL('${relativePath}', import.meta.url)`
	};
}

/** The command line, build-cli/main.js and its parts: it starts in a fraction of a second. */
export default defineConfig({
	define: { ...defineArithmetic(), ...defineBooks() },
	plugins: [readDataFromFiles()],
	// A command needs a tenth of it, which the build picks out.
	ssr: { noExternal: ['valibot'] },
	json: { stringify: true },
	logLevel: 'warn',
	build: {
		ssr: true,
		rolldownOptions: {
			input: ['src/cli/main.ts', 'src/cli/store-books.ts'],
			output: KEEP_CONSTANTS
		},
		outDir: 'build-cli',
		target: 'node20',
		minify: false,
		copyPublicDir: false,
		emitAssets: true
	}
});
