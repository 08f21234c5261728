import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { runApp } from './support.ts';

const app = runApp();

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE_WITHOUT_SCRIPT = {
	...{ viewport: { width: 390, height: 844 }, hasTouch: true },
	javaScriptEnabled: false
};

async function addText(page: Page, text: string): Promise<void> {
	await page.goto(`${app.url}/documents/nouveau`);
	await page.getByLabel('Texte de l’article').fill(text);
	await page.getByLabel('Titre').fill('Des départs');
	await page.getByLabel('Média ou organisme').fill('Radio composée');
	await page.getByLabel('Jour de publication').fill('10/10/2024');
	await page.getByRole('button', { name: 'Lire le document' }).click();
	await page.waitForURL(/\/documents\/\d+/);
}

describe.each([
	['with scripts', DESKTOP, 1],
	['without JavaScript, on a phone', PHONE_WITHOUT_SCRIPT, 2]
])('a document, %s', (_name, options, round) => {
	test('all its figures without a doubt are confirmed at once, and that is taken back at once', async () => {
		const page = await app.openPage(options);
		// A sample that nobody has looked at yet: another one each round.
		await page.goto(`${app.url}/documents/${round}`);
		const offer = page.getByText(/Confirmer les\s\d+\schiffres qui ne soulèvent aucun doute/);
		const count = Number(/\d+/.exec(await offer.innerText())?.[0]);
		expect(count).toBeGreaterThan(1);
		await offer.click();
		await page.locator('#confirm-author').fill('Amina Diallo');
		await page
			.getByRole('button', { name: new RegExp(`Confirmer ces\\s${count}\\schiffres`) })
			.click();
		await page.getByText(new RegExp(`^${count}\\schiffres sont confirmés`)).waitFor();
		expect(await offer.count()).toBe(0);
		await page.getByRole('button', { name: 'Annuler', exact: true }).click();
		await page.getByText(new RegExp(`^${count}\\schiffres sont de nouveau comme avant`)).waitFor();
		expect(await offer.innerText()).toContain(String(count));
		expect(page.problems).toEqual([]);
	});
});

test('a number in a text stays on one line, and the text is copied as it was written', async () => {
	const page = await app.openPage(PHONE_WITHOUT_SCRIPT);
	const text = `${'Au moins 16 000 personnes ont fui, dont 1 250 000 de nuit et 3 200 à pied. '.repeat(9)}Fin.`;
	await addText(page, text);
	const paragraph = page.locator('[data-row] .text').first();
	const { broken, copied } = await paragraph.evaluate((element) => {
		const held = [...element.querySelectorAll('span')];
		getSelection()?.selectAllChildren(element);
		return {
			broken: held.filter((span) => span.getClientRects().length > 1).length,
			copied: getSelection()?.toString().trim()
		};
	});
	expect(broken).toBe(0);
	expect(copied).toBe(text);
});

test('a figure without a doubt is settled beside its line, by the pointer or by a key', async () => {
	const page = await app.openPage(DESKTOP);
	await page.context().addCookies([{ name: 'releve_auteur', value: 'Awa', url: app.url }]);
	await page.goto(`${app.url}/documents/3`, { waitUntil: 'networkidle' });
	const notes = page.locator('[data-note]');
	await notes.first().hover();
	await notes.first().getByRole('button', { name: 'Écarter' }).click();
	await page.getByText(/est écarté/).waitFor();
	await page.keyboard.press('u');
	await page.getByText(/de nouveau comme avant/).waitFor();
	await page.locator('mark a').nth(1).focus();
	await page.keyboard.press('c');
	await page.getByText(/est confirmé/).waitFor();
	expect(await notes.nth(1).innerText()).toContain('vérifié');
	expect(page.problems).toEqual([]);
});

test('the rows of a table keep their columns', async () => {
	const page = await app.openPage(PHONE_WITHOUT_SCRIPT);
	const rows = ['Ville\tMorts\tBlessés', 'Bria\t12\t340', 'Bangassou\t7\t81'];
	await addText(page, `La crue a touché deux villes mardi, selon la mairie.\n\n${rows.join('\n')}`);
	const figures = page.locator('mark a');
	const left = async (words: string) =>
		(await figures.filter({ hasText: new RegExp(`^${words}$`) }).boundingBox())?.x;
	expect(await left('340')).toBeGreaterThan(Number(await left('12')));
	expect(await left('7')).toBe(await left('12'));
	expect(await left('81')).toBe(await left('340'));
});
