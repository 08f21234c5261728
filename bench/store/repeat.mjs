/** More of the same: documents told again on other days by other sources, by SQL, which is faster. */

/** Of each table the columns that a repetition changes; `:k` is its number, from 1 on. */
const CHANGED = {
	document: {
		id: 'id + :k * :documents',
		published_on: `date(published_on, (${back('id')}) || ' days')`,
		text_sha256: 'randomblob(32)',
		folded_hash: 'randomblob(16)'
	},
	text_band: {
		band: '(band + :k * 7919) % 8388608',
		document_id: 'document_id + :k * :documents'
	},
	extraction: {
		id: 'id + :k * :figures',
		document_id: 'document_id + :k * :documents',
		date_start: shift('date_start', 'document_id'),
		date_end: shift('date_end', 'document_id')
	},
	figure: {
		id: 'id + :k * :figures',
		extraction_id: 'extraction_id + :k * :figures',
		...figureColumns()
	},
	past_figure: {
		id: 'id + :k * :figures',
		extraction_id: 'extraction_id + :k * :figures',
		...figureColumns()
	},
	correction: { id: 'id + :k * :corrections', figure_id: 'figure_id + :k * :figures' },
	cluster_act: { id: 'id + :k * :acts' },
	cluster_change: {
		figure_id: 'figure_id + :k * :figures',
		act_id: 'act_id + :k * :acts',
		cluster_after: 'cluster_after + :k * :acts'
	},
	audit: {
		id: 'id + :k * :audits',
		previous_id: 'previous_id + :k * :audits',
		hash: 'randomblob(32)'
	}
};

function figureColumns() {
	return {
		document_id: 'document_id + :k * :documents',
		cluster_id: 'cluster_id + :k * :acts',
		source_id: '(source_id + :k * 37) % :sources + 1',
		published_on: shift('published_on', 'document_id'),
		date_start: shift('date_start', 'document_id'),
		date_end: shift('date_end', 'document_id')
	};
}

/** All days of a document move back by the same number, up to a year. */
function shift(day, document) {
	return `${day} + ${back(document)}`;
}

function back(document) {
	return `(${document} * 7919 + :k * 31337) % 361 - 360`;
}

/** Writes what is there `times` times more, without triggers and indexes. */
export function repeatFigures(database, times) {
	const most = (table) => database.prepare(`select max(id) as id from ${table}`).get().id;
	const counts = {
		...{ documents: most('document'), figures: most('figure'), acts: most('cluster_act') },
		...{ corrections: most('correction'), audits: most('audit'), sources: most('source') }
	};
	const statements = Object.entries(CHANGED).map(([table, changed]) => {
		const columns = database.prepare(`pragma table_info(${table})`).all();
		const names = columns.map(({ name }) => name);
		const values = names.map((name) => changed[name] ?? name);
		const first = limitOf(table);
		return `insert into ${table} (${names}) select ${values} from ${table} where ${first}`;
	});
	for (let k = 1; k <= times; k++) {
		database.exec('begin');
		for (const sql of statements) {
			const filled = sql.replaceAll(/:(\w+)/g, (_, name) => (name === 'k' ? k : counts[name]));
			database.exec(filled);
		}
		database.exec('commit');
	}
}

/** Those that were there at first. */
function limitOf(table) {
	const limits = {
		document: 'id <= :documents',
		text_band: 'document_id <= :documents',
		extraction: 'id <= :figures',
		figure: 'id <= :figures',
		past_figure: 'id <= :figures',
		correction: 'id <= :corrections',
		cluster_act: 'id <= :acts',
		cluster_change: 'figure_id <= :figures',
		audit: 'id <= :audits'
	};
	return limits[table];
}
