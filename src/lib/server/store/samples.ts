/** Sample documents: the only rows of the store that can be deleted. */
import type { DocumentSummary } from '#lib/domain/records.ts';
import { toHex } from './bytes.ts';
import type { Store } from './schema.ts';

export async function listSampleDocuments(
	db: Store
): Promise<Pick<DocumentSummary, 'id' | 'title' | 'textSha256'>[]> {
	const rows = await db
		.selectFrom('document')
		.select(['id', 'title', 'text_sha256 as textSha256'])
		.where('is_sample', '=', 1)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, textSha256: toHex(row.textSha256) }));
}

export async function countSampleDocuments(db: Store): Promise<number> {
	const { n } = await db
		.selectFrom('document')
		.select(({ fn }) => fn.countAll().as('n'))
		.where('is_sample', '=', 1)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** Deletes a sample document with its figures, their extractions and corrections. */
export async function deleteSampleDocument(db: Store, id: number): Promise<void> {
	const actIds = await listActsOn(db, id);
	for (const table of ['correction', 'past_reading', 'cluster_change'] as const) {
		await db
			.deleteFrom(table)
			.where('figure_id', 'in', (eb) =>
				eb.selectFrom('figure').select('figure.id').where('figure.document_id', '=', id)
			)
			.execute();
	}
	await deleteEmptyActs(db, actIds);
	await db.deleteFrom('past_figure').where('document_id', '=', id).execute();
	await db.deleteFrom('figure').where('document_id', '=', id).execute();
	await db.deleteFrom('text_band').where('document_id', '=', id).execute();
	await db
		.deleteFrom('reprint')
		.where((eb) => eb.or([eb('document_id', '=', id), eb('original_id', '=', id)]))
		.execute();
	await db.deleteFrom('extraction').where('document_id', '=', id).execute();
	await db.deleteFrom('document').where('id', '=', id).where('is_sample', '=', 1).execute();
}

async function listActsOn(db: Store, documentId: number): Promise<number[]> {
	const rows = await db
		.selectFrom('cluster_change')
		.innerJoin('figure', 'figure.id', 'cluster_change.figure_id')
		.select('act_id')
		.distinct()
		.where('figure.document_id', '=', documentId)
		.execute();
	return rows.map(({ act_id }) => act_id);
}

/** Acts that changed nothing but what has gone; one that another act takes back goes with it. */
async function deleteEmptyActs(db: Store, ids: readonly number[]): Promise<void> {
	if (ids.length === 0) return;
	await db
		.deleteFrom('cluster_act')
		.where('id', 'in', ids)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('cluster_change').select('act_id').whereRef('act_id', '=', 'cluster_act.id')
				)
			)
		)
		.execute();
}
