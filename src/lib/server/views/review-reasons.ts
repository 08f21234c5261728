import type { FigureRow } from '#lib/domain/records.ts';
import { listReviewReasons } from '#lib/domain/review-reasons.ts';
import type { ReviewReason } from '#lib/domain/review-reasons.ts';
import { listWeaknesses } from '#lib/extract/index.ts';
import { isTooManyFor } from '../inhabitants.ts';
import { mapCorrections, mapExtractions } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

/** Why those of some figures that wait for a person do, by their ids. */
export async function explainReview(
	db: Store,
	figures: readonly FigureRow[]
): Promise<Record<number, ReviewReason[]>> {
	const waiting = figures.filter(({ reviewStatus }) => reviewStatus === 'needs_review');
	const ids = waiting.map(({ id }) => id);
	const extractions = await mapExtractions(db, ids);
	const corrections = await mapCorrections(db, ids);
	const reasons = waiting.flatMap((figure): [number, ReviewReason[]][] => {
		const { id, regionId } = figure;
		const read = extractions.get(id);
		if (!read) return [];
		const isTooMany = isTooManyFor(figure, regionId);
		const weaknesses = listWeaknesses(read);
		return [
			[id, listReviewReasons(read.confidence, weaknesses, corrections.get(id) ?? [], isTooMany)]
		];
	});
	return Object.fromEntries(reasons);
}
