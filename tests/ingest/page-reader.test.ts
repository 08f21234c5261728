import { expect, it } from 'vitest';
import { createPageReader } from '#lib/server/ingest/page-reader.ts';

const SLOW = '<p>un mot '.repeat(60_000);
const GOOD = `<p>${'Un article assez long pour en être un. '.repeat(5)}</p>`;

it('stops a page that takes too long, and reads the next', async () => {
	const readPage = createPageReader(800);
	const started = performance.now();
	const [slow, good] = await Promise.all([readPage(SLOW), readPage(GOOD)]);
	expect(slow).toBe('page_too_slow');
	expect(good).toMatchObject({ text: expect.stringContaining('Un article') as string });
	expect(performance.now() - started).toBeLessThan(5_000);
});

it('never stops the thread that asks', async () => {
	const readPage = createPageReader(800);
	let longest = 0;
	let last = performance.now();
	const watch = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 5);
	await readPage(SLOW);
	clearInterval(watch);
	expect(longest).toBeLessThan(300);
});
