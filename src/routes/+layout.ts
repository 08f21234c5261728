import { loadMessages } from '#lib/i18n/index.ts';
import type { LayoutLoad } from './$types';

/** The catalogue holds functions, which no server load can send: each side loads its own. */
export const load: LayoutLoad = async ({ data }) => {
	return { ...data, t: await loadMessages(data.locale) };
};
