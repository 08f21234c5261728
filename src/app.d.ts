import type { Locale } from '#lib/i18n/index.ts';
import type { Store } from '#lib/server/store/index.ts';

declare global {
	/** The code that adds figures up, as the build names it: see scripts/fingerprint.mjs. */
	const ARITHMETIC: string;

	/** The code and words that phrase books are written by, as the build of the command line names them. */
	const BOOKS: string;

	namespace App {
		interface Locals {
			store: Store;
			locale: Locale;
		}

		interface Error {
			message: string;
			/** Ties what the reader sees to a line of the server's log. */
			id?: string;
		}
	}
}
