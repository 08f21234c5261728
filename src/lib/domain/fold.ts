/** Text as it is compared with what people type: accents, case and kinds of apostrophe do not matter. */
export function foldText(text: string): string {
	return foldLetters(text).replace(/\s+/gu, ' ').trim();
}

/** The same with its spaces left as they are. */
export function foldLetters(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼ]/g, "'");
}
