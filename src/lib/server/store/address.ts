import { join } from 'node:path';

/** Where the store is: DATABASE_URL, else releve.db in the folder RELEVE_DATA, else in data/. */
export function storeAddress(env: Record<string, string | undefined>): string {
	return env.DATABASE_URL || join(env.RELEVE_DATA || 'data', 'releve.db');
}
