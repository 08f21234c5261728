/** Every released schema, with data in it, brought to the latest one. */
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CODES, toDay } from '#lib/server/store/codes.ts';
import { chooseDialect } from '#lib/server/store/dialect.ts';
import {
	findAuditBreak,
	findDocument,
	findFigure,
	findSameText,
	listAudit,
	listDocuments,
	listFigureRows,
	listFigures,
	listHouseholdSizes,
	listPlaceAliases,
	listUncompared,
	migrateToLatest
} from '#lib/server/store/index.ts';
import { listMiscounted } from '#lib/server/store/region-metrics.ts';
import { listPastStates } from '#lib/server/store/past-figures.ts';
import { MIGRATIONS } from '#lib/server/store/migrations/index.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import { makeEmptyAddress, onPostgres } from '../support/store.ts';

let db: Kysely<Schema>;
beforeEach(async () => {
	db = new Kysely<Schema>({ dialect: chooseDialect(await makeEmptyAddress()) });
});
afterEach(() => db.destroy());

/** The schema as it was when the migration with this name was the last. */
async function migrateTo(last: string): Promise<void> {
	const released = Object.entries(MIGRATIONS).filter(([name]) => name <= last);
	await migrateToLatest(db, Object.fromEntries(released));
}

it('from the first release: regions stay, without a P-code', async () => {
	await migrateTo('0001-initial');
	await sql`insert into region (id, level, country, name_fr, name_en, name_es)
		values ('IRQ', '0', 'IRQ', 'Irak', 'Iraq', 'Irak')`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	const regions = await db.selectFrom('region').select(['id', 'name_fr', 'pcode']).execute();
	expect(regions).toEqual([{ id: 'IRQ', name_fr: 'Irak', pcode: null }]);
});

it('from 0002: documents know the extractor that read them, where there are figures', async () => {
	await migrateTo('0002-region-pcode');
	const text = (n: number) =>
		sql.raw(`(${n}, 'news', '2017-03-02', '', 't${n}', 'a${n}', '', 0, 0)`);
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256,
		search_text, is_sample, is_confidential) values ${text(1)}, ${text(2)}`.execute(db);
	await sql`insert into extraction (document_id, ordinal, start_offset, end_offset, quote,
		sentence_start, sentence_end, excerpt, quote_start, qualifier, unit, metric, measure, assertion,
		date_precision, confidence, evidence, extractor_version, recorded_at) values (1, 0, 0, 1, 't', 0,
		2, 't1', 0, 'exact', 'person', 'deaths', 'flow', 'reported', 'none', 1, '[]', '0.1.0', '')`.execute(
		db
	);
	await migrateToLatest(db, MIGRATIONS);
	const rows = await db
		.selectFrom('document')
		.select(['id', 'extractor_version'])
		.orderBy('id')
		.execute();
	expect(rows).toEqual([
		{ id: 1, extractor_version: '0.1.0' },
		{ id: 2, extractor_version: null }
	]);
});

it('from 0002: figures stand alone, and texts are still to be compared', async () => {
	await migrateTo('0002-region-pcode');
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256,
		search_text, is_sample, is_confidential) values (1, 'news', '2017-03-02', '', 't', 'ab', '', 0, 0)`.execute(
		db
	);
	await migrateToLatest(db, MIGRATIONS);
	const documents = await db.selectFrom('document').select(['id', 'folded_hash']).execute();
	expect(documents).toEqual([{ id: 1, folded_hash: null }]);
	expect(await db.selectFrom('cluster_change').selectAll().execute()).toEqual([]);
});

it('from 0005: preferences and sizes of households stay; no words of a place are settled', async () => {
	await migrateTo('0005-past-figures');
	await sql`insert into region (id, level, country, name_fr, name_en, name_es)
		values ('IRQ', '0', 'IRQ', 'Irak', 'Iraq', 'Irak')`.execute(db);
	await sql`insert into household_size (region_id, year, size, stated_by)
		values ('IRQ', 2011, 6.7, 'MICS')`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	expect(await listHouseholdSizes(db)).toEqual([
		{ regionId: 'IRQ', year: 2011, size: 6.7, statedBy: 'MICS' }
	]);
	expect(await listPlaceAliases(db)).toEqual([]);
});

it('from 0008: a document that turns counts once for each of its figures', async () => {
	await migrateTo('0008-readings');
	await sql`insert into region (id, level, parent_id, country, name_fr, name_en, name_es) values
		('IRQ', '0', null, 'IRQ', 'Irak', 'Iraq', 'Irak'),
		('IQ-AR', '1', 'IRQ', 'IRQ', 'Erbil', 'Erbil', 'Erbil')`.execute(db);
	await sql`insert into region_closure (ancestor_id, descendant_id, depth) values
		('IRQ', 'IRQ', 0), ('IQ-AR', 'IQ-AR', 0), ('IRQ', 'IQ-AR', 1)`.execute(db);
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256,
		search_text, is_sample, is_confidential) values (1, 'news', '2017-03-02', '', 't', 'ab', '', 0, 0)`.execute(
		db
	);
	const figure = (region: string) =>
		sql.raw(`(1, '${region}', '2017-02-01', 'extracted', 'exact', 'person', 'deaths', 'flow',
			'reported', 'day', '', 0, 0, 1, '2017-03-01', '2017-03-01')`);
	await sql`insert into figure (document_id, region_id, date_end, review_status, qualifier, unit,
		metric, measure, assertion, date_precision, search_text, is_corrected, is_pinned, version,
		recorded_at, updated_at) values ${figure('IQ-AR')}, ${figure('IQ-AR')}, ${figure('IRQ')}`.execute(
		db
	);
	await migrateToLatest(db, MIGRATIONS);
	await db.updateTable('document').set({ is_confidential: 1 }).execute();
	const counts = await db
		.selectFrom('region_metric')
		.select(['region_id', 'figures', 'revision'])
		.where('metric', '=', CODES.metric.encode('deaths'))
		.where('region_id', '!=', '')
		.orderBy('region_id')
		.execute();
	expect(counts).toEqual([
		{ region_id: 'IQ-AR', figures: 0, revision: 4 },
		{ region_id: 'IRQ', figures: 0, revision: 6 }
	]);
});

it('from 0009: every instant is the same to the millisecond, and histories are still kept', async () => {
	await migrateTo('0009-turned-documents');
	await sql`insert into region (id, level, country, name_fr, name_en, name_es)
		values ('IRQ', '0', 'IRQ', 'Irak', 'Iraq', 'Irak')`.execute(db);
	await sql`insert into region_closure (ancestor_id, descendant_id, depth)
		values ('IRQ', 'IRQ', 0)`.execute(db);
	const [first, second] = ['2017-03-02T08:09:10.123Z', '2017-03-04T23:59:59.999Z'];
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256, search_text,
		is_sample, is_confidential) values (1, 'news', '2017-03-02', ${first}, 't1', 'ab', '', 0, 0)`.execute(
		db
	);
	await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, quote,
		sentence_start, sentence_end, excerpt_start, excerpt_length, quote_start, qualifier, unit, metric,
		measure, assertion, date_precision, confidence, evidence, extractor_version, recorded_at) values
		(1, 1, 0, 0, 1, 't', 0, 2, 0, 2, 0, 'exact', 'person', 'deaths', 'flow', 'reported', 'none', 1,
		'[]', '0.1.0', ${first})`.execute(db);
	await sql`insert into figure (id, document_id, extraction_id, region_id, value, qualifier, unit, metric, measure,
		assertion, date_precision, search_text, review_status, is_corrected, is_pinned, version,
		recorded_at, updated_at) values (1, 1, 1, 'IRQ', 12, 'exact', 'person', 'deaths', 'flow', 'reported',
		'none', 't1', 'extracted', 0, 0, 1, ${first}, ${first})`.execute(db);
	await sql`update figure set value = 13, version = 2, updated_at = ${second}`.execute(db);
	const revision = () => db.selectFrom('region_metric').select('revision').execute();
	const before = await revision();
	await migrateToLatest(db, MIGRATIONS);
	expect(await revision()).toEqual(before);
	const detail = await findFigure(db, 1);
	expect(detail?.figure).toMatchObject({ recordedAt: first, updatedAt: second, value: 13 });
	expect(detail?.extraction).toMatchObject({ recordedAt: first });
	expect(await findDocument(db, 1)).toMatchObject({ recordedAt: first });
	expect(await listPastStates(db, undefined, 9)).toMatchObject([
		{ id: 1, version: 1, replacedAt: second, state: { value: 12 } }
	]);
	const valueOn = async (asKnownOn: string) =>
		(await listFigures(db, { asKnownOn })).map(({ value }) => value);
	expect(await Promise.all(['2017-03-01', '2017-03-02', '2017-03-04'].map(valueOn))).toEqual([
		[],
		[12],
		[13]
	]);
	await sql`update figure set value = 14, updated_at = updated_at + 1`.execute(db);
	expect(await listPastStates(db, undefined, 9)).toHaveLength(2);
	await expect(sql`update past_figure set value = 1`.execute(db)).rejects.toThrow('never changed');
	await expect(sql`delete from past_figure`.execute(db)).rejects.toThrow('never deleted');
	await expect(sql`update extraction set value = 1`.execute(db)).rejects.toThrow('never changed');
	expect(await revision()).not.toEqual(before);
});

it('from 0010: codes, days and confidence as numbers say the same, now and in the past', async () => {
	await migrateTo('0010-instants');
	await sql`insert into region (id, level, country, name_fr, name_en, name_es)
		values ('IRQ', '0', 'IRQ', 'Irak', 'Iraq', 'Irak')`.execute(db);
	await sql`insert into region_closure (ancestor_id, descendant_id, depth)
		values ('IRQ', 'IRQ', 0)`.execute(db);
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256, search_text,
		is_sample, is_confidential) values (1, 'news', '2017-03-02', 0, '12 morts.', 'ab', '', 0, 0)`.execute(
		db
	);
	await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, quote,
		sentence_start, sentence_end, excerpt_start, excerpt_length, quote_start, qualifier, unit, metric,
		subgroup, measure, assertion, relation, date_start, date_end, date_precision, confidence, evidence,
		extractor_version, recorded_at) values (1, 1, 0, 0, 8, '12 morts', 0, 9, 0, 9, 0, 'at_least',
		'person', 'deaths', 'women', 'flow', 'unconfirmed', 'part_of', '1969-12-31', '2017-03-01', 'month',
		0.29, '[]', '0.1.0', 0)`.execute(db);
	await sql`insert into figure (document_id, extraction_id, region_id, value, qualifier, unit, metric,
		measure, assertion, date_end, published_on, date_precision, search_text, confidence, review_status,
		is_corrected, is_pinned, version, recorded_at, updated_at) values
		(1, 1, 'IRQ', 12, 'range', 'currency', 'funding_received', 'cumulative', 'denied', '2017-03-01',
		'2017-03-02', 'none', '', 0.57, 'needs_review', 0, 0, 1, 0, 0),
		(null, null, null, 1, 'exact', 'person', 'displaced', 'stock', 'reported', null, null, 'none',
		'', null, 'rejected', 0, 0, 1, 0, 0)`.execute(db);
	await sql`update figure set date_end = '2017-03-04', review_status = 'confirmed', version = 2,
		updated_at = 5 where id = 1`.execute(db);
	await sql`delete from figure where id = 2`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	const detail = await findFigure(db, 1);
	expect(detail?.extraction).toMatchObject({
		...{ quote: '12 morts', qualifier: 'at_least', unit: 'person', metric: 'deaths' },
		...{ subgroup: 'women', measure: 'flow', assertion: 'unconfirmed', relation: 'part_of' },
		...{ dateStart: '1969-12-31', dateEnd: '2017-03-01', datePrecision: 'month', confidence: 0.29 }
	});
	const content = {
		...{ qualifier: 'range', unit: 'currency', metric: 'funding_received', subgroup: null },
		...{ measure: 'cumulative', assertion: 'denied', relation: null, dateStart: null },
		datePrecision: 'none'
	};
	expect(detail?.figure).toMatchObject({
		...{ ...content, dateEnd: '2017-03-04', publishedOn: '2017-03-02', confidence: 0.57 },
		reviewStatus: 'confirmed'
	});
	expect(await listPastStates(db, undefined, 9)).toMatchObject([
		{ version: 1, state: { ...content, dateEnd: '2017-03-01', reviewStatus: 'needs_review' } }
	]);
	expect(await listMiscounted(db)).toEqual([]);
	await sql`insert into figure (value, qualifier, unit, metric, measure, assertion, date_precision,
		review_status, is_corrected, is_pinned, version, recorded_after, updated_at)
		values (1, 0, 0, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0)`.execute(db);
	const ids = await db.selectFrom('figure').select('id').orderBy('id').execute();
	expect(ids).toEqual([{ id: 1 }, { id: 3 }]);
	const stray = sql`update figure set document_id = 99 where id = 1`.execute(db);
	await expect(stray).rejects.toThrow(/foreign key/i);
});

it('from 0010: a code that no release wrote is not lost, the store stays as it was', async () => {
	await migrateTo('0010-instants');
	await sql`insert into figure (qualifier, unit, metric, subgroup, measure, assertion, date_precision,
		search_text, review_status, is_corrected, is_pinned, version, recorded_at, updated_at) values
		('exact', 'person', 'deaths', 'martians', 'flow', 'reported', 'none', '', 'extracted', 0, 0, 1, 0,
		0)`.execute(db);
	await expect(migrateToLatest(db, MIGRATIONS)).rejects.toThrow(/martians|TEXT value/);
	const { rows } = await sql<{ subgroup: string }>`select subgroup from figure`.execute(db);
	expect(rows).toEqual([{ subgroup: 'martians' }]);
});

it('from 0012: hashes, evidence and the chain of the audit are the same as bytes', async () => {
	await migrateTo('0012-diseases');
	const [textHash, folded, first, second] = ['0a', 'f1', '00', '80'].map((two) => two.repeat(32));
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256, folded_sha256,
		search_text, is_sample, is_confidential) values
		(1, 'news', '2017-03-02', 0, '12 morts.', ${textHash}, ${folded}, '', 0, 0),
		(2, 'news', '2017-03-02', 0, '13 morts.', ${second}, null, '', 0, 0)`.execute(db);
	await sql`insert into evidence_rule (field, rule) values ('value', '<digits>'), ('place', 'read as')`.execute(
		db
	);
	const evidence = JSON.stringify([
		[1, 0, 300],
		[2, -200, 7, 'Ninive → é'],
		[1],
		[2, 'note'],
		[1, -1, 0]
	]);
	await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, sentence_start,
		sentence_end, excerpt_start, excerpt_length, quote_start, qualifier, unit, metric, measure, assertion,
		date_precision, confidence, evidence, extractor_version, recorded_at) values (1, 1, 0, 500, 508, 0, 9,
		0, 9, 0, 0, 0, 8, 1, 0, 5, 50, ${evidence}, '0.1.0', 0)`.execute(db);
	await sql`insert into figure (document_id, extraction_id, qualifier, unit, metric, measure, assertion,
		date_precision, search_text, review_status, is_corrected, is_pinned, version, recorded_at, updated_at)
		values (1, 1, 0, 0, 8, 1, 0, 5, '', 0, 0, 0, 1, 0, 0)`.execute(db);
	await sql`insert into audit (at, author, action, subject, detail, previous_hash, hash) values
		('2017-03-02', 'Awa', 'a.b', 'document/1', '{}', ${first}, ${second})`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	expect(await findDocument(db, 1)).toMatchObject({ textSha256: textHash });
	expect(await findSameText(db, folded ?? '', 0)).toBe(1);
	expect(await listUncompared(db, 9)).toEqual([2]);
	expect((await findFigure(db, 1))?.extraction?.evidence).toEqual([
		{ field: 'value', rule: '<digits>', span: [500, 800] },
		{ field: 'place', rule: 'read as', span: [300, 307], note: 'Ninive → é' },
		{ field: 'value', rule: '<digits>' },
		{ field: 'place', rule: 'read as', note: 'note' },
		{ field: 'value', rule: '<digits>', span: [499, 499] }
	]);
	expect(await listAudit(db, 'document/1')).toMatchObject([{ previousHash: first, hash: second }]);
	await expect(sql`update extraction set value = 1`.execute(db)).rejects.toThrow('never changed');
	await expect(sql`delete from audit`.execute(db)).rejects.toThrow('never deleted');
	await expect(sql`update document set id = 7 where id = 1`.execute(db)).rejects.toThrow(
		/foreign key/i
	);
});

it('from 0013: words find the figures and documents that they found, without folded copies', async () => {
	await migrateTo('0013-bytes');
	await sql`insert into region (id, level, country, name_fr, name_en, name_es)
		values ('IRQ', '0', 'IRQ', 'Irak', 'Iraq', 'Irak')`.execute(db);
	await sql`insert into region_closure (ancestor_id, descendant_id, depth)
		values ('IRQ', 'IRQ', 0)`.execute(db);
	await sql`insert into source (name, kind, reliability) values ('Croix-Rouge', 'ngo', 'high')`.execute(
		db
	);
	const text = 'Été\u00a0: 12\u202f000 déplacés. Puis 3 morts.';
	await sql`insert into document (id, title, outlet, kind, published_on, recorded_at, text, text_sha256,
		search_text, is_sample, is_confidential) values (1, 'L’Exode', 'Le Quotidien', 'news', '2017-03-02',
		0, ${text}, ${Buffer.from('1')}, 'l''exode le quotidien', 0, 0)`.execute(db);
	const reading = (id: number, start: number, end: number, from: number, length: number) =>
		sql`${sql.raw(`(${id}, 1, ${id}, ${start}, ${end}, ${from}, ${from + length}, ${from}, ${length},
			${start - from}, 0, 0, 0, 0, 0, 5, 50`)}, ${Buffer.alloc(0)}, '0.1.0', 0)`;
	await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, sentence_start,
		sentence_end, excerpt_start, excerpt_length, quote_start, qualifier, unit, metric, measure, assertion,
		date_precision, confidence, evidence, extractor_version, recorded_at) values
		${reading(1, 6, 12, 0, 22)}, ${reading(2, 28, 29, 23, 13)}`.execute(db);
	await sql`insert into figure (id, document_id, extraction_id, source_id, region_id, place_text, quote,
		search_text, qualifier, unit, metric, measure, assertion, date_precision, review_status,
		is_corrected, is_pinned, version, recorded_at, updated_at) values
		(1, 1, 1, 1, 'IRQ', 'Bébédja', null, 'ete : 12 000 deplaces. bebedja irak iraq croix-rouge',
			0, 0, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0),
		(2, 1, 2, null, null, null, null, 'puis 3 morts.', 0, 0, 8, 1, 0, 5, 0, 0, 0, 1, 0, 0),
		(3, null, null, null, null, 'Bol', 'Vu à l’école', 'vu a l''ecole bol', 0, 0, 0, 0, 0, 5, 0, 0, 0,
			1, 0, 0)`.execute(db);
	await sql`update figure set place_text = 'Doba', search_text = 'vu a l''ecole doba', version = 2,
		updated_at = 90000000 where id = 3`.execute(db);
	const found = async (words: string) => {
		const { rows } = await sql<{ id: number }>`select id from figure
			where search_text like ${`%${words}%`} or document_id in
				(select id from document where search_text like ${`%${words}%`}) order by id`.execute(db);
		return rows.map(({ id }) => id);
	};
	const words = [
		...['ete : 12 000', 'deplaces', 'morts', 'puis', 'bebedja', 'iraq', 'croix-rouge', 'exode'],
		...['quotidien', "l'ecole", 'doba', 'bol', 'deplaces. puis', 'rien']
	];
	const before = await Promise.all(words.map(found));
	await migrateToLatest(db, MIGRATIONS);
	const after = await Promise.all(words.map((text) => listFigures(db, { text })));
	expect(after.map((figures) => figures.map(({ id }) => id).sort())).toEqual(before);
	expect(await listDocuments(db, { text: 'quotidien' }, { limit: 9 })).toHaveLength(1);
	const asKnownOn = { asKnownOn: '1970-01-01' };
	expect(await listFigures(db, { text: 'bol', ...asKnownOn })).toMatchObject([{ id: 3 }]);
	expect(await listFigures(db, { text: 'doba', ...asKnownOn })).toEqual([]);
});

it('from 0014: words are the same, stored once, the most frequent under the lowest number', async () => {
	await migrateTo('0014-search');
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256, is_sample,
		is_confidential) values (1, 'news', '2017-03-02', 0, '12 morts, 13 morts.', ${Buffer.from('1')}, 0,
		0)`.execute(db);
	const reading = (
		id: number,
		start: number,
		date: string | null
	) => sql`(${id}, 1, ${id}, ${start},
		${start + 8}, 0, 19, 0, 19, ${start}, 0, 0, 8, 1, 0, 5, ${date}, 'Bol', 'la mairie', 'Mairie', 50,
		${Buffer.alloc(0)}, '0.1.0', 7)`;
	await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, sentence_start,
		sentence_end, excerpt_start, excerpt_length, quote_start, qualifier, unit, metric, measure, assertion,
		date_precision, date_text, place_text, source_text, source, confidence, evidence, extractor_version,
		recorded_at) values ${reading(3, 0, 'hier')}, ${reading(4, 10, null)}`.execute(db);
	await sql`insert into figure (id, document_id, extraction_id, place_text, qualifier, unit, metric,
		measure, assertion, date_precision, review_status, is_corrected, is_pinned, version, recorded_at,
		updated_at) values (1, 1, 3, 'Bol', 0, 0, 8, 1, 0, 5, 0, 0, 0, 1, 7, 7),
		(2, 1, 4, null, 0, 0, 8, 1, 0, 5, 0, 0, 0, 1, 7, 7)`.execute(db);
	await sql`update figure set place_text = 'Doba', version = 2, updated_at = 8 where id = 1`.execute(
		db
	);
	const revisions = () => db.selectFrom('region_metric').selectAll().execute();
	const before = await revisions();
	await migrateToLatest(db, MIGRATIONS);
	expect(await revisions()).toEqual(before);
	const words = { placeText: 'Bol', sourceText: 'la mairie', source: 'Mairie' };
	const read = { ...words, extractorVersion: '0.1.0', recordedAt: '1970-01-01T00:00:00.007Z' };
	expect(await findFigure(db, 1)).toMatchObject({
		figure: { placeText: 'Doba', quote: '12 morts' },
		extraction: { ...read, dateText: 'hier' }
	});
	expect(await findFigure(db, 2)).toMatchObject({
		figure: { placeText: null },
		extraction: { ...read, dateText: null, quote: '13 morts' }
	});
	expect(await listPastStates(db, undefined, 9)).toMatchObject([
		{ id: 1, version: 1, state: { placeText: 'Bol' } }
	]);
	const first = db.selectFrom('phrase').select('text').where('id', '=', 1);
	expect(await first.execute()).toEqual([{ text: 'Bol' }]);
	await expect(sql`update phrase set text = 'x'`.execute(db)).rejects.toThrow('never changed');
	await expect(sql`delete from phrase`.execute(db)).rejects.toThrow('never deleted');
	await expect(sql`update extraction set value = 1`.execute(db)).rejects.toThrow('never changed');
	await expect(sql`update figure set place_phrase = 99`.execute(db)).rejects.toThrow(
		/foreign key/i
	);
	await sql`update figure set place_phrase = 1, updated_at = 9 where id = 1`.execute(db);
	expect(await listPastStates(db, undefined, 9)).toHaveLength(2);
});

it('from 0015: distances, differences and halves of hashes say what was there', async () => {
	await migrateTo('0015-phrases');
	const [recorded, later] = ['2017-03-02T08:09:10.123Z', '2017-03-09T00:00:00.001Z'];
	const [millis, laterMillis] = [recorded, later].map((at) => Date.parse(at));
	const [folded = '', first = '', second = ''] = ['f1', '00', '7e'].map((two) => two.repeat(32));
	const bytes = (hex: string) => Buffer.from(hex, 'hex');
	const text = 'Bilan. Le feu a fait 12 morts, hier. Fin.';
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256, folded_sha256,
		is_sample, is_confidential) values (1, 'news', '2017-03-02', ${millis}, ${text}, ${Buffer.from('1')},
		${bytes(folded)}, 0, 0)`.execute(db);
	await sql`insert into text_band (band, document_id) values (1000, 1), (1001, 1), (2147483647, 1)`.execute(
		db
	);
	await sql`insert into phrase (id, text) values (1, '0.1.0')`.execute(db);
	const start = text.indexOf('12');
	await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, sentence_start,
		sentence_end, excerpt_start, excerpt_length, quote_start, qualifier, unit, metric, measure, assertion,
		date_precision, confidence, evidence, extractor_phrase, recorded_at) values (5, 1, 0, ${start},
		${start + 8}, 7, 36, 7, 29, ${start - 7}, 0, 0, 8, 1, 0, 5, 50, ${Buffer.alloc(0)}, 1, ${millis})`.execute(
		db
	);
	await sql`insert into figure (id, document_id, extraction_id, qualifier, unit, metric, measure,
		assertion, date_precision, review_status, is_corrected, is_pinned, version, recorded_at, updated_at)
		values (1, 1, 5, 0, 0, 8, 1, 0, 5, 0, 0, 0, 1, ${millis}, ${millis}),
		(2, null, null, 0, 0, 8, 1, 0, 5, 0, 0, 0, 1, ${laterMillis}, ${laterMillis})`.execute(db);
	await sql`update figure set value = 13, version = 2, updated_at = ${laterMillis} where id = 1`.execute(
		db
	);
	await sql`insert into audit (id, at, author, action, subject, detail, previous_hash, hash) values
		(1, '2017-03-02', 'Awa', 'a.b', 'document/1', '{}', ${bytes(first)}, ${bytes(second)}),
		(4, '2017-03-02', 'Awa', 'a.b', 'document/1', '{}', ${bytes(second)}, ${bytes(folded)})`.execute(
		db
	);
	const revisions = () => db.selectFrom('region_metric').selectAll().execute();
	const before = await revisions();
	await migrateToLatest(db, MIGRATIONS);
	expect(await revisions()).toEqual(before);
	expect(await findFigure(db, 1)).toMatchObject({
		figure: { recordedAt: recorded, updatedAt: later, quote: '12 morts', start, end: start + 8 },
		extraction: { recordedAt: recorded, sentence: [7, 36], start, end: start + 8 }
	});
	expect(await findFigure(db, 2)).toMatchObject({
		figure: { recordedAt: later, updatedAt: later }
	});
	expect(await listPastStates(db, undefined, 9)).toMatchObject([{ id: 1, replacedAt: later }]);
	const past = await listFigureRows(db, { asKnownOn: '2017-03-02' }, { limit: 9 });
	expect(past).toMatchObject([{ id: 1, recordedAt: recorded, value: null }]);
	expect(await listAudit(db, 'document/1')).toMatchObject([
		{ id: 1, previousHash: first, hash: second },
		{ id: 4, previousHash: second, hash: folded }
	]);
	expect(await findSameText(db, folded, 0)).toBe(1);
	const bands = db.selectFrom('text_band').selectAll().orderBy('band');
	expect(await bands.execute()).toEqual([
		{ band: 3, document_id: 1 },
		{ band: 2 ** 23 - 1, document_id: 1 }
	]);
	await expect(sql`delete from audit`.execute(db)).rejects.toThrow('never deleted');
	await expect(sql`update extraction set value = 1`.execute(db)).rejects.toThrow('never changed');
	await expect(sql`update figure set extraction_id = 99 where id = 2`.execute(db)).rejects.toThrow(
		/foreign key/i
	);
	await sql`update figure set value = 14, updated_at = updated_at + 1 where id = 1`.execute(db);
	expect(await listPastStates(db, undefined, 9)).toHaveLength(2);
});

it('a chain of the audit that was broken is still found to be', async () => {
	await migrateTo('0015-phrases');
	const [first, other, hash] = ['00', 'aa', 'bb'].map((two) => Buffer.from(two.repeat(32), 'hex'));
	await sql`insert into audit (id, at, author, action, subject, detail, previous_hash, hash) values
		(1, '2017-03-02', 'Awa', 'a.b', 'document/1', '{}', ${first}, ${hash}),
		(2, '2017-03-02', 'Awa', 'a.b', 'document/1', '{}', ${other}, ${other})`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	expect(await findAuditBreak(db)).toBe(1);
});

it('a store of a later release is refused, and stays as it was', async () => {
	const later = { ...MIGRATIONS, '9999-later': { up: () => Promise.resolve() } };
	await migrateToLatest(db, later);
	await expect(migrateToLatest(db, MIGRATIONS)).rejects.toThrow('9999-later');
	expect(await migrateToLatest(db, later)).toEqual([]);
});

it('text sorts by code point, whatever the language of the database', async () => {
	await migrateToLatest(db, MIGRATIONS);
	for (const name of ['é', 'a', 'Z', 'f', '-']) {
		await db.insertInto('setting').values({ name, value: '' }).execute();
	}
	const rows = await db.selectFrom('setting').select('name').orderBy('name').execute();
	expect(rows.map(({ name }) => name)).toEqual(['-', 'Z', 'a', 'f', 'é']);
});

it.runIf(onPostgres)('every column of text does', async () => {
	await migrateToLatest(db, MIGRATIONS);
	const { rows } = await sql<{ name: string }>`
		select table_name || '.' || column_name as name from information_schema.columns
		where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
			and table_name not like 'kysely%'
	`.execute(db);
	expect(rows).toEqual([]);
});

it('from 0006: figures are counted by region and metric, with the regions above', async () => {
	await migrateTo('0006-place-aliases');
	await sql`insert into region (id, level, parent_id, country, name_fr, name_en, name_es) values
		('IRQ', '0', null, 'IRQ', 'Irak', 'Iraq', 'Irak'),
		('IQ-AR', '1', 'IRQ', 'IRQ', 'Erbil', 'Erbil', 'Erbil')`.execute(db);
	await sql`insert into region_closure (ancestor_id, descendant_id, depth) values
		('IRQ', 'IRQ', 0), ('IQ-AR', 'IQ-AR', 0), ('IRQ', 'IQ-AR', 1)`.execute(db);
	const figure = (region: string, day: string, status: string) =>
		sql.raw(`(${region}, '${day}', '${status}', 'exact', 'person', 'deaths', 'flow', 'reported',
			'day', '', 0, 0, 1, '2017-03-01', '2017-03-01')`);
	await sql`insert into figure (region_id, date_end, review_status, qualifier, unit, metric, measure,
		assertion, date_precision, search_text, is_corrected, is_pinned, version, recorded_at, updated_at)
		values ${figure("'IQ-AR'", '2017-02-01', 'extracted')}, ${figure("'IRQ'", '2017-02-03', 'extracted')},
		${figure("'IRQ'", '2017-02-09', 'rejected')}, ${figure('null', '2017-02-05', 'extracted')}`.execute(
		db
	);
	await migrateToLatest(db, MIGRATIONS);
	const counts = await db
		.selectFrom('region_metric')
		.select(['region_id', 'figures', 'latest'])
		.where('metric', '=', CODES.metric.encode('deaths'))
		.orderBy('region_id')
		.execute();
	expect(counts).toEqual([
		{ region_id: '', figures: 3, latest: toDay('2017-02-05') },
		{ region_id: 'IQ-AR', figures: 1, latest: toDay('2017-02-01') },
		{ region_id: 'IRQ', figures: 2, latest: toDay('2017-02-03') }
	]);
});

it('from 0007: an excerpt is cut from its text, evidence is what it was', async () => {
	await migrateTo('0007-rollups');
	const text = 'Bilan 😀. À Mossoul, 12 morts 😀 lundi. Fin.';
	const excerpt = 'À Mossoul, 12 morts 😀 lundi.';
	const start = text.indexOf('12');
	const evidence = [
		{ field: 'value', rule: '<digits>', span: [start, start + 2] },
		{ field: 'place', rule: 'in the clause', span: [start - 9, start - 2] },
		{ field: 'measure', rule: 'as its whole' },
		{ field: 'place', rule: 'read as', span: [start - 9, start - 2], note: 'Mossoul → Ninive' },
		{ field: 'date', rule: 'settled', note: 'by hand' }
	];
	await sql`insert into document (id, kind, published_on, recorded_at, text, text_sha256, search_text,
		is_sample, is_confidential) values (1, 'news', '2017-03-02', '', ${text}, 'ab', '', 0, 0)`.execute(
		db
	);
	for (const ordinal of [0, 1]) {
		await sql`insert into extraction (id, document_id, ordinal, start_offset, end_offset, quote,
			sentence_start, sentence_end, excerpt, quote_start, qualifier, unit, metric, measure, assertion,
			date_precision, confidence, evidence, extractor_version, recorded_at) values (${7 + ordinal}, 1,
			${ordinal}, ${start}, ${start + 8 - ordinal}, ${text.slice(start, start + 8 - ordinal)}, 0, 2,
			${excerpt}, ${excerpt.indexOf('12')}, 'exact', 'person', 'deaths', 'flow', 'reported', 'none', 1,
			${JSON.stringify(evidence)}, '0.1.0', '')`.execute(db);
	}
	await sql`insert into figure (id, document_id, extraction_id, qualifier, unit, metric, measure,
		assertion, date_precision, search_text, review_status, is_corrected, is_pinned, version, recorded_at,
		updated_at) values (3, 1, 8, 'exact', 'person', 'deaths', 'flow', 'reported', 'none', '',
		'extracted', 0, 0, 1, '', '')`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	const detail = await findFigure(db, 3);
	expect(detail?.figure).toMatchObject({ excerpt, quote: '12 mort', quoteStart: 11 });
	expect(detail?.extraction).toMatchObject({ excerpt, evidence });
	const change = db.updateTable('extraction').set({ value: 13 }).execute();
	await expect(change).rejects.toThrow('never changed');
});

it('from 0011: what was read names no disease; from now on past states keep theirs', async () => {
	await migrateTo('0011-codes');
	await sql`insert into figure (id, qualifier, unit, metric, measure, assertion, date_precision,
		search_text, review_status, is_corrected, is_pinned, version, recorded_at, updated_at)
		values (3, 0, 2, 23, 1, 0, 5, '', 0, 0, 0, 1, 5, 5)`.execute(db);
	await migrateToLatest(db, MIGRATIONS);
	for (const [name, at] of [
		['cholera', 6],
		['measles', 7]
	] as const) {
		const disease = CODES.disease.encode(name);
		await db.updateTable('figure').set({ disease, updated_at: at }).where('id', '=', 3).execute();
	}
	const past = await listPastStates(db, undefined, 10);
	expect(past.map(({ state }) => state.disease)).toEqual([null, 'cholera']);
});
