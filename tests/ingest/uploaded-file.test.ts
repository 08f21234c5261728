import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { extract } from '#lib/extract/index.ts';
import { readUploadedFile } from '#lib/server/ingest/uploaded-file.ts';

const open = (name: string) =>
	new Uint8Array(readFileSync(join(import.meta.dirname, 'files', name)));
const bytes = (text: string) => new TextEncoder().encode(text);

/** A PDF of one page without words; pdf.js finds its parts without the table of their places. */
const blank = (trailer = '') =>
	bytes(
		'%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n' +
			'2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n' +
			'3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>> endobj\n' +
			`trailer <</Root 1 0 R ${trailer}>>\n%%EOF`
	);

describe('a PDF', () => {
	it('gives its paragraphs and the rows of its tables, without what stands on every page', async () => {
		const file = await readUploadedFile(open('crue.pdf'), 'crue.pdf');
		expect(file.ok && file.value).toMatchSnapshot();
	});

	it('is read like any text', async () => {
		const file = await readUploadedFile(open('crue.pdf'), 'crue.pdf');
		const figures = extract(file.ok ? file.value : '', { published: '2024-10-09', lang: 'fr' });
		expect(figures.map(({ value, metric, assertion }) => [value, metric, assertion])).toEqual([
			[18400, 'displaced', 'reported'],
			[6200, 'displaced', 'reported'],
			[12000, 'targeted', 'planned'],
			[11300, 'displaced', 'reported'],
			[5, 'deaths', 'reported'],
			[7100, 'displaced', 'reported'],
			[2, 'deaths', 'reported']
		]);
	});
});

it('a DOCX gives its headings, paragraphs and the rows of its tables', async () => {
	const file = await readUploadedFile(open('crue.docx'), 'crue.docx');
	expect(file.ok && file.value).toMatchSnapshot();
});

test.each([
	['rapport.pdf', bytes('%PDF-1.4\nnothing of the kind'), 'file_broken'],
	['rapport.pdf', blank(), 'file_without_text'],
	[
		'rapport.pdf',
		blank(
			`/ID [<00><00>] /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}>>>`
		),
		'file_locked'
	],
	['rapport.docx', bytes('PK\u0003\u0004 torn off'), 'file_broken'],
	['rapport.zip', bytes('PK\u0003\u0004'), 'file_kind'],
	[
		'rapport.docx',
		new Uint8Array(9_000_000).fill(75, 1, 2).fill(80, 0, 1).fill(3, 2, 3).fill(4, 3, 4),
		'page_too_large'
	]
])('%s is refused, with what is wrong: %#', async (name, content, code) => {
	expect(await readUploadedFile(content, name)).toMatchObject({
		ok: false,
		code,
		params: { name }
	});
});

it('reads the next file after one that could not be read', async () => {
	await readUploadedFile(bytes('%PDF-1.4\n'), 'a.pdf');
	expect(await readUploadedFile(open('crue.docx'), 'crue.docx')).toMatchObject({ ok: true });
});
