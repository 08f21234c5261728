/** Evidence as migration 0013 writes it: bytes in the place of JSON lists. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

interface OldSchema {
	extraction: { id: number; evidence: string };
}

/** `[rule, start, length, note]`, without what is absent. */
type Shortened = [rule: number, ...rest: (number | string)[]];

/** Pairs that one statement takes. */
const BATCH = 500;

/** Fills the column `evidence_bytes` from `evidence`; `type`: how the engine calls bytes. */
export async function shortenEvidence(db: Kysely<unknown>, type: 'blob' | 'bytea'): Promise<void> {
	let last = 0;
	for (;;) {
		const rows = await (db as Kysely<OldSchema>)
			.selectFrom('extraction')
			.select(['id', 'evidence'])
			.where('id', '>', last)
			.orderBy('id')
			.limit(BATCH)
			.execute();
		if (rows.length === 0) return;
		const pairs = rows.map(({ id, evidence }) => {
			const bytes = toBytes(JSON.parse(evidence) as Shortened[]);
			return sql`(cast(${id} as integer), cast(${bytes} as ${sql.raw(type)}))`;
		});
		await sql`
			with pair (id, bytes) as (values ${sql.join(pairs)})
			update extraction set evidence_bytes = pair.bytes from pair where extraction.id = pair.id
		`.execute(db);
		last = rows.at(-1)?.id ?? last;
	}
}

/** Of each rule its number times four, plus one with a span and two with a note; then these. */
function toBytes(list: readonly Shortened[]): Buffer {
	const bytes: number[] = [];
	for (const [rule, ...rest] of list) {
		const [from, length] = rest;
		const note = rest.at(-1);
		const hasSpan = typeof from === 'number' && typeof length === 'number';
		write(bytes, rule * 4 + (hasSpan ? 1 : 0) + (typeof note === 'string' ? 2 : 0));
		if (hasSpan) {
			write(bytes, from < 0 ? -2 * from - 1 : 2 * from);
			write(bytes, length);
		}
		if (typeof note === 'string') {
			const text = Buffer.from(note);
			write(bytes, text.length);
			bytes.push(...text);
		}
	}
	return Buffer.from(bytes);
}

/** Seven bits to a byte, the last of them below 128. */
function write(bytes: number[], value: number): void {
	let left = value;
	for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
	bytes.push(left);
}
