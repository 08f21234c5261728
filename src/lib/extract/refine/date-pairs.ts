/** Dates of one figure that go together: since when it counts, and up to when. */
import { isCountedBack } from '../dates/wording.ts';
import type { DateMention, FigureDraft } from '../types.ts';

/** True of a date in front of the figures that tells more than the figure's own. */
export function goesWith(
	own: readonly DateMention[],
	date: DateMention,
	draft: FigureDraft
): boolean {
	return (
		complements(own, date) ||
		isCountDay(draft, own, date) ||
		isCountTime(own, date) ||
		own.every((one) => isCountWithin(one, date) || isCountWithin(date, one))
	);
}

/** "depuis janvier" and "au 18 juin" go together; two days do not. */
export function complements(own: readonly DateMention[], date: DateMention): boolean {
	const isBegun = (one: DateMention): boolean =>
		isBound(one) || (one.kind === 'day' && (one.dateEnd ?? '') < (date.dateEnd ?? ''));
	return isBound(date) && own.every((one) => isBegun(one) && one.kind !== date.kind);
}

function isBound({ kind }: DateMention): boolean {
	return kind === 'since' || kind === 'as_of';
}

/** "la découverte vendredi d'un corps porte à 31 les morts du séisme du 3": the later day counts. */
function isCountDay(
	{ measure }: FigureDraft,
	[event, ...others]: readonly DateMention[],
	{ kind, dateStart }: DateMention
): boolean {
	if (measure !== 'cumulative' || kind !== 'day' || event?.kind !== 'day') return false;
	return others.length === 0 && (dateStart ?? '') > (event.dateEnd ?? '');
}

/** "À la mi-novembre, 562 000 avaient fui depuis le 24 septembre": when it was counted. */
function isCountTime(own: readonly DateMention[], { kind }: DateMention): boolean {
	return kind === 'window' && own.every((one) => one.kind === 'since');
}

/** "En 2023, 47 ont été tués, au 30 avril", "Au 30 avril, 47 avaient été tués en 2023": a period up to a day in it. */
function isCountWithin(
	{ kind, dateStart, dateEnd, wording }: DateMention,
	{ kind: other, dateEnd: day }: DateMention
): boolean {
	if (kind !== 'window' || isCountedBack(wording) || other !== 'as_of') return false;
	return dateStart !== null && day !== null && dateStart <= day && day < (dateEnd ?? day);
}
