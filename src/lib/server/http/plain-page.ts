import { messages } from '#lib/i18n/catalogues.ts';
import type { Locale } from '#lib/i18n/index.ts';

/** A page for what is refused before any route is asked: it needs no script and no style sheet. */
export function plainPage(
	status: number,
	reason: 'forbidden' | 'tooLarge',
	locale: Locale
): Response {
	const { common, errors } = messages(locale);
	const { title, text } = errors[reason];
	const body = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(`${title} · ${common.name}`)}</title></head>
<body><main><h1>${escapeText(title)}</h1><p>${escapeText(text)}</p>
<p><a href="/">${escapeText(common.backToDashboard)}</a></p></main></body>
</html>
`;
	const headers = {
		'content-type': 'text/html; charset=utf-8',
		'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
	};
	return new Response(body, { status, headers });
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
