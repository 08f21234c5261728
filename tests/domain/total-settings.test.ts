import { describe, expect, test } from 'vitest';
import { findDecidingSettings } from '#lib/domain/deciding-settings.ts';
import { countConverted } from '#lib/domain/converted-households.ts';
import { changePreferences } from '#lib/domain/preference-list.ts';
import type { PreferenceAct } from '#lib/domain/preference-list.ts';
import { createTotalSettings } from '#lib/domain/total-settings.ts';
import type { SourcePreference, TotalSettings } from '#lib/domain/total-settings.ts';
import { computeTotal } from '#lib/domain/total.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { contextOf, figure, parentOf, stock } from './figures.ts';

type Row = [source: string, SourcePreference['metric'], regionId: string | null, rank: number];

const settingsOf = (...rows: Row[]) =>
	createTotalSettings(
		rows.map(([source, metric, regionId, rank], id) => ({ id, source, metric, regionId, rank })),
		[
			{ regionId: 'irak', year: 2011, size: 6.7, statedBy: 'MICS' },
			{ regionId: 'ninive', year: 2016, size: 6.2, statedBy: 'IOM' }
		],
		parentOf
	);

describe('R8: the preferences that hold in a place', () => {
	const settings = settingsOf(
		['OCHA', null, null, 1],
		['IOM', 'displaced', null, 1],
		['Croissant-Rouge', null, 'irak', 1],
		['IOM', null, 'irak', 2],
		['Gouvernorat', 'displaced', 'ninive', 2],
		['OCHA', 'displaced', 'ninive', 1]
	);

	test.each<[string, 'displaced' | 'deaths', string[]]>([
		['soudan', 'deaths', ['OCHA']],
		['soudan', 'displaced', ['IOM', 'OCHA']],
		['erbil', 'deaths', ['Croissant-Rouge', 'IOM', 'OCHA']],
		['mossoul', 'displaced', ['OCHA', 'Gouvernorat', 'Croissant-Rouge', 'IOM']],
		['nowhere', 'deaths', ['OCHA']]
	])('%s, %s: the nearest list first, each source once', (regionId, metric, sources) => {
		expect(settings.listPreferences(metric, regionId).map(({ source }) => source)).toEqual(sources);
	});
});

describe('a list of preferred sources', () => {
	test.each<[PreferenceAct, string, string[]]>([
		['add', 'AFP', ['OCHA', 'IOM', 'MSF', 'AFP']],
		['remove', 'IOM', ['OCHA', 'MSF']],
		['up', 'MSF', ['OCHA', 'MSF', 'IOM']],
		['down', 'OCHA', ['IOM', 'OCHA', 'MSF']],
		['up', 'OCHA', ['OCHA', 'IOM', 'MSF']],
		['down', 'MSF', ['OCHA', 'IOM', 'MSF']],
		['up', 'AFP', ['OCHA', 'IOM', 'MSF']]
	])('%s %s', (act, source, after) => {
		expect(changePreferences(['OCHA', 'IOM', 'MSF'], act, source)).toEqual(after);
	});
});

describe('R18: the settings that decided a total', () => {
	const ocha = stock(1, 18_500, '2017-06-30', { source: 'OCHA', reliability: 'high' });
	const iom = stock(2, 17_000, '2017-06-30', { source: 'IOM', reliability: 'medium' });
	const inHouseholds = figure(3, { value: 3_200, unit: 'household', source: 'IOM' });

	const decide = (figures: FigureRecord[], settings: TotalSettings, regionId = 'mossoul') => {
		const context = contextOf(regionId, {
			preferredSources: (id) =>
				settings.listPreferences('displaced', id).map(({ source }) => source),
			householdSize: (id, year) => settings.findHouseholdSize(id, year)?.size ?? null
		});
		const total = computeTotal(figures, context, '2017-07-01');
		const { preferences, householdSizes } = findDecidingSettings(total, figures, settings);
		return {
			best: total.best,
			preferred: preferences.map(({ source, regionId: where }) => `${source} ${where}`),
			sizes: householdSizes.map(({ size, statedBy }) => `${size} ${statedBy}`)
		};
	};

	test('a preference that puts one source before another is named', () => {
		const settings = settingsOf(['IOM', 'displaced', 'irak', 1]);
		expect(decide([ocha, iom], settings)).toEqual({
			best: 17_000,
			preferred: ['IOM irak'],
			sizes: []
		});
	});

	test('a preference for a place holds in it, and in the sums above it', () => {
		const settings = settingsOf(['IOM', 'displaced', 'mossoul', 1]);
		expect(decide([ocha, iom], settings, 'irak')).toMatchObject({
			best: 17_000,
			preferred: ['IOM mossoul']
		});
	});

	test.each<[string, FigureRecord[], Row[], number]>([
		['no rival', [iom], [['IOM', null, null, 1]], 17_000],
		['another place', [ocha, iom], [['IOM', null, 'soudan', 1]], 18_500],
		['another metric', [ocha, iom], [['IOM', 'deaths', null, 1]], 18_500],
		[
			'a pin comes first',
			[{ ...ocha, pinned: true }, iom],
			[
				['OCHA', null, null, 2],
				['IOM', null, null, 1]
			],
			18_500
		]
	])('%s: no preference decided', (_name, figures, rows, best) => {
		expect(decide(figures, settingsOf(...rows))).toMatchObject({ best, preferred: [] });
	});

	test('the size by which households were counted is named', () => {
		// 3 200 × 6.2, of the nearest region above that has a size by 2017.
		expect(decide([inHouseholds], settingsOf())).toMatchObject({
			best: 19_840,
			sizes: ['6.2 IOM']
		});
	});

	test('how many figures a size converts, and how many have none', () => {
		const settings = settingsOf();
		const group = (regionId: string | null, dateEnd: string, figures: number) => ({
			...{ regionId, dateStart: null, dateEnd, publishedOn: null, figures },
			assertion: 'reported' as const
		});
		const { bySize, unconverted } = countConverted(
			[
				group('mossoul', '2017-03-01', 4),
				group('ninive', '2016-01-01', 2),
				group('ninive', '2015-12-31', 1),
				group('soudan', '2017-03-01', 5),
				group(null, '2017-03-01', 1)
			],
			settings
		);
		const said = [...bySize].map(([size, figures]) => [size.statedBy, figures]);
		expect(Object.fromEntries(said)).toEqual({ IOM: 6, MICS: 1 });
		expect(unconverted).toBe(6);
	});
});
