import type { Messages } from './index.ts';

/** The name of a language in the reader's: "anglais" for `en`. */
export function nameLanguage(code: string, t: Messages): string {
	return new Intl.DisplayNames([t.locale], { type: 'language' }).of(code) ?? code;
}
