/** When rows were recorded: columns named `recorded_after` count from when their document was. */
import { sql } from 'kysely';
import type { IsoInstant } from '#lib/domain/records.ts';
import { toMillis } from './instants.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** Milliseconds from the recording of a document to an instant; without one, from 1970-01-01. */
export async function countAfterDocument(
	db: Store,
	documentId: number | null,
	at: IsoInstant
): Promise<number> {
	if (documentId === null) return toMillis(at);
	const find = () => findRecording(db, documentId);
	return toMillis(at) - (await rememberIn(db, `recording ${documentId}`, find));
}

/** Keeps when a document was recorded for what the same transaction stores of it. */
export async function rememberRecording(db: Store, documentId: number, at: number): Promise<void> {
	await rememberIn(db, `recording ${documentId}`, () => Promise.resolve(at));
}

async function findRecording(db: Store, documentId: number): Promise<number> {
	const query = db.selectFrom('document').select('recorded_at').where('id', '=', documentId);
	return (await query.executeTakeFirstOrThrow()).recorded_at;
}

/** When a row of `figure` or `extraction`, joined to its `document`, was recorded. */
export const recordedAt = (table: 'figure' | 'extraction') =>
	sql<number>`coalesce(document.recorded_at, 0) + ${sql.ref(`${table}.recorded_after`)}`;
