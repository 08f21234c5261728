import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'releve-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as a user does, on a store of its own. */
function releve(args: string[], input = '') {
	const env = {
		...process.env,
		RELEVE_DATA: folder,
		DATABASE_URL: '',
		RELEVE_AUTHOR: 'Amina Diallo'
	};
	const run = spawnSync('node', ['scripts/releve.mjs', ...args], {
		cwd: ROOT,
		input,
		encoding: 'utf8',
		env
	});
	return { code: run.status, out: run.stdout, error: run.stderr };
}

const TEXT = 'Au moins 16 000 personnes ont fui Mossoul depuis le 19 février, selon l’OIM.';
const lines = (out: string) =>
	out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('extract', () => {
	test.each(['crue.pdf', 'crue.docx'])('reads %s', (name) => {
		const { out } = releve(['extract', `tests/ingest/files/${name}`]);
		expect(lines(out)[0]).toMatchObject({ quote: 'Au moins 18 400 personnes', value: 18400 });
	});

	test('says that a PDF is none', () => {
		const file = join(folder, 'broken.pdf');
		writeFileSync(file, '%PDF-1.4');
		expect(releve(['extract', file])).toMatchObject({
			code: 1,
			error: expect.stringContaining('file_broken') as string
		});
	});

	test('prints a figure a line', () => {
		const { out } = releve(['extract', '--published', '2017-03-02'], TEXT);
		expect(lines(out).map(({ quote, value, metric }) => [quote, value, metric])).toEqual([
			['Au moins 16 000 personnes', 16000, 'displaced']
		]);
	});

	test('--jsonl answers a result a line, in order, with the text that offsets point into', () => {
		const documents = [
			{ id: 'a', text: TEXT, published: '2017-03-02', lang: 'fr' },
			{ id: 'b', text: 'Rien à compter.', published: '2017-03-02' },
			{
				id: 'c',
				html: `<html><body><article><h1>Titre</h1><p>${TEXT}</p></article></body></html>`,
				published: '2017-03-02'
			},
			{ id: 'd', html: '<html><body></body></html>', published: '2017-03-02' }
		];
		const input = documents.map((document) => JSON.stringify(document)).join('\n');
		const results = lines(releve(['extract', '--jsonl'], input).out) as unknown as {
			id: string;
			text: string;
			figures: { start: number; end: number; quote: string }[];
		}[];
		expect(results.map(({ id, figures }) => [id, figures.length])).toEqual([
			['a', 1],
			['b', 0],
			['c', 1],
			['d', 0]
		]);
		for (const { text, figures } of results) {
			for (const { start, end, quote } of figures) expect(text.slice(start, end)).toBe(quote);
		}
	});

	test.each([
		['not JSON', '{"text"', /line 1 is not JSON/],
		['no text', '{"id":1}', /line 1: it needs "text" or "html"/],
		['a text that is none', '{"text":7}', /line 1, "text": /]
	])('--jsonl refuses %s, and says which line', (_name, input, message) => {
		const { code, error } = releve(['extract', '--jsonl'], input);
		expect(code).toBe(1);
		expect(error).toMatch(message);
	});
});

describe('evaluate', () => {
	const figure = {
		start: 0,
		end: 26,
		value: 16000,
		low: 16000,
		high: null,
		qualifier: 'at_least',
		unit: 'person',
		metric: 'displaced',
		subgroup: null,
		measure: 'cumulative',
		assertion: 'reported',
		relation: null,
		dateStart: '2017-02-19',
		dateEnd: '2017-03-02',
		place: 'Mossoul',
		country: 'IRQ',
		source: 'OIM'
	};
	const document = {
		id: 'a',
		lang: 'fr',
		published: '2017-03-02',
		country: 'IRQ',
		title: '',
		text: TEXT,
		figures: [figure, { ...figure, start: 60, end: 70 }],
		second: [{ ...figure, measure: 'flow' }],
		ignore: []
	};

	test('says how many figures of annotated documents are read right, and which are not', () => {
		const file = join(folder, 'annotated.jsonl');
		writeFileSync(file, JSON.stringify(document) + '\n');
		const { out } = releve(['evaluate', '--errors', '5', file]);
		expect(out).toMatch(/documents 1 {2}figures 2 {2}found 66.7 {2}core 66.7 {2}whole 66.7/);
		expect(out).toMatch(/missed\n$/);
	});

	test('--second compares two people', () => {
		const file = join(folder, 'annotated.jsonl');
		expect(releve(['evaluate', '--second', file]).out).toMatch(/whole 0 .* measure 0 /);
	});

	test('names the line and the field that is not as it should be', () => {
		const file = join(folder, 'wrong.jsonl');
		writeFileSync(file, JSON.stringify({ ...document, figures: [{ ...figure, metric: 'dead' }] }));
		expect(releve(['evaluate', file])).toMatchObject({
			code: 1,
			error: expect.stringMatching(/line 1, "figures.0.metric"/) as string
		});
	});
});

describe('read', () => {
	test('gives numbers with their spans', () => {
		const input = JSON.stringify({
			id: 1,
			text: 'deux mille trois cents',
			lang: 'fr',
			reference: '2022-03-09'
		});
		expect(lines(releve(['read', '--numbers', '--jsonl'], input).out)).toEqual([
			{ id: 1, found: [{ span: [0, 22], value: 2300 }] }
		]);
	});

	test('gives days against the reference', () => {
		const input = JSON.stringify({ id: 1, text: 'hier', lang: 'fr', reference: '2022-03-01' });
		expect(lines(releve(['read', '--dates', '--jsonl'], input).out)).toEqual([
			{ id: 1, found: [{ span: [0, 4], start: '2022-02-28', end: '2022-02-28' }] }
		]);
	});
});

describe('the store', () => {
	test('takes a document in once, exports its figures, and forgets the samples on request', () => {
		const file = join(folder, 'article.txt');
		writeFileSync(file, TEXT);
		expect(releve(['ingest', '--published', '2017-03-02', file]).out).toMatch(/1 figures?/);
		expect(releve(['ingest', '--published', '2017-03-02', file]).out).toMatch(/was there already/);
		const csv = releve(['export', 'figures', '--lieu', 'IRQ', '--indicateur', 'displaced']).out;
		expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
		expect(csv).toContain('Au moins 16 000 personnes');
		expect(releve(['samples', 'remove']).out).toBe('Removed 0 sample documents.\n');
	});
});

describe('misuse', () => {
	test.each([
		[['nonsense'], 2, /Unknown command "nonsense"/],
		[['extract', '--publié', 'x'], 2, /Unknown option/],
		[['extract', '/nowhere.txt'], 1, /cannot read "\/nowhere.txt"/],
		[['ingest', '--published', '2017-02-30'], 2, /takes a day as YYYY-MM-DD/],
		[['extract', '--published', 'hier'], 2, /takes a day as YYYY-MM-DD/],
		[['explain', '--published', '2017-13-02'], 2, /takes a day as YYYY-MM-DD/],
		[['ingest'], 2, /day of publication is missing/],
		[['export', 'series'], 2, /--lieu and --indicateur/],
		[['export', 'figures', '--du', 'hier'], 2, /--du does not know "hier"/],
		[['samples'], 2, /samples load/]
	])('%j ends with %i and says what to do', (args, code, message) => {
		const run = releve(args, 'text');
		expect(run.error).toMatch(message);
		expect(run.code).toBe(code);
	});

	test('without a command, the help', () => {
		expect(releve([]).out).toMatch(/Usage: npm run -s releve/);
	});
});
