import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import {
	mergeFigures,
	pinFigure,
	splitFigure,
	undoAct,
	unpinFigure
} from '#lib/server/clusters/acts.ts';
import { correctFigure, restoreFigure } from '#lib/server/corrections/index.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import {
	deleteSampleDocument,
	findFigureRow,
	listAudit,
	listReprints
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { dropTrigger, openTestStore } from '../support/store.ts';
import { ERBIL, figureIn, ingestFigures } from './fixtures.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

let texts = 0;
beforeEach(() => {
	texts = 0;
});

/** Takes in an article of its own that tells of so many people displaced; gives the figure's id. */
async function tell(
	value: number,
	fields: Partial<ExtractedFigure> = {},
	document: Parameters<typeof ingestFigures>[3] = {}
): Promise<number> {
	const text = `Article ${++texts} : ${value} personnes déplacées.`;
	const number = { value, low: value, high: value };
	const read = figureIn(text, `${value} personnes`, { ...number, ...fields });
	await ingestFigures(db, text, [read], document);
	const { id } = await db
		.selectFrom('figure')
		.select(({ fn }) => fn.max('id').as('id'))
		.executeTakeFirstOrThrow();
	return Number(id);
}

/** Who stands with whom: the ids of each cluster of several, and an asterisk after a pinned one. */
async function listClusters(): Promise<string[]> {
	const rows = await db
		.selectFrom('figure')
		.select(['id', 'cluster_id', 'is_pinned'])
		.orderBy('id')
		.execute();
	const clusters = new Map<number, string[]>();
	for (const { id, cluster_id, is_pinned } of rows) {
		const name = `${id}${is_pinned ? '*' : ''}`;
		const key = cluster_id ?? -id;
		clusters.set(key, [...(clusters.get(key) ?? []), name]);
	}
	return [...clusters.values()].map((names) => names.join(' ')).sort();
}

const versionOf = async (id: number) => (await findFigureRow(db, id))?.version ?? 0;
const sign = async (figureId: number) => ({
	...{ figureId, baseVersion: await versionOf(figureId) },
	...{ reason: 'Relu les deux articles', author: 'Awa' }
});
const lastAct = async () => {
	const query = db.selectFrom('cluster_act').select(({ fn }) => fn.max('id').as('id'));
	return Number((await query.executeTakeFirstOrThrow()).id);
};

describe('at intake', () => {
	it('the same fact in another article is joined, another one is not', async () => {
		await tell(16_000);
		await tell(16_000, { source: 'OCHA' });
		await tell(18_500, { source: 'OCHA' });
		await tell(16_000, { place: ERBIL });
		expect(await listClusters()).toEqual(['1 2', '3', '4']);
		expect(await versionOf(1)).toBe(1);
	});

	it('says so in the audit, and the whole can be checked', async () => {
		await tell(16_000);
		await tell(16_000, { source: 'OCHA' });
		const clusterId = (await findFigureRow(db, 2))?.clusterId;
		expect(await listAudit(db, `cluster-act/${clusterId}`)).toMatchObject([
			{ action: 'cluster.propose', author: 'Awa', detail: { figures: [1, 2] } }
		]);
		expect(await listFindings(db)).toEqual([]);
	});

	it('figures of confidential documents stay out of it', async () => {
		await tell(16_000, {}, { isConfidential: true });
		await tell(16_000);
		expect(await listClusters()).toEqual(['1', '2']);
	});

	it('a corrected figure goes where it belongs now, a restored one goes back', async () => {
		await tell(16_000);
		await tell(16_000, { source: 'OCHA' });
		await tell(1_600, { source: 'UNHCR' });
		const wrong = { ...(await sign(2)), changes: { value: 1_600, low: 1_600, high: 1_600 } };
		await correctFigure(db, wrong);
		expect(await listClusters()).toEqual(['1', '2 3']);
		await restoreFigure(db, await sign(2));
		expect(await listClusters()).toEqual(['1 2', '3']);
		expect(await listFindings(db)).toEqual([]);
	});
});

describe('a person', () => {
	beforeEach(async () => {
		await tell(16_000);
		await tell(16_000, { source: 'OCHA' });
		await tell(18_500, { source: 'Government' });
	});

	it('joins figures: the other comes with its cluster', async () => {
		expect(await mergeFigures(db, { ...(await sign(3)), otherId: 1 })).toEqual({
			ok: true,
			version: 2
		});
		expect(await listClusters()).toEqual(['1 2 3']);
	});

	it('sets a figure apart, and what is told of its fact later goes to its old cluster', async () => {
		await splitFigure(db, await sign(2));
		expect(await listClusters()).toEqual(['1', '2', '3']);
		await tell(16_000, { source: 'WFP' });
		expect(await listClusters()).toEqual(['1 4', '2', '3']);
	});

	it('puts a figure first: one in a cluster', async () => {
		await pinFigure(db, await sign(1));
		expect(await listClusters()).toEqual(['1* 2', '3']);
		await pinFigure(db, await sign(2));
		expect(await listClusters()).toEqual(['1 2*', '3']);
		await unpinFigure(db, await sign(2));
		expect(await listClusters()).toEqual(['1 2', '3']);
	});

	it('keeps the pin of those who stay', async () => {
		await pinFigure(db, await sign(3));
		await pinFigure(db, await sign(1));
		await mergeFigures(db, { ...(await sign(1)), otherId: 3 });
		expect(await listClusters()).toEqual(['1* 2 3']);
	});

	test.each<[string, () => Promise<unknown>]>([
		['a merge', async () => mergeFigures(db, { ...(await sign(3)), otherId: 1 })],
		['a split', async () => splitFigure(db, await sign(2))],
		['a pin that takes the place of another', async () => pinFigure(db, await sign(2))],
		['a pin taken back', async () => unpinFigure(db, await sign(1))]
	])('takes back %s: all is as it was', async (_, act) => {
		await pinFigure(db, await sign(1));
		const columns = ['id', 'cluster_id', 'is_pinned'] as const;
		const read = () => db.selectFrom('figure').select(columns).orderBy('id').execute();
		const before = await read();
		await act();
		expect(await read()).not.toEqual(before);
		const actId = await lastAct();
		const [subject] = await db
			.selectFrom('cluster_change')
			.select('figure_id')
			.where('act_id', '=', actId)
			.execute();
		const outcome = await undoAct(db, { ...(await sign(subject?.figure_id ?? 0)), actId });
		expect(outcome.ok).toBe(true);
		expect(await read()).toEqual(before);
		expect(await listFindings(db)).toEqual([]);
	});

	it('cannot take back what another act has built on', async () => {
		await mergeFigures(db, { ...(await sign(3)), otherId: 1 });
		const actId = await lastAct();
		await splitFigure(db, await sign(2));
		expect(await undoAct(db, { ...(await sign(3)), actId })).toEqual({
			ok: false,
			problems: [{ field: 'actId', code: 'cluster_overtaken' }]
		});
	});

	it('is told where somebody was faster, and nothing is written', async () => {
		const request = await sign(2);
		await pinFigure(db, request);
		const outcome = await splitFigure(db, request);
		expect(outcome).toMatchObject({ ok: false, conflict: { current: { version: 2 } } });
		expect(await listClusters()).toEqual(['1 2*', '3']);
	});

	test.each<[string, () => Promise<unknown>, string, string]>([
		[
			'without a reason',
			async () => splitFigure(db, { ...(await sign(1)), reason: ' ' }),
			'reason',
			'required'
		],
		[
			'without a name',
			async () => splitFigure(db, { ...(await sign(1)), author: '' }),
			'author',
			'required'
		],
		[
			'a figure that is not there',
			async () => mergeFigures(db, { ...(await sign(1)), otherId: 99 }),
			'otherId',
			'unknown_figure'
		],
		[
			'a figure with itself',
			async () => mergeFigures(db, { ...(await sign(1)), otherId: 1 }),
			'otherId',
			'cluster_itself'
		],
		[
			'what is joined',
			async () => mergeFigures(db, { ...(await sign(1)), otherId: 2 }),
			'otherId',
			'cluster_joined'
		],
		['what is alone', async () => splitFigure(db, await sign(3)), 'figureId', 'cluster_alone']
	])('is refused %s', async (_, act, field, code) => {
		expect(await act()).toMatchObject({ ok: false, problems: [{ field, code }] });
		expect(await listClusters()).toEqual(['1 2', '3']);
	});

	it('cannot join what no total counts as one', async () => {
		const dead = await tell(16_000, { metric: 'deaths' });
		expect(await mergeFigures(db, { ...(await sign(1)), otherId: dead })).toMatchObject({
			problems: [{ field: 'otherId', code: 'cluster_other_thing' }]
		});
	});

	it('leaves each act in the audit, with what it changed and why', async () => {
		await mergeFigures(db, { ...(await sign(3)), otherId: 1 });
		expect(await listAudit(db, 'figure/3')).toMatchObject([
			{
				author: 'Awa',
				action: 'cluster.merge',
				detail: {
					reason: 'Relu les deux articles',
					changes: [{ figureId: 3 }, { figureId: 1 }, { figureId: 2 }]
				}
			}
		]);
	});
});

describe('what was said cannot be unsaid', () => {
	test.each([
		['update cluster_act set reason = 1', 'an act on clusters is never changed'],
		['delete from cluster_act', 'an act on clusters is never deleted'],
		['update cluster_change set cluster_after = 1', 'a change of a cluster is never changed'],
		['delete from cluster_change', 'a change of a cluster is never deleted']
	])('%s: %s', async (statement, message) => {
		await tell(16_000);
		await tell(16_000);
		await expect(sql.raw(statement).execute(db)).rejects.toThrow(message);
	});

	it('but what was said of a sample goes with it, and the rest stays', async () => {
		await tell(16_000, {}, { isSample: true });
		await tell(16_000, { source: 'OCHA' });
		await mergeFigures(db, {
			...(await sign(1)),
			otherId: await tell(18_500, {}, { isSample: true })
		});
		await deleteSampleDocument(db, 1);
		await deleteSampleDocument(db, 3);
		expect(await listClusters()).toEqual(['2']);
		expect(await listFindings(db)).toEqual([]);
	});
});

describe('checking', () => {
	beforeEach(async () => {
		await tell(16_000);
		await tell(16_000, { source: 'OCHA' });
		await pinFigure(db, await sign(1));
	});

	test.each([
		['a cluster', 'update figure set cluster_id = 99 where id = 2', 'cluster', 'figure/2'],
		['a lost cluster', 'update figure set cluster_id = null where id = 2', 'cluster', 'figure/2'],
		['a pin', 'update figure set is_pinned = 0 where id = 1', 'pin', 'figure/1']
	])('finds %s behind the back of the log', async (_, statement, code, subject) => {
		await sql.raw(statement).execute(db);
		expect(await listFindings(db)).toEqual([{ code, subject }]);
	});

	it('finds a log that was rewritten', async () => {
		await dropTrigger(db, 'cluster_change', 'cluster_change_not_updated');
		await sql`update cluster_change set cluster_before = 7 where figure_id = 2`.execute(db);
		const [{ act_id } = { act_id: 0 }] = await db
			.selectFrom('cluster_change')
			.select('act_id')
			.where('figure_id', '=', 2)
			.execute();
		expect(await listFindings(db)).toEqual([{ code: 'act', subject: `figure/2 in act ${act_id}` }]);
	});
});

describe('a text that was there already', () => {
	const sentences = [
		'Les combats ont repris lundi à l’ouest de la ville.',
		'Des familles entières ont quitté leur quartier à pied, de nuit.',
		'Les camps voisins manquent d’eau, de tentes et de médicaments.',
		'Une école abrite depuis hier ceux qui n’ont trouvé aucune place.',
		'Les autorités demandent de l’aide aux organisations présentes.'
	];
	const text = sentences.join(' ');
	const read = (body: string) => [figureIn(body, 'Une école', { value: 12, low: 12, high: 12 })];

	it('with other quotes, accents and spaces is stored, and said to be the same', async () => {
		await ingestFigures(db, text, read(text));
		const again = text.replaceAll('’', "'").replaceAll(' ', '  ');
		const { isNew, reprintOf } = await ingestFigures(
			db,
			again,
			[figureIn(again, 'Une  école', { value: 12, low: 12, high: 12, dateEnd: '2017-03-08' })],
			{ publishedOn: '2017-03-09', outlet: 'Autre journal' }
		);
		expect({ isNew, reprintOf }).toEqual({ isNew: true, reprintOf: [1] });
		expect(await listReprints(db, 2)).toMatchObject([
			{ id: 1, share: 1, isSame: true, isOriginal: true }
		]);
		expect(await listReprints(db, 1)).toMatchObject([{ id: 2, isSame: true, isOriginal: false }]);
	});

	it('cut by a sentence is said to be printed again, with the share it has in common', async () => {
		await ingestFigures(db, text, read(text));
		const cut = `${sentences.slice(0, 4).join(' ')} (Agence)`;
		await ingestFigures(db, cut, read(cut), { outlet: 'Autre journal' });
		const [original] = await listReprints(db, 2);
		expect(original).toMatchObject({ id: 1, isSame: false, isOriginal: true });
		expect(original?.share).toBeGreaterThan(0.9);
		expect(original?.share).toBeLessThan(1);
	});

	it('gives its figures to the facts of the first, whatever day they were read as', async () => {
		await ingestFigures(db, text, read(text));
		const cut = `${text} (Agence)`;
		const monday = { value: 12, low: 12, high: 12, dateStart: '2017-03-15', dateEnd: '2017-03-15' };
		const sentence: [number, number] = [0, text.length];
		await ingestFigures(db, cut, [figureIn(cut, 'Une école', { ...monday, sentence })]);
		expect(await listClusters()).toEqual(['1 2']);
	});

	it('of a confidential document is not told', async () => {
		await ingestFigures(db, text, read(text), { isConfidential: true });
		const cut = `${text} (Agence)`;
		const { reprintOf } = await ingestFigures(db, cut, read(cut));
		expect(reprintOf).toEqual([]);
	});

	it('other words on the same subject are no reprint', async () => {
		await ingestFigures(db, text, read(text));
		const other = `${sentences[2]} Rien de ce qui suit ne se trouvait dans le premier article, ni les lieux, ni les noms, ni les nombres, ni la fin : Une école a rouvert, le marché aussi, et le pont est réparé.`;
		expect((await ingestFigures(db, other, read(other))).reprintOf).toEqual([]);
	});
});
