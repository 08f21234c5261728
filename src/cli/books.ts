/** The phrase books of the reader, which a build of the command line stores beside it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeBooks, takeUpBooks } from '#lib/extract/index.ts';

/** Of the same code and lexicons: a build that is under way leaves those of other commands alone. */
const FILE = `books-${BOOKS}.bin`;

/** Without the file the reader writes its books from the lexicons, which takes a moment. */
export function takeUpStoredBooks(folder: string): void {
	const file = join(folder, FILE);
	if (existsSync(file)) takeUpBooks(readFileSync(file));
}

export function storeBooksIn(folder: string): void {
	writeFileSync(join(folder, FILE), storeBooks());
}
