import type { FieldResult } from './fields.ts';

const BARE_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u;

/**
 * The address of a page that a reader may open: http or https only, so that no link of ours runs a
 * script. "www.site.org/a" is taken for https. An empty field is null.
 */
export function parseUrl(typed: string): FieldResult<string | null> {
	if (typed === '') return { ok: true, value: null };
	const text = BARE_HOST.test(typed) ? `https://${typed}` : typed;
	if (!URL.canParse(text)) return { ok: false, code: 'url_unreadable', params: { typed } };
	const url = new URL(text);
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		return { ok: false, code: 'url_scheme', params: { scheme: url.protocol.replace(':', '') } };
	}
	return { ok: true, value: url.href };
}
