const DOCUMENT_START = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const TAG =
	/<\/?(?:p|div|span|a|br|h[1-6]|ul|ol|li|table|tr|td|article|section|main|header|footer|script|meta)(?:\s[^<>]{0,500})?\/?>/gi;
/** Tags are looked for in the beginning only: a page shows itself early. */
const LOOKED_AT = 50_000;

/** True where a text is the source of a page: it begins like one, or holds several of its tags. */
export function isHtml(text: string): boolean {
	if (DOCUMENT_START.test(text)) return true;
	return (text.slice(0, LOOKED_AT).match(TAG)?.length ?? 0) >= 3;
}
