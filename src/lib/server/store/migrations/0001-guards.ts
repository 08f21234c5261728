/**
 * The triggers of the first release. History is not rewritten; sample documents alone may be removed
 * with all that hangs on them.
 */

const refuse = (name: string, event: string, when: string, message: string): string =>
	`create trigger ${name} before ${event} ${when} begin select raise(abort, '${message}'); end`;

export const SQLITE_GUARDS = [
	refuse('extraction_not_updated', 'update on extraction', '', 'an extraction is never changed'),
	refuse(
		'extraction_not_deleted',
		'delete on extraction',
		'when not (select is_sample from document where id = old.document_id)',
		'an extraction is never deleted'
	),
	refuse('correction_not_updated', 'update on correction', '', 'a correction is never changed'),
	refuse(
		'correction_not_deleted',
		'delete on correction',
		`when not coalesce((select is_sample from figure join document
			on document.id = figure.document_id where figure.id = old.figure_id), 0)`,
		'a correction is never deleted'
	),
	refuse('audit_not_updated', 'update on audit', '', 'the audit is never changed'),
	refuse('audit_not_deleted', 'delete on audit', '', 'the audit is never deleted')
];

const refuseInPostgres = (table: string, message: string): string[] => [
	`create trigger ${table}_not_updated before update on ${table}
		for each row execute function refuse_change('${message} changed')`,
	`create trigger ${table}_not_truncated before truncate on ${table}
		for each statement execute function refuse_change('${message} deleted')`
];

const keepUnlessSample = (table: string, message: string, isSample: string): string[] => [
	`create function keep_${table}() returns trigger language plpgsql as $$
	begin
		if not coalesce((${isSample}), 0) = 1 then raise exception '${message} deleted'; end if;
		return old;
	end $$`,
	`create trigger ${table}_not_deleted before delete on ${table}
		for each row execute function keep_${table}()`
];

/** The same in PostgreSQL, which knows one more way to empty a table. */
export const POSTGRES_GUARDS = [
	`create function refuse_change() returns trigger language plpgsql as $$
	begin raise exception '%', tg_argv[0]; end $$`,
	...refuseInPostgres('extraction', 'an extraction is never'),
	...keepUnlessSample(
		'extraction',
		'an extraction is never',
		'select is_sample from document where id = old.document_id'
	),
	...refuseInPostgres('correction', 'a correction is never'),
	...keepUnlessSample(
		'correction',
		'a correction is never',
		`select is_sample from figure join document on document.id = figure.document_id
			where figure.id = old.figure_id`
	),
	...refuseInPostgres('audit', 'the audit is never'),
	`create trigger audit_not_deleted before delete on audit
		for each row execute function refuse_change('the audit is never deleted')`
];
