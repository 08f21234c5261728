/**
 * How many persons a household has, as somebody published it (R9). Totals are computed when they
 * are read, so that each change counts at once; each is one transaction with its row of the audit.
 */
import type { Outcome } from '#lib/domain/forms/problem.ts';
import type { StatedSize } from '#lib/domain/households.ts';
import {
	deleteHouseholdSize,
	ensureRegion,
	findHouseholdSize,
	inTransaction,
	recordAudit,
	writeHouseholdSize
} from '../store/index.ts';
import type { Store } from '../store/index.ts';

/** What a size says, apart from where and when. */
export type SaidSize = Pick<StatedSize, 'size' | 'statedBy'>;

/** `seen`: what stood there when the person decided; null for nothing. */
export interface SizeChange extends StatedSize {
	seen: SaidSize | null;
	author: string;
}

/** Adds a size, or puts another one in its place. The region must be one of the tree. */
export function setHouseholdSize(
	db: Store,
	{ seen, author, ...stated }: SizeChange
): Promise<Outcome<{ changed: boolean }, 'size'>> {
	return inTransaction(db, async (trx) => {
		const known = await findHouseholdSize(trx, stated);
		if (known && !seen) {
			const { size, statedBy } = known;
			return {
				ok: false,
				problems: [{ field: 'size', code: 'household_known', params: { size, statedBy } }]
			};
		}
		if (!isSame(known, seen)) return CHANGED;
		if (isSame(known, stated)) return { ok: true, values: { changed: false } };
		await ensureRegion(trx, stated.regionId);
		await writeHouseholdSize(trx, stated);
		const detail = { before: known ? toSaid(known) : null, after: toSaid(stated) };
		await recordAudit(trx, { author, action: 'household.set', subject: nameOf(stated), detail });
		return { ok: true, values: { changed: true } };
	});
}

export function removeHouseholdSize(
	db: Store,
	{ regionId, year, seen, author }: Omit<SizeChange, 'size' | 'statedBy'>
): Promise<Outcome<{ changed: boolean }, 'size'>> {
	return inTransaction(db, async (trx) => {
		const known = await findHouseholdSize(trx, { regionId, year });
		if (!known || !isSame(known, seen)) return CHANGED;
		await deleteHouseholdSize(trx, known);
		const detail = { before: toSaid(known), after: null };
		await recordAudit(trx, { author, action: 'household.remove', subject: nameOf(known), detail });
		return { ok: true, values: { changed: true } };
	});
}

const CHANGED = {
	ok: false as const,
	problems: [{ field: 'size' as const, code: 'changed_meanwhile' as const }]
};

function isSame(a: SaidSize | null | undefined, b: SaidSize | null): boolean {
	if (!a || !b) return !a && !b;
	return a.size === b.size && a.statedBy === b.statedBy;
}

function toSaid({ size, statedBy }: SaidSize): SaidSize {
	return { size, statedBy };
}

function nameOf({ regionId, year }: Pick<StatedSize, 'regionId' | 'year'>): string {
	return `household/${regionId}/${year}`;
}
