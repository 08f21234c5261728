import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { runApp } from './support.ts';

const app = runApp();

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE_WITHOUT_SCRIPT = {
	...{ viewport: { width: 390, height: 844 }, hasTouch: true },
	javaScriptEnabled: false
};

const TEXT =
	'BENTIU – Une crue a emporté mardi un quartier entier de la ville. Le gouverneur de l’État, ' +
	'venu sur place, parle de 742 morts. Des familles dorment sur la digue avec leurs bêtes, et les ' +
	'puits sont souillés. Un pont menace de céder au sud, où les secours attendent des bateaux.';

/** Takes a text in; gives the address of its page. */
async function addDocument(page: Page, text: string, outlet: string): Promise<string> {
	await page.goto(`${app.url}/documents/nouveau`);
	await page.getByLabel('Texte de l’article').fill(text);
	await page.getByLabel('Média ou organisme').fill(outlet);
	await page.getByLabel('Jour de publication').fill('10/10/2024');
	await page.getByRole('button', { name: 'Lire le document' }).click();
	// Rounds are alike, and so are reprints: the form asks before it stores one.
	const store = page.getByRole('button', { name: 'L’enregistrer tout de même' }).first();
	const stored = page.waitForURL(/\/documents\/\d+/);
	await Promise.race([stored, store.click().catch(() => undefined)]);
	await stored;
	return page.url();
}

/** Opens the page of the toll in a document; gives its number. */
async function openToll(page: Page, document: string): Promise<string> {
	await page.goto(document);
	await page.locator('mark a', { hasText: '742' }).first().click();
	await page.waitForURL(/\/chiffres\/\d+/);
	return /\d+$/.exec(new URL(page.url()).pathname)?.[0] ?? '';
}

const fact = (page: Page) => page.locator('#meme-fait');

async function say(page: Page, button: string, reason: string) {
	await fact(page).getByLabel('Raison de l’acte').fill(reason);
	await fact(page).getByLabel('Votre nom').fill('Amina Diallo');
	await fact(page).getByRole('button', { name: button, exact: true }).first().click();
}

describe.each([
	['with scripts', DESKTOP, 1],
	['without JavaScript, on a phone', PHONE_WITHOUT_SCRIPT, 2]
])('one fact in two articles, %s', (_name, options, round) => {
	test('a reprint is said to be one; its figure is separated, joined, put first, and all undone', async () => {
		const page = await app.openPage(options);
		// Other numbers each round: what the first one left must not be joined to.
		const text = TEXT.replaceAll('742', `742${round}`);
		const first = await addDocument(page, text, 'Radio composée');
		const second = await addDocument(page, text, 'Gazette composée');
		expect(await page.locator('main').innerText()).toMatch(/Même texte que[^]*100/);

		const otherId = await openToll(page, first);
		await openToll(page, second);
		await fact(page).getByText('2 chiffres disent le même fait').waitFor();

		await say(page, 'Séparer des autres', 'Un autre quartier');
		await fact(page).getByText('Le chiffre est séparé des autres.').waitFor();
		await fact(page).getByText('Aucun autre chiffre ne dit ce fait.').waitFor();

		// The other is offered, with its words and where they stand.
		const other = fact(page).getByRole('listitem').filter({ hasText: 'Radio composée' }).first();
		expect(await other.innerText()).toContain('parle de');
		expect(await other.getByRole('link').getAttribute('href')).toContain(`/${otherId}`);
		await other.getByRole('radio').check();
		await say(page, 'Réunir', 'Le même quartier, tout compte fait');
		await fact(page).getByText('Les deux chiffres sont réunis.').waitFor();
		await fact(page).getByText('2 chiffres disent le même fait').waitFor();

		await say(page, 'Mettre en avant', 'Le gouverneur l’a redit');
		await fact(page).getByText('retenu, mis en avant par une personne, ce chiffre').waitFor();

		await say(page, 'Annuler cet acte', 'Rien ne le dit');
		await fact(page).getByText('L’acte est annulé.').waitFor();
		expect(await fact(page).getByText('mis en avant par une personne').count()).toBe(0);
		expect(await fact(page).getByText('Un autre quartier').count()).toBe(1);
		expect(page.problems).toEqual([]);
	});
});

test('another figure can be named by its number', async () => {
	const page = await app.openPage(PHONE_WITHOUT_SCRIPT);
	const document = await addDocument(page, TEXT.replaceAll('742', '7426'), 'Radio composée');
	const id = await openToll(page, document);
	const byNumber = fact(page).getByText('Un autre chiffre, par son numéro');
	if (await byNumber.isVisible()) await byNumber.click();
	await fact(page).getByLabel('Numéro de l’autre chiffre').fill(id);
	await say(page, 'Réunir', 'Le même');
	await fact(page).getByText('C’est ce chiffre-ci').first().waitFor();
	const field = fact(page).getByLabel('Numéro de l’autre chiffre');
	expect(await field.getAttribute('aria-invalid')).toBe('true');
	expect(await field.inputValue()).toBe(id);
});

test('an act without a reason is refused, and says what to do', async () => {
	const page = await app.openPage(PHONE_WITHOUT_SCRIPT);
	const document = await addDocument(page, TEXT.replaceAll('742', '7425'), 'Radio composée');
	await openToll(page, document);
	await fact(page).getByRole('button', { name: 'Mettre en avant' }).click();
	await fact(page).getByText('Dites en une phrase pourquoi.').first().waitFor();
	expect(await fact(page).getByLabel('Raison de l’acte').getAttribute('aria-invalid')).toBe('true');
});
