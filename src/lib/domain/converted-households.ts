/** R9: which published size turns the households of a figure into persons. */
import { claimDays } from './claim.ts';
import { fromEpochDay } from './dates.ts';
import type { StatedSize } from './households.ts';
import type { FigureRecord } from './series.ts';
import type { TotalSettings } from './total-settings.ts';

/** What the size depends on. */
type Placed = Pick<
	FigureRecord,
	'regionId' | 'dateStart' | 'dateEnd' | 'publishedOn' | 'assertion'
>;
type Sizes = Pick<TotalSettings, 'findHouseholdSize'>;

/** The size for a figure in households; undefined where none was published for it. */
export function findSizeOf(figure: Placed, { findHouseholdSize }: Sizes): StatedSize | undefined {
	const days = claimDays(figure);
	if (!days || figure.regionId === null) return undefined;
	return findHouseholdSize(figure.regionId, Number(fromEpochDay(days.to).slice(0, 4)));
}

/** Figures in households of one place and time. */
export interface HouseholdFigures extends Placed {
	figures: number;
}

/** How many figures each size turns into persons, and how many none does. */
export function countConverted(
	groups: readonly HouseholdFigures[],
	sizes: Sizes
): { bySize: Map<StatedSize, number>; unconverted: number } {
	const bySize = new Map<StatedSize, number>();
	let unconverted = 0;
	for (const group of groups) {
		const size = findSizeOf(group, sizes);
		if (size) bySize.set(size, (bySize.get(size) ?? 0) + group.figures);
		else unconverted += group.figures;
	}
	return { bySize, unconverted };
}
