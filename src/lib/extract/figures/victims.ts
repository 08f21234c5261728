/** "victimes" are the dead of an attack or accident, the affected of a flood or drought. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import type { Span } from '../document.ts';
import { markAt, type Scene } from './scene.ts';

/** The metric of a noun that depends on the event; undefined for any other noun. `metric` = what its words say. */
export function readVictims(
	scene: Scene,
	head: Span & { nounTo?: number },
	metric: Metric
): Metric | undefined {
	const victims = markAt(scene, head.from, 'guards', 'event');
	if (!victims || !isOpen(metric)) return undefined;
	// "víctimas mortales", "víctimas de minas" say themselves of what.
	if (metric !== 'affected' && (head.nounTo ?? head.to) > victims.to) return undefined;
	if (isSumOfBoth(scene, head)) return 'casualties';
	if (isToll(scene)) return 'deaths';
	for (let index = scene.index; index >= Math.max(0, scene.index - 4); index--) {
		const event = nearestEvent(scene.document.marksOf(index), head.from);
		if (event) return event.key === 'attack' ? 'deaths' : 'affected';
	}
	return 'deaths';
}

function isOpen(metric: Metric): boolean {
	return metric === 'affected' || VICTIMS.has(metric);
}

/** "Le bilan s'établit à 22 morts. Deux nouvelles victimes …": the dead that were counted just before. */
function isToll({ before, found, index }: Scene): boolean {
	const last = [...before.slice(-LAST), ...found];
	return last.some(
		({ metric, sentenceIndex }) => metric === 'deaths' && index - sentenceIndex <= 1
	);
}

/** Figures back to the dead of a toll: "2 946 morts et 5 674 blessés". */
const LAST = 4;

/** "7 061 victimes : 3 381 tués et 3 680 blessés": the sentence takes them apart. */
function isSumOfBoth(scene: Scene, head: Span): boolean {
	const { heads, document, to } = scene;
	const parts = heads.filter(({ from }) => from > head.to);
	const list = document.tokens.key.slice(head.to, parts[0]?.from ?? to);
	if (!list.includes(':') && !list.includes('(')) return isBoth(scene, head);
	return ['deaths', 'injured'].every((metric) => parts.some(({ sub }) => sub === metric));
}

/** "146 000 victimes palestiniennes, morts et blessés confondus": right behind the comma, with no number. */
function isBoth({ heads, numbers, document: { tokens } }: Scene, { to }: Span): boolean {
	const both = heads.find(({ from, sub }) => from >= to && from - to <= BOTH && sub !== 'neutral');
	const isLed = both && tokens.key.slice(to, both.from).includes(',');
	if (!both || !isLed || numbers.some(({ from }) => from >= to && from < both.to)) return false;
	if (both.sub === 'casualties') return true;
	const next = heads.find(({ from }) => from >= both.to && from - both.to <= 1);
	return both.sub === 'deaths' && next?.sub === 'injured';
}

/** Tokens from the victims over an adjective and a comma to what they are. */
const BOTH = 5;

function nearestEvent(marks: readonly Mark[], at: number): Mark | undefined {
	const events = marks.filter(
		(mark) => mark.section === 'guards' && (mark.key === 'attack' || mark.key === 'disaster')
	);
	return events.sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0];
}

/** What a toll of victims counts. */
export const VICTIMS: ReadonlySet<Metric> = new Set<Metric>([
	'deaths',
	'injured',
	'missing',
	'dead_or_missing',
	'casualties'
]);
