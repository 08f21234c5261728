import type { Store } from './schema.ts';

/** What the installation remembers under a name; undefined where it remembers nothing. */
export async function findSetting(db: Store, name: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('setting')
		.select('value')
		.where('name', '=', name)
		.executeTakeFirst();
	return row?.value;
}

export async function recordSetting(db: Store, name: string, value: string): Promise<void> {
	await db
		.insertInto('setting')
		.values({ name, value })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
		.execute();
}
