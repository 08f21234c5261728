/**
 * The door of the message catalogue for pages and components. A page receives the catalogue of its
 * language as `data.t` (see routes/+layout.ts), a component by `useMessages()`; every formatter
 * takes that catalogue last. Server code that answers without a page uses catalogues.ts.
 */
import type frenchDesk from './fr/desk.ts';
import type frenchGuide from './fr/guide.ts';
import type fr from './fr/index.ts';
import type { Locale } from './locale.ts';

export * from './locale.ts';

export type Messages = typeof fr;

/** What only the pages show where people take documents in, correct, and settle. */
export type Desk = typeof frenchDesk;

/** The catalogue of such a page: what any page may show, and the desk. */
export type DeskMessages = Messages & Desk;

/** What only the pages that explain Relevé show: a page loads it in its own +page.ts. */
export type Guide = typeof frenchGuide;

/** The catalogue of one language, as a chunk of its own: a reader downloads a single language. */
export async function loadMessages(locale: Locale): Promise<Messages> {
	switch (locale) {
		case 'en':
			return (await import('./en/index.ts')).default;
		case 'es':
			return (await import('./es/index.ts')).default;
		case 'fr':
			return (await import('./fr/index.ts')).default;
	}
}

/** The desk of one language, a chunk of its own: who only reads figures does not download it. */
export async function loadDesk(locale: Locale): Promise<Desk> {
	switch (locale) {
		case 'en':
			return (await import('./en/desk.ts')).default;
		case 'es':
			return (await import('./es/desk.ts')).default;
		case 'fr':
			return (await import('./fr/desk.ts')).default;
	}
}

/** The guide of one language, a chunk of its own too. */
export async function loadGuide(locale: Locale): Promise<Guide> {
	switch (locale) {
		case 'en':
			return (await import('./en/guide.ts')).default;
		case 'es':
			return (await import('./es/guide.ts')).default;
		case 'fr':
			return (await import('./fr/guide.ts')).default;
	}
}
