import { afterEach, describe, expect, it, test, vi } from 'vitest';

vi.mock('$app/environment', () => ({ building: false }));
vi.mock('$env/dynamic/private', () => ({ env: { DATABASE_URL: ':memory:' } }));

const { handle, handleError, init } = await import('../../src/hooks.server.ts');

interface Asked {
	path?: string;
	method?: string;
	headers?: Record<string, string>;
	cookie?: string;
}

const set = vi.fn();

/** What the hook answers, and what a route behind it would have seen. */
async function ask({ path = '/', method = 'GET', headers = {}, cookie }: Asked = {}) {
	const url = new URL(path, 'http://127.0.0.1:3000');
	const locals: Partial<App.Locals> = {};
	const event = {
		...{ url, locals, request: new Request(url, { method, headers }) },
		cookies: { get: (name: string) => (name === 'releve_langue' ? cookie : undefined), set }
	};
	let html = '';
	const resolve = vi.fn((_: unknown, options?: { transformPageChunk?: (c: object) => string }) => {
		html = options?.transformPageChunk?.({ html: '<html lang="%lang%">', done: true }) ?? '';
		return new Response('page');
	});
	const response = await handle({ event, resolve } as never);
	return { response, locals, html, reached: resolve.mock.calls.length > 0 };
}

afterEach(() => set.mockClear());

describe('the start', () => {
	it('opens the store, with the samples in it, and hands it to every request', async () => {
		const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
		await init();
		expect(write).toHaveBeenCalledWith(expect.stringMatching(/^Loaded \d+ sample documents\.\n$/));
		write.mockRestore();
		const { locals } = await ask();
		const rows = await locals.store?.selectFrom('document').select('id').execute();
		expect(rows?.length).toBeGreaterThan(30);
	}, 30_000);
});

describe('the language', () => {
	test.each<[string, Asked, string]>([
		['French where nothing is said', {}, 'fr'],
		[
			'what the browser prefers',
			{ headers: { 'accept-language': 'de, es;q=0.8, en;q=0.9' } },
			'en'
		],
		['what was chosen before', { cookie: 'es', headers: { 'accept-language': 'en' } }, 'es'],
		['what the address asks for', { path: '/?lang=en', cookie: 'es' }, 'en'],
		['not one that Relevé lacks', { path: '/?lang=xx', cookie: '../x' }, 'fr']
	])('is %s', async (_, asked, expected) => {
		const { locals, html } = await ask(asked);
		expect(locals.locale).toBe(expected);
		expect(html).toBe(`<html lang="${expected}">`);
	});

	it('is remembered once it is asked for', async () => {
		await ask({ path: '/?lang=en' });
		expect(set).toHaveBeenCalledWith('releve_langue', 'en', expect.objectContaining({ path: '/' }));
		set.mockClear();
		await ask();
		expect(set).not.toHaveBeenCalled();
	});
});

describe('what is refused', () => {
	it('a form of another site, with a page that says so', async () => {
		const headers = { origin: 'https://evil.example' };
		const { response, reached } = await ask({ method: 'POST', headers });
		expect([response.status, reached]).toEqual([403, false]);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(await response.text()).toContain('<h1>Cette demande a été refusée</h1>');
	});

	it('more than a form can hold, with a page that says so', async () => {
		const headers = { 'content-length': '20000001', origin: 'http://127.0.0.1:3000' };
		const { response, reached } = await ask({ method: 'POST', headers });
		expect([response.status, reached]).toEqual([413, false]);
		expect(await response.text()).toContain('<h1>C’est trop long</h1>');
	});
});

describe('every answer', () => {
	test.each<[string, Asked]>([
		['a page', {}],
		['a refusal', { method: 'POST', headers: { origin: 'null' } }]
	])('%s: is taken for what it says it is, and tells other sites nothing', async (_, asked) => {
		const { headers } = (await ask(asked)).response;
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('same-origin');
		expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	});
});

describe('an error', () => {
	const event = {
		request: new Request('http://127.0.0.1:3000/x', { method: 'POST' }),
		url: new URL('http://127.0.0.1:3000/x?q=secret')
	};
	const report = (error: unknown, status: number) =>
		handleError({ error, event, status, message: 'Internal Error' } as never);

	it('has an id for the reader and a trace for the log', () => {
		const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		const shown = report(new Error('disk full'), 500) as App.Error;
		expect(shown).toEqual({
			message: 'Internal Error',
			id: expect.stringMatching(/^[\da-f]{8}$/) as string
		});
		const logged = String(write.mock.calls[0]?.[0]);
		write.mockRestore();
		expect(logged).toContain(`${shown.id} 500 POST /x\nError: disk full`);
		expect(logged).not.toContain('secret');
	});

	it('is not logged where a page is merely not there', () => {
		const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		expect(report(new Error('Not found'), 404)).toEqual({ message: 'Internal Error' });
		expect(write).not.toHaveBeenCalled();
		write.mockRestore();
	});
});
