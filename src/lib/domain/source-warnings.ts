/** R8: what a reader must know of who counted: a source that contradicts itself, a newer count set aside. */
import { doAgree } from './agreement.ts';
import { effectiveBounds } from './bounds.ts';
import { isSettled } from './claim.ts';
import type { Claim } from './claim.ts';
import { anchorOf } from './cumulative.ts';
import { mapFigures } from './find-figures.ts';
import { isOfDisease } from './metrics.ts';
import { listIds } from './frame-claims.ts';
import type { FrameClaims } from './frame-claims.ts';
import type { FigureRecord, Total, TotalWarning } from './series.ts';

/** Newer counts among all that a pin or a preferred source set aside, the largest first. */
export function warnOfNewer(
	preferred: readonly Claim[],
	listAll: () => readonly Claim[]
): TotalWarning[] {
	const settled = new Map(preferred.filter(isSettled).map((claim) => [regionOf(claim), claim]));
	if (settled.size === 0) return [];
	const newer = listAll().filter((claim) => {
		const chosen = settled.get(regionOf(claim));
		return chosen && isNewerCount(claim, chosen) && !doAgree(claim.figure, chosen.figure);
	});
	return warnOf('newer_aside', newer);
}

/** Other numbers that the source of an addend gives for the same days, the largest first. */
export function warnOfConflicts(
	{ exclusions }: Pick<Total, 'exclusions'>,
	claims: readonly FrameClaims[]
): TotalWarning[] {
	const ids = new Set(exclusions.find(({ reason }) => reason === 'conflict')?.figureIds);
	if (ids.size === 0) return [];
	const blocks = claims.flatMap((some) => some.blocks);
	const conflicting = blocks.flatMap((block) =>
		listIds(block).flatMap((id, index) => (ids.has(id) ? (block[index] ?? []) : []))
	);
	return warnOf('conflict', conflicting);
}

/** Newer reports on the places that a total counts which wait for a person, the largest first. */
export function warnOfWaiting(
	{ asOf, addends, regionId, measure, unit, metric, disease }: Total,
	figures: readonly FigureRecord[],
	waitingOf: readonly (readonly FigureRecord[])[]
): TotalWarning[] {
	const addedUp = mapFigures(figures, addends);
	const places = new Set([regionId, ...[...addedUp.values()].map((figure) => figure.regionId)]);
	const waiting = waitingOf.filter(([first]) => first && places.has(first.regionId)).flat();
	const newer = waiting.filter(
		(figure) =>
			figure.metric === metric &&
			figure.assertion === 'reported' &&
			(figure.relation === null || figure.relation === 'part_of') &&
			figure.measure === measure &&
			figure.unit === unit &&
			(!isOfDisease(metric) || figure.disease === disease) &&
			(figure.dateEnd ?? figure.publishedOn ?? '') > (asOf ?? '')
	);
	return warnOf(
		'newer_waits',
		newer.map((figure) => ({ figure, bounds: effectiveBounds(figure) }))
	);
}

/** A toll that counts from another day is another series (R6). */
function isNewerCount(claim: Claim, chosen: Claim): boolean {
	const isToll = chosen.figure.measure === 'cumulative';
	return claim.asOf > chosen.asOf && (!isToll || anchorOf(claim) === anchorOf(chosen));
}

function warnOf(
	code: 'conflict' | 'newer_aside' | 'newer_waits',
	claims: readonly Pick<Claim, 'figure' | 'bounds'>[]
): TotalWarning[] {
	const inOrder = claims
		.filter(({ bounds }) => bounds.best !== null)
		.sort((a, b) => (b.bounds.best ?? 0) - (a.bounds.best ?? 0) || a.figure.id - b.figure.id);
	const value = inOrder[0]?.bounds.best ?? null;
	const figureIds = inOrder.map(({ figure }) => figure.id);
	return value === null ? [] : [{ code, value, figureIds }];
}

function regionOf({ path }: Claim): string {
	return path.at(-1) ?? '';
}
