/** The languages that Relevé speaks; the first is the default. */
export const LOCALES = ['fr', 'en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

const DEFAULT_LOCALE: Locale = 'fr';

/** The locale that a code names (`fr`, `fr-BE`, `FR_ca`), or undefined where Relevé lacks it. */
export function findLocale(code: string | null | undefined): Locale | undefined {
	const language = code?.trim().toLowerCase().split(/[-_]/)[0];
	return LOCALES.find((locale) => locale === language);
}

/** The best locale for an Accept-Language header, by its weights; French where none fits. */
export function negotiateLocale(header: string | null): Locale {
	const wishes = (header ?? '').split(',').map(parseWish);
	wishes.sort((a, b) => b.weight - a.weight);
	for (const { code, weight } of wishes) {
		const locale = weight > 0 ? findLocale(code) : undefined;
		if (locale) return locale;
	}
	return DEFAULT_LOCALE;
}

function parseWish(part: string): { code: string; weight: number } {
	const [code = '', ...parameters] = part.trim().split(';');
	const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
	return { code, weight: quality === undefined ? 1 : Number(quality) || 0 };
}
