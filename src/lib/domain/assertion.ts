/**
 * R13: what is claimed to be so is kept apart from what may be, will be or is wished. Only
 * reported figures enter an observed series and a total.
 */
import type { Assertion } from './figure.ts';
import type { SeriesStatus } from './series.ts';

/** The series that a figure belongs to; null where a source denies it. */
export function statusOf(assertion: Assertion): SeriesStatus | null {
	if (assertion === 'reported') return 'observed';
	return assertion === 'denied' ? null : assertion;
}
