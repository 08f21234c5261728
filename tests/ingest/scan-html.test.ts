import { expect, test } from 'vitest';
import { HTML_LIMITS, isBoundedHtml } from '#lib/server/ingest/scan-html.ts';

test.each([
	['an empty text', '', true],
	['plain text with signs', 'a < b, 3 <4 and <', true],
	['as deep as allowed', '<div>'.repeat(HTML_LIMITS.depth), true],
	['one deeper', '<div>'.repeat(HTML_LIMITS.depth + 1), false],
	['closed again and again', '<div><b>x</b></div>'.repeat(20_000), true],
	['paragraphs left open, as old pages do', '<p>un '.repeat(5_000), true],
	['rows and cells left open', '<tr><td>1<td>2'.repeat(200), true],
	['list items left open', `<ul>${'<li>un '.repeat(5_000)}</ul>`, true],
	['elements that have no end tag', '<br><img src=a><hr>'.repeat(5_000), true],
	['end tags of nothing', '</b>'.repeat(5_000), true],
	['tags in a script are text', `<script>${'"<div>"'.repeat(5_000)}</script>`, true],
	['tags in a comment are text', `<!-- ${'<div>'.repeat(5_000)} -->`, true],
	['a comment that ends at once hides nothing', `<!-->${'<div>'.repeat(5_000)}`, false],
	['a sign in a quoted attribute ends no tag', `<p title="<div>">`.repeat(3), true],
	['upper case nests as well', '<DIV>'.repeat(5_000), false],
	['custom elements nest as well', '<x-a>'.repeat(5_000), false],
	['self-closed tags do not', '<x-a/>'.repeat(5_000), true],
	['many attributes on one element', `<p ${'a=1 '.repeat(600)}>`, false]
])('%s', (_, html, expected) => {
	expect(isBoundedHtml(html)).toBe(expected);
});

test.each([
	['signs', '<'],
	['open tags without an end', '<a '],
	['attributes without an end', '<a b="'],
	['single quotes', `<a b='"`],
	['spaces in a tag', ' ' + '\n'],
	['scripts without an end', '<script>'],
	['comments without an end', '<!--'],
	['slashes', '</']
])('a text of nothing but %s takes no longer than any other', (_, part) => {
	const started = performance.now();
	const bounded = isBoundedHtml(`<p ${part.repeat(Math.floor(4_000_000 / part.length))}`);
	expect(performance.now() - started).toBeLessThan(1_500);
	expect(typeof bounded).toBe('boolean');
});
