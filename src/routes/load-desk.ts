import { loadDesk } from '#lib/i18n/index.ts';
import type { Locale, Messages } from '#lib/i18n/index.ts';

interface Parent {
	locale: Locale;
	t: Messages;
}

/** The `load` of a part of the site where people work: its catalogue has the texts of the desk too. */
export async function loadDeskMessages({ parent }: { parent: () => Promise<Parent> }) {
	const { locale, t } = await parent();
	return { t: { ...t, ...(await loadDesk(locale)) } };
}
