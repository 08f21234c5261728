/** "Around 24,000 are in Ouahigouya. Another 7,500 are in Kaya": where those told before are. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import { placeBehind } from './names.ts';
import { IN_PLACE } from './place-lists.ts';
import type { Reading } from './reading.ts';
import { isAmong } from './among.ts';
import { findWhole } from './wholes.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** A bare number at the head of its clause, and the place that it is in. */
export function readWhereabouts(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	if (reading.head !== undefined || isAmong(scene, reading)) return undefined;
	const verb = markAt(scene, reading.to, 'grammar', 'be');
	const place = verb && placeBehind(scene, withFields(reading, { to: verb.to }));
	const whole = findWhole(scene, drafts, reading.from);
	const last = whole?.metric === 'capacity' ? findPeople(scene) : whole;
	if (!place || !last || !AWAY.has(last.metric)) return undefined;
	const isAnother =
		markBefore(scene, reading.number.from, 'measure', 'flow') !== undefined ||
		markBefore(scene, reading.number.from, 'grammar', 'anotherBefore') !== undefined;
	const told = [...scene.before, ...drafts].at(-1);
	const isPart = isAnother
		? told?.relation === 'part_of'
		: (reading.number.value ?? Infinity) < (last.value ?? last.low ?? 0);
	return withFields(inherit(scene, reading, last, IN_PLACE), {
		relation: isPart ? 'part_of' : null,
		parent: isPart ? last : null,
		frame: isPart ? null : verb,
		placeSpan: place
	});
}

/** Those told before a place for them was: "Around 24,000 reached X, where sites have space for 6,000". */
function findPeople({ before, index }: Scene): FigureDraft | undefined {
	const last = before.findLast(
		({ metric, sentenceIndex }) => AWAY.has(metric) && index - sentenceIndex <= SENTENCES
	);
	return last?.relation === 'part_of' && last.parent ? last.parent : last;
}

const SENTENCES = 2;

/** "The ward, built for 100, had 187 on Tuesday": those who are in it. */
export function readFilled(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const capacity = drafts.at(-1);
	if (capacity?.metric !== 'capacity' || capacity.sentenceIndex !== scene.index) return undefined;
	const verb = reading.head ? undefined : markBefore(scene, reading.from, 'grammar', 'have');
	if (!verb) return undefined;
	const isCare = scene.heads.some(
		({ sub, from, to }) => sub === 'treated' && from >= capacity.from && to <= capacity.to
	);
	return withFields(inherit(scene, reading, capacity, '<verb of counting> <number>'), {
		metric: isCare ? 'treated' : 'sheltered',
		frame: verb
	});
}

/** Who is elsewhere than at home. */
export const AWAY: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'refugees',
	'asylum_seekers',
	'evacuated',
	'sheltered',
	'homeless'
]);
