import { METRICS } from '#lib/domain/figure.ts';
import type { FigureRow } from '#lib/domain/records.ts';
import { listFigureRows } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { resolvePlace } from '../resolve-place.ts';

const LOOKED_AT = 50;
const SHOWN = 5;

/** The last values known of a metric in a place itself; null until both are known. */
export async function listLatestValues(
	store: Store,
	typed: { metric: string; place: string; regionId: string }
): Promise<FigureRow[] | null> {
	const metric = METRICS.find((code) => code === typed.metric);
	const place = resolvePlace(typed.place, typed.regionId || null);
	if (metric === undefined || place.kind !== 'region') return null;
	const regionId = place.region.id;
	const rows = await listFigureRows(store, { metric, regionId }, { limit: LOOKED_AT });
	const own = rows.filter((row) => row.regionId === regionId && row.relation !== 'part_of');
	return own.slice(0, SHOWN);
}
