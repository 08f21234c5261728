/** The record of every write. Each row holds the hash of the one before: a gap shows. */
import { createHash } from 'node:crypto';
import type { AuditRecord } from '#lib/domain/records.ts';
import { toBytes, toHex } from './bytes.ts';
import { toStorable } from './parameters.ts';
import type { Store } from './schema.ts';
import { currentInstant } from './transaction.ts';

export interface AuditEntry {
	author: string;
	/** Verb and noun, as `figure.correct`. */
	action: string;
	/** What was written, as `figure/12`. */
	subject: string;
	detail: unknown;
}

const FIRST_HASH = toBytes('0'.repeat(64));

/** Adds a row to the audit. To be called in the transaction of the write that it is about. */
export async function recordAudit(db: Store, entry: AuditEntry): Promise<void> {
	const last = await db
		.selectFrom('audit')
		.select('hash')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	const row = {
		at: currentInstant(),
		// As it will be read back: the hash is over what is stored.
		author: String(toStorable(entry.author)),
		action: entry.action,
		subject: entry.subject,
		detail: JSON.stringify(entry.detail),
		previous_hash: last?.hash ?? FIRST_HASH
	};
	await db
		.insertInto('audit')
		.values({ ...row, hash: hashRow(row) })
		.execute();
}

/** The audit of one thing (`figure/12`), oldest first. */
export async function listAudit(db: Store, subject: string): Promise<AuditRecord[]> {
	const rows = await db
		.selectFrom('audit')
		.select(['id', 'at', 'author', 'action', 'subject', 'detail', 'hash'])
		.select('previous_hash as previousHash')
		.where('subject', '=', subject)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...row,
		detail: JSON.parse(row.detail) as unknown,
		hash: toHex(row.hash),
		previousHash: toHex(row.previousHash)
	}));
}

/** The id of the first row whose hash does not fit; undefined where the chain is whole. */
export async function findAuditBreak(db: Store): Promise<number | undefined> {
	let previous = FIRST_HASH;
	for (const row of await db.selectFrom('audit').selectAll().orderBy('id').execute()) {
		if (!isSame(row.previous_hash, previous) || !isSame(row.hash, hashRow(row))) return row.id;
		previous = row.hash;
	}
	return undefined;
}

interface HashedColumns {
	at: string;
	author: string;
	action: string;
	subject: string;
	detail: string;
	previous_hash: Uint8Array;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return Buffer.compare(one, other) === 0;
}

/** Over the hash of the row before in hexadecimal, and what this row says. */
function hashRow(row: HashedColumns): Uint8Array {
	const previous = toHex(row.previous_hash);
	const content = [previous, row.at, row.author, row.action, row.subject, row.detail];
	return createHash('sha256').update(JSON.stringify(content)).digest();
}
