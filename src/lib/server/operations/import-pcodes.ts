/** P-codes of OCHA's common operational datasets (COD-AB) for the regions of the tree. */
import { parse } from 'csv-parse/sync';
import type { Region } from '#lib/domain/region.ts';
import { listAncestors, lookUpName } from '#lib/regions/index.ts';
import { inTransaction, recordAudit } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { recordPcodes } from '../store/pcodes.ts';

/**
 * A division that was not matched. unknown: no region of the tree bears its name · several: more
 * than one does · twice: the region has the code of an earlier row.
 */
export interface UnmatchedDivision {
	pcode: string;
	name: string;
	level: number;
	problem: 'unknown' | 'several' | 'twice';
}

export type PcodeImport =
	| { ok: true; imported: number; unmatched: UnmatchedDivision[] }
	| { ok: false; problem: 'no_columns' | 'unreadable' };

/** A division of the file with its names, and the one above it. */
interface Division {
	level: number;
	pcode: string;
	names: string[];
	above: Division | undefined;
}

/**
 * Gives regions the codes of a COD-AB table: columns as `admin1Name_fr`, `admin1Pcode`, or as
 * `ADM1_FR`, `ADM1_PCODE`, in any case and order. Names are looked for below the division above.
 */
export async function importPcodes(db: Store, csv: string, author: string): Promise<PcodeImport> {
	const rows = readRows(csv);
	if (!rows) return { ok: false, problem: 'unreadable' };
	const divisions = rows.flatMap(listDivisions);
	if (divisions.length === 0) return { ok: false, problem: 'no_columns' };
	const { codes, unmatched } = matchDivisions(divisions);
	await inTransaction(db, async (trx) => {
		await recordPcodes(trx, codes);
		const detail = { imported: codes.size, unmatched: unmatched.length };
		await recordAudit(trx, { author, action: 'regions.import', subject: 'regions', detail });
	});
	return { ok: true, imported: codes.size, unmatched };
}

function readRows(csv: string): Record<string, string>[] | undefined {
	try {
		return parse(csv, { bom: true, columns: lowerCase, relax_column_count: true, trim: true });
	} catch {
		return undefined;
	}
}

function lowerCase(header: string[]): string[] {
	return header.map((name) => name.toLowerCase());
}

const LEVELS = [0, 1, 2, 3];

function listDivisions(row: Record<string, string>): Division[] {
	const divisions: Division[] = [];
	for (const level of LEVELS) {
		const pcode = row[`admin${level}pcode`] || row[`adm${level}_pcode`];
		if (!pcode) continue;
		const name = new RegExp(`^(admin${level}name|adm${level})_[a-z]{2}$`);
		const names = Object.keys(row).flatMap((key) => (name.test(key) ? (row[key] ?? []) : []));
		const above = divisions.at(-1);
		divisions.push({ level, pcode, names: names.filter(Boolean), above });
	}
	return divisions;
}

function matchDivisions(divisions: Division[]) {
	const codes = new Map<string, string>();
	const seen = new Set<string>();
	const unmatched: UnmatchedDivision[] = [];
	for (const division of divisions) {
		const { pcode, level, names } = division;
		if (seen.has(pcode)) continue;
		seen.add(pcode);
		const [region, ...others] = matchDivision(division);
		if (region && others.length === 0 && !codes.has(region.id)) codes.set(region.id, pcode);
		else {
			const problem = !region ? 'unknown' : others.length > 0 ? 'several' : 'twice';
			unmatched.push({ pcode, name: names[0] ?? '', level, problem });
		}
	}
	return { codes, unmatched };
}

/** The regions of the same level that bear one of the names and lie where the division does. */
function matchDivision({ level, names, above }: Division): Region[] {
	const place = findPlace(above);
	if (above && !place) return [];
	const isHere = (region: Region) =>
		region.level === level && (!place || isBelow(region, place.id));
	const named = names.flatMap((name) => lookUpName(name).filter(isHere));
	return [...new Map(named.map((region) => [region.id, region])).values()];
}

/** The region of the nearest division above that the tree knows. */
function findPlace(above: Division | undefined): Region | undefined {
	if (!above) return undefined;
	const matches = matchDivision(above);
	return matches.length === 1 ? matches[0] : findPlace(above.above);
}

function isBelow(region: Region, id: string): boolean {
	return listAncestors(region.id).some((above) => above.id === id);
}
