import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runApp } from './support.ts';

const app = runApp();

/** Bytes on the line of what a page asks for, heads of answers included, by kind. */
async function weigh(page: Page, address: string): Promise<Map<string, number>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const kinds = new Map<string, string>();
	const bytes = new Map<string, number>();
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'Other';
		bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	return bytes;
}

/** What docs/scale.md says, with a little room; letters and pages that grow are to be noticed. */
test('the front page costs its first view half of what it costs in all, and not more than said', async () => {
	const page = await app.openPage({ viewport: { width: 390, height: 844 } });
	const bytes = await weigh(page, app.url);
	const all = [...bytes.values()].reduce((sum, one) => sum + one, 0);
	const scripts = bytes.get('Script') ?? 0;
	expect((all - scripts) / 1000).toBeLessThan(70);
	expect(all / 1000).toBeLessThan(165);
});

test('nothing but what the first view needs is asked for ahead of it', async () => {
	const { headers } = await fetch(app.url);
	expect(headers.get('link')).toContain('.css');
	expect(headers.get('link')).not.toContain('.js');
});
