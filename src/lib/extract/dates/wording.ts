/** How words give a time: what the rules of dates read, and what those who use dates ask of it. */
import type { PartOfPeriod } from './calendar.ts';

/** What stands beside a unit or a name: "last week", "le mois prochain". */
export type Shift =
	| 'last'
	| 'past'
	| 'next'
	| 'this'
	| 'same'
	| 'following'
	| 'preceding'
	| 'after_next'
	| 'before_last';

export type DateRule =
	// by the calendar
	| 'numeric date'
	| 'day/month'
	| 'month/year'
	| 'year-month'
	| 'year, month, day'
	| 'day and month'
	| 'day of the month'
	| 'day of a month'
	| 'days of a month'
	| 'month'
	| 'month and year'
	| 'year'
	| 'quarter'
	| 'semester'
	| 'week of the year'
	| 'week of a day'
	| 'decade'
	| 'century'
	| 'season'
	| 'holiday'
	| 'span'
	| 'ordinal of a period'
	| 'first units of a period'
	// by the day that is spoken on
	| 'weekday'
	| 'weekday and day'
	| 'weekday of a week'
	| 'weekend'
	| 'relative day'
	| 'part of a day'
	| 'overnight'
	| 'now'
	| 'current unit'
	| 'shifted unit'
	| 'shifted units'
	| 'units up to the reference'
	| 'so far in a period'
	| 'ago'
	| 'ahead'
	| 'since a distance'
	| 'by a distance'
	// by another date
	| 'earlier'
	| 'later'
	| 'neighbouring day'
	| 'neighbour of a day'
	| 'distance from a date'
	| 'units to a day'
	| 'same period of another year'
	| 'recalled'
	// by an event
	| 'after an event'
	| 'counted from an event'
	| 'since an event'
	| 'since a dated event'
	// no days
	| 'vague units'
	| 'duration'
	| 'frequency'
	| 'age'
	| 'time of day';

export interface Wording {
	rule: DateRule;
	shift: Shift | null;
	/** "early", "mid" or "late" in front of the whole. */
	part: PartOfPeriod | null;
}

export function worded(rule: DateRule, shift: Shift | null = null): Wording {
	return { rule, shift, part: null };
}

/** "ces dernières 24 heures", "in four days": so many units that end on the day of saying. */
export function isCountedBack({ rule }: Wording): boolean {
	return rule === 'units up to the reference';
}

/** "ces trois derniers jours", "la semaine dernière", "in four days": back from the day of saying. */
export function isLast(wording: Wording): boolean {
	const { shift, part } = wording;
	return isCountedBack(wording) || (part === null && (shift === 'last' || shift === 'past'));
}

/** "en 24 heures", "les deux premières semaines": so many units. */
export function isOfUnits({ rule }: Wording): boolean {
	return UNITS.has(rule);
}

const UNITS: ReadonlySet<DateRule> = new Set<DateRule>([
	'shifted units',
	'units up to the reference',
	'units to a day',
	'first units of a period'
]);

/** "lundi", "Tuesday": nothing but the name. */
export function isBareWeekday({ rule, shift, part }: Wording): boolean {
	return rule === 'weekday' && shift === null && part === null;
}

/** "jeudi dernier", "jeudi 3", "le lundi de cette semaine". */
export function isWeekday({ rule, part }: Wording): boolean {
	return part === null && WEEKDAYS.has(rule);
}

const WEEKDAYS: ReadonlySet<DateRule> = new Set<DateRule>([
	'weekday',
	'weekday and day',
	'weekday of a week'
]);

/** "mars", "mars 2017": neither "fin mars" nor "mars dernier". */
export function isMonth({ rule, shift, part }: Wording): boolean {
	return MONTHS.has(rule) && shift === null && part === null;
}

const MONTHS: ReadonlySet<DateRule> = new Set<DateRule>(['month', 'month and year', 'month/year']);

/** "3 mars", "14/07": a day of the calendar whose year may be open. */
export function isDay({ rule, part }: Wording): boolean {
	return part === null && DAYS.has(rule);
}

const DAYS: ReadonlySet<DateRule> = new Set<DateRule>([
	'day/month',
	'day and month',
	'day of the month',
	'day of a month'
]);

/** "quatre jours après le passage du cyclone": counted from an event. */
export function isAfterEvent({ rule }: Wording): boolean {
	return rule === 'after an event';
}

/** "au lendemain du raid du 9 juin": told by the day of the event that stands behind. */
export function isCountedFromEvent({ rule }: Wording): boolean {
	return rule === 'counted from an event';
}

/** "two days after Saturday's raid": a day of its own, not that of what it is counted from. */
export function isDistant(wording: Wording): boolean {
	return wording.rule === 'distance from a date' || isCountedFromEvent(wording);
}

/** "lundi", "hier": a day told from that of saying. */
export function isNearDay(wording: Wording): boolean {
	return isWeekday(wording) || (wording.rule === 'relative day' && wording.part === null);
}

/** "un an plus tôt": so far before what was told. */
export function isSoFarBefore({ rule }: Wording): boolean {
	return rule === 'earlier';
}

/** "la même période de l'an dernier". */
export function isOfAnotherYear({ rule }: Wording): boolean {
	return rule === 'same period of another year';
}

/** "la même semaine", "la même période de l'an dernier". */
export function isSame(wording: Wording): boolean {
	return isOfAnotherYear(wording) || (wording.shift === 'same' && wording.part === null);
}
