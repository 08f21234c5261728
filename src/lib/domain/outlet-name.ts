/** Forms of companies, which are the same in every language. */
const LEGAL_FORM = /[\s,]+(?:ltd|llc|inc|gmbh|s\.?a\.?s?|s\.?l)\.?$/iu;

/** "Nile Herald Ltd.": the name alone, without its legal form and the signs behind it. */
export function cleanOutletName(words: string): string {
	return words
		.replace(/[\s.,;:|–—-]+$/u, '')
		.replace(LEGAL_FORM, '')
		.trim();
}
