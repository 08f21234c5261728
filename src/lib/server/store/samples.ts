/** Sample documents: the only rows of the store that can be deleted. */
import type { DocumentSummary } from '#lib/domain/records.ts';
import type { Store } from './schema.ts';

export function listSampleDocuments(
	db: Store
): Promise<Pick<DocumentSummary, 'id' | 'title' | 'textSha256'>[]> {
	return db
		.selectFrom('document')
		.select(['id', 'title', 'text_sha256 as textSha256'])
		.where('is_sample', '=', 1)
		.orderBy('id')
		.execute();
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
	for (const table of ['correction', 'past_reading'] as const) {
		await db
			.deleteFrom(table)
			.where('figure_id', 'in', (eb) =>
				eb.selectFrom('figure').select('figure.id').where('figure.document_id', '=', id)
			)
			.execute();
	}
	await db.deleteFrom('past_figure').where('document_id', '=', id).execute();
	await db.deleteFrom('figure').where('document_id', '=', id).execute();
	await db.deleteFrom('extraction').where('document_id', '=', id).execute();
	await db.deleteFrom('document').where('id', '=', id).where('is_sample', '=', 1).execute();
}
