import { expect, test } from 'vitest';
import { shareCorrection } from '#lib/domain/shared-correction.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import { figure } from './figures.ts';

const whole: FigureContent = {
	...figure(1, { dateStart: '2017-03-01', dateEnd: '2017-03-31', datePrecision: 'month' }),
	placeText: 'Mossoul'
};
const part: FigureContent = { ...whole, value: 300, subgroup: 'children', placeText: null };

test.each<[string, Partial<FigureContent>, Partial<FigureContent>, Partial<FigureContent>]>([
	[
		'the place, with its words',
		{ regionId: 'erbil', placeText: 'Erbil' },
		{},
		{ regionId: 'erbil', placeText: 'Erbil' }
	],
	['a place that the part did not share', { regionId: 'erbil' }, { regionId: 'telafar' }, {}],
	['a day, with the others of its span', { dateEnd: '2017-03-30' }, {}, { dateEnd: '2017-03-30' }],
	['a span that the part shares by half', { dateEnd: '2017-03-30' }, { dateStart: null }, {}],
	[
		'the source and how sure it is',
		{ source: 'IOM', assertion: 'denied' },
		{},
		{ source: 'IOM', assertion: 'denied' }
	],
	['what is each figure’s own', { value: 900, metric: 'deaths', measure: 'flow' }, {}, {}],
	['what stood there already', { source: 'OCHA', regionId: 'mossoul' }, {}, {}]
])('%s', (_name, changes, linked, expected) => {
	expect(shareCorrection(whole, changes, { ...part, ...linked })).toEqual(expected);
});
