/** Tables as migration 0016 builds them in SQLite. */

export interface Rebuilt {
	table: string;
	definition: string;
	/** Columns that stay as they were. */
	same: string[];
	/** New columns, and their value in a row of the old table. */
	added: Record<string, string>;
}

/** When a row was recorded, in milliseconds after its document was; without one, since 1970. */
export const recordedAfter = (table: string): string => `recorded_at - coalesce(
	(select document.recorded_at from document where document.id = ${table}.document_id), 0)`;

/** Lengths and distances where there were offsets into the text. */
export const DISTANCES = {
	quote_length: 'end_offset - start_offset',
	sentence_before: 'start_offset - sentence_start',
	sentence_after: 'sentence_end - end_offset'
};

const EXTRACTION: Rebuilt = {
	table: 'extraction',
	definition: `(
		id integer primary key autoincrement,
		document_id integer not null references document,
		ordinal integer not null check (ordinal >= 0),
		parent_ordinal integer,
		start_offset integer not null check (start_offset >= 0),
		quote_length integer not null check (quote_length > 0),
		sentence_before integer not null,
		sentence_after integer not null,
		excerpt_start integer not null,
		excerpt_length integer not null,
		quote_start integer not null,
		value real,
		low real,
		high real,
		qualifier integer not null,
		unit integer not null,
		currency text,
		metric integer not null,
		subgroup integer,
		disease integer,
		measure integer not null,
		assertion integer not null,
		relation integer,
		date_start integer,
		date_end integer,
		date_precision integer not null,
		date_phrase integer references phrase,
		place_phrase integer references phrase,
		region_id text references region,
		source_phrase integer references phrase,
		source_name_phrase integer references phrase,
		confidence integer not null check (confidence between 0 and 100),
		evidence blob not null,
		extractor_phrase integer not null references phrase,
		recorded_after integer not null,
		unique (document_id, start_offset, quote_length, extractor_phrase)
	) strict`,
	same: [
		...['id', 'document_id', 'ordinal', 'parent_ordinal', 'start_offset', 'excerpt_start'],
		...['excerpt_length', 'quote_start', 'value', 'low', 'high', 'qualifier', 'unit', 'currency'],
		...['metric', 'subgroup', 'disease', 'measure', 'assertion', 'relation', 'date_start'],
		...['date_end', 'date_precision', 'date_phrase', 'place_phrase', 'region_id'],
		...['source_phrase', 'source_name_phrase', 'confidence', 'evidence', 'extractor_phrase']
	],
	added: { ...DISTANCES, recorded_after: recordedAfter('extraction') }
};

const AUDIT: Rebuilt = {
	table: 'audit',
	definition: `(
		id integer primary key autoincrement,
		at text not null,
		author text not null,
		action text not null,
		subject text not null,
		detail text not null,
		previous_id integer not null unique,
		hash blob not null
	) strict`,
	same: ['id', 'at', 'author', 'action', 'subject', 'detail', 'hash'],
	added: { previous_id: 'lag(id, 1, 0) over (order by id)' }
};

const REGION_CLOSURE: Rebuilt = {
	table: 'region_closure',
	definition: `(
		ancestor_id text not null references region,
		descendant_id text not null references region,
		depth integer not null check (depth >= 0),
		primary key (ancestor_id, descendant_id)
	) strict, without rowid`,
	same: ['ancestor_id', 'descendant_id', 'depth'],
	added: {}
};

export const REBUILT = [EXTRACTION, AUDIT, REGION_CLOSURE];
