import { expect, test } from 'vitest';
import { actionHref } from '#lib/components/reading/action-href.ts';
import { pageQuery } from '#lib/components/reading/page-query.ts';

const query = (text: string) => new URLSearchParams(text);

test.each([
	['', '?/confirm'],
	['document=30&page=2', '?/confirm&document=30&page=2'],
	['/reject=&document=30', '?/confirm&document=30'],
	['q=été & crue', '?/confirm&q=%C3%A9t%C3%A9+&+crue=']
])('an action keeps the query of its page: %s', (current, href) => {
	expect(actionHref('confirm', query(current))).toBe(href);
});

test.each([
	['q=goma', 2, '?q=goma&page=2'],
	['q=goma&page=2', 3, '?q=goma&page=3'],
	['q=goma&page=2', 1, '?q=goma'],
	['/confirm=&q=goma', 2, '?q=goma&page=2']
])('another page of a list keeps the rest: %s, page %d', (current, page, href) => {
	expect(pageQuery(query(current), page)).toBe(href);
});
