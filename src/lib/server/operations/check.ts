/** Whether a store still holds what it promises; reads every row, and writes nothing. */
import { findAuditBreak } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { listDamage } from '../store/integrity.ts';
import { listMiscounted } from '../store/region-metrics.ts';
import { checkClusters } from './check-clusters.ts';
import { checkFigures } from './check-figures.ts';
import { checkPastFigures } from './check-past-figures.ts';
import { checkRollups } from './check-rollups.ts';
import { checkTexts } from './check-texts.ts';

/**
 * damage: the engine finds pages or references broken · text: a document is not the text that was
 * taken in · quote: its place in the text and in its excerpt do not cut out the same words ·
 * effective: a field is not what its corrections leave · corrected: the mark of corrected figures is
 * wrong · history: a past state is not what its corrections left · cluster, pin: not what the log of
 * clusters leaves · act: the log of clusters does not follow · parent: a whole stands in another
 * document · place: a region is not counted in those above it · count, rollup: a counter, or what is
 * kept of a metric and region, is not what a recount gives · audit: a row of the audit was changed or
 * removed.
 */
export type FindingCode =
	| 'damage'
	| 'text'
	| 'quote'
	| 'effective'
	| 'corrected'
	| 'history'
	| 'cluster'
	| 'pin'
	| 'act'
	| 'parent'
	| 'place'
	| 'count'
	| 'rollup'
	| 'audit';

export interface Finding {
	code: FindingCode;
	/** What is wrong, as the audit names it: `figure/12`, or a field of it: `figure/12.value`. */
	subject: string;
}

/** Everything that is wrong with a store, in order of the checks. */
export async function listFindings(db: Store): Promise<Finding[]> {
	const findings: Finding[] = [];
	for await (const finding of checkStore(db)) findings.push(finding);
	return findings;
}

/** The same as it is found. */
export async function* checkStore(db: Store): AsyncGenerator<Finding> {
	for (const subject of await listDamage(db)) yield { code: 'damage', subject };
	yield* checkTexts(db);
	yield* checkFigures(db);
	yield* checkPastFigures(db);
	yield* checkClusters(db);
	for (const id of await listStrayParts(db)) yield { code: 'parent', subject: `figure/${id}` };
	for (const id of await listStrayRegions(db)) yield { code: 'place', subject: `region/${id}` };
	for (const { regionId, metric } of await listMiscounted(db)) {
		yield { code: 'count', subject: `${regionId || 'everywhere'}/${metric ?? 'every metric'}` };
	}
	yield* checkRollups(db);
	const broken = await findAuditBreak(db);
	if (broken !== undefined) yield { code: 'audit', subject: `audit/${broken}` };
}

async function listStrayParts(db: Store): Promise<number[]> {
	const rows = await db
		.selectFrom('figure as part')
		.innerJoin('figure as whole', 'whole.id', 'part.parent_id')
		.select('part.id')
		.whereRef('part.document_id', '!=', 'whole.document_id')
		.orderBy('part.id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Regions that are not below themselves, or not below the region right above them. */
async function listStrayRegions(db: Store): Promise<string[]> {
	const rows = await db
		.selectFrom('region')
		.leftJoin('region_closure as own', (join) =>
			join.onRef('own.descendant_id', '=', 'region.id').onRef('own.ancestor_id', '=', 'region.id')
		)
		.leftJoin('region_closure as above', (join) =>
			join
				.onRef('above.descendant_id', '=', 'region.id')
				.onRef('above.ancestor_id', '=', 'region.parent_id')
		)
		.select('region.id')
		.where((eb) =>
			eb.or([
				eb('own.depth', 'is', null),
				eb.and([eb('region.parent_id', 'is not', null), eb('above.depth', 'is', null)])
			])
		)
		.orderBy('region.id')
		.execute();
	return rows.map(({ id }) => id);
}
