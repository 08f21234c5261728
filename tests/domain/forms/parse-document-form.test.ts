import { describe, expect, test } from 'vitest';
import { parseDocumentForm } from '#lib/domain/forms/parse-document-form.ts';
import { isHtml } from '#lib/domain/forms/html.ts';
import { parseUpload } from '#lib/domain/forms/uploaded-text.ts';
import type { FieldResult } from '#lib/domain/forms/fields.ts';

const COMPLETE = {
	content: 'Au moins 40 familles sont arrivées au camp.',
	title: 'Arrivées au camp',
	outlet: 'Radio locale',
	publishedOn: '02/03/2017'
};

function parse(changes: Record<string, string>, upload: FieldResult<string> | null = null) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...COMPLETE, ...changes })) form.set(name, value);
	return parseDocumentForm(form, { today: '2017-03-05', upload });
}

function read(changes: Record<string, string>, upload: FieldResult<string> | null = null) {
	const result = parse(changes, upload);
	return result.ok ? result.values : result.problems.map(({ field, code }) => `${field} ${code}`);
}

test('a text with its title, outlet and day', () => {
	expect(read({})).toEqual({
		kind: 'text',
		content: 'Au moins 40 familles sont arrivées au camp.',
		title: 'Arrivées au camp',
		outlet: 'Radio locale',
		url: null,
		publishedOn: '2017-03-02',
		lang: null,
		country: null
	});
});

test('title and language may be left to be taken from the text', () => {
	expect(read({ title: '', lang: '' })).toMatchObject({ title: null, lang: null });
});

test('the site of an address stands in for the outlet', () => {
	expect(read({ outlet: '', url: 'www.exemple.org/a?b=1' })).toMatchObject({
		outlet: 'exemple.org',
		url: 'https://www.exemple.org/a?b=1'
	});
});

describe('what is wrong is told at its field', () => {
	test.each([
		[{ content: '' }, ['content content_missing']],
		[{ content: '   \n ' }, ['content content_missing']],
		[{ content: '12 34 56' }, ['content content_no_words']],
		[{ content: 'a\0b\0c' }, ['content content_binary']],
		[{ content: '%PDF-1.7 ...' }, ['content content_pdf']],
		[{ content: 'mot '.repeat(600_000) }, ['content too_long']],
		[{ publishedOn: '' }, ['publishedOn required']],
		[{ publishedOn: '06/03/2017' }, ['publishedOn date_future']],
		[{ publishedOn: '03/2017' }, ['publishedOn date_not_a_day']],
		[{ publishedOn: '31/02/2017' }, ['publishedOn date_impossible']],
		[{ outlet: '' }, ['outlet required']],
		[{ url: 'javascript:alert(1)' }, ['url url_scheme']],
		[{ url: 'ftp://exemple.org/' }, ['url url_scheme']],
		[{ url: 'pas une adresse' }, ['url url_unreadable']],
		[{ lang: 'de' }, ['lang unknown_choice']],
		[{ country: 'Irak' }, ['country unknown_choice']],
		[
			{ content: '', outlet: '', publishedOn: '' },
			['content content_missing', 'publishedOn required', 'outlet required']
		]
	])('%o', (changes, problems) => {
		expect(read(changes)).toEqual(problems);
	});
});

describe('a file', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);

	test('stands in for the text', () => {
		const upload = parseUpload(bytes('Trois morts à Goma.'), 'article.txt');
		expect(read({ content: '' }, upload)).toMatchObject({ content: 'Trois morts à Goma.' });
	});

	test('beside a typed text is one too many', () => {
		const upload = parseUpload(bytes('Trois morts à Goma.'), 'article.txt');
		expect(read({}, upload)).toEqual(['content content_twice']);
	});

	test('is kept as typed text when something else is wrong', () => {
		const upload = parseUpload(bytes('Trois morts à Goma.'), 'article.txt');
		const result = parse({ content: '', publishedOn: '' }, upload);
		expect(result.typed.content).toBe('Trois morts à Goma.');
	});

	test.each([
		['article.txt', new Uint8Array([0xe9, 0x74, 0xe9]), 'été'],
		['article.HTML', bytes('<p>été</p>'), '<p>été</p>'],
		['article.txt', new Uint8Array([0xff, 0xfe, 0xe9, 0x00]), 'é'],
		['article.txt', bytes('\uFEFFété'), 'été']
	])('%s with %o is read as %s', (name, content, text) => {
		expect(parseUpload(content, name)).toEqual({ ok: true, value: text });
	});

	test.each([
		['rapport.docx', bytes('PK\x03\x04'), 'file_kind'],
		['photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x00]), 'file_binary']
	])('%s is refused', (name, content, code) => {
		expect(parseUpload(content, name)).toEqual({ ok: false, code, params: { name } });
		expect(read({ content: '' }, parseUpload(content, name))).toEqual([`file ${code}`]);
	});
});

describe('the source of a page is told from a text', () => {
	test.each([
		['<!DOCTYPE html><title>x</title>', true],
		['  <html lang="fr">', true],
		['<div class="a"><p>Un texte</p></div>', true],
		['Un texte simple.\n\nDeux lignes.', false],
		['si a<b et b>c alors <x>', false],
		['Une balise <br> citée dans un texte', false]
	])('%s: %s', (text, expected) => {
		expect(isHtml(text)).toBe(expected);
	});
});
