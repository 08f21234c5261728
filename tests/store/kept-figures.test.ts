/** What a process keeps of the figures that it read, and when it reads them again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { FigureContent } from '#lib/domain/records.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { correctFigure, insertManualFigure, rejectFigure } from '#lib/server/corrections/index.ts';
import { listFigures, listOwnStates, openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { recountFigures } from '#lib/server/store/region-metrics.ts';
import { KeptFigures } from '#lib/server/views/kept-figures.ts';
import { dropTrigger, makeAddress } from '../support/store.ts';
import { ERBIL, figureIn, ingestFigures, MOSUL } from './fixtures.ts';

const TOPIC = { regionId: 'IRQ', metric: 'displaced' } as const;
const signed = { reason: 'Compté de nouveau', author: 'Awa' };

/** Two connections to one store, as two processes have them. */
let db: Store;
let other: Store;
let kept: KeptFigures;
beforeEach(async () => {
	const address = await makeAddress();
	db = await openStore(address);
	other = await openStore(address);
	kept = new KeptFigures();
});
afterEach(async () => {
	await db.destroy();
	await other.destroy();
});

async function read(): Promise<Map<number, FigureRecord>> {
	const places = await kept.readPlaces(db, [TOPIC]);
	return new Map(
		places.flatMap(([, blocks]) => blocks.flat()).map((figure) => [figure.id, figure])
	);
}

async function enter(regionId: string, value = 300): Promise<number> {
	const content: FigureContent = {
		...{ value, low: value, high: value, qualifier: 'exact', unit: 'person', currency: null },
		...{
			metric: 'displaced',
			subgroup: null,
			disease: null,
			measure: 'stock',
			assertion: 'reported'
		},
		...{ relation: null, parentId: null, dateStart: null, dateEnd: '2017-03-01' },
		...{ datePrecision: 'day', placeText: 'là', regionId, source: 'IOM' }
	};
	const origin = { documentId: null, quote: null, url: null, publishedOn: null, author: 'Awa' };
	const entered = await insertManualFigure(other, { content, ...origin });
	return entered.ok ? entered.values.figureId : 0;
}

const version = (id: number) =>
	other.selectFrom('figure').select('version').where('id', '=', id).executeTakeFirstOrThrow();

async function correct(id: number, changes: Partial<FigureContent>): Promise<void> {
	const { version: baseVersion } = await version(id);
	await correctFigure(other, { ...signed, figureId: id, baseVersion, changes });
}

/** What is kept is what the store has. */
async function expectTrue(): Promise<Map<number, FigureRecord>> {
	const figures = await read();
	const stored = await listFigures(db, TOPIC);
	expect([...figures.values()].sort((a, b) => a.id - b.id)).toEqual(stored);
	return figures;
}

test('what nobody wrote to is given again as the same objects', async () => {
	const ids = [await enter('IRQ'), await enter('IQ-AR'), await enter('IQ-AR', 500)];
	const before = await expectTrue();
	await correct(ids[2] ?? 0, { value: 400, low: 400, high: 400 });
	const after = await expectTrue();
	expect(ids.map((id) => after.get(id) === before.get(id))).toEqual([true, true, false]);
});

test('only the figures of regions that were written to are read', async () => {
	await enter('IRQ');
	await enter('IQ-AR');
	await read();
	await dropTrigger(db, 'figure', 'figure_touched');
	await sql`update figure set value = 7 where region_id = 'IRQ'`.execute(other);
	await enter('IQ-AR', 500);
	const values = [...(await read()).values()].map(({ value }) => value);
	expect(values.sort()).toEqual([300, 300, 500]);
});

/** Without a trace: no trigger of `figure` that this would set off is there. */
async function writeUnseen(id: number, value: number): Promise<void> {
	await sql`update figure set value = ${value} where id = ${id}`.execute(other);
}

test('of a region that was written to, only the figures that were are read', async () => {
	const [first = 0, second = 0] = [await enter('IQ-AR'), await enter('IQ-AR', 500)];
	await read();
	for (const name of ['figure_touched', 'figure_touch_noted']) {
		await dropTrigger(db, 'figure', name);
	}
	await writeUnseen(first, 7);
	const { version: baseVersion } = await version(second);
	await rejectFigure(other, { ...signed, figureId: second, baseVersion });
	expect([...(await read()).values()].map(({ value }) => value)).toEqual([300]);
});

test('all figures of a region are, where it is not known of each write to which it was', async () => {
	const id = await enter('IQ-AR');
	await enter('IQ-AR', 500);
	await read();
	await dropTrigger(db, 'figure', 'figure_touch_noted');
	await writeUnseen(id, 7);
	await expectTrue();
	expect((await read()).get(id)?.value).toBe(7);
});

test('the writes that were noted last are kept, and no more', async () => {
	const id = await enter('IQ-AR');
	await read();
	for (let n = 0; n < 10; n += 1) {
		await sql`insert into figure_write (region_id, metric, figure_id)
			select region_id, metric, id from (${FIVE_HUNDRED}) numbers
			join figure on figure.id = ${id}`.execute(other);
	}
	const { rows } = await sql<{ n: number }>`select count(*) as n from figure_write`.execute(db);
	expect(Number(rows[0]?.n)).toBeLessThan(5_000);
	await correct(id, { value: 400, low: 400, high: 400 });
	expect((await expectTrue()).get(id)?.value).toBe(400);
});

const FIVE_HUNDRED = sql`with recursive number (n) as (
	select 1 union all select n + 1 from number where n < 500) select n from number`;

test.each([
	['a figure that moves to a region beside', (id: number) => correct(id, { regionId: 'IQ-NI' })],
	['one that moves to the region above', (id: number) => correct(id, { regionId: 'IRQ' })],
	['one that becomes another metric', (id: number) => correct(id, { metric: 'deaths' })],
	[
		'one that is rejected',
		async (id: number) => {
			const { version: baseVersion } = await version(id);
			await rejectFigure(other, { ...signed, figureId: id, baseVersion });
		}
	],
	['one that is new', () => enter('IQ-NI', 900)],
	[
		'a source that is trusted less',
		() => other.updateTable('source').set({ reliability: 'low' }).execute()
	],
	[
		'figures that were written past the triggers, and counted',
		async () => {
			await recountFigures(other);
		}
	]
])('%s is seen', async (_, happen) => {
	await enter('IRQ');
	const id = await enter('IQ-AR');
	await read();
	await happen(id);
	await expectTrue();
});

test('a document that turns confidential writes to each region that it has figures of', async () => {
	const text = 'Ici un nombre, là encore un nombre.';
	const places = [MOSUL, ERBIL];
	const quotes = ['un nombre', 'encore un nombre'];
	const figures = quotes.map((quote, i) => figureIn(text, quote, { place: places[i] ?? null }));
	const { documentId } = await ingestFigures(other, text, figures);
	const id = await enter('IRQ');
	const writesTo = async (regionId: string) =>
		(await listOwnStates(db, [TOPIC])).find((state) => state.regionId === regionId)?.writes;
	const before = await writesTo('IRQ');
	await read();
	await sql`update document set is_confidential = 1 where id = ${documentId}`.execute(other);
	expect(await writesTo('IRQ')).toBe(before);
	await correct(id, { value: 400, low: 400, high: 400 });
	expect(await writesTo('IRQ')).toBeGreaterThan(before ?? 0);
	await expectTrue();
});
