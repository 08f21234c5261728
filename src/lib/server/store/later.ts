/** Writes that nobody waits for: each in a turn of its own, once what came in before is answered. */
import { Kysely } from 'kysely';
import type { Schema, Store } from './schema.ts';

const lastOf = new WeakMap<Store, Promise<void>>();

/** Runs a write when the process has nothing else to do, at the latest before the store is closed. */
export function writeLater(db: Store, write: () => Promise<void>): void {
	const before = lastOf.get(db) ?? Promise.resolve();
	lastOf.set(db, before.then(nextTurn).then(write).catch(warn));
}

/** Waits for the writes that were put off. */
export async function settleWrites(db: Store): Promise<void> {
	await lastOf.get(db);
}

/** Only what can be computed again is put off: who looks after the process is told, nobody else. */
function warn(error: unknown): void {
	process.emitWarning(error instanceof Error ? error : String(error));
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** A store that ends its writes before it closes. */
export class SettlingStore extends Kysely<Schema> {
	override async destroy(): Promise<void> {
		await settleWrites(this);
		await super.destroy();
	}
}
