/**
 * R15: every number can be asked "as known on" a day, so that a published one can be reproduced.
 * What counts is when something was recorded, not when it happened or was published (R20).
 */
import type { IsoDate } from './figure.ts';
import type { IsoInstant } from './records.ts';

/** True where something was recorded by the end of a day, in UTC. */
export function isKnownOn(recordedAt: IsoInstant, day: IsoDate): boolean {
	return recordedAt.slice(0, 10) <= day;
}

/** The records that were known at the end of a day. */
export function listKnownOn<T extends { recordedAt: IsoInstant }>(
	records: readonly T[],
	day: IsoDate
): T[] {
	return records.filter((record) => isKnownOn(record.recordedAt, day));
}
