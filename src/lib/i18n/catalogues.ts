import enDesk from './en/desk.ts';
import enGuide from './en/guide.ts';
import en from './en/index.ts';
import esDesk from './es/desk.ts';
import esGuide from './es/guide.ts';
import es from './es/index.ts';
import frDesk from './fr/desk.ts';
import frGuide from './fr/guide.ts';
import fr from './fr/index.ts';
import type { Desk, Guide, Messages } from './index.ts';
import type { Locale } from './locale.ts';

const CATALOGUES: Record<Locale, Messages> = { fr, en, es };

/** The catalogue of a language at once: for the server and tests, where size does not matter. */
export function messages(locale: Locale): Messages {
	return CATALOGUES[locale];
}

const GUIDES: Record<Locale, Guide> = { fr: frGuide, en: enGuide, es: esGuide };

const DESKS: Record<Locale, Desk> = { fr: frDesk, en: enDesk, es: esDesk };

/** The same for the desk. */
export function desk(locale: Locale): Desk {
	return DESKS[locale];
}

/** The same for the guide. */
export function guide(locale: Locale): Guide {
	return GUIDES[locale];
}
