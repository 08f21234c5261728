import { expect, test } from 'vitest';
import { isForeignWrite } from '#lib/server/http/foreign-request.ts';

const OWN = 'http://127.0.0.1:3000';
const FORM = 'application/x-www-form-urlencoded';

test.each<[string, string, Record<string, string>, boolean]>([
	['reading from anywhere', 'GET', { origin: 'https://evil.example' }, false],
	['asking for headers from anywhere', 'HEAD', { 'sec-fetch-site': 'cross-site' }, false],
	['a form of our own', 'POST', { origin: OWN, 'content-type': FORM }, false],
	[
		'a form of another site',
		'POST',
		{ origin: 'https://evil.example', 'content-type': FORM },
		true
	],
	['JSON from another site', 'POST', { origin: 'https://evil.example' }, true],
	[
		'text that pretends',
		'POST',
		{ origin: 'https://evil.example', 'content-type': 'text/plain' },
		true
	],
	['PUT from another site', 'PUT', { origin: 'https://evil.example' }, true],
	['PATCH from another site', 'PATCH', { origin: 'https://evil.example' }, true],
	['DELETE from another site', 'DELETE', { origin: 'https://evil.example' }, true],
	['another port', 'POST', { origin: 'http://127.0.0.1:4000' }, true],
	['another scheme', 'POST', { origin: 'https://127.0.0.1:3000' }, true],
	['a page that hides where it is', 'POST', { origin: 'null' }, true],
	[
		'a browser that names no origin, across sites',
		'POST',
		{ 'sec-fetch-site': 'cross-site' },
		true
	],
	['the same from a sister site', 'POST', { 'sec-fetch-site': 'same-site' }, true],
	[
		'a browser that names no origin, on this site',
		'POST',
		{ 'sec-fetch-site': 'same-origin' },
		false
	],
	['an address typed by hand', 'POST', { 'sec-fetch-site': 'none' }, false],
	['a program', 'POST', {}, false]
])('%s', (_, method, headers, expected) => {
	expect(isForeignWrite(new Request(OWN, { method, headers }), OWN)).toBe(expected);
});
