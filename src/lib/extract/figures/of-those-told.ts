/** "Seven are in a critical condition", "80 000 vivent dans des camps": a bare number that opens the next sentence. */
import type { Metric, Unit } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import { mentionsIn } from '../spans.ts';
import type { DateKind, FigureDraft } from '../types.ts';
import type { Reading } from './reading.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** The larger figure of the sentence before whose noun such a number leaves out; none at another time or elsewhere. */
export function findThoseTold(
	scene: Scene,
	reading: Reading,
	own: { metric: Metric; unit: Unit }
): FigureDraft | undefined {
	if (!opensSentence(scene, reading) || isMore(scene, reading) || hasOwnTime(scene))
		return undefined;
	const whole = scene.before.findLast(
		({ metric, unit, relation, sentenceIndex }) =>
			metric === own.metric &&
			unit === own.unit &&
			relation === null &&
			scene.index - sentenceIndex === 1
	);
	const isFewer = (reading.number.value ?? Infinity) < (whole?.value ?? whole?.low ?? 0);
	return whole && isFewer && !isElsewhere(scene, whole) ? whole : undefined;
}

/** The first number of its sentence, without a noun, and nothing but its qualifier before it. */
function opensSentence(scene: Scene, { head, number, from }: Reading): boolean {
	return head === undefined && number.form !== 'article' && from - scene.from <= 1;
}

/** "Another 7,500", "12 de plus": on top of those told. */
function isMore(scene: Scene, { number, from }: Reading): boolean {
	return (
		markAt(scene, number.to, 'grammar', 'anotherBefore', 'moreAfter') !== undefined ||
		markBefore(scene, from, 'grammar', 'anotherBefore') !== undefined ||
		markBefore(scene, from, 'measure', 'flow') !== undefined
	);
}

/** "Twelve died on Tuesday": on a day that need not be that of the others. */
function hasOwnTime({ dates }: Scene): boolean {
	return dates.some(({ kind }) => TIMES.has(kind));
}

const TIMES: ReadonlySet<DateKind> = new Set<DateKind>(['day', 'as_of', 'window', 'span', 'since']);

/** In a place that lies in none of those that the sentence of the whole names. */
function isElsewhere({ document, from, to }: Scene, { sentenceIndex }: FigureDraft): boolean {
	const told = document.sentences[sentenceIndex];
	const here = placesIn({ from, to });
	const there = told ? placesIn(told) : [];
	return here.some(
		(one) => there.length > 0 && !there.some((other) => one.id === other.id || liesIn(one, other))
	);

	function placesIn(span: Span) {
		return mentionsIn(document.places, span).flatMap(({ place }) => place ?? []);
	}
}
