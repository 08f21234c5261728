/**
 * How far sources are trusted, and who is preferred where (R8). Totals are computed when they are
 * read, so that each change counts at once; each is one transaction with its row of the audit.
 */
import type { Outcome } from '#lib/domain/forms/problem.ts';
import { changePreferences } from '#lib/domain/preference-list.ts';
import type { PreferenceAct } from '#lib/domain/preference-list.ts';
import type { Reliability } from '#lib/domain/series.ts';
import {
	ensureRegion,
	findSource,
	inTransaction,
	listSourcePreferences,
	recordAudit,
	replacePreferences,
	updateReliability
} from '../store/index.ts';
import type { PreferenceScope, Store } from '../store/index.ts';

/** `seen`: what the person saw when they decided. */
export interface ReliabilityChange {
	source: string;
	seen: Reliability;
	reliability: Reliability;
	author: string;
}

export function changeReliability(
	db: Store,
	{ source, seen, reliability, author }: ReliabilityChange
): Promise<Outcome<{ changed: boolean }, 'source' | 'reliability'>> {
	return inTransaction(db, async (trx) => {
		const known = await findSource(trx, source);
		if (!known) return refuse('source', 'unknown_choice', { typed: source });
		if (known.reliability !== seen) return refuse('reliability', 'changed_meanwhile');
		if (reliability === seen) return { ok: true, values: { changed: false } };
		await updateReliability(trx, known.id, reliability);
		const detail = { before: seen, after: reliability };
		const subject = `source/${source}`;
		await recordAudit(trx, { author, action: 'source.reliability', subject, detail });
		return { ok: true, values: { changed: true } };
	});
}

/** One act on the list of a metric and region. `seen`: the list that the person saw. */
export interface PreferenceChange extends PreferenceScope {
	act: PreferenceAct;
	source: string;
	/** Absent: added to whatever is there. */
	seen?: readonly string[];
	author: string;
}

export function changePreference(
	db: Store,
	{ act, source, seen, author, metric, regionId }: PreferenceChange
): Promise<Outcome<{ sources: string[] }, 'source'>> {
	return inTransaction(db, async (trx) => {
		const before = (await listSourcePreferences(trx))
			.filter((one) => one.metric === metric && one.regionId === regionId)
			.map((one) => one.source);
		if (seen && seen.join('\n') !== before.join('\n')) return refuse('source', 'changed_meanwhile');
		if (!(await findSource(trx, source))) {
			return refuse('source', 'unknown_choice', { typed: source });
		}
		if (act === 'add' && before.includes(source)) {
			return refuse('source', 'preference_known', { source });
		}
		const sources = changePreferences(before, act, source);
		if (regionId !== null) await ensureRegion(trx, regionId);
		await replacePreferences(trx, { metric, regionId }, await findIds(trx, sources));
		const subject = `preference/${regionId ?? '*'}/${metric ?? '*'}`;
		const detail = { before, after: sources };
		await recordAudit(trx, { author, action: `preference.${act}`, subject, detail });
		return { ok: true, values: { sources } };
	});
}

async function findIds(db: Store, names: readonly string[]): Promise<number[]> {
	const found = [];
	for (const name of names) found.push(await findSource(db, name));
	return found.flatMap((source) => source?.id ?? []);
}

function refuse<Field extends string>(
	field: Field,
	code: 'unknown_choice' | 'changed_meanwhile' | 'preference_known',
	params?: Record<string, string>
): { ok: false; problems: { field: Field; code: typeof code; params?: typeof params }[] } {
	return { ok: false, problems: [params ? { field, code, params } : { field, code }] };
}
