import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinFigure, splitFigure, undoAct } from '#lib/server/clusters/acts.ts';
import { correctFigure } from '#lib/server/corrections/index.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import { copyStore, countRows } from '#lib/server/operations/copy.ts';
import { setHouseholdSize } from '#lib/server/settings/households.ts';
import { settlePlace } from '#lib/server/settings/places.ts';
import { changePreference } from '#lib/server/settings/sources.ts';
import { listUnresolvedPlaces } from '#lib/server/settings/unresolved-places.ts';
import {
	countMetrics,
	findFigure,
	listClusterChanges,
	listHouseholdSizes,
	listPlaceAliases,
	listReprints,
	listSourcePreferences,
	openStore
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { TABLE_NAMES } from '#lib/server/store/tables.ts';
import { figureIn, ingestFigures } from '../store/fixtures.ts';
import { makeAddress } from '../support/store.ts';

/** The part stands before its whole, and a town's id sorts before that of its country. */
const TEXT = '🚨 9 000 enfants, sur 16 000 personnes, ont fui Mossoul.';

let from: Store;
let to: Store;
beforeEach(async () => {
	// From the engine of every laptop to the one that the tests run on.
	[from, to] = [await openStore(':memory:'), await openStore(await makeAddress())];
	await ingestFigures(from, TEXT, [
		figureIn(TEXT, '9 000 enfants', { value: 0.1 + 0.2, relation: 'part_of', parent: 1 }),
		figureIn(TEXT, '16 000 personnes')
	]);
	const request = { figureId: 2, baseVersion: 1, reason: 'L’« autre » 5 %', author: 'Awa' };
	await correctFigure(from, { ...request, changes: { value: 1_600, placeText: null } });
});
afterEach(() => Promise.all([from.destroy(), to.destroy()]));

describe('copying a store to another address', () => {
	it('knows every table but those that the others fill', async () => {
		const derived = ['region_metric', 'metric_rollup', 'rollup_basis', 'figure_write', 'code'];
		const tables = (await from.introspection.getTables()).filter(({ isView }) => !isView);
		const own = tables.map(({ name }) => name).filter((name) => !/^(sqlite|kysely)_/.test(name));
		expect([...TABLE_NAMES, ...derived].sort()).toEqual(own.sort());
	});

	it('gives the same figures with their history, and a whole chain of the audit', async () => {
		let copied = 0;
		const outcome = await copyStore(from, to, (rows) => (copied += rows));
		expect(outcome).toMatchObject({ ok: true });
		expect(copied).toBe(await countRows(from));
		for (const id of [1, 2]) expect(await findFigure(to, id)).toEqual(await findFigure(from, id));
		expect(await countMetrics(to)).toEqual(await countMetrics(from));
		expect(await listFindings(to)).toEqual([]);
	});

	it('takes along what people settled of sources, households and places', async () => {
		const text = 'À Zahra-la-Neuve, 400 personnes ont fui.';
		const iraq = { id: 'IRQ', name: 'Irak', country: 'IRQ', level: 0 } as const;
		const words = { placeText: 'Zahra-la-Neuve', place: iraq, value: 400, low: 400, high: 400 };
		await ingestFigures(from, text, [figureIn(text, '400 personnes', words)]);
		const [place] = await listUnresolvedPlaces(from);
		await settlePlace(from, {
			...{ folded: 'zahra la neuve', standing: 'IRQ', state: place?.state ?? '' },
			...{ regionId: 'g99072', memory: 'country', reason: 'Quartier', author: 'Awa' }
		});
		const preferred = { metric: null, regionId: 'IRQ', source: 'IOM', author: 'Awa' };
		await changePreference(from, { ...preferred, act: 'add' });
		const size = { regionId: 'IRQ', year: 2011, size: 6.7, statedBy: 'MICS' };
		await setHouseholdSize(from, { ...size, seen: null, author: 'Awa' });
		expect(await copyStore(from, to)).toMatchObject({ ok: true });
		expect(await listSourcePreferences(to)).toMatchObject([{ source: 'IOM', regionId: 'IRQ' }]);
		expect(await listHouseholdSizes(to)).toEqual([size]);
		expect(await listPlaceAliases(to)).toEqual(await listPlaceAliases(from));
		expect(await listPlaceAliases(to)).toMatchObject([{ words: 'Zahra-la-Neuve' }]);
		expect(await listFindings(to)).toEqual([]);
	});

	it('takes reprints, clusters, pins and all that was said of them along', async () => {
		const text =
			'Les familles ont passé la nuit sous des bâches, sans eau ni vivres, à la lisière du bois. ' +
			'Au matin, les camions attendus ne sont pas venus : la piste est coupée. 1 600 personnes ont fui.';
		const again = `${text} (Agence)`;
		const number = { value: 1_600, low: 1_600, high: 1_600, dateStart: '2017-04-01' };
		const fields = { ...number, dateEnd: '2017-04-01' };
		await ingestFigures(from, text, [figureIn(text, '1 600 personnes', fields)]);
		await ingestFigures(from, again, [figureIn(again, '1 600 personnes', fields)]);
		const said = { figureId: 3, baseVersion: 1, reason: 'Relu', author: 'Awa' };
		await pinFigure(from, said);
		await splitFigure(from, { ...said, figureId: 4 });
		const actId = (await findFigure(from, 4))?.figure.clusterId ?? 0;
		await undoAct(from, { ...said, figureId: 4, baseVersion: 2, actId });
		expect(await listReprints(from, 3)).toHaveLength(1);
		const outcome = await copyStore(from, to);
		expect(outcome).toMatchObject({ ok: true });
		for (const id of [3, 4]) expect(await findFigure(to, id)).toEqual(await findFigure(from, id));
		expect(await listClusterChanges(to, [3, 4])).toEqual(await listClusterChanges(from, [3, 4]));
		expect(await listReprints(to, 3)).toEqual(await listReprints(from, 3));
		expect(await listFindings(to)).toEqual([]);
	});

	it('there and back again gives the same hashes', async () => {
		const there = await copyStore(from, to);
		const back = await openStore(':memory:');
		expect(await copyStore(to, back)).toEqual(there);
		await back.destroy();
	});

	it('lets the copy go on with new ids', async () => {
		await copyStore(from, to);
		const other = '300 morts à Erbil.';
		const { documentId } = await ingestFigures(to, other, [figureIn(other, '300 morts')]);
		expect(documentId).toBe(2);
		expect(await findFigure(to, 3)).toMatchObject({ figure: { quote: '300 morts' } });
		expect(await listFindings(to)).toEqual([]);
	});

	it('copies more rows than a statement holds', async () => {
		const rows = Array.from({ length: 1_201 }, (_, n) => ({ name: `n${n}`, value: String(n) }));
		for (const row of rows) await from.insertInto('setting').values(row).execute();
		await copyStore(from, to);
		const { n } = await to
			.selectFrom('setting')
			.select(({ fn }) => fn.countAll().as('n'))
			.executeTakeFirstOrThrow();
		expect(Number(n)).toBe(1_201);
	});

	it('refuses a target that has anything in it', async () => {
		await to.insertInto('setting').values({ name: 'samples', value: 'removed' }).execute();
		expect(await copyStore(from, to)).toEqual({
			ok: false,
			problem: 'not_empty',
			table: 'setting'
		});
		expect(await countRows(to)).toBe(1);
	});

	it('leaves the target empty where a row cannot be stored', async () => {
		await sql`create unique index only_one on figure (metric)`.execute(to);
		await expect(copyStore(from, to)).rejects.toThrow(/unique/i);
		expect(await countRows(to)).toBe(0);
	});
});
