import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { proposeDocument, takeIn } from '#lib/server/ingest/intake.ts';
import type { Submission } from '#lib/server/ingest/intake.ts';
import { findDocument } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';

const TEXT =
	'Crue du fleuve dans le sud du pays\n\nPlus de 3 000 personnes ont été déplacées par la crue, ' +
	'a indiqué lundi la protection civile, qui les héberge dans des écoles.';

const submission: Submission = {
	...{ kind: 'text', content: TEXT, title: null, outlet: 'Le Journal', url: null },
	...{ publishedOn: '2024-09-03', lang: null, country: null, author: 'Awa' }
};

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

describe('taking in', () => {
	it('stores a text as it was pasted and fills in its headline and language', async () => {
		expect(await takeIn(db, submission)).toMatchObject({ ok: true, result: { isNew: true } });
		expect(await findDocument(db, 1)).toMatchObject({
			...{ text: TEXT, title: 'Crue du fleuve dans le sud du pays', lang: 'fr', kind: 'news' },
			...{ outlet: 'Le Journal', publishedOn: '2024-09-03', isSample: false }
		});
	});

	it('keeps what was typed before what was found', async () => {
		const typed = { title: 'Crue', lang: 'en', documentKind: 'sitrep' } as const;
		await takeIn(db, { ...submission, ...typed });
		expect(await findDocument(db, 1)).toMatchObject({ title: 'Crue', lang: 'en', kind: 'sitrep' });
	});

	it('stores the article of a page, not the page', async () => {
		const content = `<html><head><link rel="canonical" href="https://j.example/1"></head><body>
			<nav>Menu</nav><article><h1>Crue</h1><p>${TEXT.split('\n\n')[1]}</p></article></body></html>`;
		await takeIn(db, { ...submission, kind: 'html', content, outlet: null });
		expect(await findDocument(db, 1)).toMatchObject({
			...{
				text: `Crue\n\n${TEXT.split('\n\n')[1]}`,
				title: 'Crue',
				url: 'https://j.example/1',
				outlet: null
			}
		});
	});

	it('says at the field why a page cannot be read, and stores nothing', async () => {
		const content = '<div>'.repeat(5_000);
		expect(await takeIn(db, { ...submission, kind: 'html', content })).toEqual({
			ok: false,
			problems: [{ field: 'content', code: 'page_too_complex' }]
		});
		expect(await findDocument(db, 1)).toBeUndefined();
	});
});

describe('the headline of a text', () => {
	test.each([
		['a first line without a full stop', 'Crue du fleuve au sud\nSuite.', 'Crue du fleuve au sud'],
		['a sentence', 'Le fleuve est en crue.\nSuite.', null],
		['a word or two', 'Menu principal\nSuite.', null],
		['a very long line', `${'mot '.repeat(80)}\nSuite.`, null],
		['a number', '3 000\nSuite.', null],
		['nothing', '', null]
	])('%s', async (_, text, title) => {
		expect((await proposeDocument('text', text, []))?.title?.value ?? null).toBe(title);
	});
});

describe('what a document says of itself', () => {
	const prose = TEXT.split('\n\n')[1] ?? '';

	it('is found in the words of a text, which are handed on', async () => {
		const text = `Crue du fleuve au sud\nPublié le 3 septembre 2024\n© Radio du Delta\n${prose}`;
		expect(await proposeDocument('text', text, [])).toEqual({
			publishedOn: { value: '2024-09-03', words: 'Publié le 3 septembre 2024' },
			outlet: { value: 'Radio du Delta', words: '© Radio du Delta' },
			title: { value: 'Crue du fleuve au sud', words: null },
			url: null
		});
	});

	it('has the outlet of documents before where a line is its name', async () => {
		const text = `Crue du fleuve au sud\nPar la rédaction, Radio du Delta\n${prose}`;
		const outletOf = async (known: string[]) =>
			(await proposeDocument('text', text, known))?.outlet ?? null;
		expect(await outletOf([])).toBeNull();
		expect(await outletOf(['Radio du Delta'])).toEqual({
			value: 'Radio du Delta',
			words: 'Par la rédaction, Radio du Delta'
		});
	});

	it('has no outlet of who only counted, nor the words of its rights', async () => {
		const outletOf = async (text: string) =>
			(await proposeDocument('text', text, []))?.outlet?.value ?? null;
		const headline = 'Crue du fleuve au sud';
		expect(await outletOf(`${headline}\n${prose}\nSource : Croix-Bleue et mairie`)).toBeNull();
		expect(await outletOf(`${headline}\nSource : Radio du Delta\n${prose}`)).toBe('Radio du Delta');
		expect(await outletOf(`${headline}\n${prose}\n© 2024 Le Delta. Tous droits réservés`)).toBe(
			'Le Delta'
		);
	});

	it('has the name of the site that stands behind the headline of a page', async () => {
		const page = `<html><head><title>Crue du fleuve - Le Delta</title></head>
			<body><h1>Crue du fleuve</h1>${`<p>${prose}</p>`.repeat(4)}</body></html>`;
		expect((await proposeDocument('html', page, []))?.outlet?.value).toBe('Le Delta');
	});

	it('is taken from the head of a page before its words', async () => {
		const page = `<html><head><meta property="og:site_name" content="Le Delta">
			<meta property="article:published_time" content="2024-09-04T08:00:00Z"></head>
			<body><article><h1>Crue du fleuve</h1><p>Publié le 3 septembre 2024</p>
			${`<p>${prose}</p>`.repeat(4)}</article></body></html>`;
		expect(await proposeDocument('html', page, [])).toMatchObject({
			publishedOn: { value: '2024-09-04', words: null },
			outlet: { value: 'Le Delta' },
			title: { value: 'Crue du fleuve' }
		});
	});

	it('is found in the words of a page whose head is silent', async () => {
		const page = `<html><body><article><p>Publié le 3 septembre 2024</p>
			${`<p>${prose}</p>`.repeat(4)}</article></body></html>`;
		expect(await proposeDocument('html', page, [])).toMatchObject({
			publishedOn: { value: '2024-09-03', words: 'Publié le 3 septembre 2024' },
			outlet: null
		});
	});

	it('of a page that cannot be read is nothing', async () => {
		expect(await proposeDocument('html', '<div>'.repeat(5_000), [])).toBeNull();
	});
});
