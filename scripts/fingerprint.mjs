/** Names the code that adds figures up: what was computed by another one is computed again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const FOLDERS = ['src/lib/domain', 'src/lib/server/views', 'src/lib/regions'];
const FILES = ['data/regions.tsv'];

/** For `define` of Vite: the constant ARITHMETIC. */
export function defineArithmetic() {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(join(root, folder), { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => `${folder}/${name}`)
	);
	const hash = createHash('sha256');
	for (const file of [...files.sort(), ...FILES]) hash.update(readFileSync(join(root, file)));
	return { ARITHMETIC: JSON.stringify(hash.digest('hex').slice(0, 12)) };
}
