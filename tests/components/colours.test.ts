import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function readTokens(block: string): Record<string, string> {
	const root = block.slice(block.indexOf(':root'), block.indexOf('}', block.indexOf(':root')));
	const pairs = [...root.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
	return Object.fromEntries(pairs.map(([, name, colour]) => [name, colour]));
}

/** WCAG 2.2: relative luminance, and the contrast of two colours. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

describe.each([
	{ scheme: 'light', tokens: readTokens(light) },
	{ scheme: 'dark', tokens: readTokens(dark) }
])('on $scheme paper', ({ tokens }) => {
	const against = (name: string, ground = 'paper') =>
		contrast(tokens[name] ?? '', tokens[ground] ?? '');

	test.each(['ink', 'ink-soft', 'accent'])('%s can be read', (name) => {
		expect(against(name)).toBeGreaterThanOrEqual(4.5);
		expect(against(name, 'paper-sunk')).toBeGreaterThanOrEqual(4.5);
	});

	test('marked words can be read', () => {
		expect(against('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
	});

	test.each(['control', 'series-1', 'series-2', 'series-3', 'series-4', 'series-5'])(
		'%s can be seen',
		(name) => {
			expect(against(name)).toBeGreaterThanOrEqual(3);
		}
	);
});

test('the colours of series are those of the Okabe–Ito palette', () => {
	const tokens = readTokens(light);
	expect([1, 2, 3, 4, 5].map((i) => tokens[`series-${i}`])).toEqual([
		'#0072b2',
		'#d55e00',
		'#009e73',
		'#cc79a7',
		'#000000'
	]);
});

test('the typefaces weigh no more than 40 kB together', () => {
	const folder = 'src/lib/assets/fonts';
	const fonts = ['source-sans', 'source-serif', 'source-serif-numerals'];
	const bytes = fonts.map((name) => readFileSync(`${folder}/${name}.woff2`).length);
	expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(40_000);
});
