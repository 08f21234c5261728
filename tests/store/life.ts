/** What may happen to a store, drawn by chance: for tests of what must hold whatever happened. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { mergeFigures, pinFigure, splitFigure, unpinFigure } from '#lib/server/clusters/acts.ts';
import {
	confirmFigure,
	correctFigure,
	insertManualFigure,
	rejectFigure,
	restoreFigure
} from '#lib/server/corrections/index.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import { deleteSampleDocument, listSampleDocuments } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

/** A country, two of its divisions, a town in one of them, and a country apart. */
const PLACES = ['IRQ', 'IQ-NI', 'g99072', 'IQ-AR', 'SYR'] as const;
const METRICS = ['displaced', 'deaths', 'arrivals'] as const;
const DAYS = ['2017-01-05', '2017-01-06', '2017-02-20', '2017-06-01', '2018-01-15'] as const;
const SOURCES = ['IOM', 'OCHA', null] as const;
const VALUES = [120, 300, 300, 4_000] as const;
const ACTS = [
	...[
		'ingest',
		'ingest',
		'ingest',
		'enter',
		'correct',
		'correct',
		'redate',
		'move',
		'reject',
		'restore'
	],
	...['confirm', 'merge', 'split', 'pin', 'unpin', 'forget', 'trust', 'household', 'turn']
] as const;

const index = fc.nat({ max: 999 });
/** One thing that happens: which, and eight draws that say to what and how. */
export const anyLife = fc.array(
	fc.record({
		act: fc.constantFrom(...ACTS),
		draws: fc.array(index, { minLength: 8, maxLength: 8 })
	}),
	{ minLength: 4, maxLength: 14 }
);
type Step = typeof anyLife extends fc.Arbitrary<(infer T)[]> ? T : never;

const signed = { reason: 'Compté de nouveau', author: 'Awa' };

/** Lets it happen; what is refused is refused. */
export async function live(db: Store, steps: readonly Step[]): Promise<void> {
	for (const { act, draws } of steps) await happen(db, act, draws);
}

async function happen(db: Store, act: string, draws: number[]): Promise<void> {
	const [a = 0, b = 0] = draws;
	if (act === 'ingest') return ingest(db, draws);
	if (act === 'enter') return enter(db, draws);
	if (act === 'forget') return forget(db, a);
	if (act === 'trust') {
		const reliability = pick(['low', 'medium', 'high'] as const, a);
		await db.updateTable('source').set({ reliability }).execute();
		return;
	}
	if (act === 'turn') {
		const turned = sql`update document set is_confidential = 1 - is_confidential`;
		await sql`${turned} where id % 3 = ${a % 3}`.execute(db);
		return;
	}
	if (act === 'household') return setHousehold(db, a, b);
	const figures = await db.selectFrom('figure').select(['id', 'version']).orderBy('id').execute();
	const figure = figures[a % Math.max(1, figures.length)];
	const other = figures[b % Math.max(1, figures.length)];
	if (!figure || !other) return;
	const request = { ...signed, figureId: figure.id, baseVersion: figure.version };
	const { value, regionId, metric, dateEnd } = content(draws.slice(2));
	const number = { value, low: value, high: value };
	if (act === 'correct') await correctFigure(db, { ...request, changes: number });
	if (act === 'redate') await correctFigure(db, { ...request, changes: { dateEnd } });
	if (act === 'move') await correctFigure(db, { ...request, changes: { regionId, metric } });
	if (act === 'reject') await rejectFigure(db, request);
	if (act === 'restore') await restoreFigure(db, request);
	if (act === 'confirm') await confirmFigure(db, request);
	if (act === 'merge') await mergeFigures(db, { ...request, otherId: other.id });
	if (act === 'split') await splitFigure(db, request);
	if (act === 'pin') await pinFigure(db, request);
	if (act === 'unpin') await unpinFigure(db, request);
}

async function ingest(db: Store, draws: number[]): Promise<void> {
	const text = `Dépêche ${draws.join(' ')} : un nombre, et encore un nombre.`;
	const { placeText, regionId, parentId, ...fields } = content(draws);
	const second = content(draws.toReversed());
	const [a = 0, b = 0] = draws;
	const first = { ...fields, placeText, place: toPlace(regionId), parent: parentId };
	await ingestFigures(
		db,
		text,
		[
			figureIn(text, 'un nombre', { ...first, confidence: a % 5 === 0 ? 0.5 : 0.9 }),
			figureIn(text, 'encore un nombre', {
				...{ ...first, value: second.value, low: second.value, high: second.value },
				...(b % 3 === 0 ? { relation: 'part_of', parent: 0 } : { metric: second.metric }),
				...(b % 7 === 0 ? { unit: 'household' } : {}),
				...(b % 5 === 0 ? { place: toPlace(second.regionId) } : {})
			})
		],
		{ isSample: b % 2 === 0, isConfidential: a % 6 === 1, publishedOn: '2018-02-01' }
	);
}

function toPlace(id: string | null) {
	return id === null ? null : { id, name: 'x', country: 'IRQ', level: 0 as const };
}

async function enter(db: Store, draws: number[]): Promise<void> {
	const origin = { documentId: null, quote: null, url: null, publishedOn: null, author: 'Awa' };
	await insertManualFigure(db, { content: { ...content(draws), source: 'OCHA' }, ...origin });
}

async function forget(db: Store, draw: number): Promise<void> {
	const samples = await listSampleDocuments(db);
	const sample = samples[draw % Math.max(1, samples.length)];
	if (sample) await db.transaction().execute((trx) => deleteSampleDocument(trx, sample.id));
}

async function setHousehold(db: Store, a: number, b: number): Promise<void> {
	const region = await db
		.selectFrom('region')
		.select('id')
		.where('id', '=', 'IRQ')
		.executeTakeFirst();
	if (!region) return;
	const row = { region_id: 'IRQ', year: 2010 + (b % 10), size: 4 + (a % 4), stated_by: 'x' };
	await sql`delete from household_size`.execute(db);
	await db.insertInto('household_size').values(row).execute();
}

function content(draws: readonly number[]): FigureContent {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = draws;
	const value = pick(VALUES, a);
	const dateEnd = pick(DAYS, b);
	const measure = pick(['stock', 'flow', 'cumulative'] as const, c);
	return {
		...{ value, low: value, high: value, qualifier: 'exact', unit: 'person', currency: null },
		...{
			metric: pick(METRICS, d),
			subgroup: null,
			disease: null,
			measure,
			relation: null,
			parentId: null
		},
		assertion: e % 8 === 0 ? 'projected' : 'reported',
		dateStart: measure === 'flow' ? pick(['2017-01-01', dateEnd], e) : null,
		...{ dateEnd, datePrecision: 'day', placeText: 'là' },
		regionId: f % 9 === 0 ? null : pick(PLACES, f),
		source: pick(SOURCES, a + b)
	};
}

function pick<T>(items: readonly T[], draw: number): T {
	return items[draw % items.length] as T;
}
