import type { FieldResult } from './fields.ts';

const TEXT_FILE = /\.(?:txt|text|md|html?|xhtml)$/i;

/**
 * The text of an uploaded file: UTF-8, UTF-16 with its mark, else Windows-1252 as old tools write
 * it. A file that is not text, whatever its name says, is a problem.
 */
export function parseUpload(bytes: Uint8Array, name: string): FieldResult<string> {
	if (!TEXT_FILE.test(name)) return { ok: false, code: 'file_kind', params: { name } };
	const text = decode(bytes);
	if (text.includes('\0')) return { ok: false, code: 'file_binary', params: { name } };
	return { ok: true, value: text };
}

function decode(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
