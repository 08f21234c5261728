import type { IsoDate } from '#lib/domain/figure.ts';

const FOURTEEN_HOURS = 14 * 60 * 60 * 1000;

/** The latest day that anybody on Earth may call today: what is after it is to come. */
export function currentDay(): IsoDate {
	return new Date(Date.now() + FOURTEEN_HOURS).toISOString().slice(0, 10);
}
