/**
 * The text as it is stored and as every offset counts it: no byte order mark, lines end in LF, no
 * half of a surrogate pair (which UTF-8 cannot hold), no NUL (which PostgreSQL cannot). Applied
 * twice, it changes nothing more.
 */
export function normaliseText(text: string): string {
	return text
		.replace(/^\uFEFF+/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/[\p{Surrogate}\0]/gu, '\uFFFD');
}
