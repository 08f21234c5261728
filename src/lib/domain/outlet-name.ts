/** What stands behind a name in the line of its rights. */
const RIGHTS = [
	/\ball rights reserved\b/iu,
	/\btous droits réservés\b/iu,
	/\btodos los derechos reservados\b/iu,
	/\breservados todos los derechos\b/iu,
	/\btodos os direitos reservados\b/iu
];
const LEGAL_FORM = /[\s,]+(?:ltd|llc|inc|gmbh|s\.?a\.?s?|s\.?l)\.?$/iu;

/** "Nile Herald Ltd. All rights reserved": the name alone; null where there is none. */
export function cleanOutletName(words: string): string | null {
	const end = Math.min(...RIGHTS.map((rights) => words.search(rights)).filter((at) => at >= 0));
	const name = Number.isFinite(end) ? words.slice(0, end) : words;
	return (
		name
			.replace(/[\s.,;:|–—-]+$/u, '')
			.replace(LEGAL_FORM, '')
			.trim() || null
	);
}
