import { sql, SqliteAdapter } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Of which disease cases, deaths and care are. What was read before has none until it is read anew;
 * kept views are made anew, as their totals name one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
	const statements = [
		'drop view figure_history',
		...['extraction', 'figure', 'past_figure'].map(
			(table) => `alter table ${table} add column disease ${sqlite ? 'integer' : 'smallint'}`
		),
		`create view figure_history as
			select ${NAMES}, cast(null as ${sqlite ? 'integer' : 'bigint'}) as replaced_at from figure
			union all select ${NAMES}, replaced_at from past_figure`,
		...(sqlite ? KEEP_IN_SQLITE : KEEP_IN_POSTGRES),
		`insert into code (field, number, name)
			values ${NAMED.map((name, number) => `('disease', ${number}, '${name}')`).join(', ')}`,
		'delete from metric_rollup'
	];
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Names by their number. */
const NAMED = [
	...['anthrax', 'chickenpox', 'chikungunya', 'cholera', 'covid_19'],
	...['crimean_congo_fever', 'dengue', 'diarrhoea', 'diphtheria', 'ebola'],
	...['hepatitis_a', 'hepatitis_e', 'influenza', 'lassa', 'leishmaniasis'],
	...['leptospirosis', 'malaria', 'marburg', 'measles', 'meningitis'],
	...['mpox', 'nipah', 'pertussis', 'plague', 'polio'],
	...['rabies', 'respiratory_infection', 'rift_valley_fever', 'rubella', 'scabies'],
	...['tetanus', 'tuberculosis', 'typhoid', 'yellow_fever', 'zika']
];

const COLUMNS = [
	...['id', 'document_id', 'extraction_id', 'parent_id', 'cluster_id', 'source_id'],
	...['is_corrected', 'is_pinned', 'version', 'value', 'low', 'high', 'confidence'],
	...['qualifier', 'unit', 'currency', 'metric', 'subgroup', 'disease', 'measure', 'assertion'],
	...['relation', 'date_start', 'date_end', 'date_precision', 'place_text', 'region_id', 'quote'],
	...['url', 'published_on', 'search_text', 'review_status', 'recorded_at', 'updated_at']
];
const NAMES = COLUMNS.join(', ');

const KEEP = `insert into past_figure (${NAMES}, replaced_at)
	values (${COLUMNS.map((name) => `old.${name}`).join(', ')}, new.updated_at)`;

const KEEP_IN_SQLITE = [
	'drop trigger figure_kept',
	`create trigger figure_kept after update on figure when old.updated_at <> new.updated_at
		begin ${KEEP}; end`
];

const KEEP_IN_POSTGRES = [
	`create or replace function keep_figure() returns trigger language plpgsql as $$
	begin ${KEEP}; return null; end $$`
];
