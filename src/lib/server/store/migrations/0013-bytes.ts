import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';
import { shortenEvidence } from './0013-evidence.ts';

/**
 * Hashes of texts and of the audit, and evidence, as bytes; they say the same. A hash of the audit
 * needs no index of its own: that the one before it is told once keeps the chain one. In SQLite
 * tables are built anew as in 0011, without foreign keys enforced meanwhile.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const run = async (statements: readonly string[]) => {
		for (const statement of statements) await sql.raw(statement).execute(db);
	};
	if (!sqlite) {
		await run(['drop trigger extraction_not_updated on extraction', addEvidence('bytea', "''")]);
		await shortenEvidence(db, 'bytea');
		return run([...REPLACE_EVIDENCE, ...POSTGRES]);
	}
	const { rows: triggers } = await sql<{ name: string; sql: string }>`
		select name, sql from sqlite_schema where type = 'trigger'`.execute(db);
	await run(triggers.map(({ name }) => `drop trigger ${name}`));
	await run([addEvidence('blob', "x''")]);
	await shortenEvidence(db, 'blob');
	await run([...REPLACE_EVIDENCE, ...SQLITE, ...triggers.map((trigger) => trigger.sql)]);
	const broken = await sql`pragma foreign_key_check`.execute(db);
	if (broken.rows.length > 0) throw new Error('A row refers to one that is not there');
}

const addEvidence = (type: string, none: string): string =>
	`alter table extraction add column evidence_bytes ${type} not null default ${none}`;

const REPLACE_EVIDENCE = [
	'alter table extraction drop column evidence',
	'alter table extraction rename column evidence_bytes to evidence'
];

interface Rebuilt {
	definition: string;
	/** Columns that hold hexadecimal digits and are to hold bytes. */
	hashes: string[];
	others: string[];
}

const DOCUMENT: Rebuilt = {
	definition: `(
		id integer primary key autoincrement,
		title text,
		outlet text,
		url text,
		lang text,
		country text,
		kind text not null,
		published_on text not null,
		recorded_at integer not null,
		text text not null,
		text_sha256 blob not null unique,
		search_text text not null,
		is_sample integer not null check (is_sample in (0, 1)),
		is_confidential integer not null check (is_confidential in (0, 1)),
		extractor_version text,
		folded_sha256 blob
	) strict`,
	hashes: ['text_sha256', 'folded_sha256'],
	others: [
		...['id', 'title', 'outlet', 'url', 'lang', 'country', 'kind', 'published_on', 'recorded_at'],
		...['text', 'search_text', 'is_sample', 'is_confidential', 'extractor_version']
	]
};

const AUDIT: Rebuilt = {
	definition: `(
		id integer primary key autoincrement,
		at text not null,
		author text not null,
		action text not null,
		subject text not null,
		detail text not null,
		previous_hash blob not null unique,
		hash blob not null
	) strict`,
	hashes: ['previous_hash', 'hash'],
	others: ['id', 'at', 'author', 'action', 'subject', 'detail']
};

/** What is no hexadecimal number, which no release wrote, is refused. */
const rebuild = (table: string, { definition, hashes, others }: Rebuilt): string[] => [
	`create table ${table}_new ${definition}`,
	`insert into ${table}_new (${[...others, ...hashes].join(', ')})
		select ${[...others, ...hashes.map((name) => `coalesce(unhex(${name}), ${name})`)].join(', ')}
		from ${table}`,
	`delete from sqlite_sequence where name = '${table}_new'`,
	`insert into sqlite_sequence (name, seq)
		select '${table}_new', seq from sqlite_sequence where name = '${table}'`,
	`drop table ${table}`,
	`alter table ${table}_new rename to ${table}`
];

const SQLITE = [
	...rebuild('document', DOCUMENT),
	...rebuild('audit', AUDIT),
	'create index document_by_date on document (published_on)',
	'create index document_by_folded_text on document (folded_sha256)',
	'create index document_by_extractor on document (extractor_version, id)',
	'create index document_confidential on document (id) where is_confidential = 1',
	'create index audit_by_subject on audit (subject)'
];

const toBytes = (table: string, columns: string[]): string =>
	`alter table ${table} ${columns
		.map((name) => `alter column ${name} type bytea using decode(${name}, 'hex')`)
		.join(', ')}`;

const POSTGRES = [
	'alter table audit drop constraint audit_hash_key',
	toBytes('document', DOCUMENT.hashes),
	toBytes('audit', AUDIT.hashes),
	`create trigger extraction_not_updated before update on extraction
		for each row execute function refuse_change('an extraction is never changed')`
];
