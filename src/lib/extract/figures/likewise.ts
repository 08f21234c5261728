/** "132 children died, as did nine nurses": whom the same befell as those counted right before. */
import { withFields } from '../fields.ts';
import type { Finding, NounBase } from './drafts.ts';
import { isCasualty, metricOf } from './metrics.ts';
import type { Reading } from './reading.ts';
import { type Scene, markBefore } from './scene.ts';

/** The fate of the last figure of the sentence, where a word of likeness stands in front of the next. */
export function fromLikewise(scene: Scene, { from }: Reading, base: NounBase): Finding | undefined {
	const cue = markBefore(scene, from, 'relation', 'likewise');
	const last = scene.found.at(-1);
	if (!cue || last?.sentenceIndex !== scene.index || cue.from - last.to > SAME_CLAUSE)
		return undefined;
	const metric = isCasualty(last.metric) ? metricOf(base.unit, last.metric) : undefined;
	if (!metric) return undefined;
	return withFields(base, { metric, antecedent: last, rule: '<number> <noun> <predicate>' });
}

/** Tokens from a figure to those whom the same befell: "died at a school in Peshawar, a spokesman said,". */
const SAME_CLAUSE = 16;
