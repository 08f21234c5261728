/** Dates in figures: 2017-03-04, 04/03/2017, 4.3.17, 03/2017. */
import { behindWeekday } from './absolute.ts';
import { dayOf, dayPeriod, isDate, monthPeriod } from './calendar.ts';
import { fixedPoint, yearlyPoint, type Point, type PointRule } from './point.ts';
import type { Reader } from './reader.ts';
import { worded } from './wording.ts';

const SEPARATORS = '/.-–';

/** Digit runs with one separator between them and no white space. */
function digitChain(
	reader: Reader,
	at: number
): { values: number[]; lengths: number[]; sign: string; to: number } | null {
	const first = reader.digits(at);
	if (!first || !reader.isSign(at + 1, SEPARATORS) || !reader.isClose(at + 1)) return null;
	const sign = reader.tokens.key[at + 1] ?? '';
	const chain = { values: [first.value], lengths: [first.length], sign, to: at + 1 };
	while (chain.values.length < 4 && reader.tokens.key[chain.to] === sign) {
		const next = reader.digits(chain.to + 1);
		if (!next || !reader.isClose(chain.to) || !reader.isClose(chain.to + 1)) break;
		chain.values.push(next.value);
		chain.lengths.push(next.length);
		chain.to += 2;
	}
	return chain.values.length > 1 && chain.values.length < 4 ? chain : null;
}

export const readNumericDate: PointRule = (reader, at) => {
	const chain = digitChain(reader, at);
	if (!chain) return null;
	const [a, b, c] = chain.values as [number, number, number | undefined];
	const [lengthA, , lengthC] = chain.lengths;
	if (c === undefined) return readPair(reader, chain);
	if (lengthA === 4) return fullDate(chain.to, a, b, c);
	if (lengthC !== 4 && lengthC !== 2) return null;
	const isAlone = reader.isEdge(at - 1) && reader.isEdge(chain.to);
	if (lengthC === 2 && chain.sign === '.' && chain.lengths[1] !== 2 && !isAlone) return null;
	const year = lengthC === 2 ? (c < 70 ? 2000 + c : 1900 + c) : c;
	const monthFirst = reader.lexicon.monthFirst;
	const [usual, other] = [monthFirst, !monthFirst].map((order) =>
		fullDate(chain.to, year, ...inOrder(a, b, order))
	);
	return isOfOtherOrder(reader, usual, other) ? other : (usual ?? other ?? null);
};

/** "01/03/2023" on a page of the first of March: the order that makes it the day of the news, or no day to come. */
function isOfOtherOrder(
	{ reference, prefer }: Reader,
	usual: Point | null | undefined,
	other: Point | null | undefined
): other is Point {
	const [first, second] = [usual, other].map((point) => point?.period({})?.start);
	if (prefer !== 'past' || first === undefined || second === undefined) return false;
	return first !== reference && (second === reference || (first > reference && second < reference));
}

/** "lundi 6/03/2017". */
export const readWeekdayDate: PointRule = (reader, at) => {
	const weekday = reader.find(at, 'weekdays');
	if (!weekday) return null;
	const from = behindWeekday(reader, weekday);
	return readNumericDate(reader, from) ?? readShortPair(reader, from);
};

/** "sam. 3/4": behind a weekday no fraction. */
function readShortPair(reader: Reader, at: number): Point | null {
	const chain = digitChain(reader, at);
	const [a, b] = chain?.sign === '/' && chain.values.length === 2 ? chain.values : [];
	return chain && a !== undefined && b !== undefined ? dayAndMonth(reader, chain.to, a, b) : null;
}

function inOrder(a: number, b: number, monthFirst: boolean): [month: number, day: number] {
	return monthFirst ? [a, b] : [b, a];
}

function fullDate(to: number, year: number, month: number, day: number): Point | null {
	if (!isDate(year, month, day) || year < 1000) return null;
	return fixedPoint(to, worded('numeric date'), dayPeriod(dayOf(year, month, day)));
}

function readPair(
	reader: Reader,
	chain: { values: number[]; lengths: number[]; sign: string; to: number }
): Point | null {
	const [a = 0, b = 0] = chain.values;
	const [lengthA = 0, lengthB = 0] = chain.lengths;
	if (chain.sign === '–') return null;
	if (lengthB === 4 && lengthA <= 2 && a >= 1 && a <= 12 && b >= 1900 && b < 2100) {
		return fixedPoint(chain.to, worded('month/year'), monthPeriod(b, a));
	}
	if (lengthA === 4 && lengthB === 2 && b >= 1 && b <= 12 && a >= 1900 && a < 2100) {
		return fixedPoint(chain.to, worded('year-month'), monthPeriod(a, b));
	}
	if (chain.sign !== '/' || lengthA > 2 || lengthB > 2 || lengthA + lengthB < 3) return null;
	return dayAndMonth(reader, chain.to, a, b);
}

/** "14/07" needs two digits on one side, or it may be a fraction. */
function dayAndMonth(reader: Reader, to: number, a: number, b: number): Point | null {
	const orders = reader.lexicon.monthFirst ? [true, false] : [false, true];
	for (const monthFirst of orders) {
		const [month, day] = inOrder(a, b, monthFirst);
		if (!isDate(2000, month, day)) continue;
		return yearlyPoint(reader, to, worded('day/month'), null, (year) =>
			isDate(year, month, day) ? dayPeriod(dayOf(year, month, day)) : null
		);
	}
	return null;
}
