import en from './en/index.ts';
import es from './es/index.ts';
import fr from './fr/index.ts';
import type { Messages } from './index.ts';
import type { Locale } from './locale.ts';

const CATALOGUES: Record<Locale, Messages> = { fr, en, es };

/** The catalogue of a language at once: for the server and tests, where size does not matter. */
export function messages(locale: Locale): Messages {
	return CATALOGUES[locale];
}
