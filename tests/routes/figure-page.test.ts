import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CODES } from '#lib/server/store/codes.ts';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { actions, load } from '../../src/routes/chiffres/[id=integer]/+page.server.ts';
import { openTestStore } from '../support/store.ts';
import { call, cookieJar } from './calling.ts';

const TEXT = 'Titre de la page\n\nSelon l’OIM, 160 000 personnes ont fui Mossoul depuis octobre.';
const SENTENCE: [number, number] = [TEXT.indexOf('Selon'), TEXT.length];

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	const span = (words: string): [number, number] => {
		const start = TEXT.indexOf(words);
		return [start, start + words.length];
	};
	await ingestFigures(store, TEXT, [
		figureIn(TEXT, '160 000 personnes', {
			...{ value: 160_000, low: 160_000, high: 160_000, sentence: SENTENCE },
			evidence: [
				{ field: 'value', rule: 'digits', span: span('160 000') },
				{ field: 'place', rule: 'gazetteer', span: span('Mossoul') },
				{ field: 'source', rule: 'according to', span: span('l’OIM') },
				{ field: 'measure', rule: 'default' }
			]
		})
	]);
});
afterEach(() => store.destroy());

const page = { params: { id: '1' } };

/** What the tests look at of the data of the page. */
interface PageData {
	figure: unknown;
	typed: Record<string, string>;
	author: string;
	context: { text: string; marks: { start: number; end: number; key: string }[] };
	provenance: { row: string; origin: string; quotes: string[] }[];
	corrections: { field: string }[];
}

const open = async (cookies = cookieJar()) =>
	(await call(load, { store, ...page, cookies })) as PageData;

const readUntouched = async () => (await open()).typed;

async function correct(changes: Record<string, string>, version = '1', cookies = cookieJar()) {
	const form = { ...(await readUntouched()), author: 'Awa', reason: 'Relu', version, ...changes };
	return call(actions['correct'], { store, ...page, form, cookies });
}

describe('the page of a figure', () => {
	test('shows the paragraph with the number and the words of the record marked', async () => {
		const { context } = await open();
		const { text, marks } = context;
		expect(text).toBe('Selon l’OIM, 160 000 personnes ont fui Mossoul depuis octobre.');
		expect(marks.map(({ start, end, key }) => [key, text.slice(start, end)])).toEqual([
			['quote', '160 000 personnes'],
			['number', '160 000'],
			['place', 'Mossoul'],
			['source', 'l’OIM']
		]);
	});

	test('says of each line where it came from', async () => {
		const { provenance } = await open();
		const lines = provenance.map(({ row, origin, quotes }) => [row, origin, ...quotes]);
		expect(lines).toEqual(
			expect.arrayContaining([
				['number', 'words', '160 000'],
				['measure', 'implied'],
				['place', 'words', 'Mossoul'],
				['source', 'words', 'l’OIM']
			])
		);
	});

	test('knows the next figure that waits, not itself', async () => {
		const next = async () => ((await open()) as PageData & { nextDoubt: number | null }).nextDoubt;
		await store
			.updateTable('figure')
			.set({ review_status: CODES.review_status.encode('needs_review') })
			.execute();
		expect(await next()).toBe(null);
		await ingestFigures(store, 'Encore 12 morts.', [figureIn('Encore 12 morts.', '12 morts')]);
		await store
			.updateTable('figure')
			.set({ review_status: CODES.review_status.encode('needs_review') })
			.execute();
		expect(await next()).toBe(2);
	});

	test('that does not exist is not found', async () => {
		await expect(call(load, { store, params: { id: '99' } })).rejects.toMatchObject({
			status: 404
		});
	});
});

describe('correcting', () => {
	test('writes what was changed, and remembers who signs', async () => {
		const cookies = cookieJar();
		expect(await correct({ value: '16 000' }, '1', cookies)).toEqual({
			corrected: true,
			linked: 0
		});
		const { figure, corrections, author } = await open(cookies);
		expect(figure).toMatchObject({ value: 16_000, low: 16_000, valueExtracted: 160_000 });
		expect(corrections.map(({ field }) => field)).toEqual(['value', 'low', 'high']);
		expect(author).toBe('Awa');
	});

	test('a form sent back untouched changes nothing', async () => {
		expect(await correct({})).toEqual({ corrected: false, linked: 0 });
		expect((await open()).corrections).toEqual([]);
	});

	test('keeps what was typed beside what is wrong with it', async () => {
		expect(await correct({ value: '3.142', reason: '' })).toMatchObject({
			status: 400,
			data: {
				refusal: {
					typed: { value: '3.142', place: expect.stringMatching(/^Mossoul .*Irak/) as string },
					problems: [
						{ field: 'value', code: 'number_ambiguous' },
						{ field: 'reason', code: 'required' }
					]
				}
			}
		});
	});

	test('asks which place of several is meant', async () => {
		expect(await correct({ place: 'Tripoli' })).toMatchObject({
			status: 400,
			data: {
				refusal: {
					typed: { place: 'Tripoli' },
					problems: [{ field: 'place', code: 'place_several' }],
					placeChoices: expect.arrayContaining([
						expect.objectContaining({ label: expect.stringContaining('Liban') as string })
					]) as unknown[]
				}
			}
		});
	});

	test('never overwrites what somebody else wrote meanwhile', async () => {
		await correct({ value: '16 000', author: 'Awa' });
		expect(await correct({ value: '18 000', author: 'Marc' }, '1')).toMatchObject({
			status: 409,
			data: {
				refusal: {
					typed: { value: '18 000', author: 'Marc' },
					conflict: { version: 2, author: 'Awa', typed: { value: '16\u202F000' } }
				}
			}
		});
		expect((await open()).figure).toMatchObject({ value: 16_000, version: 2 });
	});
});

describe('restoring', () => {
	const signed = cookieJar({ releve_auteur: 'Awa' });
	const restore = (row: string, version: string) =>
		call(actions['restoreRow'], {
			store,
			...page,
			form: { figureId: '1', version, row },
			cookies: signed
		});

	test('a disease is set by hand, and goes with a metric that has none', async () => {
		await correct({ metric: 'deaths', disease: 'cholera' });
		expect((await open()).figure).toMatchObject({ metric: 'deaths', disease: 'cholera' });
		await correct({ metric: 'displaced', disease: 'cholera' }, '2');
		expect((await open()).figure).toMatchObject({ metric: 'displaced', disease: null });
	});

	test('one line of the record leaves the others as they were corrected', async () => {
		await correct({ value: '16 000', source: 'OCHA' });
		expect(await restore('number', '2')).toEqual({ restoredRow: 'number' });
		expect((await open()).figure).toMatchObject({ value: 160_000, source: 'OCHA' });
	});

	test('all of it gives back what was extracted', async () => {
		await correct({ value: '16 000', source: 'OCHA' });
		const form = { figureId: '1', version: '2' };
		await call(actions['restore'], { store, ...page, form, cookies: signed });
		expect((await open()).figure).toMatchObject({
			...{ value: 160_000, source: 'IOM', corrected: false }
		});
	});

	test('an old version is refused', async () => {
		await correct({ value: '16 000' });
		expect(await restore('number', '1')).toMatchObject({ status: 409, data: { stale: { id: 1 } } });
	});
});
