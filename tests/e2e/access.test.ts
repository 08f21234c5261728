import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { runApp } from './support.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const app = runApp();

const PATHS = [
	'/',
	'/?lieu=IRQ&indicateur=displaced',
	'/regions/IRQ',
	'/documents',
	'/documents/1',
	'/documents/nouveau',
	'/chiffres',
	'/chiffres/1',
	'/chiffres/nouveau',
	'/donnees',
	'/a-propos',
	'/reglages',
	'/reglages/sources',
	'/reglages/menages',
	'/reglages/lieux',
	'/reglages/lieux?mots=kirotshe&lu=COD',
	'/a-propos/qualite',
	'/?du=2024-13-45',
	'/?nom=Tripoli',
	'/?lieu=IRQ&asKnownOn=2020-01-01',
	'/nulle-part'
];
const SCREENS = [
	{ viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
	{ viewport: { width: 360, height: 740 }, colorScheme: 'dark' }
] as const;

const CASES = PATHS.flatMap((path) =>
	(['fr', 'en', 'es'] as const).map((lang, i) => ({ path, lang, ...SCREENS[i % 2 === 0 ? 0 : 1] }))
);

interface Violation {
	id: string;
	nodes: { html: string }[];
}

// Each page in three languages on two screens: WCAG 2.2 A and AA by axe, no sideways scrolling, no id twice.
test.each(CASES)(
	'$path in $lang at $viewport.width px, $colorScheme',
	async ({ path, lang, ...screen }) => {
		const page = await app.openPage({ ...screen, bypassCSP: true });
		const url = new URL(path, app.url);
		url.searchParams.set('lang', lang);
		const response = await page.goto(url.href);
		expect(response?.status()).toBe(path === '/nulle-part' ? 404 : 200);
		await page.evaluate(AXE);
		const violations = await page.evaluate(async () => {
			const { axe } = globalThis as unknown as {
				axe: { run(o: object): Promise<{ violations: Violation[] }> };
			};
			const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
			return (await axe.run({ runOnly: tags })).violations;
		});
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
		const ids = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id));
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		await page.context().close();
	}
);

// The narrowest screen, with all that is folded open.
test.each([...PATHS, '/?lieu=g99072', '/regions/g99072'])(
	'%s does not scroll sideways at 320 px',
	async (path) => {
		const viewport = { width: 320, height: 640 };
		const page = await app.openPage({ viewport, isMobile: true, hasTouch: true });
		await page.goto(new URL(path, app.url).href);
		await page.evaluate(() => {
			for (const element of document.querySelectorAll('details')) element.open = true;
		});
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(320);
		await page.context().close();
	}
);

// A person's own colours (Windows high contrast): nothing is told by a colour of ours.
test('forced colours leave every mark readable, and one page current', async () => {
	const page = await app.openPage({ forcedColors: 'active', colorScheme: 'dark' });
	await page.goto(`${app.url}/chiffres`);
	const pairs = await page.$$eval('mark a', (links) =>
		links.map((link) => {
			const ground = getComputedStyle(link.closest('mark') ?? link).backgroundColor;
			return [getComputedStyle(link).color, ground];
		})
	);
	expect(pairs.length).toBeGreaterThan(0);
	expect(pairs.filter(([ink, ground]) => ink === ground)).toEqual([]);
	const lines = await page.$$eval('nav a', (links) =>
		links.map((link) => [
			link.hasAttribute('aria-current'),
			getComputedStyle(link).borderBottomColor ===
				getComputedStyle(document.documentElement).backgroundColor
		])
	);
	expect(lines.filter(([isCurrent, isHidden]) => isCurrent === isHidden)).toEqual([]);
});
