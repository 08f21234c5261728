import { createContext } from 'svelte';
import type { DeskMessages, Messages } from '#lib/i18n/index.ts';

const [readMessages, provideMessages] = createContext<() => Messages>();

export { provideMessages };

/** The catalogue of the reader's language, set by the root layout; call it while initialising. */
export function useMessages(): () => Messages {
	return readMessages();
}

/** The same for what stands on pages of the desk alone: their layout loads its texts as well. */
export function useDeskMessages(): () => DeskMessages {
	return readMessages() as () => DeskMessages;
}
