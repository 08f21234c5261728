import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hex; with the outlet of a reprint, of both. */
export function hashText(text: string, outlet?: string): string {
	const hash = createHash('sha256').update(text);
	return (outlet === undefined ? hash : hash.update('\u0000').update(outlet.toLowerCase())).digest(
		'hex'
	);
}
