import type { IsoDate } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { TotalSettings } from '#lib/domain/total-settings.ts';
import { readTotalSettings } from '../store/index.ts';
import type { Store } from '../store/index.ts';

/** What is asked of the arithmetic besides the place and the metric. */
export interface ViewOptions {
	filter: FigureFilter;
	today: IsoDate;
	/** What people settled, as it stands now whatever day is asked about (R15). */
	settings: TotalSettings;
}

export async function readViewOptions(
	db: Store,
	filter: FigureFilter,
	today: IsoDate
): Promise<ViewOptions> {
	return { filter, today, settings: await readTotalSettings(db) };
}
