/** Instants as columns hold them: milliseconds since 1970-01-01 in UTC. */
import type { IsoInstant } from '#lib/domain/records.ts';

export function toMillis(instant: IsoInstant): number {
	return Date.parse(instant);
}

export function toInstant(millis: number): IsoInstant {
	return new Date(millis).toISOString();
}
