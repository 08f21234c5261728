import { sql } from 'kysely';
import { CODES } from './codes.ts';
import type { Store } from './schema.ts';

/** Among so many documents, the last ones taken in, the next to go over is looked for. */
const LOOKED_BACK = 500;
const UNSAID = (['extracted', 'needs_review'] as const).map((status) =>
	sql.lit(CODES.review_status.encode(status))
);

/** The last document beside this one with figures that nobody has spoken of; samples come last. */
export function findUnreadDocument(
	db: Store,
	besideId: number
): Promise<{ id: number; title: string | null } | undefined> {
	const recent = db
		.selectFrom('document')
		.select(['document.id', 'document.title', 'document.is_sample'])
		.where('document.id', '!=', besideId)
		.orderBy('document.id', 'desc')
		.limit(LOOKED_BACK)
		.as('recent');
	return db
		.selectFrom(recent)
		.select(['recent.id', 'recent.title'])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('figure')
					.select('figure.id')
					.whereRef('figure.document_id', '=', 'recent.id')
					.where('figure.review_status', 'in', UNSAID)
			)
		)
		.orderBy('recent.is_sample')
		.orderBy('recent.id', 'desc')
		.limit(1)
		.executeTakeFirst();
}
