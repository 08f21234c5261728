/** R8: what a reader must know of who counted: a source that contradicts itself, a newer count set aside. */
import { doAgree } from './agreement.ts';
import { comparePreference, isSettled } from './claim.ts';
import type { Claim } from './claim.ts';
import type { Total, TotalWarning } from './series.ts';

/** Newer counts of the same place and thing that a pin or a preferred source set aside. */
export function warnOfNewer(preferred: Claim, claims: readonly Claim[]): TotalWarning[] {
	if (!isSettled(preferred)) return [];
	const newer = claims
		.filter(
			(claim) =>
				claim.asOf > preferred.asOf &&
				claim.bounds.best !== null &&
				claim.path.at(-1) === preferred.path.at(-1) &&
				!doAgree(claim.figure, preferred.figure)
		)
		.sort((a, b) => b.asOf - a.asOf || comparePreference(a, b));
	const [newest] = newer;
	if (!newest) return [];
	const figureIds = newer.map(({ figure }) => figure.id);
	return [{ code: 'newer_aside', value: newest.bounds.best, figureIds }];
}

/** Other numbers that the source of an addend gives for the same days, the largest first. */
export function warnOfConflicts(
	{ exclusions }: Pick<Total, 'exclusions'>,
	claims: readonly Claim[]
): TotalWarning[] {
	const ids = new Set(exclusions.find(({ reason }) => reason === 'conflict')?.figureIds);
	const others = claims
		.filter(({ figure }) => ids.has(figure.id))
		.sort((a, b) => (b.bounds.best ?? 0) - (a.bounds.best ?? 0) || a.figure.id - b.figure.id);
	const [largest] = others;
	if (!largest) return [];
	const figureIds = others.map(({ figure }) => figure.id);
	return [{ code: 'conflict', value: largest.bounds.best, figureIds }];
}
