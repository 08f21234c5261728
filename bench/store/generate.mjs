/** Fills the tables of a store with generated figures: documents of about seven, as intake leaves them. */
import { createHash } from 'node:crypto';
import { createRandom } from './random.mjs';
import { createWorld, toDay } from './world.mjs';

const PER_DOCUMENT = 7;
const BANDS = 16;
const CORRECTED = 0.02;
const REPEATED = 0.12;
const BATCH = 2000;

const GROUPED = new Intl.NumberFormat('fr-FR');

/**
 * Writes `count` figures through prepared statements of `database`; `ensureRegions` adds the rows of
 * regions by their ids. Triggers and indexes are to be taken away before and put back after.
 */
export async function generateFigures(
	database,
	count,
	{ vocabulary, codes, ByteWriter, ensureRegions }
) {
	const random = createRandom(20_110_101);
	const world = createWorld(vocabulary, random);
	const state = {
		world,
		random,
		codes,
		ByteWriter,
		insert: createInserts(database),
		known: new Map(),
		phrases: new Map()
	};
	Object.assign(state, { figure: 0, act: 0, audit: 0, hash: '0'.repeat(64), places: new Set() });
	for (const [field, rule] of RULES) state.insert('evidence_rule', { field, rule });
	for (const name of world.sources) {
		state.insert('source', { name, kind: 'ngo', reliability: pick(['high', 'medium'], random) });
	}
	const days = Array.from({ length: Math.ceil(count / PER_DOCUMENT) }, () => world.drawDay());
	days.sort((a, b) => a - b);
	for (let first = 0; first < days.length; first += BATCH) {
		const documents = days
			.slice(first, first + BATCH)
			.map((day, index) => draftDocument(state, first + index + 1, day));
		await ensureRegions([...state.places]);
		state.places.clear();
		database.exec('begin');
		for (const document of documents) insertDocument(state, document);
		database.exec('commit');
	}
	return state.figure;
}

function draftDocument({ world, random, known, places }, id, day) {
	const country = world.drawCountry();
	const number = 1 + Math.floor(random() * (2 * PER_DOCUMENT - 1));
	const figures = Array.from({ length: number }, () => {
		const place = world.drawPlace(country);
		const metric = world.drawMetric();
		places.add(place.id);
		const before = known.get(`${place.id} ${metric}`);
		const isRepeated = before && day - before.day < 5 && random() < REPEATED * 4;
		const fact = isRepeated ? before : draftFact(world, random, { place, metric, day, before });
		known.set(`${place.id} ${metric}`, fact);
		return { fact, source: isRepeated ? world.drawSource() : fact.source, isRepeated };
	});
	return { id, day, country: country.region.country, figures };
}

function draftFact(world, random, { place, metric, day, before }) {
	const profile = world.profiles[metric];
	const measures = ['stock', 'flow', 'cumulative'];
	const measure = random() < 0.85 ? profile.measure : pick(measures, random);
	const level = before?.value ?? Math.ceil(10 ** (1 + random() * 5));
	const value = Math.max(1, Math.round(level * (0.9 + random() * 0.25)));
	const end = day - Math.floor(random() * 6);
	const start = measure === 'flow' ? end - Math.floor(random() * 30) : null;
	const unit = random() < 0.05 && profile.unit === 'person' ? 'household' : profile.unit;
	return { place, metric, measure, unit, value, day: end, start, source: world.drawSource() };
}

function insertDocument(state, { id, day, country, figures }) {
	const { insert, random } = state;
	const recordedAt = Date.parse(`${toDay(day + 1)}T08:00:00.000Z`);
	const at = new Date(recordedAt).toISOString();
	const sentences = figures.map(({ fact, source }) => writeSentence(fact, source));
	const title = `Report ${id} on ${figures[0].fact.place.name_fr}`;
	const intro = `${title}. Dispatch number ${id}, written for measurements and about nobody.\n\n`;
	const text = intro + sentences.map(({ words }) => words).join(' ');
	const textSha256 = sha256(text);
	const published = toDay(day);
	insert('document', {
		...{ title, outlet: `Outlet ${id % 300}`, url: `https://outlet.example/reports/${id}` },
		...{
			lang: 'fr',
			country,
			kind: 'news',
			published_on: published,
			recorded_at: recordedAt,
			text
		},
		...{ text_sha256: Buffer.from(textSha256, 'hex'), is_sample: 0 },
		...{ is_confidential: random() < 0.003 ? 1 : 0, extractor_version: '0.1.0' },
		folded_hash: Buffer.from(sha256(`words ${id}`).slice(0, 32), 'hex')
	});
	const bands = new Set();
	while (bands.size < BANDS) bands.add(Math.floor(random() * 2 ** 23));
	for (const band of bands) insert('text_band', { band, document_id: id });
	const detail = { title, textSha256, figures: figures.length, extractor: '0.1.0', reprintOf: [] };
	writeAudit(state, at, 'document.ingest', `document/${id}`, detail);
	let offset = intro.length;
	figures.forEach((figure, ordinal) => {
		const sentence = sentences[ordinal];
		insertFigure(state, { id, at, recordedAt, day, ordinal, offset }, figure, sentence);
		offset += sentence.words.length + 1;
	});
}

function writeSentence({ place, metric, value, day }, source) {
	const quote = `${GROUPED.format(value)} ${metric.replaceAll('_', ' ')}`;
	const start = source.length + 7;
	const words = `Selon ${source}, ${quote} ont été recensés à ${place.name_fr}, d’après le relevé établi le ${toDay(day)}.`;
	return { words, quote, start: start + 1 };
}

function insertFigure(state, document, { fact, source, isRepeated }, { words, quote, start }) {
	const { insert, random, world, codes } = state;
	const id = ++state.figure;
	const numberOf = (words) => numberPhrase(state, words);
	const { place, metric, measure, unit, value, day } = fact;
	const from = document.offset + start;
	const confidence = Math.round((random() < 0.07 ? 0.6 : 0.82 + random() * 0.17) * 100);
	const assertion = random() < 0.94 ? 'reported' : pick(['unconfirmed', 'projected'], random);
	const subgroup = random() < 0.9 ? null : pick(['children', 'women', 'men'], random);
	const quantity = {
		...{ value, low: value, high: value, qualifier: 0, unit: codes.unit.encode(unit) },
		...{ currency: unit === 'currency' ? 'USD' : null, metric: codes.metric.encode(metric) },
		...{ subgroup: subgroup && codes.subgroup.encode(subgroup) },
		...{ measure: codes.measure.encode(measure), assertion: codes.assertion.encode(assertion) },
		...{ relation: null, date_precision: 0, date_start: fact.start, date_end: day },
		...{ place_phrase: numberOf(place.name_fr), region_id: place.id }
	};
	insert('extraction', {
		...{ document_id: document.id, ordinal: document.ordinal, parent_ordinal: null },
		...{ start_offset: from, quote_length: quote.length },
		...{ sentence_before: start, sentence_after: words.length - start - quote.length },
		...{ excerpt_start: document.offset, excerpt_length: words.length, quote_start: start },
		...{ ...quantity, date_phrase: numberOf(toDay(day)) },
		...{ source_phrase: numberOf(source), source_name_phrase: numberOf(source), confidence },
		extractor_phrase: numberOf('0.1.0'),
		...{ evidence: writeEvidence(state.ByteWriter, start, words), recorded_after: 0 }
	});
	const isCorrected = random() < CORRECTED;
	const clusterId = isRepeated ? placeInCluster(state, fact, id, document.at) : null;
	fact.firstId ??= id;
	const row = {
		...{ document_id: document.id, extraction_id: id, parent_id: null, cluster_id: clusterId },
		...{ source_id: world.sourceIds.get(source), ...quantity, quote: null, url: null },
		...{ published_on: document.day, confidence, is_pinned: 0, version: 1 },
		is_corrected: 0,
		...{
			review_status: codes.review_status.encode(reviewOf(confidence, random)),
			recorded_after: 0
		},
		updated_at: document.recordedAt
	};
	if (isCorrected) correct(state, id, row);
	else insert('figure', row);
}

function numberPhrase({ insert, phrases }, text) {
	if (!phrases.has(text)) {
		phrases.set(text, phrases.size + 1);
		insert('phrase', { text });
	}
	return phrases.get(text);
}

/** Nine hours. */
const HOURS_LATER = 9 * 3_600_000;

/** A figure as a person left it, with the state before. */
function correct({ insert }, id, row) {
	const changedAt = row.updated_at + HOURS_LATER;
	const value = row.value + 1;
	insert('figure', {
		...row,
		value,
		high: value,
		is_corrected: 1,
		version: 2,
		updated_at: changedAt
	});
	insert('past_figure', { id, ...row, replaced_at: changedAt });
	insert('correction', {
		...{ figure_id: id, base_version: 1, kind: 'correction', field: 'value' },
		...{ before: String(row.value), after: String(value), reason: 'counted anew', author: 'bench' },
		at: new Date(changedAt).toISOString()
	});
}

function placeInCluster(state, fact, id, at) {
	const { insert } = state;
	const founded = fact.clusterId === undefined;
	const act = ++state.act;
	insert('cluster_act', { kind: 'propose', undoes_id: null, reason: '', author: 'bench', at });
	fact.clusterId ??= act;
	for (const figureId of founded ? [fact.firstId, id] : [id]) {
		insert('cluster_change', {
			...{ figure_id: figureId, act_id: act, cluster_before: null, cluster_after: fact.clusterId },
			...{ pinned_before: 0, pinned_after: 0 }
		});
	}
	if (founded) insert.setCluster(fact.clusterId, fact.firstId);
	return fact.clusterId;
}

function reviewOf(confidence, random) {
	if (confidence < 80) return random() < 0.5 ? 'needs_review' : 'confirmed';
	return random() < 0.01 ? 'rejected' : 'extracted';
}

/** As much as the extractor gives a figure: seven fields with their words. */
const RULES = [
	['value', '<digits>'],
	['unit', '<number> <noun>'],
	['metric', '<number> <noun of a metric>'],
	['measure', 'a state'],
	['source', 'according to <source>'],
	['place', 'in the clause'],
	['date', 'as of']
];

/** Spans count from the quote, which begins at `start` of the words. */
function writeEvidence(ByteWriter, start, words) {
	const spans = [
		...[[0, 6], ...Array.from({ length: 3 }, () => [7, 8]), [6 - start, 9]],
		...[
			[words.length - 50 - start, 12],
			[words.length - 11 - start, 10]
		]
	];
	const bytes = new ByteWriter();
	spans.forEach(([from, length], index) => {
		bytes
			.number((index + 1) * 4 + 1)
			.signed(from)
			.number(length);
	});
	return bytes.finish();
}

function writeAudit(state, at, action, subject, detail) {
	const row = { at, author: 'bench', action, subject, detail: JSON.stringify(detail) };
	const content = [state.hash, row.at, row.author, row.action, row.subject, row.detail];
	const hash = sha256(JSON.stringify(content));
	const toBytes = (hex) => Buffer.from(hex, 'hex');
	state.insert('audit', { ...row, previous_id: state.audit++, hash: toBytes(hash) });
	state.hash = hash;
}

function createInserts(database) {
	const statements = new Map();
	const setCluster = database.prepare('update figure set cluster_id = ? where id = ?');
	const insert = (table, row) => {
		if (!statements.has(table)) {
			const names = Object.keys(row);
			const marks = names.map(() => '?').join(', ');
			const sql = `insert into ${table} (${names.join(', ')}) values (${marks})`;
			statements.set(table, { names, run: database.prepare(sql) });
		}
		const { names, run } = statements.get(table);
		run.run(names.map((name) => row[name]));
	};
	return Object.assign(insert, { setCluster: (...values) => setCluster.run(values) });
}

function sha256(text) {
	return createHash('sha256').update(text).digest('hex');
}

function pick(items, random) {
	return items[Math.floor(random() * items.length)];
}
