/** Which figures a person may say state the same fact, and which of them to offer first. */
import { doAgree } from './agreement.ts';
import { daysBetween } from './dates.ts';
import type { IsoDate } from './figure.ts';
import type { FigureRecord } from './series.ts';

const SAME_THING = ['metric', 'unit', 'currency', 'measure', 'subgroup', 'disease'] as const;

/** Whether two figures count the same thing: no total could count others as one. */
export function countSameThing(a: FigureRecord, b: FigureRecord): boolean {
	return SAME_THING.every((code) => a[code] === b[code]);
}

/** Numbers further apart than this tell of two facts, or one of them was misread. */
const MOST_TIMES = 2;
const MOST_OFFERED = 5;

/**
 * The likeliest others first: numbers that can be one, then near ones of other documents, and near
 * days before far ones. Of others that are one fact already, only the likeliest.
 */
export function rankJoinable<T extends FigureRecord>(figure: T, others: readonly T[]): T[] {
	const isOffered = (other: T) =>
		countSameThing(figure, other) && (doAgree(figure, other) || areRivals(figure, other));
	return others
		.filter(isOffered)
		.toSorted((a, b) => distanceTo(figure, a) - distanceTo(figure, b) || a.id - b.id)
		.filter(isFirstOfCluster)
		.slice(0, MOST_OFFERED);
}

function isFirstOfCluster<T extends FigureRecord>({ clusterId, id }: T, _: number, all: T[]) {
	return clusterId === null || all.find((other) => other.clusterId === clusterId)?.id === id;
}

/** Whether two documents may give two numbers of one fact; never a whole and a part of it. */
function areRivals(a: FigureRecord, b: FigureRecord): boolean {
	const haveOneRole = (a.relation === 'part_of') === (b.relation === 'part_of');
	const areOfOneDocument = a.documentId !== null && a.documentId === b.documentId;
	return haveOneRole && !areOfOneDocument && timesApart(a, b) <= MOST_TIMES;
}

/** A month apart weighs as much as twice the number. */
const MONTH = 31;

function distanceTo(figure: FigureRecord, other: FigureRecord): number {
	const number = doAgree(figure, other) ? 0 : timesApart(figure, other);
	return number + monthsApart(figure.dateEnd, other.dateEnd);
}

function monthsApart(one: IsoDate | null, other: IsoDate | null): number {
	return one === null || other === null ? 1 : Math.abs(daysBetween(one, other)) / MONTH;
}

/** How many times the smaller number the larger one is; infinite where one states none. */
function timesApart(a: FigureRecord, b: FigureRecord): number {
	const [one, other] = [a, b].map(({ value, low, high }) => value ?? low ?? high ?? 0);
	if (!one || !other) return one === other ? 1 : Infinity;
	return Math.max(one, other) / Math.min(one, other);
}
