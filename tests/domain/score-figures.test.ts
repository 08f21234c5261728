import { describe, expect, test } from 'vitest';
import {
	compareFigures,
	scoreComparisons,
	type AnnotatedFigure,
	type ReadFigure
} from '#lib/domain/score-figures.ts';

const ANNOTATED: AnnotatedFigure = {
	start: 0,
	end: 8,
	value: 12,
	low: 12,
	high: 12,
	qualifier: 'exact',
	unit: 'person',
	metric: 'deaths',
	subgroup: null,
	measure: 'flow',
	assertion: 'reported',
	relation: null,
	dateStart: '2024-05-01',
	dateEnd: '2024-05-01',
	place: 'Goma',
	country: 'COD',
	source: 'OIM'
};
const GOMA = { id: 'g1', name: 'Goma', country: 'COD', level: 3 } as const;
const READ: ReadFigure = {
	...ANNOTATED,
	place: GOMA,
	placeText: 'Goma',
	source: 'IOM',
	sourceText: "l'OIM"
};
const nameOf = (words: string): string => (/OIM|IOM/.test(words) ? 'IOM' : words);

const wrongOf = (read: Partial<ReadFigure>, annotated: Partial<AnnotatedFigure> = {}) =>
	compareFigures([{ ...READ, ...read }], [{ ...ANNOTATED, ...annotated }], [], nameOf)[0]?.wrong;

describe('fields that agree', () => {
	test.each([
		['the same in all fields', {}, {}],
		['a place named with its kind', { placeText: 'la ville de Goma' }, { place: 'ville de Goma' }],
		['no place named: the country of the page', { place: { ...GOMA, level: 0 } }, { place: null }],
		['no country said', { place: null, placeText: 'Goma' }, { country: null }],
		['another name of the organisation', { sourceText: 'IOM' }, { source: 'l’OIM' }],
		['nobody counted', { source: null, sourceText: null }, { source: null }],
		['a range by both ends', { value: null, low: 3, high: 5, qualifier: 'range' }, RANGE()]
	] as [string, Partial<ReadFigure>, Partial<AnnotatedFigure>][])('%s', (_, read, annotated) =>
		expect(wrongOf(read, annotated)).toEqual([])
	);
});

function RANGE(): Partial<AnnotatedFigure> {
	return { value: null, low: 3, high: 5, qualifier: 'range' };
}

describe('fields that differ', () => {
	test.each([
		['value', { value: 13 }, {}],
		['value', { value: null, low: 3, high: 6, qualifier: 'range' }, RANGE()],
		['measure', { measure: 'cumulative' }, {}],
		['date', { dateStart: null }, {}],
		['place', { place: { ...GOMA, name: 'Bukavu' }, placeText: 'Bukavu' }, {}],
		['place', {}, { place: null }],
		['country', { place: { ...GOMA, country: 'RWA' } }, {}],
		['source', { source: null, sourceText: null }, {}],
		['source', {}, { source: null }]
	] as [string, Partial<ReadFigure>, Partial<AnnotatedFigure>][])('%s', (field, read, annotated) =>
		expect(wrongOf(read, annotated)).toEqual([field])
	);
});

test('what nobody annotated is invented, unless it is to be ignored', () => {
	const other = { ...READ, start: 40, end: 44 };
	const third = { ...READ, start: 60, end: 64 };
	const compared = compareFigures(
		[READ, other, third],
		[ANNOTATED],
		[{ start: 58, end: 70 }],
		nameOf
	);
	expect(compared.map(({ annotated, read }) => [annotated?.start, read?.start])).toEqual([
		[0, 0],
		[undefined, 40]
	]);
});

test('scores: F1 of finding, of the core and of the whole, and the share of each field', () => {
	const missed = { ...ANNOTATED, start: 20, end: 24 };
	const late = { ...READ, start: 30, end: 34, dateEnd: '2024-05-02' };
	const compared = compareFigures(
		[READ, late],
		[ANNOTATED, missed, { ...ANNOTATED, start: 30, end: 34 }],
		[],
		nameOf
	);
	const scores = Object.fromEntries(
		scoreComparisons(compared).map(({ name, percent }) => [name, percent])
	);
	expect(scores).toMatchObject({ found: 80, core: 80, whole: 40, date: 50, value: 100 });
});

test('without figures there is no score', () => {
	expect(scoreComparisons([]).every(({ percent }) => percent === null)).toBe(true);
});
