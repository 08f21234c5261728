import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { correctFigure, insertManualFigure } from '#lib/server/corrections/index.ts';
import type { Extractor } from '#lib/server/ingest/ingest.ts';
import { parseSample, readSampleFiles } from '#lib/server/ingest/sample-files.ts';
import { loadSamples, loadSamplesOnce, removeSamples } from '#lib/server/ingest/samples.ts';
import {
	findAuditBreak,
	findFigure,
	listAudit,
	listDocuments,
	listFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';

const sample = (title: string, text: string) =>
	`---\ntitle: ${title}\noutlet: Journal (texte composé)\npublished: 2024-03-05\nlang: fr\n` +
	`country: TCD\nkind: sitrep\n---\n\n${text}\n`;

const FILES = {
	'b.md': sample('Tchad : 200 arrivées', '200 réfugiés sont arrivés.'),
	'a.md': sample('Abéché', '100 réfugiés sont arrivés.')
};
const extractor: Extractor = {
	version: 'fixture-1',
	extract: (text) => [figureIn(text, /\d+ réfugiés/.exec(text)?.[0] ?? '')]
};

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

const titles = async () =>
	(await listDocuments(db, {}, { limit: 100 })).map(({ title }) => title).sort();

describe('a sample file', () => {
	it('is a front matter and a text', () => {
		expect(parseSample(FILES['b.md'])).toEqual({
			...{ title: 'Tchad : 200 arrivées', outlet: 'Journal (texte composé)', url: null },
			...{ publishedOn: '2024-03-05', lang: 'fr', country: 'TCD', kind: 'sitrep' },
			text: '200 réfugiés sont arrivés.'
		});
	});

	test.each([
		['no front matter', 'Un texte.', 'begins with its front matter'],
		['no day', FILES['a.md'].replace(/published.*\n/, ''), 'needs "published"']
	])('with %s is refused', (_, file, message) => {
		expect(() => parseSample(file)).toThrow(message);
	});
});

describe('sample documents', () => {
	it('are loaded on the first run, marked as samples', async () => {
		expect(await loadSamplesOnce(db, { files: FILES, extractor })).toBe(2);
		expect(await listDocuments(db, {}, { limit: 5 })).toMatchObject([
			{ title: 'Tchad : 200 arrivées', isSample: true, figures: 1, kind: 'sitrep' },
			{ title: 'Abéché', isSample: true, figures: 1 }
		]);
	});

	it('are not loaded twice', async () => {
		await loadSamplesOnce(db, { files: FILES, extractor });
		expect(await loadSamplesOnce(db, { files: FILES, extractor })).toBe(0);
		expect(await loadSamples(db, { files: FILES, extractor })).toBe(0);
		expect(await titles()).toHaveLength(2);
	});

	it('are completed where a first run was cut off', async () => {
		const broken = { ...FILES, 'c.md': 'no sample' };
		await expect(loadSamplesOnce(db, { files: broken, extractor })).rejects.toThrow();
		expect(await loadSamplesOnce(db, { files: FILES, extractor })).toBe(0);
		expect(await titles()).toHaveLength(2);
	});

	it('go wholly when removed, corrected figures too, and do not come back by themselves', async () => {
		await loadSamplesOnce(db, { files: FILES, extractor });
		const change = { figureId: 1, baseVersion: 1, reason: 'Essai', author: 'Awa' };
		await correctFigure(db, { ...change, changes: { value: 1 } });
		expect(await removeSamples(db, 'Awa')).toBe(2);
		expect([await titles(), await listFigures(db, {})]).toEqual([[], []]);
		expect(await loadSamplesOnce(db, { files: FILES, extractor })).toBe(0);
		expect(await listAudit(db, 'samples')).toMatchObject([{ author: 'Awa', detail: [{}, {}] }]);
		expect(await findAuditBreak(db)).toBeUndefined();
	});

	it('leave what people took in or entered', async () => {
		const own = '300 réfugiés sont arrivés.';
		await ingestFigures(db, own, extractor.extract(own, {}), { title: 'À moi' });
		await loadSamplesOnce(db, { files: FILES, extractor });
		const whole = (await findFigure(db, 2))?.figure;
		expect(whole?.isSample).toBe(true);
		await insertManualFigure(db, {
			content: {
				...{ value: 5, low: 5, high: 5, qualifier: 'exact', unit: 'person', currency: null },
				...{
					metric: 'refugees',
					subgroup: null,
					disease: null,
					measure: 'stock',
					assertion: 'reported'
				},
				...{ relation: 'part_of', parentId: 2, dateStart: null, dateEnd: '2024-03-05' },
				...{ datePrecision: 'day', placeText: 'Adré', regionId: null, source: 'UNHCR' }
			},
			...{ documentId: null, quote: null, url: null, publishedOn: null, author: 'Awa' }
		});
		await removeSamples(db, 'Awa');
		expect(await titles()).toEqual(['À moi']);
		expect((await listFigures(db, {})).map(({ id, parentId }) => [id, parentId])).toEqual([
			[1, null],
			[4, null]
		]);
	});

	it('can be had again by asking for them', async () => {
		await loadSamplesOnce(db, { files: FILES, extractor });
		await removeSamples(db, 'Awa');
		expect(await loadSamples(db, { files: FILES, extractor })).toBe(2);
	});
});

describe('the samples that come with Relevé', () => {
	const files = Object.entries(readSampleFiles());

	it('are there', () => {
		expect(files.length).toBeGreaterThanOrEqual(30);
	});

	test.each(files)('%s can be read', (_, file) => {
		const { text, publishedOn, country, lang } = parseSample(file);
		expect(text.length).toBeGreaterThan(300);
		expect(publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(country).toMatch(/^[A-Z]{3}$/);
		expect(['fr', 'en', 'es']).toContain(lang);
	});
});
