import { createContext } from 'svelte';
import type { DeskMessages, Messages } from '#lib/i18n/index.ts';

const [readMessages, provideMessages] = createContext<() => Messages>();

const [readDeskMessages, provideDeskMessages] = createContext<() => DeskMessages>();

export { provideDeskMessages, provideMessages };

/** The catalogue of the reader's language, set by the root layout; call it while initialising. */
export function useMessages(): () => Messages {
	return readMessages();
}

/** The same with the texts of the desk, for what stands on its pages alone. */
export function useDeskMessages(): () => DeskMessages {
	return readDeskMessages();
}
