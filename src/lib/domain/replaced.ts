/**
 * R18: which number a headline took the place of, and why. A change is told between numbers that
 * count the same in the same way; a reader who quoted the number before has to find it in any case.
 */
import { fromEpochDay } from './dates.ts';
import type { Replaced } from './series.ts';
import type { LinePoint, Step } from './stock.ts';

/** The last other number on an earlier day, published or summed; null where there is none. */
export function replacedBy(step: Step, steps: readonly Step[]): Replaced | null {
	const before = steps.findLast(
		({ isRefused, best, asOf }) => !isRefused && best !== null && asOf[1] < step.asOf[1]
	);
	if (!before || before.best === null || before.best === step.best) return null;
	return {
		value: before.best,
		asOf: fromEpochDay(before.asOf[1]),
		figureId: before.points[0]?.preferred.figure.id ?? null,
		reason: reasonFor(before, step)
	};
}

function reasonFor(before: Step, step: Step): Replaced['reason'] {
	if (before.isSum && !step.isSum) return 'published';
	if (!before.isSum && step.isSum) return 'summed';
	if (list(before, placeOf) !== list(step, placeOf)) return 'places';
	return list(before, speakerOf) === list(step, speakerOf) ? 'later' : 'source';
}

function list({ points }: Step, say: (point: LinePoint) => string): string {
	return points.map(say).sort().join('; ');
}

function placeOf({ preferred }: LinePoint): string {
	return preferred.path.at(-1) ?? '';
}

function speakerOf(point: LinePoint): string {
	return `${placeOf(point)} by ${point.preferred.voter}`;
}
