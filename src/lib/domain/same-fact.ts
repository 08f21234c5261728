/**
 * R4: when do two figures state the same fact? The same thing counted in the same place and time,
 * with numbers that cannot contradict each other. Sources that differ on a fact are rivals (R8):
 * a vote settles those, never a cluster.
 */
import { areCompatible, isSameNumber } from './agreement.ts';
import { claimDays } from './claim.ts';
import { parseDay } from './dates.ts';
import { listPlainWords } from './likeness.ts';
import type { FigureRecord } from './series.ts';

/** A figure with the sentence that states it. */
export interface StatedFigure extends FigureRecord {
	/** Null for one entered by hand. */
	excerpt: string | null;
}

const CODES = ['metric', 'unit', 'currency', 'subgroup', 'measure', 'assertion'] as const;

/** True where two figures may be counted as one. It holds in both directions. */
export function isSameFact(a: FigureRecord, b: FigureRecord): boolean {
	if (a.regionId === null || a.regionId !== b.regionId) return false;
	if (CODES.some((code) => a[code] !== b[code]) || !haveSameRole(a, b)) return false;
	if (!canBeOfOneDisease(a, b)) return false;
	if (isSameNumber(a, b)) return areNear(a, b) && (a.disease === b.disease || isNoChance(a, b));
	if (a.disease !== b.disease) return false;
	return !areRivals(a, b) && areCompatible(a, b) && areOfSameDays(a, b);
}

/**
 * True where two documents that print one text state the same number with the same sentence; the
 * days may differ, as "on Monday" was read from the day on which each of them was published.
 */
export function isReprinted(a: StatedFigure, b: StatedFigure): boolean {
	if (a.excerpt === null || b.excerpt === null || a.regionId !== b.regionId) return false;
	if (CODES.some((code) => a[code] !== b[code]) || a.relation !== b.relation) return false;
	if (!canBeOfOneDisease(a, b)) return false;
	return (
		a.value === b.value &&
		a.low === b.low &&
		a.high === b.high &&
		a.qualifier === b.qualifier &&
		plainWords(a.excerpt) === plainWords(b.excerpt)
	);
}

/** Not two that are named (R12): who names none may mean the other's. */
function canBeOfOneDisease(a: FigureRecord, b: FigureRecord): boolean {
	return a.disease === null || b.disease === null || a.disease === b.disease;
}

/** Whole with whole, part with part; never a figure with its own part, nor two parts of one whole. */
function haveSameRole(a: FigureRecord, b: FigureRecord): boolean {
	if (a.relation === 'superseded' || b.relation === 'superseded') return false;
	if ((a.relation === 'part_of') !== (b.relation === 'part_of')) return false;
	if (a.parentId === b.id || b.parentId === a.id) return false;
	return a.relation !== 'part_of' || a.parentId === null || a.parentId !== b.parentId;
}

/** Two who counted, each with a number of their own. */
function areRivals(a: FigureRecord, b: FigureRecord): boolean {
	return a.source !== null && b.source !== null && a.source !== b.source;
}

/** Days by which a report of the same number may be dated apart: the morning after it. */
const NEAR_DAYS = 1;
/** The same where a text names no day, and that of its publication stands for it. */
const NEAR_UNDATED_DAYS = 3;
/** Of the days that either tells of, both must tell of this share. */
const LEAST_OVERLAP = 0.5;
/** The same where both state one number: a day, and the week that it lies in. */
const LEAST_OVERLAP_OF_SAME = 1 / 7;

/** The same where one source gives a number that is hardly hit twice: one text dates it otherwise. */
const NEAR_UNMISTAKABLE_DAYS = 31;

/** Whether one number is told of days close enough for one fact. */
function areNear(a: FigureRecord, b: FigureRecord): boolean {
	const [one, other] = [daysOf(a), daysOf(b)];
	if (!one || !other || !(isTelling(a) || haveSameAnchor(a, b))) return false;
	const apart = Math.max(one.from, other.from) - Math.min(one.to, other.to);
	if (apart <= 0) return overlapOf(one, other) >= LEAST_OVERLAP_OF_SAME;
	// Two weeks that follow each other are two facts, however alike they are.
	const arePeriods = one.from < one.to && other.from < other.to;
	return !arePeriods && apart <= nearDays(a, b);
}

function nearDays(a: FigureRecord, b: FigureRecord): number {
	const isOneCount = a.source !== null && a.source === b.source && countDigits(a) >= 4;
	if (isOneCount) return NEAR_UNMISTAKABLE_DAYS;
	if (a.datePrecision === 'none' || b.datePrecision === 'none') return NEAR_UNDATED_DAYS;
	return a.measure === 'flow' ? 0 : NEAR_DAYS;
}

/** Whether two numbers are told of so much the same days that they must be one. */
function areOfSameDays(a: FigureRecord, b: FigureRecord): boolean {
	const [one, other] = [daysOf(a), daysOf(b)];
	if (!one || !other || !haveSameAnchor(a, b)) return false;
	if (a.measure !== 'flow') return one.to === other.to;
	return overlapOf(one, other) >= LEAST_OVERLAP;
}

interface Days {
	from: number;
	to: number;
}

/** The days that a figure is about: of a flow all of them, of a stock and a toll its as-of day. */
function daysOf(figure: FigureRecord): Days | null {
	const days = claimDays(figure);
	if (!days || figure.measure === 'flow') return days;
	return { from: days.to, to: days.to };
}

/** Whether two counts hardly share a number by chance: in doubt, that each tells of another disease. */
function isNoChance(a: FigureRecord, b: FigureRecord): boolean {
	const areDated = a.datePrecision !== 'none' && b.datePrecision !== 'none';
	const isOfOnePeriod = areDated && a.dateStart === b.dateStart && a.dateEnd === b.dateEnd;
	return isTelling(a) || (isOfOnePeriod && countDigits(a) >= 2);
}

/** A number that two counts hardly share by chance, whatever their days. */
function isTelling(figure: FigureRecord): boolean {
	return countDigits(figure) >= 3;
}

/** Digits that say something: four in 1 213, three in 1 210, two in 1 200. */
function countDigits({ value }: FigureRecord): number {
	return value === null ? 0 : String(value).replace(/\D/g, '').replace(/0+$/, '').length;
}

/** Counts from different days are different counts (R6); an open beginning fits any. */
function haveSameAnchor(a: FigureRecord, b: FigureRecord): boolean {
	if (a.measure !== 'cumulative') return true;
	const [one, other] = [parseDay(a.dateStart), parseDay(b.dateStart)];
	return one === null || other === null || one === other;
}

function overlapOf(a: Days, b: Days): number {
	const common = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
	return Math.max(0, common) / (Math.max(a.to, b.to) - Math.min(a.from, b.from) + 1);
}

function plainWords(excerpt: string): string {
	return listPlainWords(excerpt).join(' ');
}
