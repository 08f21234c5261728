/** Feasts of the Islamic calendar, whose months begin with the new moon: the days of each in a year. */
import { dayOf, partsOf, type Day, type Period } from './calendar.ts';

/** The month of each feast, and its day; the fast takes its whole month. */
const FEASTS: Readonly<Record<string, [month: number, day: number]>> = {
	ashura: [1, 10],
	mawlid: [3, 12],
	ramadan: [9, 1],
	eid_al_fitr: [10, 1],
	eid_al_adha: [12, 10]
};

export const MOON_FEASTS = Object.keys(FEASTS);

/** The feast that begins in a year of the common calendar, the first one where there are two. */
export function moonFeastOf(key: string, year: number): Period | null {
	const feast = FEASTS[key];
	if (!feast) return null;
	const [month, day] = feast;
	const first = Math.floor(((year - 622) * 33) / 32);
	for (const islamic of [first, first + 1, first + 2]) {
		const lunation = lunationOf(islamic, month);
		const start = firstDayOf(lunation) + day - 1;
		const end = key === 'ramadan' ? firstDayOf(lunation + 1) - 1 : start;
		if (partsOf(start).year === year)
			return { start, end, precision: end > start ? 'month' : 'day' };
	}
	return null;
}

/** Months since that which began in January 2000, the tenth of the year 1420. */
function lunationOf(year: number, month: number): number {
	return (year - 1420) * 12 + month - 10;
}

/** The new moon is seen on the evening of its day where it came before this part of the day, else on the next. */
const SEEN = 0.5;

function firstDayOf(lunation: number): Day {
	const moon = newMoon(lunation);
	const day = Math.floor(moon);
	return moon - day < SEEN ? day + 1 : day + 2;
}

/** The new moon in days since 1970, to some minutes (Meeus, Astronomical Algorithms, chapter 49). */
function newMoon(k: number): number {
	const sun = 2.5534 + 29.105_356_7 * k;
	const moon = 201.5643 + 385.816_935_28 * k;
	const node = 160.7108 + 390.670_502_84 * k;
	const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
	return (
		EPOCH +
		29.530_588_861 * k -
		0.4072 * sine(moon) +
		0.172_41 * sine(sun) +
		0.016_08 * sine(2 * moon) +
		0.010_39 * sine(2 * node) +
		0.007_39 * sine(moon - sun) -
		0.005_14 * sine(moon + sun)
	);
}

/** The mean new moon of January 2000, from noon of the first. */
const EPOCH = dayOf(2000, 1, 1) + 0.5 + 5.097_66;
