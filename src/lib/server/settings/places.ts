/**
 * What people say of words that the reader could not place: where they are for the figures that
 * have them, as corrections, and how they are to be read from now on.
 */
import type { Memory } from '#lib/domain/forms/parse-setting-forms.ts';
import type { Outcome, Problem } from '#lib/domain/forms/problem.ts';
import type { PlaceAlias } from '#lib/domain/records.ts';
import { findRegion } from '#lib/regions/index.ts';
import { restoreField, settlePlaceOf } from '../corrections/index.ts';
import {
	deletePlaceAlias,
	findFigureRow,
	findPlaceAlias,
	inTransaction,
	insertPlaceAlias,
	listFiguresPlaced,
	listPlaceAliases,
	recordAudit
} from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { findUnresolvedPlace } from './unresolved-places.ts';
import type { UnresolvedPlace } from './unresolved-places.ts';

export interface PlaceSettlement {
	/** The words, folded, and the country that the figures stand in now. */
	folded: string;
	standing: string | null;
	/** What the person saw; the figures may have changed since. */
	state: string;
	regionId: string;
	memory: Memory;
	reason: string;
	author: string;
}

/** What a settlement wrote, so that it can be taken back at once. */
export interface Settled {
	/** The figures, each with the version that it left. */
	figures: { figureId: number; baseVersion: number }[];
	/** What is remembered for texts to come; null for nothing. */
	aliasId: number | null;
}

/** Gives every figure with these words its region, and remembers it as far as is asked. */
export function settlePlace(
	db: Store,
	settlement: PlaceSettlement
): Promise<Outcome<Settled, 'place'>> {
	return inTransaction(db, async (trx) => {
		const place = await findUnresolvedPlace(trx, settlement.folded, settlement.standing);
		if (!place || place.state !== settlement.state) return refuse({ code: 'changed_meanwhile' });
		if (!findRegion(settlement.regionId)) return refuse({ code: 'place_unknown' });
		const known = await findRival(trx, settlement);
		if (known) {
			const params = { words: known.words, place: findRegion(known.regionId)?.names.fr ?? '' };
			return refuse({ code: 'alias_known', params });
		}
		const figures = await correctPlaced(trx, place, settlement);
		const aliasId = await remember(trx, place, settlement);
		return { ok: true, values: { figures, aliasId } };
	});
}

/**
 * Takes a settlement back as one act: every figure has the region that was read in its text again,
 * and what was remembered is forgotten. Refused as a whole where one of them changed since.
 */
export function undoSettlement(
	db: Store,
	{ figures, aliasId, author }: Settled & { author: string }
): Promise<Outcome<{ figures: number }, 'place'>> {
	return inTransaction(db, async (trx) => {
		const rows = await Promise.all(figures.map(({ figureId }) => findFigureRow(trx, figureId)));
		const isChanged = figures.some(({ baseVersion }, i) => rows[i]?.version !== baseVersion);
		const alias = aliasId === null ? null : await findPlaceAlias(trx, aliasId);
		if (isChanged || alias === undefined) return refuse({ code: 'changed_meanwhile' });
		for (const figure of figures) {
			await restoreField(trx, { ...figure, field: 'regionId', reason: '', author });
		}
		if (alias) await forget(trx, alias, author);
		return { ok: true, values: { figures: figures.length } };
	});
}

/** Forgets an alias: texts to come are read without it; what was settled stays. */
export function removePlaceAlias(
	db: Store,
	{ id, author }: { id: number; author: string }
): Promise<Outcome<{ alias: PlaceAlias }, 'place'>> {
	return inTransaction(db, async (trx) => {
		const alias = await findPlaceAlias(trx, id);
		if (!alias) return refuse({ code: 'changed_meanwhile' });
		await forget(trx, alias, author);
		return { ok: true, values: { alias } };
	});
}

async function forget(db: Store, alias: PlaceAlias, author: string): Promise<void> {
	await deletePlaceAlias(db, alias.id);
	const detail = { before: alias, after: null };
	const subject = `place/${alias.folded}`;
	await recordAudit(db, { author, action: 'place.forget', subject, detail });
}

/** In one transaction with the look that found them, so that none can have changed meanwhile. */
async function correctPlaced(
	db: Store,
	place: UnresolvedPlace,
	{ regionId, reason, author }: PlaceSettlement
): Promise<Settled['figures']> {
	const settled: Settled['figures'] = [];
	const figures = await listFiguresPlaced(db, place.spellings, place.regionId);
	for (const { id: figureId, version: baseVersion } of figures) {
		const request = { figureId, baseVersion, reason, author };
		const outcome = await settlePlaceOf(db, { ...request, regionId });
		if (!outcome.ok) throw new Error(`Figure ${figureId} changed within a transaction`);
		settled.push({ figureId, baseVersion: outcome.version });
	}
	return settled;
}

/** An alias of the same words for the same texts. */
async function findRival(
	db: Store,
	{ memory, regionId, folded }: PlaceSettlement
): Promise<PlaceAlias | undefined> {
	if (memory === 'none') return undefined;
	const country = countryFor(memory, regionId);
	const aliases = await listPlaceAliases(db);
	return aliases.find((alias) => alias.folded === folded && alias.country === country);
}

async function remember(
	db: Store,
	{ words, folded }: UnresolvedPlace,
	{ memory, regionId, reason, author }: PlaceSettlement
): Promise<number | null> {
	if (memory === 'none') return null;
	const country = countryFor(memory, regionId);
	const alias = { folded, words, country, regionId, reason, author };
	const id = await insertPlaceAlias(db, alias);
	const detail = { before: null, after: { id, ...alias } };
	await recordAudit(db, { author, action: 'place.remember', subject: `place/${folded}`, detail });
	return id;
}

function countryFor(memory: Memory, regionId: string): string | null {
	return memory === 'country' ? (findRegion(regionId)?.country ?? null) : null;
}

function refuse(problem: Omit<Problem<'place'>, 'field'>): {
	ok: false;
	problems: Problem<'place'>[];
} {
	return { ok: false, problems: [{ ...problem, field: 'place' }] };
}
