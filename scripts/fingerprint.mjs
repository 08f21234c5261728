/** Names code by what it is made of: what another state of it left behind is made anew. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** For `define` of Vite: the constant ARITHMETIC, the code that adds figures up. */
export function defineArithmetic() {
	const folders = ['src/lib/domain', 'src/lib/regions', 'src/lib/server/views'];
	return { ARITHMETIC: fingerprint([...folders.flatMap(listFiles), 'data/regions.tsv']) };
}

/** The constant BOOKS, the code and the words that the phrase books of the reader are written by. */
export function defineBooks() {
	const folders = ['data/lexicons', ...listFolders('src/lib/extract')];
	return { BOOKS: fingerprint([...folders.flatMap(listFiles), 'data/organisations.json']) };
}

function listFiles(folder) {
	return readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => `${folder}/${name}`)
		.sort();
}

/** A folder and those in it. */
function listFolders(folder) {
	const inside = readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => listFolders(`${folder}/${name}`));
	return [folder, ...inside];
}

function fingerprint(files) {
	const hash = createHash('sha256');
	for (const file of files) hash.update(readFileSync(join(root, file)));
	return JSON.stringify(hash.digest('hex').slice(0, 12));
}
