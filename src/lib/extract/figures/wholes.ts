/** The figure told before that a number goes back to: its whole, or the last of its kind. */
import type { Metric } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import type { Reading } from './reading.ts';
import { hasPartCue } from './parts.ts';
import { markBefore, type Scene } from './scene.ts';
import { isOfPeople } from './equivalents.ts';

/** A value that stood before: set against the one of now, or corrected. */
export function isEarlier({ relation }: FigureDraft): boolean {
	return relation === 'previous' || relation === 'superseded';
}

/** The largest standing figure of the same metric, three sentences back at most: what is compared is the whole. */
export function findStanding(
	scene: Scene,
	drafts: FigureDraft[],
	own: Pick<Finding, 'metric'>
): FigureDraft | undefined {
	let largest: FigureDraft | undefined;
	for (const draft of [...scene.before.slice(-LAST), ...drafts]) {
		const isLike = draft.metric === own.metric && draft.relation === null;
		if (!isLike || scene.index - draft.sentenceIndex > 3) continue;
		if ((draft.value ?? 0) >= (largest?.value ?? 0)) largest = draft;
	}
	return largest;
}

/** Figures back in which one that stands is looked for. */
const LAST = 40;

/** The figure that a part belongs to: the last one that is no part itself, two sentences back. */
export function findWhole(
	scene: Scene,
	drafts: readonly FigureDraft[],
	at: number
): FigureDraft | undefined {
	const last = latest(scene, drafts, at);
	if (!last || isOfThingsBefore(scene, last, at)) return undefined;
	if (last.relation !== 'part_of' || !last.parent) return last;
	// "24.000 … Solo en agosto, 98.300, de ellos 11.200 menores": larger than what it seems a part of.
	const isLarger = (last.value ?? 0) > (last.parent.value ?? Infinity);
	return isLarger && last.unit === last.parent.unit ? last : last.parent;
}

/** Sentences back to those whom "among the evacuees" goes back to. */
const FAR = 10;

/** The last whole of a metric in the sentences before. */
export function findWholeOf(scene: Scene, metric: Metric): FigureDraft | undefined {
	return scene.before
		.filter(
			(draft) =>
				draft.metric === metric &&
				draft.relation === null &&
				scene.index - draft.sentenceIndex <= FAR
		)
		.at(-1);
}

/** The last figure before a token, in this sentence or the two before it. */
export function latest(
	scene: Scene,
	drafts: readonly FigureDraft[],
	at: number
): FigureDraft | undefined {
	const own = drafts.filter((draft) => draft.from < at).at(-1);
	const last = own ?? scene.before.at(-1);
	if (!last || scene.index - last.sentenceIndex > 3) return undefined;
	return isAside(last) && last.parent ? last.parent : last;
}

/** "80 morts. On a ressenti 900 répliques. | Parmi elles, 40 étaient fortes": of the larger number of things told since. */
export function isOfThingsBefore(
	{ thingsBefore, numbers }: Scene,
	{ to }: FigureDraft,
	at: number
): boolean {
	const last = thingsBefore.at(-1);
	const number = numbers.find((one) => one.to > at);
	if (!last || last.from < to || !number) return false;
	return (last.value ?? 0) > (number.value ?? Infinity);
}

/** The same in another unit, an earlier value: what follows is said of the figure itself. */
function isAside({ relation }: FigureDraft): boolean {
	return relation === 'equivalent' || relation === 'previous' || relation === 'superseded';
}

/** "137 morts, dont 59 noyés, et 142 blessés": the list of parts is over, another outcome begins. */
export function isRival(scene: Scene, reading: Reading, own: Finding, whole: FigureDraft): boolean {
	if (hasPartCue(scene, reading.number)) return false;
	if (own.metric !== whole.metric && isReopened(scene, reading)) return true;
	const isOther = CASUALTIES.has(whole.metric) && own.metric !== whole.metric;
	return isOther || (own.unit !== whole.unit && !(isOfPeople(own.unit) && isOfPeople(whole.unit)));
}

/** "1 430 cas, dont 960 confirmés, et 40 décès": a comma has closed the part before. */
function isReopened(scene: Scene, { from }: Reading): boolean {
	const and = markBefore(scene, from, 'grammar', 'and');
	return and !== undefined && scene.document.tokens.key[and.from - 1] === ',';
}

/** Outcomes that exclude each other. */
const CASUALTIES: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing'
]);

/** "neuf cas … Sept de ces malades sont décédés": what became of the cases, or of who was treated. */
export function isOutcome(metric: Metric, whole: FigureDraft): boolean {
	const isOfCase = metric === 'deaths' || metric === 'recovered';
	return isOfCase && (whole.metric === 'disease_cases' || whole.metric === 'treated');
}
