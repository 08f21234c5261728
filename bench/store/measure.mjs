/** What people wait for, asked of the application's own functions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { createRandom, shuffle } from './random.mjs';
import { summarise, time, timeEach, timeOne } from './report.mjs';
import { toDay } from './world.mjs';

const TODAY = '2026-01-01';

/** Pairs of a region and a metric: as often as they have figures, and each as often as any other. */
export function drawPairs(database, metrics, sample) {
	const random = createRandom(7);
	const pairs = database
		.prepare(
			`select region_id as regionId, metric, figures from region_metric
			where figures > 0 and region_id <> '' and metric >= 0`
		)
		.all()
		.map(({ metric, ...pair }) => ({ ...pair, metric: metrics.decode(metric) }));
	const sum = pairs.reduce((total, { figures }) => total + figures, 0);
	const drawWeighted = () => {
		let left = random() * sum;
		return pairs.find(({ figures }) => (left -= figures) < 0) ?? pairs[0];
	};
	const repeat = (draw) => Array.from({ length: sample }, draw);
	return {
		opened: repeat(drawWeighted),
		uniform: repeat(() => pairs[Math.floor(random() * pairs.length)]),
		largest: pairs.reduce((a, b) => (b.figures > a.figures ? b : a))
	};
}

export async function measureReads(db, app, { opened, uniform, largest }, report) {
	const options = (filter = {}) => app.readViewOptions(db, filter, TODAY);
	const trend = async (topic) => readTrend(db, app, topic, await options());
	const settle = () => app.settleWrites(db);
	const twice = async (name, items, work) => {
		report(`${name}, first time`, await timeEach(items, work, settle));
		report(`${name}, again`, await timeEach(items, work, settle));
	};
	await twice('trend, as people open them', opened, trend);
	await twice('trend, each pair alike', uniform, trend);
	report('trend with the most figures', await time(() => trend(largest), 10, settle));
	const front = async () => app.viewFront(db, await options());
	report('front page', await time(front, 10, settle));
	const regions = [...new Set(opened.map(({ regionId }) => regionId))].slice(
		0,
		Math.ceil(opened.length * 0.3)
	);
	await twice('dashboard of a region', regions, async (regionId) =>
		app.viewPlace(db, regionId, await options({ regionId }))
	);
	await twice(
		'page of a region, every metric',
		regions.slice(0, Math.ceil(opened.length * 0.1)),
		async (regionId) => app.viewRegion(db, regionId, await options({ regionId }))
	);
	report('newest figures', await time(() => app.listNewestFigures(db, {}, 8), 10));
	report(
		'newest figures of a region',
		await timeEach(regions, (regionId) => app.listNewestFigures(db, { regionId }, 6))
	);
	report(
		'first page of the table',
		await time(() => app.listFigureRows(db, {}, { limit: 50 }), 10)
	);
	report('metrics with counts', await time(() => app.countMetrics(db), 10));
	const countries = () => app.listRegionsWithFigures(db, { parentId: null });
	report('countries with counts', await time(countries, 10));
}

async function readTrend(db, app, { regionId, metric }, options) {
	const topic = { regionId, metric };
	const supply = new app.MetricSupply(db, options);
	await supply.fetch([topic], 'shown');
	return supply.findShown(topic);
}

/** A correction, and the trend of its region and of its country read right after. */
export async function measureCorrections(db, database, app, { runs, report }) {
	const random = createRandom(11);
	const { most } = database.prepare('select max(id) as most from figure').get();
	const find =
		database.prepare(`select figure.id, version, value, metric, region_id as regionId, country
		from figure join region on region.id = region_id
		where figure.id >= ? and review_status <> ? limit 1`);
	const rejected = app.CODES.review_status.encode('rejected');
	const times = { write: [], region: [], country: [], store: [] };
	const settle = () => app.settleWrites(db);
	for (let run = 0; run < runs; run++) {
		const row = find.get(1 + Math.floor(random() * (most - 1)), rejected);
		const figure = { ...row, metric: app.CODES.metric.decode(row.metric) };
		const read = async (regionId) =>
			readTrend(
				db,
				app,
				{ regionId, metric: figure.metric },
				await app.readViewOptions(db, {}, TODAY)
			);
		await read(figure.regionId);
		await read(figure.country);
		await settle();
		times.write.push(await timeOne(() => correct(db, app, figure)));
		times.region.push(await timeOne(() => read(figure.regionId)));
		times.store.push(await timeOne(settle));
		times.country.push(await timeOne(() => read(figure.country)));
		times.store.push(await timeOne(settle));
	}
	report('a correction', summarise(times.write));
	report('… then the trend of its region', summarise(times.region));
	report('… then the trend of its country', summarise(times.country));
	report('… after each of both, storing it', summarise(times.store));
}

async function correct(db, app, { id, version, value }) {
	// Generated numbers may be so large that one more is the same.
	const more = value + 1 + Math.floor(value / 1000);
	const outcome = await app.correctFigure(db, {
		...{ figureId: id, baseVersion: version, reason: 'counted anew', author: 'bench' },
		changes: { value: more, low: more, high: more }
	});
	if (!outcome.ok || outcome.version === version) throw new Error(JSON.stringify(outcome));
}

/** Documents taken in, beside reading the same texts alone. */
export async function measureIngest(db, app) {
	const drawn = drawTexts(DOCUMENTS + TOGETHER);
	const texts = drawn.slice(0, DOCUMENTS);
	const options = ({ published }) => ({ published, lang: 'fr' });
	const times = { alone: 0, stored: 0 };
	// In turns: a machine that is busier for a while is so for both.
	for (const [index, text] of texts.entries()) {
		const read = () => app.CURRENT_EXTRACTOR.extract(text.words, options(text));
		const [alone, stored] = [await timeOne(read), await timeOne(() => takeIn(db, app, text))];
		if (index < WARMING_UP) continue;
		times.alone += alone.processor;
		times.stored += stored.processor;
	}
	const perSecond = (time) => ((texts.length - WARMING_UP) * 1000) / time;
	const together = await measureTogether(db, app, drawn.slice(DOCUMENTS));
	return { alone: perSecond(times.alone), stored: perSecond(times.stored), together };
}

/** Documents a second in one transaction, as the command takes in several files. */
async function measureTogether(db, app, texts) {
	const { processor } = await timeOne(() =>
		app.inTransaction(db, async (trx) => {
			for (const text of texts) await takeIn(trx, app, text);
		})
	);
	return (texts.length * 1000) / processor;
}

function takeIn(db, app, { words, published }) {
	return app.ingestDocument(db, {
		...{ text: words, title: null, outlet: 'bench', url: null },
		...{ publishedOn: published, lang: 'fr', country: null, kind: 'news' },
		...{ isSample: false, isConfidential: false, author: 'bench' }
	});
}

const DOCUMENTS = 800;
/** The first of them show how fast code is that was never run before. */
const WARMING_UP = 400;
/** Some hundred thousand characters. */
const TOGETHER = 150;
const PARAGRAPHS = 4;

/** Texts of paragraphs of the samples that meet by chance, their numbers changed, over four years. */
function drawTexts(count) {
	const random = createRandom(23);
	const paragraphs = readSamples().flatMap((text) => text.trim().split(/\n\n+/));
	return Array.from({ length: count }, () => {
		const chosen = shuffle(paragraphs, random).slice(0, PARAGRAPHS);
		const words = chosen
			.join('\n\n')
			.replace(/\b[1-9]\d?(?=[ \u00a0\u202f]\d{3}\b)/g, () =>
				String(1 + Math.floor(random() * 98))
			);
		return { words, published: toDay(FIRST_DAY + Math.floor(random() * FOUR_YEARS)) };
	});
}

const FIRST_DAY = Date.UTC(2022, 0, 1) / 86_400_000;
const FOUR_YEARS = 1461;

function readSamples() {
	const folder = join(root, 'data/samples');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md') && name !== 'README.md')
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.filter((text) => text.includes('lang: fr'))
		.map((text) => text.replace(/^---[\s\S]*?---\s*/, ''));
}
