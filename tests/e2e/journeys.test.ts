import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from './article.ts';
import { runApp } from './support.ts';

const app = runApp();

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const NO_SCRIPT = { javaScriptEnabled: false };

async function addArticle(page: Page, text = ARTICLE.text) {
	await page.goto(`${app.url}/documents/nouveau`);
	await page.getByLabel('Texte de l’article').fill(text);
	await page.getByLabel('Titre').fill(ARTICLE.title);
	await page.getByLabel('Média ou organisme').fill(ARTICLE.outlet);
	await page.getByLabel('Jour de publication').fill(ARTICLE.published);
	await page.getByRole('button', { name: 'Lire le document' }).click();
	await page.waitForURL(/\/documents\/\d+/);
}

/** A slow line: scripts arrive when what this gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', (route) => held.then(() => route.continue()));
	return release;
}

/** Pages set numbers with narrow no-break spaces; tests are written with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const marks = (page: Page) => page.locator('main mark a').allInnerTexts();

describe('from an article to a trend', () => {
	test('the first page shows crises in French, with a chart and quotes that lead back', async () => {
		const page = await app.openPage(DESKTOP);
		await page.goto(app.url);
		expect(await page.locator('html').getAttribute('lang')).toBe('fr');
		await page.locator('main canvas').first().waitFor();
		expect(await page.locator('main a[href*="/chiffres/"]').count()).toBeGreaterThan(3);
		expect(page.problems).toEqual([]);
	});

	test('the first page leads a newcomer to the form that takes a text in, by the keyboard as well', async () => {
		const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
		await page.goto(app.url);
		const link = page.getByRole('link', { name: 'Ajouter un document', exact: true });
		await link.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/documents/nouveau');
		// Below a place, nothing stands between a reader and its numbers.
		await page.goto(`${app.url}/?lieu=IRQ`);
		expect(await link.count()).toBe(0);
	});

	test('a pasted page gives its two figures and nothing else', async () => {
		const page = await app.openPage(DESKTOP);
		await addArticle(page);
		expect(await marks(page)).toEqual([
			'plusieurs centaines de civils',
			'Au moins 16 000 personnes'
		]);
		expect(page.problems).toEqual([]);
	});

	test.each([
		['Mossoul', 'g99072'],
		['Ninive', 'IQ-NI'],
		['Irak', 'IRQ']
	])('the figure stands on the chart of %s, unconfirmed, and leads back', async (_name, region) => {
		const page = await app.openPage(DESKTOP);
		await page.goto(`${app.url}/regions/${region}?indicateur=displaced`);
		const row = page
			.locator('tr', { hasText: '16 000' })
			.filter({ hasText: /non confirmé/i })
			.first();
		await row.waitFor({ state: 'attached' });
		const link = row.locator('a[href*="/chiffres/"]').first();
		await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
		expect(await page.locator('main').innerText()).toContain('Au moins 16 000 personnes');
	});
});

/** Opens the page of the first figure of the article's document that carries these words. */
async function openFigure(page: Page, words: string) {
	await page.goto(`${app.url}/documents?q=chefs`);
	await page.getByRole('link', { name: ARTICLE.title }).first().click();
	await page.locator('mark a', { hasText: words }).first().click();
	await page.waitForURL(/\/chiffres\/\d+/);
}

async function correctValue(page: Page, value: string, reason: string) {
	await page.getByLabel('Nombre', { exact: true }).fill(value);
	await page.getByLabel('Raison', { exact: true }).fill(reason);
	await page.getByLabel('Votre nom').last().fill('Amina Diallo');
	await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
}

describe.each([
	['with scripts', DESKTOP],
	['without JavaScript, on a phone', { ...PHONE, ...NO_SCRIPT }]
])('correcting a figure %s', (_name, options) => {
	test('changes it, says who, before, after and why, and can be taken back', async () => {
		const page = await app.openPage(options);
		await openFigure(page, '16 000');
		await correctValue(page, '16 500', 'Le ministère a publié 16 500 le lendemain.');
		await page.getByText('La correction est enregistrée.').waitFor();
		const history = plain(
			await page.locator('section', { hasText: 'Historique' }).last().innerText()
		);
		for (const words of ['Amina Diallo', '16 000', '16 500', 'Le ministère a publié 16 500']) {
			expect(history).toContain(words);
		}
		await page.getByRole('button', { name: /Rétablir tout/ }).click();
		await page.locator('h1', { hasText: /16.000/ }).waitFor();
	});
});

test('the crises stand with the newest first, and in other orders by links, without scripts', async () => {
	const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
	await page.goto(app.url);
	const list = page.locator('section[aria-labelledby="crises"]');
	const days = async () => (await list.locator('td.when').allInnerTexts()).map(plain);
	const years = async () => (await days()).map((day) => Number(day.match(/\d{4}/g)?.at(-1)));
	expect(await years()).toEqual((await years()).toSorted((a, b) => b - a));
	await list.getByRole('link', { name: 'Par nom' }).click();
	await page.waitForURL(/ordre=nom/);
	const names = await list.locator('th[scope="row"] a').allInnerTexts();
	expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
	expect(await list.locator('nav [aria-current]').innerText()).toBe('Par nom');
});

describe.each([
	['with scripts', DESKTOP],
	['without JavaScript, on a phone', { ...PHONE, ...NO_SCRIPT }]
])('a chart with an older crisis, %s', (_name, options) => {
	test('is drawn from the present one on, says so, and is whole a link away', async () => {
		const page = await app.openPage(options);
		await page.goto(`${app.url}/?lieu=HTI&indicateur=deaths`);
		const chart = page.locator('figure').first();
		const ticks = () => chart.locator('svg.plot > text.day').allTextContents();
		await chart.getByText('Un relevé plus ancien (12 janv. 2010)').waitFor();
		expect((await ticks()).join()).not.toContain('2010');
		await chart.getByRole('link', { name: 'Toute la période' }).click();
		await page.waitForURL(/periode=tout/);
		await chart.getByText('Toute la période est dessinée, depuis le 12 janvier 2010.').waitFor();
		expect((await ticks()).join()).toContain('2010');
		await chart.getByRole('link', { name: /^Seulement depuis le/ }).click();
		await chart.getByText('Un relevé plus ancien (12 janv. 2010)').waitFor();
		expect(page.url()).not.toContain('periode');
	});
});

describe('entering a figure by hand', () => {
	test('asks for what is missing at its field, keeps what was typed, then stores it', async () => {
		const page = await app.openPage(DESKTOP);
		await page.goto(`${app.url}/chiffres/nouveau`);
		await page.getByLabel('Nombre', { exact: true }).fill('12 500');
		await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
		await page.getByText('Indiquez la source').first().waitFor();
		expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('12 500');
		await page.getByLabel('Indicateur').selectOption('displaced');
		await page.getByLabel('Unité').selectOption('person');
		await page.getByLabel('Mesure').selectOption('stock');
		await page.getByLabel('Dernier jour').fill('28/02/2017');
		await page.getByLabel('Lieu', { exact: true }).fill('Kirkouk');
		await page.getByLabel('Source').fill('OIM');
		await page.getByLabel('Votre nom').fill('Amina Diallo');
		await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
		// A governorate and its capital: the person says which.
		await page.getByText('Plusieurs lieux s’appellent').first().waitFor();
		await page.locator('input[type=radio][name=regionId]').first().check();
		await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
		await page.waitForURL(/\/chiffres\/\d+/);
		expect(plain(await page.locator('h1').innerText())).toContain('12 500');
	});
});

/** A form of a figure with everything but its place. */
async function fillAllButPlace(page: Page) {
	await page.goto(`${app.url}/chiffres/nouveau`);
	await page.getByLabel('Nombre', { exact: true }).fill('730');
	await page.getByLabel('Indicateur').selectOption('displaced');
	await page.getByLabel('Unité').selectOption('person');
	await page.getByLabel('Mesure').selectOption('stock');
	await page.getByLabel('Dernier jour').fill('28/02/2017');
	await page.getByLabel('Source').fill('Croissant-Rouge');
	await page.getByLabel('Votre nom').fill('Amina Diallo');
}

describe('a name that several places bear', () => {
	test('is settled by the arrow keys: the field says which was chosen, and is asked no more', async () => {
		const page = await app.openPage(DESKTOP);
		await fillAllButPlace(page);
		await page.getByLabel('Lieu', { exact: true }).fill('Tripoli');
		const options = page.getByRole('listbox', { name: 'Lieux proposés' }).getByRole('option');
		await options.filter({ hasText: 'Liban' }).first().waitFor();
		const wanted = (await options.allInnerTexts()).findIndex((text) => text.includes('Liban'));
		for (let i = 0; i <= wanted; i++) await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		expect((await page.getByRole('status').allInnerTexts()).map(plain)).toContainEqual(
			expect.stringMatching(/^Lieu choisi : Tripoli \(.*Liban\), /)
		);
		await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
		await page.waitForURL(/\/chiffres\/\d+/);
		expect(await page.locator('main').innerText()).toContain('Liban');
		expect(page.problems).toEqual([]);
	});

	test('is asked about without a script, each with what it lies in', async () => {
		const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
		await fillAllButPlace(page);
		await page.getByLabel('Lieu', { exact: true }).fill('Tripoli');
		await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
		await page.getByRole('radio', { name: /Liban/ }).first().check();
		await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
		await page.waitForURL(/\/chiffres\/\d+/);
		expect(await page.locator('main').innerText()).toContain('Liban');
	});
});

test('a report that came as a PDF is read, without a script too', async () => {
	const page = await app.openPage({ ...DESKTOP, ...NO_SCRIPT });
	await page.goto(`${app.url}/documents/nouveau`);
	await page.getByLabel('Ou un fichier').setInputFiles('tests/ingest/files/crue.pdf');
	await page.getByLabel('Média ou organisme').fill(ARTICLE.outlet);
	await page.getByRole('button', { name: 'Lire le document' }).click();
	// It proposes the day that the report gives, for a person to check.
	expect(await page.getByLabel('Jour de publication').inputValue()).toBe('09/10/2024');
	await page.getByRole('button', { name: 'C’est juste' }).first().click();
	await page.waitForURL(/\/documents\/\d+/);
	expect(await page.locator('main').innerText()).toMatch(/7\schiffres lus/);
});

describe('taking a document in refuses what it cannot read, and loses nothing', () => {
	test.each([
		['no day of publication', ARTICLE.text, '', /jour de publication/i],
		['no text', '', ARTICLE.published, /Collez un texte/],
		['no letters', '%%%% 12 34', ARTICLE.published, /pas de mots/]
	])('%s', async (_name, text, published, message) => {
		const page = await app.openPage({ ...DESKTOP, ...NO_SCRIPT });
		await page.goto(`${app.url}/documents/nouveau`);
		await page.getByLabel('Texte de l’article').fill(text);
		await page.getByLabel('Média ou organisme').fill(ARTICLE.outlet);
		await page.getByLabel('Jour de publication').fill(published);
		await page.getByRole('button', { name: 'Lire le document' }).click();
		await page.getByText(message).first().waitFor();
		expect(await page.getByLabel('Texte de l’article').inputValue()).toBe(text);
		expect(await page.getByLabel('Média ou organisme').inputValue()).toBe(ARTICLE.outlet);
	});

	test('what is typed before the scripts arrive stays where it is typed', async () => {
		const page = await app.openPage(DESKTOP);
		const release = await holdScripts(page);
		await page.goto(`${app.url}/documents/nouveau`, { waitUntil: 'domcontentloaded' });
		await page.getByLabel('Média ou organisme').focus();
		release();
		await page.waitForLoadState('networkidle');
		await page.keyboard.type(ARTICLE.outlet);
		expect(await page.getByLabel('Média ou organisme').inputValue()).toBe(ARTICLE.outlet);
		expect(await page.getByLabel('Texte de l’article').inputValue()).toBe('');
	});

	test('a damaged PDF under another name', async () => {
		const page = await app.openPage(DESKTOP);
		await page.goto(`${app.url}/documents/nouveau`);
		const buffer = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
		await page
			.getByLabel('Ou un fichier')
			.setInputFiles({ name: 'rapport.txt', mimeType: 'text/plain', buffer });
		await page.getByLabel('Média ou organisme').fill(ARTICLE.outlet);
		await page.getByLabel('Jour de publication').fill(ARTICLE.published);
		await page.getByRole('button', { name: 'Lire le document' }).click();
		await page.getByText('« rapport.txt » est abîmé').first().waitFor();
		expect(await page.getByLabel('Média ou organisme').inputValue()).toBe(ARTICLE.outlet);
	});
});

test('reports of one day stand on a low strip, a course has a chart of full height', async () => {
	const page = await app.openPage(DESKTOP);
	const heightOf = async (place: string, metric: string) => {
		await page.goto(`${app.url}/?lieu=${place}&indicateur=${metric}`);
		const frame = page.locator('figure.chart').first().getByRole('application');
		return (await frame.boundingBox())?.height ?? 0;
	};
	expect(await heightOf('PAK', 'deaths')).toBeLessThan(200);
	expect(await heightOf('TCD', 'refugees')).toBeGreaterThan(230);
});

describe('a vague plural beside large numbers', () => {
	test('is seen without a script, and a pointer reads it', async () => {
		const page = await app.openPage({ ...DESKTOP, ...NO_SCRIPT });
		await page.goto(`${app.url}/?lieu=IRQ&indicateur=deaths`);
		const boxes = page.locator('svg.plot .hatch');
		expect(await boxes.count()).toBeGreaterThan(0);
		for (const box of await boxes.all()) {
			expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(14);
		}
		const titles = await page.locator('svg.plot g:has(> svg .hatch) > title').allTextContents();
		expect(titles.join()).toContain('des centaines');
	});

	test('is named in the legend, and reached by the arrow keys', async () => {
		const page = await app.openPage(DESKTOP);
		await page.goto(`${app.url}/?lieu=g99072&indicateur=deaths`);
		const chart = page.locator('figure.chart').first();
		await chart.getByText('ordre de grandeur, sans valeur').waitFor();
		await chart.getByRole('application').focus();
		const status = chart.getByRole('status');
		// The chart hears keys from when its script has run.
		await expect
			.poll(async () => {
				await page.keyboard.press('End');
				return status.innerText();
			})
			.not.toBe('');
		const said: string[] = [];
		for (let i = 0; i < 3; i++) {
			said.push(await status.innerText());
			await page.keyboard.press('ArrowLeft');
		}
		expect(said.join()).toContain('des centaines');
	});
});

test('money that is only planned keeps its currency, on the dashboard and in the table of a place', async () => {
	const page = await app.openPage(DESKTOP);
	await page.goto(`${app.url}/regions/MAR`);
	const row = page.getByRole('row').filter({ hasText: 'Financement requis' });
	expect(plain(await row.locator('.value').innerText())).toBe('100 000 000 CHF');
	expect(await row.locator('.bounds').innerText()).toBe('prévu');
	await page.goto(`${app.url}/?lieu=MAR&indicateur=funding_required`);
	expect(plain(await page.locator('.value.unconfirmed').first().innerText())).toContain('CHF');
});

describe('what was known on another day', () => {
	test('is asked for without a script, kept in the links, and left again', async () => {
		const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
		const points = page.locator('main a[href*="/chiffres/"]:not([href*="nouveau"])');
		await page.goto(`${app.url}/?lieu=IRQ&indicateur=displaced`);
		await page.getByText('Tels que connus un autre jour').click();
		await page.getByLabel('Connu le').fill('2020-01-01');
		await page.getByRole('button', { name: 'Montrer' }).click();
		expect(new URL(page.url()).search).toBe('?lieu=IRQ&indicateur=displaced&asKnownOn=2020-01-01');
		expect(await page.getByRole('status').innerText()).toMatch(/1er\sjanvier 2020/);
		expect(await points.count()).toBe(0);
		await page.getByText('Revenir à ce qui est connu aujourd’hui').click();
		expect(await points.count()).toBeGreaterThan(0);
	});

	test('holds for downloads and for the API', async () => {
		const query = 'lieu=IRQ&indicateur=displaced&asKnownOn=2020-01-01';
		const csv = await (await fetch(`${app.url}/figures.csv?${query}`)).text();
		expect(csv.trim().split('\n')).toHaveLength(1);
		const answer = await fetch(`${app.url}/api/v1/figures?${query}`);
		expect(await answer.json()).toMatchObject({ total: 0, figures: [] });
	});
});

describe.each([
	['with scripts', DESKTOP],
	['without JavaScript, on a phone', { ...PHONE, ...NO_SCRIPT }]
])('a text pasted alone, %s', (name, options) => {
	test('proposes its day, outlet and title, stores what was checked, and sets the rest aside', async () => {
		const page = await app.openPage(options);
		await page.goto(`${app.url}/documents/nouveau`);
		await page.getByLabel('Texte de l’article').fill(`${ARTICLE.text}\n${name}`);
		await page.getByRole('button', { name: 'Lire le document' }).click();
		await page.getByText('D’après « Publié le 02/03/2017 à 18h40 ».').first().waitFor();
		expect(await page.getByLabel('Jour de publication').inputValue()).toBe('02/03/2017');
		expect(await page.getByLabel('Média ou organisme').inputValue()).toBe(ARTICLE.outlet);
		await page.getByLabel('Titre').fill(`Corrigé ${name}`);
		await page
			.getByRole('button', { name: /C’est juste/ })
			.first()
			.click();
		// Another journey stored nearly the same text: the form asks first.
		await page.getByRole('button', { name: 'L’enregistrer tout de même' }).first().click();
		await page.waitForURL(/\/documents\/\d+/);
		expect(await page.locator('h1').innerText()).toBe(`Corrigé ${name}`);
		const aside = page.locator('details', { hasText: 'Mis de côté' }).last();
		expect(await aside.getByText('Séisme : 12 morts').isVisible()).toBe(false);
		await aside.locator('summary').click();
		expect(await aside.getByText('Séisme : 12 morts').isVisible()).toBe(true);
		expect(page.problems).toEqual([]);
	});
});

test('cases of two diseases are two numbers, each with its own address', async () => {
	const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
	await page.goto(`${app.url}/?lieu=COD&indicateur=disease_cases`);
	const main = page.locator('.number.hero');
	expect(await main.innerText()).toMatch(/choléra[\s\S]*21.870[\s\S]*Comptés à part/);
	await main.getByRole('link', { name: 'rougeole' }).click();
	await page.waitForURL(/maladie=measles/);
	expect(await main.locator('.value').innerText()).toMatch(/1.420/);
	expect(await page.getByLabel('Maladie', { exact: true }).inputValue()).toBe('measles');
});

test('on a phone the number is on the first screen, and what narrows it one press away', async () => {
	const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
	await page.goto(`${app.url}/?lieu=IRQ&indicateur=displaced&du=2016-01-01`);
	const number = await page.locator('.number.hero .value').boundingBox();
	expect(number && number.y + number.height).toBeLessThan(PHONE.viewport.height);
	const folded = page.locator('summary', { hasText: 'Indicateur et période' });
	expect(plain(await folded.innerText())).toContain('Personnes déplacées · 1er janv. 2016 – …');
	await folded.click();
	await page.getByLabel('Indicateur', { exact: true }).selectOption('deaths');
	await page.getByRole('button', { name: 'Afficher' }).click();
	expect(new URL(page.url()).searchParams.get('indicateur')).toBe('deaths');
});

test('on a wide screen nothing of the form is folded', async () => {
	const page = await app.openPage({ ...DESKTOP, ...NO_SCRIPT });
	await page.goto(app.url);
	const [metric, submit] = await Promise.all([
		page.getByLabel('Indicateur', { exact: true }).boundingBox(),
		page.getByRole('button', { name: 'Afficher' }).boundingBox()
	]);
	expect(Math.abs((metric?.y ?? 0) - (submit?.y ?? 0))).toBeLessThan(12);
	expect(await page.getByText('Indicateur et période').isVisible()).toBe(false);
});

describe('reviewing many figures', () => {
	test('the first doubt is in sight on a phone, what narrows the list is one press away', async () => {
		const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
		await page.goto(`${app.url}/chiffres`);
		const first = await page.locator('li[data-note] .excerpt').first().boundingBox();
		expect(first?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
		await page.getByText('Choisir lesquels').click();
		await page.getByLabel('Mots du texte, lieu, source').fill('Mossoul');
		await page.getByRole('button', { name: 'Montrer' }).click();
		expect(await page.locator('summary', { hasText: 'Choisir lesquels' }).innerText()).toContain(
			'Mossoul'
		);
	});

	test('by keys alone: a press asks for the name, goes on with it, and an undone one is found again', async () => {
		const page = await app.openPage(DESKTOP);
		await page.goto(`${app.url}/chiffres`, { waitUntil: 'networkidle' });
		const count = page.locator('#count');
		const before = await count.innerText();
		const focused = () =>
			page.evaluate(() => {
				const { dataset, id } = document.activeElement as HTMLElement;
				return dataset.figure ?? id;
			});
		await page.keyboard.press('j');
		const first = await focused();
		await page.keyboard.press('c');
		await page.getByLabel('Votre nom').waitFor();
		expect(await focused()).toBe('signature');
		await page.keyboard.type('Awa Traoré');
		await page.keyboard.press('Enter');
		await page.getByLabel('Votre nom').waitFor({ state: 'hidden' });
		expect(await focused()).toBe(first);
		await page.keyboard.press('c');
		await page.getByText(/est confirmé/).waitFor();
		expect(await count.innerText()).not.toBe(before);
		expect(await focused()).not.toBe(first);
		await page.keyboard.press('u');
		await page.getByText(/de nouveau comme avant/).waitFor();
		expect(await count.innerText()).toBe(before);
		expect(await focused()).toBe(first);
		expect(page.problems).toEqual([]);
	});

	test('Back leads to the figure that was left, or to the one in its place', async () => {
		const page = await app.openPage(DESKTOP);
		await page.context().addCookies([{ name: 'releve_auteur', value: 'Awa', url: app.url }]);
		await page.goto(`${app.url}/chiffres`, { waitUntil: 'networkidle' });
		const focused = () =>
			page.evaluate(() => (document.activeElement as HTMLElement).dataset.figure);
		for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
		const left = await focused();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/chiffres\/\d+$/);
		await page.goBack();
		await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset.figure);
		expect(await focused()).toBe(left);
		await page.keyboard.press('j');
		expect(await focused()).not.toBe(left);
		expect(page.problems).toEqual([]);
	});

	test('a figure that is settled on its own page leads to the next doubt', async () => {
		const page = await app.openPage(DESKTOP);
		await page.context().addCookies([{ name: 'releve_auteur', value: 'Awa', url: app.url }]);
		await page.goto(`${app.url}/chiffres`, { waitUntil: 'networkidle' });
		await page.keyboard.press('j');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/chiffres\/\d+$/);
		const first = page.url();
		await page.keyboard.press('c');
		await page.getByRole('link', { name: 'Passer au chiffre suivant à vérifier' }).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.href !== first);
		expect(await page.locator('.facts').innerText()).toContain('à vérifier');
		expect(page.problems).toEqual([]);
	});

	test('what is opened and typed before the scripts arrive stays so', async () => {
		const page = await app.openPage(DESKTOP);
		const release = await holdScripts(page);
		await page.goto(`${app.url}/chiffres`, { waitUntil: 'domcontentloaded' });
		await page.getByText('Signer de votre nom').click();
		await page.getByLabel('Votre nom').fill('Amina Diallo');
		release();
		await page.waitForLoadState('networkidle');
		expect(await page.getByLabel('Votre nom').isVisible()).toBe(true);
		expect(await page.getByLabel('Votre nom').inputValue()).toBe('Amina Diallo');
		expect(page.problems).toEqual([]);
	});

	test('one press confirms all in sight, one key takes it back', async () => {
		const page = await app.openPage(DESKTOP);
		await page.goto(`${app.url}/chiffres`, { waitUntil: 'networkidle' });
		const count = page.locator('#count');
		const before = await count.innerText();
		await page.getByText('Signer de votre nom').click();
		await page.getByLabel('Votre nom').fill('Amina Diallo');
		// The figures come anew with the name: what was opened before would be closed again.
		const remember = page.getByRole('button', { name: 'Retenir mon nom' });
		await remember.click();
		await remember.waitFor({ state: 'hidden' });
		await page.getByText(/Confirmer les \d+ chiffres/).click();
		await page.getByText(/chiffres, de\s\d+\sdocuments/).waitFor();
		await page.getByRole('button', { name: /Confirmer ces \d+ chiffres/ }).click();
		await page.getByText(/chiffres sont confirmés/).waitFor();
		expect(await count.innerText()).not.toBe(before);
		await page.locator('h1').click();
		await page.keyboard.press('u');
		await page.getByText(/de nouveau comme avant/).waitFor();
		expect(await count.innerText()).toBe(before);
		expect(page.problems).toEqual([]);
	});
});

describe.each([
	['with scripts', DESKTOP],
	['without JavaScript, on a phone', { ...PHONE, ...NO_SCRIPT }]
])('a citation, %s', (_name, options) => {
	test.each(['/chiffres/1', '/?lieu=IRQ&indicateur=displaced'])(
		'%s gives its source, its address and the day',
		async (path) => {
			const page = await app.openPage(options);
			await page.goto(app.url + path);
			await page.getByText('Citer', { exact: true }).first().click();
			const field = page.getByLabel('Référence à copier').first();
			expect(await field.isVisible()).toBe(true);
			const text = plain(await field.inputValue());
			expect(text).toContain(`Relevé, ${app.url}${path} (consulté le `);
			expect(text).toMatch(/Sources? : /);
			expect(text).toMatch(/\d/);
		}
	);
});

describe('an address that cannot be wholly read', () => {
	test('says what was left out and what to write', async () => {
		const page = await app.openPage({ ...PHONE, ...NO_SCRIPT });
		await page.goto(`${app.url}/regions/IRQ?du=2024-13-45`);
		const notice = plain(await page.getByRole('alert').innerText());
		expect(notice).toContain('Du : « 2024-13-45 » n’est pas un jour du calendrier');
		expect(notice).toContain('2017-03-02');
	});
});

describe('the rule of a total', () => {
	test.each([['with scripts', {}] as const, ['without a script', NO_SCRIPT] as const])(
		'is unfolded among the others by the link under the number, %s',
		async (_name, options) => {
			const page = await app.openPage({ ...DESKTOP, ...options });
			await page.goto(`${app.url}/?lieu=IRQ`);
			await page.locator('summary', { hasText: 'Comment ce total est calculé' }).first().click();
			const link = page.locator('main a[href^="/donnees#R"]').first();
			const code = ((await link.getAttribute('href')) ?? '').split('#')[1] ?? '';
			await link.click();
			await page.locator(`#${code} .example`).waitFor();
			expect(await page.locator('main details[open]').count()).toBe(1);
		}
	);
});

describe('on paper', () => {
	test('what is folded stands open, without a script too, and controls are gone', async () => {
		const page = await app.openPage(NO_SCRIPT);
		await page.goto(`${app.url}/?lieu=IRQ&indicateur=displaced`);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('figure table').first().isVisible()).toBe(true);
		expect(await page.locator('main form').first().isVisible()).toBe(false);
		expect(await page.getByText('Cette page : http').isVisible()).toBe(true);
	});
});

describe('what is sent', () => {
	test.each(['/', '/figures.csv?lieu=IRQ', '/api/v1/documents'])(
		'%s is compressed',
		async (path) => {
			const response = await fetch(app.url + path, { headers: { 'accept-encoding': 'br' } });
			expect(response.headers.get('content-encoding')).toBe('br');
			expect((await response.text()).length).toBeGreaterThan(500);
		}
	);
});

test('the library of the charts is fetched when somebody points at one, not before', async () => {
	const page = await app.openPage(DESKTOP);
	await page.goto(app.url, { waitUntil: 'networkidle' });
	const fetched = page.waitForRequest(/\/_app\/immutable\/chunks\/.*\.js$/);
	await page.locator('figure.chart .frame').first().hover();
	const answer = await (await fetched).response();
	expect((await answer?.text())?.includes('_chartjs')).toBe(true);
	expect(page.problems).toEqual([]);
});

describe('downloads', () => {
	test('the figures of a page, with extracted value, words, source and a link back', async () => {
		const response = await fetch(`${app.url}/figures.csv?lieu=g99072&indicateur=displaced`);
		const csv = await response.text();
		expect(response.headers.get('content-type')).toMatch(/text\/csv/);
		expect(csv).toContain('Au moins 16 000 personnes');
		expect(csv.split('\r\n')[0]).toMatch(/value,.*value_extracted/);
		expect(csv).toMatch(new RegExp(`${app.url}/chiffres/\\d+`));
	});

	test('French Excel gets its semicolons, decimal comma and byte-order mark', async () => {
		const response = await fetch(
			`${app.url}/series.csv?lieu=IRQ&indicateur=displaced&format=excel-fr`
		);
		const bytes = new Uint8Array(await response.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes).split('\r\n')[0]).toContain(';');
	});
});

describe('foreign requests', () => {
	test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
		'%s from another site is refused',
		async (method) => {
			const response = await fetch(`${app.url}/documents/nouveau`, {
				method,
				headers: { origin: 'http://ailleurs.example', 'content-type': 'text/plain' },
				body: 'x'
			});
			expect(response.status).toBe(403);
		}
	);
});
