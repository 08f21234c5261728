/** The record of every write. Each row holds the hash of the one before: a gap shows. */
import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { AuditRecord } from '#lib/domain/records.ts';
import { toBytes, toHex } from './bytes.ts';
import { toStorable } from './parameters.ts';
import { recurring } from './recurring.ts';
import { rememberIn } from './remember.ts';
import type { OwnTables, Store } from './schema.ts';
import { currentInstant } from './transaction.ts';

export interface AuditEntry {
	author: string;
	/** Verb and noun, as `figure.correct`. */
	action: string;
	/** What was written, as `figure/12`. */
	subject: string;
	detail: unknown;
}

/** What stands for the row before the first one. */
const NONE = 0;
const FIRST_HASH = toBytes('0'.repeat(64));

/** Adds a row to the audit. To be called in the transaction of the write that it is about. */
export async function recordAudit(db: Store, entry: AuditEntry): Promise<void> {
	// No one else adds a row until the transaction ends: each of its rows follows its own last one.
	const last = await rememberIn(db, 'last of the audit', () => findLast(db));
	const row = {
		at: currentInstant(),
		// As it will be read back: the hash is over what is stored.
		author: String(toStorable(entry.author)),
		action: entry.action,
		subject: entry.subject,
		detail: JSON.stringify(entry.detail)
	};
	const hash = hashRow(row, last.hash);
	const { rows } = await insertRow(db, { previous_id: last.id, hash, ...row });
	Object.assign(last, { id: rows[0]?.id, hash });
}

async function findLast(db: Store): Promise<{ id: number; hash: Uint8Array }> {
	const { rows } = await selectLast(db, null);
	return rows[0] ?? { id: NONE, hash: FIRST_HASH };
}

const selectLast = recurring((db) =>
	db.selectFrom('audit').select(['id', 'hash']).orderBy('id', 'desc').limit(1)
);

const insertRow = recurring((db, row: Insertable<OwnTables['audit']>) =>
	db.insertInto('audit').values(row).returning('id')
);

/** The audit of one thing (`figure/12`), oldest first. */
export async function listAudit(db: Store, subject: string): Promise<AuditRecord[]> {
	const rows = await db
		.selectFrom('audit')
		.leftJoin('audit as previous', 'previous.id', 'audit.previous_id')
		.select(['audit.id', 'audit.at', 'audit.author', 'audit.action', 'audit.subject'])
		.select(['audit.detail', 'audit.hash', 'previous.hash as previousHash'])
		.where('audit.subject', '=', subject)
		.orderBy('audit.id')
		.execute();
	return rows.map((row) => ({
		...row,
		detail: JSON.parse(row.detail) as unknown,
		hash: toHex(row.hash),
		previousHash: toHex(row.previousHash ?? FIRST_HASH)
	}));
}

/** The id of the first row whose hash does not fit; undefined where the chain is whole. */
export async function findAuditBreak(db: Store): Promise<number | undefined> {
	let previous = { id: NONE, hash: FIRST_HASH };
	for (const row of await db.selectFrom('audit').selectAll().orderBy('id').execute()) {
		const isNext = row.previous_id === previous.id;
		if (!isNext || !isSame(row.hash, hashRow(row, previous.hash))) return row.id;
		previous = row;
	}
	return undefined;
}

interface HashedColumns {
	at: string;
	author: string;
	action: string;
	subject: string;
	detail: string;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return Buffer.compare(one, other) === 0;
}

/** Over the hash of the row before in hexadecimal, and what this row says. */
function hashRow(row: HashedColumns, previousHash: Uint8Array): Uint8Array {
	const content = [toHex(previousHash), row.at, row.author, row.action, row.subject, row.detail];
	return createHash('sha256').update(JSON.stringify(content)).digest();
}
