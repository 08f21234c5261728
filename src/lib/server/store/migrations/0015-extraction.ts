/** Extractions as migration 0015 builds them in SQLite. */
export const EXTRACTION = {
	definition: `(
		id integer primary key autoincrement,
		document_id integer not null references document,
		ordinal integer not null check (ordinal >= 0),
		parent_ordinal integer,
		start_offset integer not null check (start_offset >= 0),
		end_offset integer not null check (end_offset > start_offset),
		sentence_start integer not null,
		sentence_end integer not null,
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
		recorded_at integer not null,
		unique (document_id, start_offset, end_offset, extractor_phrase)
	) strict`,
	/** Columns whose values are those of the old table. */
	same: [
		...['id', 'document_id', 'ordinal', 'parent_ordinal', 'start_offset', 'end_offset'],
		...['sentence_start', 'sentence_end', 'excerpt_start', 'excerpt_length', 'quote_start'],
		...['value', 'low', 'high', 'qualifier', 'unit', 'currency', 'metric', 'subgroup', 'disease'],
		...['measure', 'assertion', 'relation', 'date_start', 'date_end', 'date_precision'],
		...['region_id', 'confidence', 'evidence', 'recorded_at']
	]
};
