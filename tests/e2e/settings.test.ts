/** What people settle counts at once, and is said: sources, households, places. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runApp } from './support.ts';

const app = runApp();

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, javaScriptEnabled: false };

/** Pages set numbers with narrow no-break spaces; tests are written with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

interface Entry {
	value: string;
	unit: 'person' | 'household';
	place: string;
	source: string;
}

async function enter(page: Page, { value, unit, place, source }: Entry) {
	await page.goto(`${app.url}/chiffres/nouveau`);
	await page.getByLabel('Nombre', { exact: true }).fill(value);
	await page.getByLabel('Indicateur').selectOption('displaced');
	await page.getByLabel('Unité').selectOption(unit);
	await page.getByLabel('Mesure').selectOption('stock');
	await page.getByLabel('Dernier jour').fill('28/02/2024');
	await page.getByLabel('Lieu', { exact: true }).fill(place);
	await page.getByLabel('Source').fill(source);
	await page.getByLabel('Votre nom').fill('Amina Diallo');
	await page.getByRole('button', { name: 'Enregistrer ce chiffre' }).click();
	await page.waitForURL(/\/chiffres\/\d+/);
}

/** The page of a place, with all that is folded in it opened. */
async function readPlace(page: Page, id: string): Promise<string> {
	await page.goto(`${app.url}/?lieu=${id}&indicateur=displaced`);
	await page.locator('summary', { hasText: 'Comment ce total est calculé' }).first().click();
	return plain(await page.locator('main').innerText());
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'enregistré' }).waitFor();

test('a preferred source changes the number of a page, which says why', async () => {
	const page = await app.openPage(PHONE);
	const counted = { unit: 'person', place: 'Islande' } as const;
	await enter(page, { ...counted, value: '18 000', source: 'OIM' });
	await enter(page, { ...counted, value: '16 500', source: 'OCHA' });
	expect(await readPlace(page, 'ISL')).toContain('Valeur exacte : 16 500');
	await page.goto(`${app.url}/reglages/sources`);
	await page.getByLabel('Source', { exact: true }).selectOption('IOM');
	await page.getByLabel('Pour l’indicateur').selectOption('displaced');
	await page.getByLabel('Lieu', { exact: true }).fill('Islande');
	await page.getByRole('button', { name: 'Préférer cette source' }).click();
	await saved(page);
	const after = await readPlace(page, 'ISL');
	expect(after).toContain('Valeur exacte : 18 000');
	expect(after).toContain('OIM est préférée par réglage : Personnes déplacées, Islande');
	await page.goto(`${app.url}/reglages/sources`);
	await page.getByRole('button', { name: 'Retirer OIM de cette liste' }).click();
	await saved(page);
	expect(await readPlace(page, 'ISL')).toContain('Valeur exacte : 16 500');
});

test('a size of households lets them count as persons; the total says by which', async () => {
	const page = await app.openPage(PHONE);
	await enter(page, { value: '300', unit: 'household', place: 'Malte', source: 'Croix-Rouge' });
	await page.goto(`${app.url}/reglages/menages`);
	await page.getByLabel('Lieu', { exact: true }).fill('Malte');
	await page.getByLabel('Année').fill('2021');
	await page.getByLabel('Personnes par ménage').fill('2,5');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await page.getByText('Indiquez qui a publié cette taille').first().waitFor();
	expect(await page.getByLabel('Personnes par ménage').inputValue()).toBe('2,5');
	await page.getByLabel('Qui le dit').fill('Recensement 2021');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await saved(page);
	const row = page.locator('tbody tr', { hasText: 'Malte' });
	expect(plain(await row.innerText())).toContain('1 chiffre en ménages converti');
	const place = await readPlace(page, 'MLT');
	expect(place).toContain('Valeur exacte : 750');
	expect(place).toContain(
		'Ménages comptés à 2,5 personnes (Malte, dès 2021, selon Recensement 2021)'
	);
});

async function addDocument(page: Page, text: string) {
	await page.goto(`${app.url}/documents/nouveau`);
	await page.getByLabel('Texte de l’article').fill(text);
	await page.getByLabel('Titre').fill('Tchad : des familles déplacées');
	await page.getByLabel('Média ou organisme').fill('Journal composé');
	await page.getByLabel('Jour de publication').fill('2024-03-05');
	await page.getByRole('button', { name: 'Lire le document' }).click();
	await page.waitForURL(/\/documents\/\d+/);
}

test('a place that is settled and remembered is known in the next document', async () => {
	const page = await app.openPage(DESKTOP);
	const first = 'Au moins 400 personnes déplacées vivent dans le village de Bouroukanda, au Tchad.';
	await addDocument(page, first);
	await page.goto(`${app.url}/reglages/lieux`);
	await page.getByRole('link', { name: 'Situer « Bouroukanda »' }).click();
	await page.getByText(first).waitFor();
	await page.getByLabel('Lieu', { exact: true }).fill('Abéché (Ouaddaï, Tchad)');
	await page.getByLabel('toujours lire ces mots ainsi, dans les textes sur ce pays').check();
	await page.getByLabel('Raison').fill('Village de la commune d’Abéché.');
	await page.locator('form', { hasText: 'Raison' }).getByLabel('Votre nom').fill('Amina Diallo');
	await page.getByRole('button', { name: 'Situer ces chiffres' }).click();
	await page.getByText('Les textes à venir seront lus ainsi.').waitFor();
	expect(await page.getByRole('link', { name: 'Situer « Bouroukanda »' }).count()).toBe(0);
	await addDocument(page, 'Hier, 650 personnes déplacées vivaient dans le village de Bouroukanda.');
	await page.locator('main mark a').first().click();
	await page.waitForURL(/\/chiffres\/\d+/);
	const record = await page.locator('main').innerText();
	expect(record).toContain('Abéché');
	expect(record).toContain('comme une personne l’a réglé pour ces mots');
	expect(page.problems).toEqual([]);
});
