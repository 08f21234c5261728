/**
 * R15: every number can be asked "as known on" a day, so that a published one can be reproduced.
 * What counts is when something was recorded, not when it happened or was published (R20).
 */
import { addDays } from './dates.ts';
import type { IsoDate } from './figure.ts';
import type { IsoInstant } from './records.ts';

/** The first instant of which nothing was known yet when a day had ended in UTC. */
export function endOfKnowledge(day: IsoDate): IsoInstant {
	return `${addDays(day, 1)}T00:00:00.000Z`;
}

/** What was recorded before an instant. */
export function listKnownBefore<T extends { at: IsoInstant }>(
	records: readonly T[],
	end: IsoInstant
): T[] {
	return records.filter(({ at }) => at < end);
}
