/** "How many died? Eighty-one, says a medic": a number that answers the question right before it. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { metricOf } from './metrics.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { isCounted } from './topic.ts';

/** The first number behind a question of how many, at the head of its sentence or behind a verb of counting. */
export function readAsked(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const { head, number, from } = reading;
	if (drafts.length > 0 || number.form === 'article' || head?.metric) return undefined;
	if (from - scene.from > OPENING && !isCounted(scene, number)) return undefined;
	const asked = findAsked(scene, scene.index - 1);
	if (!asked) return undefined;
	const unit = head?.kind === 'noun' ? head.unit : asked.unit;
	const metric = metricOf(unit, asked.metric);
	if (!metric) return undefined;
	return { unit, metric, subgroup: head?.subgroup ?? null, rule: '<verb of counting> <number>' };
}

/** Tokens in front of an answer: a dash, a quotation mark, a qualifier. */
const OPENING = 3;

/** What a sentence asks the number of: its noun, or what befell those. */
function findAsked(
	{ document }: Scene,
	index: number
): Pick<Finding, 'unit' | 'metric'> | undefined {
	const [cue] = document.marksNamed(index, 'relation', 'asked');
	const span = document.sentences[index];
	if (!cue || !span || !document.tokens.key.slice(cue.to, span.to).includes('?')) return undefined;
	const marks = document.marksOf(index);
	const noun = marks.find(
		({ section, from }) => section === 'heads' && from >= cue.to && from - cue.to <= NOUN
	);
	const unit = (noun?.key ?? 'person') as Unit;
	if (noun && noun.sub !== 'neutral') return { unit, metric: noun.sub as Metric };
	const said = marks.find((mark) => isSaidOf(mark, cue, unit));
	return said && { unit, metric: metricOf(unit, said.key as Metric) ?? (said.key as Metric) };
}

/** Tokens of "of". */
const NOUN = 1;

function isSaidOf({ section, sub, key, from }: Mark, cue: Mark, unit: Unit): boolean {
	if (section !== 'frames' || sub === 'noun' || from < cue.to) return false;
	return metricOf(unit, key as Metric) !== undefined;
}
