import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { actions, load } from '../../src/routes/chiffres/+page.server.ts';
import { load as loadDocument } from '../../src/routes/documents/[id=integer]/+page.server.ts';
import { load as loadDocuments } from '../../src/routes/documents/+page.server.ts';
import { openTestStore } from '../support/store.ts';
import { call, cookieJar } from './calling.ts';

const TEXT = 'Douze familles ont fui.\nDes centaines de personnes auraient été blessées.';

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	await ingestFigures(store, TEXT, [
		figureIn(TEXT, 'Douze familles', { value: 12, unit: 'household', confidence: 0.9 }),
		figureIn(TEXT, 'Des centaines de personnes', { metric: 'injured', confidence: 0.3 })
	]);
});
afterEach(() => store.destroy());

const signed = cookieJar({ releve_auteur: 'Awa' });

async function queue(path = '/chiffres') {
	const { figures, ...rest } = (await call(load, { store, path })) as Record<string, unknown>;
	return { ids: (figures as { id: number }[]).map(({ id }) => id), ...rest };
}

function press(act: string, version: string, cookies = signed) {
	return call(actions[act], { store, form: { figureId: '2', version }, cookies });
}

describe('the queue', () => {
	test('shows what waits for review first, and the rest to who asks', async () => {
		expect(await queue()).toMatchObject({ ids: [2], waiting: 1 });
		expect((await queue('/chiffres?statut=tous')).ids.toSorted()).toEqual([1, 2]);
		expect(await queue('/chiffres?statut=extracted')).toMatchObject({ ids: [1] });
		expect(await queue('/chiffres?statut=tous&indicateur=displaced')).toMatchObject({ ids: [1] });
	});

	test('follows the text of the document that it was narrowed to', async () => {
		const text = 'Trois blessés, puis deux morts, puis un disparu.';
		const day = (dateEnd: string) => ({ dateStart: dateEnd, dateEnd, confidence: 0.2 });
		await ingestFigures(store, text, [
			figureIn(text, 'Trois blessés', day('2017-03-01')),
			figureIn(text, 'deux morts', day('2017-03-05')),
			figureIn(text, 'un disparu', day('2017-03-03'))
		]);
		expect(await queue('/chiffres?document=2')).toMatchObject({ ids: [3, 4, 5] });
	});

	test('says why each figure is doubted, and of no other', async () => {
		const { reasons } = (await call(load, { store, path: '/chiffres?statut=tous' })) as {
			reasons: Record<number, { code: string }[]>;
		};
		expect(Object.keys(reasons)).toEqual(['2']);
		expect(reasons[2]?.map(({ code }) => code)).toContain('no_place');
	});

	test('names the document that it was narrowed to', async () => {
		expect(await queue('/chiffres?document=1')).toMatchObject({
			ids: [2],
			document: { id: 1, title: 'Des familles fuient Mossoul' }
		});
	});
});

describe('one press settles a figure', () => {
	test.each([
		['confirm', 'confirmed'],
		['reject', 'rejected']
	])('%s: it leaves the queue as %s', async (act, status) => {
		expect(await press(act, '1')).toEqual({
			reviewed: { act, id: 2, quote: 'Des centaines de personnes', version: 2 }
		});
		expect(await queue()).toMatchObject({ ids: [], waiting: 0 });
		expect(await queue(`/chiffres?statut=${status}`)).toMatchObject({ ids: [2] });
	});

	test('and can be undone', async () => {
		await press('reject', '1');
		expect(await press('restore', '2')).toMatchObject({ reviewed: { act: 'restore' } });
		expect(await queue()).toMatchObject({ ids: [2] });
	});

	test('needs a name to sign with, once', async () => {
		const cookies = cookieJar();
		expect(await press('confirm', '1', cookies)).toMatchObject({
			status: 400,
			data: { nameProblems: [{ field: 'author', code: 'required' }] }
		});
		await call(actions['remember'], { store, form: { author: ' Awa ' }, cookies });
		expect(await press('confirm', '1', cookies)).toMatchObject({ reviewed: { id: 2 } });
	});

	test('on a figure that somebody settled meanwhile is refused', async () => {
		await press('confirm', '1');
		expect(await press('reject', '1')).toMatchObject({ status: 409, data: { stale: { id: 2 } } });
	});
});

describe('one press settles all that are in sight', () => {
	const pressAll = (act: string, figure: string[], cookies = signed) =>
		call(actions[act], { store, form: { figure }, cookies });

	test('and one more takes it back', async () => {
		const answer = await pressAll('confirmAll', ['1:1', '2:1']);
		expect(answer).toEqual({ bulk: { act: 'confirm', done: ['1:2', '2:2'], left: 0 } });
		expect(await queue()).toMatchObject({ ids: [], waiting: 0 });
		const { bulk } = answer as { bulk: { done: string[] } };
		expect(await pressAll('takeBackAll', bulk.done)).toMatchObject({ bulk: { act: 'takeBack' } });
		expect(await queue()).toMatchObject({ ids: [2] });
	});

	test('leaves what somebody changed meanwhile, and says how many', async () => {
		await press('reject', '1');
		expect(await pressAll('confirmAll', ['1:1', '2:1'])).toEqual({
			bulk: { act: 'confirm', done: ['1:2'], left: 1 }
		});
		expect(await queue('/chiffres?statut=rejected')).toMatchObject({ ids: [2] });
	});

	test('takes a name that is typed with it, and keeps it', async () => {
		const cookies = cookieJar();
		const form = { figure: ['1:1'], author: ' Awa ' };
		expect(await call(actions['confirmAll'], { store, form, cookies })).toMatchObject({
			bulk: { done: ['1:2'] }
		});
		expect(cookies.get('releve_auteur')).toBe('Awa');
	});

	test('needs a name to sign with, and figures that are some', async () => {
		expect(await pressAll('confirmAll', ['2:1'], cookieJar())).toMatchObject({
			status: 400,
			data: { nameProblems: [{ field: 'author', code: 'required' }] }
		});
		expect(await pressAll('confirmAll', ['x', '2', '0:1'])).toMatchObject({ bulk: { done: [] } });
	});
});

describe('documents', () => {
	test('are gone over where a person stands behind every figure that is not rejected', async () => {
		await press('reject', '1');
		const form = { figure: ['1:1'] };
		await call(actions['confirmAll'], { store, form, cookies: signed });
		expect(await call(loadDocuments, { store, path: '/documents' })).toMatchObject({
			documents: [{ figures: 1, toReview: 0, confirmed: 1 }]
		});
	});

	test('lead on to the next one to go over, once nothing is left to do', async () => {
		const other = 'Trois blessés sont soignés.';
		await ingestFigures(store, other, [figureIn(other, 'Trois blessés')]);
		const next = async () =>
			((await call(loadDocument, { store, params: { id: '2' } })) as { next?: object }).next;
		expect(await next()).toBeUndefined();
		const details = { store, form: { figure: ['3:1'] }, cookies: signed };
		await call(actions['confirmAll'], details);
		expect(await next()).toEqual({ id: 1, title: 'Des familles fuient Mossoul' });
	});

	test('are listed with what was read and what waits', async () => {
		expect(await call(loadDocuments, { store, path: '/documents' })).toMatchObject({
			count: 1,
			documents: [{ title: 'Des familles fuient Mossoul', figures: 2, toReview: 1, confirmed: 0 }]
		});
	});

	test('are found by words of their title, whatever the accents', async () => {
		const count = async (q: string) =>
			(await call(loadDocuments, { store, path: `/documents?q=${q}` })) as { count: number };
		expect(await count('familles')).toMatchObject({ count: 1 });
		expect(await count('FUIENT')).toMatchObject({ count: 1 });
		expect(await count('cyclone')).toMatchObject({ count: 0 });
	});

	test('come as paragraphs that keep the offsets of the text', async () => {
		const { blocks } = (await call(loadDocument, { store, params: { id: '1' } })) as {
			blocks: { isAside: boolean; paragraphs: { start: number; text: string }[] }[];
		};
		const paragraphs = blocks.flatMap((block) => block.paragraphs);
		expect(paragraphs.map(({ start, text }) => TEXT.slice(start, start + text.length))).toEqual(
			TEXT.split('\n')
		);
	});

	test('that do not exist are not found', async () => {
		await expect(call(loadDocument, { store, params: { id: '9' } })).rejects.toMatchObject({
			status: 404
		});
	});
});
