/**
 * Gives a French text the spaces of French: no-break inside guillemets and before a colon, narrow
 * before the other high marks and
 * inside numbers, so that none of them begins a line.
 */
export function typesetFrench(text: string): string {
	return text
		.replaceAll('« ', '«\u00a0')
		.replaceAll(' »', '\u00a0»')
		.replace(/ :(?!\S)/g, '\u00a0:')
		.replace(/ ([;!?])/g, '\u202f$1')
		.replace(/ %/g, '\u202f%')
		.replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, '$1\u202f');
}

/** The same catalogue with every text typeset, those that its functions give included. */
export function typesetCatalogue<T>(entry: T): T {
	if (typeof entry === 'string') return typesetFrench(entry) as T;
	if (typeof entry === 'function') {
		const say = entry as unknown as (...words: unknown[]) => unknown;
		return ((...words: unknown[]) => typesetCatalogue(say(...words))) as T;
	}
	if (Array.isArray(entry)) return entry.map(typesetCatalogue) as T;
	if (typeof entry !== 'object' || entry === null) return entry;
	const entries = Object.entries(entry).map(([key, value]) => [key, typesetCatalogue(value)]);
	return Object.fromEntries(entries) as T;
}
