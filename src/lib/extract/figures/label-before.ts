/** What a number counts as the label before it says: "Déplacés : 45 000", "endommagées : 560". */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { SIGN } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { metricOf } from './metrics.ts';
import { nameBefore } from './names.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { listTopics, type Topic } from './topic.ts';

/** A label with a colon before the number: "Déplacés : 45 000", "Population du camp: 23 400". */
export function findLabel(
	scene: Scene,
	{ number, from }: Pick<Reading, 'number' | 'from'>
): Topic | undefined {
	const { tokens } = scene.document;
	const name = tokens.key[from - 1] === ':' ? undefined : nameBefore(scene, from);
	// "Déplacés par commune : Kaya 14 500, …": the first name of a list.
	const at = name && tokens.key[name.from - 1] === ':' ? name.from : from;
	if (tokens.key[at - 1] !== ':') return findBareLabel(scene, number, from);
	const topics = listTopics(scene).filter(
		({ mark }) =>
			mark.to <= at - 1 &&
			at - mark.to <= 9 &&
			// "Cas (décès) : Goma 410 (12)": the first number is of what stands in front of the bracket.
			(at === from || tokens.key[mark.from - 1] !== '(')
	);
	// "Déplacés vivant dans des abris : 188 000": what the label opens with, before what it says of them.
	const start = scene.numbers.findLast(({ to }) => to < at)?.to ?? scene.from;
	return (
		topics.find(({ mark }) => mark.from >= start && mark.from - start <= 1) ??
		(isLast(scene, number) ? findPredicate(scene, start, at - 1) : undefined) ??
		topics.at(-1)
	);
}

/** "Arrêtés : 12", "Maisons détruites : 210 ; endommagées : 560": one predicate, of what was counted before it or of people. */
function findPredicate(scene: Scene, start: number, end: number): Topic | undefined {
	const { kind } = scene.document.tokens;
	const from = start + Number(kind[start] === SIGN);
	const unit = scene.found.at(-1)?.unit ?? 'person';
	for (const mark of scene.frames) {
		const isWhole = mark.from === from && mark.to === end && mark.sub !== 'noun';
		// "Houses: 2,328": a noun, whatever verb is written so.
		if (isWhole && scene.heads.some((head) => head.from === from && head.to === end)) continue;
		const metric = isWhole ? metricOf(unit, mark.key as Metric) : undefined;
		if (metric) return { mark, unit, metric, subgroup: null };
	}
	return undefined;
}

/** "Personas heridas 120", "Décès 87 - Blessés 340": labels and numbers in turn, no sentence. */
function findBareLabel(scene: Scene, number: NumberMention, at: number): Topic | undefined {
	const first = scene.numbers[0];
	if (!isLast(scene, number) || !first || scene.marks.some(isAuxiliary)) return undefined;
	const topics = listTopics(scene);
	const opening = topics[0];
	if (!opening || opening.mark.from - scene.from > 2 || opening.mark.to > first.from)
		return undefined;
	const topic = topics.filter(({ mark }) => mark.to <= at).at(-1);
	return topic && at - topic.mark.to <= 1 ? topic : undefined;
}

/** No noun of its own stands behind the number of a label. */
export function isLast({ document: { tokens }, to: end }: Scene, { to }: NumberMention): boolean {
	return to >= end || (tokens.kind[to] === SIGN && '-–—/,;(.|'.includes(tokens.key[to] ?? ' '));
}

function isAuxiliary({ section, key }: Mark): boolean {
	return section === 'grammar' && (key === 'be' || key === 'have' || key === 'relative');
}
