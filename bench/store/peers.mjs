/** The same rows grouped by others: DuckDB in memory, and SQLite without rollups. */
import { time } from './report.mjs';

const GROUPING = `select region_id, metric, count(*) as figures, max(date_end) as latest, sum(value)
	from figure group by region_id, metric`;
const TREND = `select date_end, count(*), min(value), max(value), avg(value) from figure
	where region_id in (select descendant_id from region_closure where ancestor_id = ?)
	and metric = ? group by date_end order by date_end`;

export async function measurePeers(database, pair, report) {
	report(
		'SQLite, grouping every figure by SQL',
		await time(() => database.prepare(GROUPING).all(), 3)
	);
	const trend = database.prepare(TREND);
	report('SQLite, days of the largest trend by SQL', await time(() => trend.all(...pair), 5));
	const duck = await loadDuck(database);
	report('DuckDB, grouping every figure', await time(() => duck.runAndReadAll(GROUPING), 5));
	const sql = TREND.replace('?', `'${pair[0]}'`).replace('?', pair[1]);
	report('DuckDB, days of the largest trend', await time(() => duck.runAndReadAll(sql), 20));
	duck.closeSync();
}

async function loadDuck(database) {
	const { DuckDBInstance } = await import('@duckdb/node-api');
	const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
	const connection = await instance.connect();
	await connection.run(
		'create table figure (region_id varchar, metric double, date_end double, value double)'
	);
	await connection.run('create table region_closure (ancestor_id varchar, descendant_id varchar)');
	const figures = database.prepare('select region_id, metric, date_end, value from figure').raw();
	await append(connection, 'figure', figures.iterate(), 1);
	const pairs = database.prepare('select ancestor_id, descendant_id from region_closure').raw();
	await append(connection, 'region_closure', pairs.iterate(), 2);
	return connection;
}

async function append(connection, table, rows, texts) {
	const appender = await connection.createAppender(table);
	for (const row of rows) {
		row.forEach((value, index) => {
			if (value === null) appender.appendNull();
			else if (index < texts) appender.appendVarchar(value);
			else appender.appendDouble(value);
		});
		appender.endRow();
	}
	appender.closeSync();
}
