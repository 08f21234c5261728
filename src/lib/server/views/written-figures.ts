/** Of the figures of a region that were read before, which were written to since, and what is made of both. */
import { replaceInBlocks } from '#lib/domain/blocks.ts';
import type { Block } from '#lib/domain/blocks.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import type { FigureWrite, OwnState, Topic } from '../store/index.ts';

/** Figures of a region that are read one by one, instead of all of them. */
const MOST_WRITTEN = 200;

export function groupByPlace(
	places: readonly Topic[],
	figures: readonly FigureRecord[]
): Map<string, FigureRecord[]> {
	const groups = new Map(places.map((place) => [keyOf(place), [] as FigureRecord[]]));
	for (const figure of figures) {
		groups.get(keyOf({ ...figure, regionId: figure.regionId ?? '' }))?.push(figure);
	}
	return groups;
}

/**
 * The figures that were written to from one state of a region to another; null where those that are
 * known are not as many as there were, or more than it is worth to look for one by one.
 */
export function listWritten(
	before: OwnState,
	after: OwnState,
	writes: readonly FigureWrite[]
): Set<number> | null {
	const own = writes.filter(
		(write) => write.id > before.last && write.id <= after.last && keyOf(write) === keyOf(after)
	);
	const areAll = own.length === after.writes - before.writes;
	return areAll && own.length <= MOST_WRITTEN ? new Set(own.map((one) => one.figureId)) : null;
}

/** Blocks of a region with the figures of some ids as they are now, or gone. */
export function replaceWritten(
	before: readonly Block[],
	ids: ReadonlySet<number>,
	figures: FigureRecord[]
): Block[] {
	const written = before.flatMap((block) => block.filter(({ id }) => ids.has(id)));
	return replaceInBlocks(before, ids, keepSame(written, figures));
}

/** The figures as they were read last; of those that are as before, the objects of before. */
export function keepSame(before: readonly FigureRecord[], figures: FigureRecord[]): FigureRecord[] {
	const known = new Map(before.map((figure) => [figure.id, figure]));
	return figures.map((figure) => {
		const same = known.get(figure.id);
		return same && isSame(same, figure) ? same : figure;
	});
}

function isSame(one: FigureRecord, other: FigureRecord): boolean {
	for (const key in other) {
		if (one[key as keyof FigureRecord] !== other[key as keyof FigureRecord]) return false;
	}
	return true;
}

export function keyOf({ regionId, metric }: Topic): string {
	return `${regionId} ${metric}`;
}
