import type { Locale } from '#lib/i18n/index.ts';
import type { Store } from '#lib/server/store/index.ts';

declare global {
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
