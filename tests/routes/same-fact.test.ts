import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/store/index.ts';
import { GET as getFigures } from '../../src/routes/api/v1/figures/+server.ts';
import { actions, load } from '../../src/routes/chiffres/[id=integer]/+page.server.ts';
import { load as loadDocument } from '../../src/routes/documents/[id=integer]/+page.server.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { openTestStore } from '../support/store.ts';
import { call, cookieJar } from './calling.ts';

let store: Store;
beforeEach(async () => {
	store = await openTestStore();
	for (const [index, value] of [16_000, 16_000, 18_500].entries()) {
		const text = `Article ${index + 1} : ${value} personnes déplacées.`;
		const number = { value, low: value, high: value, source: index === 1 ? 'OCHA' : 'UNHCR' };
		await ingestFigures(store, text, [figureIn(text, `${value} personnes`, number)]);
	}
});
afterEach(() => store.destroy());

interface PageData {
	figure: { version: number; pinned: boolean };
	author: string;
	cluster: {
		members: { id: number }[];
		near: { id: number }[];
		acts: { id: number; kind: string; canUndo: boolean; isUndone: boolean }[];
	};
}

const open = async (id: string, cookies = cookieJar()) =>
	(await call(load, { store, params: { id }, cookies })) as PageData;

async function press(name: string, id: string, form: Record<string, string> = {}) {
	const { figure } = await open(id);
	const signed = { version: String(figure.version), actReason: 'Relu', actAuthor: 'Awa' };
	const details = { store, params: { id }, form: { ...signed, ...form } };
	return call(actions[name], { ...details, cookies: cookieJar() });
}

test('says before a split what it would add to a flow, here and in the places above', async () => {
	const flow = { ...{ value: 40, low: 40, high: 40 }, metric: 'deaths', measure: 'flow' } as const;
	for (const day of ['2020-05-01', '2020-05-05']) {
		const text = `Quarante morts le ${day}.`;
		const dated = { ...flow, dateStart: day, dateEnd: day };
		await ingestFigures(store, text, [figureIn(text, 'Quarante morts', dated)]);
	}
	await press('merge', '4', { otherId: '5' });
	const { splitEffects } = (await open('4')) as PageData & {
		splitEffects: { region: { id: string }; before: object; after: object }[];
	};
	expect(splitEffects.map(({ before, after }) => [before, after])).toContainEqual([
		{ best: 40, low: 40, high: 40 },
		{ best: 80, low: 80, high: 80 }
	]);
	expect(splitEffects.map(({ region }) => region.id)).toContain('IRQ');
});

const idsOf = (list: { id: number }[]) => list.map(({ id }) => id);

describe('the fact on the page of a figure', () => {
	test('lists who states it, who could, and what was said of it', async () => {
		const { cluster } = await open('1');
		expect(idsOf(cluster.members)).toEqual([1, 2]);
		expect(idsOf(cluster.near)).toEqual([3]);
		expect(cluster.acts.map(({ kind, canUndo }) => [kind, canUndo])).toEqual([['propose', false]]);
	});

	test('is alone where nobody else states it', async () => {
		expect(idsOf((await open('3')).cluster.members)).toEqual([3]);
	});

	test('merge, split, pin and undo, each from its button', async () => {
		expect(await press('merge', '3', { otherId: 'http://releve.test/chiffres/1' })).toEqual({
			said: 'merge'
		});
		expect(idsOf((await open('3')).cluster.members)).toEqual([1, 2, 3]);
		expect(await press('pin', '3')).toEqual({ said: 'pin' });
		expect(idsOf((await open('1')).cluster.members)).toEqual([3, 1, 2]);
		expect(await press('split', '2')).toEqual({ said: 'split' });
		expect(idsOf((await open('1')).cluster.members)).toEqual([3, 1]);
		const [split] = (await open('2')).cluster.acts;
		expect(await press('undo', '2', { actId: String(split?.id) })).toEqual({ said: 'undo' });
		expect(idsOf((await open('1')).cluster.members)).toEqual([3, 1, 2]);
		expect(await press('unpin', '3')).toEqual({ said: 'unpin' });
		expect(idsOf((await open('1')).cluster.members)).toEqual([1, 2, 3]);
	});

	test('joins what was chosen of the list, unless a number was typed', async () => {
		expect(await press('merge', '3', { nearId: '1' })).toEqual({ said: 'merge' });
		expect(idsOf((await open('3')).cluster.members)).toEqual([1, 2, 3]);
		expect(await press('merge', '3', { nearId: '1', otherId: '99' })).toMatchObject({
			data: { clusterTyped: { nearId: '1', otherId: '99' } }
		});
	});

	test('keeps what was typed beside what is wrong with it', async () => {
		expect(await press('merge', '1', { otherId: 'le premier', actReason: '' })).toMatchObject({
			status: 400,
			data: {
				clusterTyped: { otherId: 'le premier', actAuthor: 'Awa' },
				clusterProblems: [
					{ field: 'otherId', code: 'unknown_figure' },
					{ field: 'actReason', code: 'required' }
				]
			}
		});
	});

	test('says where somebody was faster', async () => {
		await press('pin', '1');
		expect(await press('split', '1', { version: '1' })).toMatchObject({
			status: 409,
			data: { stale: { id: 1 } }
		});
	});

	test('remembers who signs', async () => {
		const cookies = cookieJar();
		const form = { version: '1', actReason: 'Relu', actAuthor: 'Awa' };
		await call(actions['pin'], { store, params: { id: '3' }, form, cookies });
		expect((await open('3', cookies)).author).toBe('Awa');
	});
});

test('the API says of each figure which fact it states, and which one counts', async () => {
	await press('pin', '2');
	const answer = (await call(getFigures as Parameters<typeof call>[0], {
		store,
		path: '/api/v1/figures'
	})) as Response;
	const { figures } = (await answer.json()) as {
		figures: { clusterId: number | null; clusterRole: string | null; pinned: boolean }[];
	};
	const clusterId = figures[0]?.clusterId;
	expect(clusterId).not.toBeNull();
	expect(
		figures.map(({ clusterId, clusterRole, pinned }) => [clusterId, clusterRole, pinned])
	).toEqual([
		[clusterId, 'triangulation', false],
		[clusterId, 'preferred', true],
		[null, null, false]
	]);
});

test('a document says which one it has its text from, and that one which took it over', async () => {
	const text =
		'Les combats ont repris à l’ouest. Des familles ont fui. Les camps manquent d’eau. 16 morts.';
	await ingestFigures(store, text, []);
	await ingestFigures(store, text.toUpperCase(), []);
	const reprintsOf = async (id: string) =>
		((await call(loadDocument, { store, params: { id } })) as { reprints: unknown[] }).reprints;
	expect(await reprintsOf('5')).toMatchObject([{ id: 4, isSame: true, isOriginal: true }]);
	expect(await reprintsOf('4')).toMatchObject([{ id: 5, isSame: true, isOriginal: false }]);
	expect(await reprintsOf('1')).toEqual([]);
});
