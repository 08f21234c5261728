/** Which crisis stands first on the front page. */
import type { PlaceRow } from './views.ts';

/** With this share of the figures of the best documented crisis, another is well documented too. */
const WELL_DOCUMENTED = 1 / 3;

/**
 * Of the well documented crises the one with the newest headline; of the same day, the better
 * documented. A number that is years old is no front page while a newer crisis is known as well.
 * Undefined where there is no crisis.
 */
export function findLeadCrisis<T extends Pick<PlaceRow, 'figures' | 'view'>>(
	crises: readonly T[]
): T | undefined {
	const [lead] = listWellDocumented(crises).sort(
		(a, b) => dayOf(b).localeCompare(dayOf(a)) || b.figures - a.figures
	);
	return lead;
}

/** Those that one of can lead. */
export function listWellDocumented<T extends { figures: number }>(crises: readonly T[]): T[] {
	const most = Math.max(...crises.map(({ figures }) => figures));
	return crises.filter(({ figures }) => figures >= most * WELL_DOCUMENTED);
}

/** The day of the headline, so that a forecast or a stray date does not make a crisis new. */
function dayOf({ view }: Pick<PlaceRow, 'view'>): string {
	return view.total.asOf ?? '';
}
