import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressResponse } from '#lib/server/http/compress.ts';

const TEXT = 'Au moins 16 000 personnes ont été déplacées. '.repeat(200);

const ask = (accepted: string | null) =>
	new Request('http://releve.test/', accepted ? { headers: { 'accept-encoding': accepted } } : {});

const answer = (type = 'text/html; charset=utf-8', headers: Record<string, string> = {}) =>
	new Response(TEXT, { headers: { 'content-type': type, ...headers } });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('the encoding', () => {
	test.each([
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0.5', 'br'],
		['deflate', null],
		['', null],
		[null, null]
	])('for a client that reads "%s" is %s', (accepted, encoding) => {
		const response = compressResponse(ask(accepted), answer());
		expect(response.headers.get('content-encoding')).toBe(encoding);
		expect(response.headers.get('vary')).toBe('accept-encoding');
	});

	test.each([
		['text/html; charset=utf-8', 'br'],
		['text/csv; charset=utf-8; header=present', 'br'],
		['application/json', 'br'],
		['image/png', null],
		['font/woff2', null]
	])('of %s is %s', (type, encoding) => {
		const response = compressResponse(ask('br'), answer(type));
		expect(response.headers.get('content-encoding')).toBe(encoding);
	});
});

test.each([
	['br', brotliDecompressSync],
	['gzip', gunzipSync]
])('%s carries the same text in fewer bytes', async (encoding, decompress) => {
	const bytes = await bytesOf(compressResponse(ask(encoding), answer()));
	expect(bytes.length).toBeLessThan(TEXT.length / 10);
	expect(decompress(bytes).toString()).toBe(TEXT);
});

test('what was measured in plain bytes is no longer claimed', () => {
	const { headers } = compressResponse(
		ask('br'),
		answer('text/html', { 'content-length': '9000', etag: '"abc"' })
	);
	expect(headers.get('content-length')).toBeNull();
	expect(headers.get('etag')).toBe('W/"abc"');
});

test.each([
	['is short', answer('text/html', { 'content-length': '200' })],
	['is compressed already', answer('text/html', { 'content-encoding': 'gzip' })],
	['has no body', new Response(null, { status: 304, headers: { 'content-type': 'text/html' } })]
])('an answer that %s is left as it is', (_, response) => {
	expect(compressResponse(ask('br'), response)).toBe(response);
});

test('a reader that goes away ends the making', async () => {
	let ended = false;
	const endless = new ReadableStream({
		pull: (controller) => controller.enqueue(new TextEncoder().encode(String(Math.random()))),
		cancel: () => void (ended = true)
	});
	const response = new Response(endless, { headers: { 'content-type': 'text/csv' } });
	const reader = compressResponse(ask('gzip'), response).body?.getReader();
	await reader?.read();
	await reader?.cancel();
	await expect.poll(() => ended).toBe(true);
});
