import { daysBetween } from './dates.ts';
import type { IsoDate } from './figure.ts';
import { METRIC_PROFILES } from './metrics.ts';
import type { Series } from './series.ts';

/**
 * The series that stands for all where there is room for one: observed and with a value. Of stocks
 * and tolls it is the one that a headline follows: published before summed, unless it is out of date
 * (R3), then those that are up to date; of flows, and then, all sources before one, and most points.
 */
export function findLeadSeries(series: readonly Series[]): Series | undefined {
	const candidates = series.filter((one) => one.status === 'observed' && lastDay(one) !== null);
	const newest = candidates.map((one) => lastDay(one) ?? '').reduce((a, b) => (a > b ? a : b), '');
	const isWithin = (one: Series, days: number) =>
		one.measure !== 'flow' && daysBetween(lastDay(one) ?? newest, newest) <= days;
	const isPublished = (one: Series) =>
		one.scope === 'own' && isWithin(one, METRIC_PROFILES[one.metric].agingDays);
	const isCurrent = (one: Series) => isWithin(one, METRIC_PROFILES[one.metric].freshDays);
	const isApart = (one: Series) => one.source !== null && candidates.some((b) => isJoined(one, b));
	return candidates.sort(
		(a, b) =>
			Number(isPublished(b)) - Number(isPublished(a)) ||
			Number(isCurrent(b)) - Number(isCurrent(a)) ||
			Number(isApart(a)) - Number(isApart(b)) ||
			countValues(b) - countValues(a) ||
			Number(b.scope === 'own') - Number(a.scope === 'own')
	)[0];
}

/** Whether the other one joins all sources of what the first counts. */
function isJoined(one: Series, other: Series): boolean {
	const isSame = one.measure === other.measure && one.anchor === other.anchor;
	return isSame && one.scope === other.scope && other.source === null;
}

function lastDay({ points }: Series): IsoDate | null {
	return points.findLast((point) => point.best !== null)?.to ?? null;
}

function countValues({ points }: Series): number {
	return points.filter((point) => point.best !== null).length;
}
