import type { FieldLikelihoods, JudgedField } from '#lib/domain/field-likelihoods.ts';
import { ROW_FIELDS } from '#lib/domain/record-rows.ts';
import type { CorrectionRecord, FigureDetail, FigureRow } from '#lib/domain/records.ts';
import { judgeFields } from '#lib/extract/index.ts';
import { mapCorrections, mapExtractions } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

/** How likely each line of some figures is right as it was read, by their ids. */
export async function judgeFigures(
	db: Store,
	figures: readonly FigureRow[]
): Promise<Record<number, FieldLikelihoods>> {
	const ids = figures.filter(isUnsettled).map(({ id }) => id);
	const extractions = await mapExtractions(db, ids);
	const corrections = await mapCorrections(db, ids);
	const judged = [...extractions].map(([id, read]) => [
		id,
		leaveOutCorrected(judgeFields(read), corrections.get(id) ?? [])
	]);
	return Object.fromEntries(judged);
}

/**
 * The same of one figure: nothing of what was typed, of a figure that a person confirmed or rejected,
 * or of a line that a person corrected.
 */
export function judgeFigure({
	figure,
	extraction,
	corrections
}: Pick<FigureDetail, 'figure' | 'extraction' | 'corrections'>): FieldLikelihoods {
	if (!extraction || !isUnsettled(figure)) return {};
	return leaveOutCorrected(judgeFields(extraction), corrections);
}

function isUnsettled({ manual, reviewStatus }: FigureRow): boolean {
	return !manual && reviewStatus !== 'confirmed' && reviewStatus !== 'rejected';
}

function leaveOutCorrected(
	likely: FieldLikelihoods,
	corrections: readonly CorrectionRecord[]
): FieldLikelihoods {
	const changed = new Set<string>(corrections.map(({ field }) => field));
	const entries = Object.entries(likely) as [JudgedField, number][];
	return Object.fromEntries(
		entries.filter(([field]) => !ROW_FIELDS[field].some((name) => changed.has(name)))
	);
}
