/** Feasts by key: the day of each in a year. Their names are in the lexicons. */
import {
	dayOf,
	dayPeriod,
	easterSunday,
	orthodoxEaster,
	weekdayOf,
	type Day,
	type Period
} from './calendar.ts';
import { MOON_FEASTS, moonFeastOf } from './moon-feasts.ts';

const FIXED: Record<string, [month: number, day: number]> = {
	new_year: [1, 1],
	new_year_eve: [12, 31],
	epiphany: [1, 6],
	orthodox_christmas: [1, 7],
	candlemas: [2, 2],
	valentine: [2, 14],
	womens_day: [3, 8],
	st_patrick: [3, 17],
	april_fools: [4, 1],
	earth_day: [4, 22],
	cinco_de_mayo: [5, 5],
	labour_day: [5, 1],
	victory_day: [5, 8],
	world_refugee_day: [6, 20],
	juneteenth: [6, 19],
	us_independence: [7, 4],
	bastille_day: [7, 14],
	assumption: [8, 15],
	hispanic_day: [10, 12],
	halloween: [10, 31],
	all_saints: [11, 1],
	all_souls: [11, 2],
	armistice: [11, 11],
	christmas_eve: [12, 24],
	christmas: [12, 25],
	boxing_day: [12, 26],
	innocents: [12, 28],
	constitution_day_es: [12, 6],
	human_rights_day: [12, 10]
};

/** Days from Easter Sunday. */
const FROM_EASTER: Record<string, number> = {
	mardi_gras: -47,
	ash_wednesday: -46,
	palm_sunday: -7,
	maundy_thursday: -3,
	good_friday: -2,
	holy_saturday: -1,
	easter: 0,
	easter_monday: 1,
	ascension: 39,
	pentecost: 49,
	whit_monday: 50,
	trinity: 56,
	corpus_christi: 60
};

/** The week before Easter, told as one. */
const HOLY_WEEK = 'holy_week';
const ORTHODOX_EASTER = 'orthodox_easter';

/** The nth weekday (1 = Monday) of a month; a negative n counts from its end. */
const NTH_WEEKDAY: Record<string, [month: number, n: number, weekday: number]> = {
	martin_luther_king: [1, 3, 1],
	presidents_day: [2, 3, 1],
	mothers_day: [5, 2, 7],
	mothers_day_fr: [5, -1, 7],
	mothers_day_es: [5, 1, 7],
	memorial_day: [5, -1, 1],
	fathers_day: [6, 3, 7],
	us_labor_day: [9, 1, 1],
	columbus_day: [10, 2, 1],
	thanksgiving: [11, 4, 4],
	black_friday: [11, 4, 4],
	cyber_monday: [11, 4, 4]
};

const AFTER: Record<string, number> = { black_friday: 1, cyber_monday: 4 };

export const HOLIDAY_KEYS = [
	...Object.keys(FIXED),
	...Object.keys(FROM_EASTER),
	...MOON_FEASTS,
	HOLY_WEEK,
	ORTHODOX_EASTER,
	...Object.keys(NTH_WEEKDAY)
];

function nthWeekdayOf(year: number, month: number, n: number, weekday: number): Day {
	if (n > 0) {
		const first = dayOf(year, month, 1);
		return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
	}
	const last = dayOf(year, month + 1, 1) - 1;
	return last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7;
}

/** The day or the days of a feast, if the year has it. */
export function holidayOf(key: string, year: number): Period | null {
	if (key === HOLY_WEEK) return holyWeekOf(year);
	const day = dayOfHoliday(key, year);
	return day === undefined ? moonFeastOf(key, year) : dayPeriod(day);
}

function holyWeekOf(year: number): Period {
	const end = easterSunday(year);
	return { start: end - 7, end, precision: 'day' };
}

function dayOfHoliday(key: string, year: number): Day | undefined {
	if (key === ORTHODOX_EASTER) return orthodoxEaster(year);
	const fixed = FIXED[key];
	if (fixed) return dayOf(year, fixed[0], fixed[1]);
	const offset = FROM_EASTER[key];
	if (offset !== undefined) return easterSunday(year) + offset;
	const nth = NTH_WEEKDAY[key];
	return nth && nthWeekdayOf(year, ...nth) + (AFTER[key] ?? 0);
}
