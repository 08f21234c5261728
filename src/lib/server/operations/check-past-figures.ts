import { applyCorrections } from '#lib/domain/corrections.ts';
import type { CorrectableField, CorrectionRecord, FigureState } from '#lib/domain/records.ts';
import { listKnownBefore } from '#lib/domain/vintage.ts';
import { mapCorrections } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { listPastStates } from '../store/past-figures.ts';
import type { PastState } from '../store/past-figures.ts';
import type { Finding } from './check.ts';

const BATCH = 500;

/** Past states in which a corrected field is not what the corrections made until then say. */
export async function* checkPastFigures(db: Store): AsyncGenerator<Finding> {
	let states: PastState[] = [];
	do {
		states = await listPastStates(db, states.at(-1), BATCH);
		const history = await mapCorrections(db, [...new Set(states.map(({ id }) => id))]);
		for (const { id, version, replacedAt, state } of states) {
			const made = listKnownBefore(history.get(id) ?? [], replacedAt);
			for (const field of listWrongFields(state, made)) {
				yield { code: 'history', subject: `figure/${id}.${field} in version ${version}` };
			}
		}
	} while (states.length === BATCH);
}

function listWrongFields(state: FigureState, made: CorrectionRecord[]): CorrectableField[] {
	const { content, correctedFields } = applyCorrections(state, made);
	return [...correctedFields].filter((field) => content[field] !== state[field]);
}
