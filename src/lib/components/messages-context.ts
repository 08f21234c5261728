import { createContext } from 'svelte';
import type { Messages } from '#lib/i18n/index.ts';

const [readMessages, provideMessages] = createContext<() => Messages>();

export { provideMessages };

/** The catalogue of the reader's language, set by the root layout; call it while initialising. */
export function useMessages(): () => Messages {
	return readMessages();
}
