import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDocument, listDocumentFigures, listReprints } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { actions, load } from '../../src/routes/documents/nouveau/+page.server.ts';
import { openTestStore } from '../support/store.ts';
import { call } from './calling.ts';

const TEXT =
	'Dans le district, 420 maisons ont été détruites par la crue, selon la protection civile.';
const COMPLETE = {
	content: TEXT,
	title: 'La crue emporte des maisons',
	outlet: 'Radio locale',
	publishedOn: '02/03/2017'
};

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
});
afterEach(() => store.destroy());

const send = (form: Record<string, string | File>) => call(actions['default'], { store, form });

describe('a document that is taken in', () => {
	test('is shown with its figures', async () => {
		expect(await send(COMPLETE)).toEqual({ redirect: '/documents/1?ajoute' });
		expect(await findDocument(store, 1)).toMatchObject({
			...{ title: 'La crue emporte des maisons', outlet: 'Radio locale' },
			...{ publishedOn: '2017-03-02', text: TEXT }
		});
		expect(await listDocumentFigures(store, 1)).toMatchObject([
			{ quote: '420 maisons', metric: 'housing_destroyed' }
		]);
	});

	test('may come as a file', async () => {
		const file = new File([TEXT], 'article.txt', { type: 'text/plain' });
		expect(await send({ ...COMPLETE, content: '', file })).toEqual({
			redirect: '/documents/1?ajoute'
		});
	});

	test('a second time is pointed out, and nothing typed is lost', async () => {
		await send(COMPLETE);
		expect(await send(COMPLETE)).toMatchObject({
			status: 400,
			data: {
				typed: COMPLETE,
				problems: [{ field: 'content', code: 'content_duplicate' }],
				existing: 1
			}
		});
	});

	test('of another outlet, word for word, is asked about, then kept with figures of its own', async () => {
		await send(COMPLETE);
		const second = { ...COMPLETE, outlet: 'Le Courrier' };
		expect(await send(second)).toMatchObject({
			typed: second,
			problems: [],
			alike: [{ id: 1, title: COMPLETE.title, outlet: 'Radio locale', share: 1, isSame: true }]
		});
		expect(await findDocument(store, 2)).toBeUndefined();
		expect(await send({ ...second, alike: 'accepted' })).toEqual({
			redirect: '/documents/2?ajoute'
		});
		expect(await listReprints(store, 2)).toMatchObject([{ id: 1, isSame: true }]);
		const again = { ...COMPLETE, outlet: 'LE COURRIER', alike: 'accepted' };
		expect(await send(again)).toMatchObject({ status: 400, data: { existing: 2 } });
	});

	test('of the same outlet with other quotation marks is asked about as well', async () => {
		const quoted = `${TEXT} « Nous dormons dehors », dit l’instituteur.`;
		await send({ ...COMPLETE, content: quoted });
		const content = quoted.replace('’', "'");
		expect(await send({ ...COMPLETE, content })).toMatchObject({ alike: [{ id: 1 }] });
	});

	test.each([
		['2 mars 2017', '2017-03-02'],
		['jeudi 2 mars 2017', '2017-03-02'],
		['March 2, 2017', '2017-03-02'],
		['2 de marzo de 2017', '2017-03-02']
	])('takes the day of publication in words: %s', async (publishedOn, day) => {
		await send({ ...COMPLETE, publishedOn });
		expect(await findDocument(store, 1)).toMatchObject({ publishedOn: day });
	});

	test('with nothing in it says all that is missing', async () => {
		expect(await send({ content: '', title: '' })).toMatchObject({
			status: 400,
			data: {
				problems: [
					{ field: 'content', code: 'content_missing' },
					{ field: 'publishedOn', code: 'required' },
					{ field: 'outlet', code: 'required' }
				]
			}
		});
	});
});

describe('the source of a page', () => {
	const filler =
		'La rivière est sortie de son lit dans la nuit et les habitants ont gagné la colline.';
	const page = `<!doctype html><html lang="fr"><head><title>La crue emporte des maisons</title>
		<meta property="og:site_name" content="Le Journal composé">
		<meta property="article:published_time" content="2017-03-02T08:00:00Z">
		</head><body><nav><a href="/">Accueil</a></nav><article><h1>La crue emporte des maisons</h1>
		<p>${TEXT}</p>${`<p>${filler}</p>`.repeat(6)}</article><footer>Contact</footer></body></html>`;

	test('is asked for what was left empty; nothing is stored before a person has seen it', async () => {
		const answer = (await send({ content: page })) as { typed: Record<string, string> };
		expect(answer).toMatchObject({
			typed: { publishedOn: '02/03/2017', outlet: 'Le Journal composé' },
			problems: [],
			proposals: [
				{ field: 'publishedOn', words: null },
				{ field: 'outlet', words: null },
				{ field: 'title', words: null }
			]
		});
		expect(await findDocument(store, 1)).toBeUndefined();
		expect(await send({ ...answer.typed, proposed: 'seen' })).toEqual({
			redirect: '/documents/1?ajoute'
		});
		expect(await findDocument(store, 1)).toMatchObject({
			...{ outlet: 'Le Journal composé', publishedOn: '2017-03-02' },
			title: expect.stringContaining('La crue') as string,
			text: expect.not.stringContaining('Accueil') as string
		});
	});

	test('does not overrule what was typed', async () => {
		const typed = { content: page, outlet: 'Radio locale', publishedOn: '03/03/2017' };
		await send({ ...typed, title: 'La crue' });
		expect(await findDocument(store, 1)).toMatchObject({
			outlet: 'Radio locale',
			publishedOn: '2017-03-03'
		});
	});
});

describe('the words of a pasted text', () => {
	const text = `La crue emporte des maisons\nPublié le 2 mars 2017 à 18h40\n© Radio locale 2017\n${TEXT}`;

	test('are proposed, each with where it stands', async () => {
		expect(await send({ content: text })).toMatchObject({
			typed: {
				publishedOn: '02/03/2017',
				outlet: 'Radio locale',
				title: 'La crue emporte des maisons'
			},
			proposals: [
				{ field: 'publishedOn', words: 'Publié le 2 mars 2017 à 18h40' },
				{ field: 'outlet', words: '© Radio locale 2017' },
				{ field: 'title', words: null }
			]
		});
	});

	test('are shown beside what is still missing', async () => {
		expect(
			await send({ content: text.replace('Publié le 2 mars 2017 à 18h40', '') })
		).toMatchObject({
			status: 400,
			data: {
				problems: [{ field: 'publishedOn', code: 'required' }],
				proposals: [{ field: 'outlet' }, { field: 'title' }]
			}
		});
	});

	test('give the title without a stop where all else was filled in, and it is said', async () => {
		expect(await send({ ...COMPLETE, content: text, title: '' })).toEqual({
			redirect: '/documents/1?ajoute=titre'
		});
		expect(await findDocument(store, 1)).toMatchObject({ title: 'La crue emporte des maisons' });
	});

	test('of a file are proposed with the text of the file kept', async () => {
		const answer = await send({ content: '', file: new File([text], 'article.txt') });
		expect(answer).toMatchObject({ typed: { content: text, outlet: 'Radio locale' } });
	});

	test('are not asked again once seen', async () => {
		const seen = { ...COMPLETE, content: text, title: '', proposed: 'seen' };
		expect(await send(seen)).toEqual({ redirect: '/documents/1?ajoute' });
	});
});

test('the empty form knows the countries in the language of the reader', async () => {
	const { countries } = (await call(load, { store })) as {
		countries: { value: string; label: string }[];
	};
	expect(countries).toContainEqual({ value: 'IRQ', label: 'Irak' });
	expect(countries.findIndex(({ label }) => label === 'Éthiopie')).toBeLessThan(
		countries.findIndex(({ label }) => label === 'Fidji')
	);
});

test('the form proposes who published the documents before, those met most often first', async () => {
	const add = (outlet: string, words: string) =>
		send({ ...COMPLETE, outlet, content: `${TEXT} ${words}`, alike: 'accepted' });
	await add('Radio locale', 'Le pont tient.');
	await add('Le Courrier', 'La route est coupée.');
	await add('Le Courrier', 'L’école rouvre demain.');
	expect(await call(load, { store })).toMatchObject({ outlets: ['Le Courrier', 'Radio locale'] });
});
