import { applyCorrections } from '#lib/domain/corrections.ts';
import type { CorrectableField, CorrectionRecord, FigureState } from '#lib/domain/records.ts';
import { selectFigureStates, toFigureState } from '../store/figure-content.ts';
import { mapCorrections, mapReadings } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import type { Finding } from './check.ts';

const BATCH = 500;

/** Figures whose effective values are not the fold of what was read and what people changed. */
export async function* checkFigures(db: Store): AsyncGenerator<Finding> {
	let figures: Awaited<ReturnType<typeof listFiguresAfter>> = [];
	do {
		figures = await listFiguresAfter(db, figures.at(-1)?.id ?? 0);
		const ids = figures.map(({ id }) => id);
		const [readings, history] = [await mapReadings(db, ids), await mapCorrections(db, ids)];
		for (const { id, isCorrected, ...row } of figures) {
			const state = toFigureState(row);
			const [read, corrections] = [readings.get(id), history.get(id) ?? []];
			yield* checkFigure({ id, isCorrected: isCorrected === 1, state, read, corrections });
		}
	} while (figures.length === BATCH);
}

interface CheckedFigure {
	id: number;
	state: FigureState;
	isCorrected: boolean;
	/** What the extraction says; undefined for a figure that was entered by hand. */
	read: Partial<FigureState> | undefined;
	corrections: CorrectionRecord[];
}

function* checkFigure(figure: CheckedFigure): Generator<Finding> {
	const { id, state, read, corrections, isCorrected } = figure;
	const original = { ...state, ...firstValues(corrections), ...read };
	const { content, correctedFields } = applyCorrections(original, corrections);
	for (const field of Object.keys(state) as CorrectableField[]) {
		if (state[field] !== content[field]) {
			yield { code: 'effective', subject: `figure/${id}.${field}` };
		}
	}
	const expected = [...correctedFields].some((field) => field !== 'reviewStatus');
	if (expected !== isCorrected) yield { code: 'corrected', subject: `figure/${id}` };
}

/** What each field was before anybody changed it, as the first change to it tells. */
function firstValues(corrections: CorrectionRecord[]): Partial<FigureState> {
	return Object.fromEntries(
		corrections.toReversed().map(({ field, before }) => [field, before])
	) as Partial<FigureState>;
}

function listFiguresAfter(db: Store, id: number) {
	return selectFigureStates(db)
		.select(['figure.id', 'figure.is_corrected as isCorrected'])
		.where('figure.id', '>', id)
		.orderBy('figure.id')
		.limit(BATCH)
		.execute();
}
