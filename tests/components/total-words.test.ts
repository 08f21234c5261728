import { describe, expect, test } from 'vitest';
import {
	findUncounted,
	sayBounds,
	sayChange,
	sayCoverage,
	sayDaysTold,
	sayNothing,
	sayNumber,
	sayReplaced,
	saySource,
	saySpread,
	sayTime,
	sayUnit,
	sayWarnings
} from '#lib/components/total-words.ts';
import type { Total } from '#lib/domain/series.ts';
import type { Addend, MetricView } from '#lib/domain/views.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import { point, series } from '../charts/series.ts';

const fr = messages('fr');
const plain = (text: string | null) => text && text.replace(/\s/g, ' ');

function total(rest: Partial<Total> = {}): Total {
	return {
		best: 18_884,
		low: 18_884,
		high: 18_884,
		regionId: 'IRQ',
		metric: 'displaced',
		unit: 'person',
		currency: null,
		measure: 'stock',
		disease: null,
		rule: 'R1',
		basis: 'published',
		asOf: '2017-03-31',
		asOfSpread: null,
		daysTold: null,
		addends: [1],
		shares: [],
		exclusions: [],
		spread: null,
		coverage: null,
		unallocated: null,
		conflict: null,
		leadFigureId: 1,
		change: null,
		warnings: [],
		...rest
	};
}

const ADDEND: Addend = {
	id: 1,
	value: 18_884,
	low: 18_884,
	high: 18_884,
	qualifier: 'exact',
	unit: 'person',
	currency: null,
	regionId: 'IRQ',
	source: 'OCHA',
	dateStart: '2017-03-01',
	dateEnd: '2017-03-31',
	datePrecision: 'month'
};

function view(rest: Partial<Total> = {}): MetricView {
	const decided = { preferences: [], householdSizes: [] };
	const shown = { addends: [ADDEND], decided, counted: [], series: [], apart: [] };
	return { metric: 'displaced', figures: 1, total: total(rest), ...shown };
}

describe('the number (R17)', () => {
	test('that was published is shown as it was', () => {
		expect(plain(sayNumber(total(), fr))).toBe('18 884');
	});

	test('that was computed is rounded, and so are its bounds', () => {
		const sum = total({ addends: [1, 2], low: 18_420, high: null });
		expect(plain(sayNumber(sum, fr))).toBe('19 000');
		expect(plain(sayBounds(sum, fr))).toBe('18 000 ou plus');
	});
});

test('a stock holds on a day, a flow during its days', () => {
	expect(plain(sayTime(view(), fr))).toBe('au 31 mars 2017');
	expect(plain(sayTime(view({ measure: 'flow' }), fr))).toBe('mars 2017');
	const sum = view({ measure: 'flow', addends: [1, 2], asOfSpread: ['2017-01-01', '2017-03-31'] });
	expect(plain(sayTime(sum, fr))).toBe('1er janvier – 31 mars 2017');
	expect(sayTime(view({ asOf: null }), fr)).toBeNull();
});

test('of a sum of flows, how many of its days are known', () => {
	const some = total({ measure: 'flow', daysTold: { told: 30, of: 109 } });
	expect(plain(sayDaysTold(some, fr))).toBe('30 jours connus sur 109 : rien n’est dit des autres');
	expect(sayDaysTold(total({ daysTold: { told: 109, of: 109 } }), fr)).toBeNull();
	expect(sayDaysTold(total(), fr)).toBeNull();
});

describe('a flow that counts in part (R5)', () => {
	const part = view({
		...{ measure: 'flow', best: 6_500, shares: [{ figureId: 1, value: 6_500 }] },
		...{ asOf: '2017-03-20', asOfSpread: ['2017-03-10', '2017-03-20'] }
	});

	test('is said with the days that count, not all of its own', () => {
		expect(plain(sayTime(part, fr))).toBe('10–20 mars 2017');
	});

	test('is still by who counted it', () => {
		expect(saySource(part, fr)).toBe('selon OCHA');
	});
});

test('what places come to is said beside a smaller published number, with both days (R2)', () => {
	const conflict = {
		...{ published: 133_000, children: 259_400, figureIds: [7, 8] },
		asOf: ['2017-06-30', '2017-08-04'] as [string, string]
	};
	const warnings = sayWarnings(total({ conflict, asOf: '2017-05-12' }), fr);
	expect(warnings.map(({ text, figureId }) => [plain(text), figureId])).toEqual([
		[
			'Désaccord : 133 000 publié pour l’ensemble au 12 mai 2017, 259 400 en additionnant les lieux, au 4 août 2017. Rien n’a été choisi en silence.',
			7
		]
	]);
});

test('who counted: the source of one figure, the number of several', () => {
	expect(saySource(view(), fr)).toBe('selon OCHA');
	expect(plain(saySource(view({ addends: [1, 2, 3] }), fr))).toBe('somme de 3 chiffres');
});

test.each([
	[{ from: 120, to: 150, since: '2017-02-28' }, '+30 depuis le 28 février 2017'],
	[{ from: 150, to: 148, since: '2017-02-28' }, '−2 depuis le 28 février 2017'],
	[{ from: 150, to: 150, since: '2017-02-28' }, 'inchangé depuis le 28 février 2017'],
	[null, null]
])('how it changed: %j', (change, expected) => {
	expect(plain(sayChange(total({ change }), fr))).toBe(expected);
});

test('sources that differ are told, those that agree are not', () => {
	const spread = { min: 16_000, median: 18_500, max: 20_000, openAbove: true, sources: 3 };
	expect(plain(saySpread(total({ spread }), fr))).toBe('3 sources : de 16 000 à 20 000 ou plus');
	expect(saySpread(total({ spread: { ...spread, max: 16_000 } }), fr)).toBeNull();
	expect(saySpread(total(), fr)).toBeNull();
});

test('where there is no number, it says whether figures wait for a person', () => {
	expect(sayNothing(total(), fr)).toBe('aucun chiffre confirmé');
	const waiting = total({ exclusions: [{ reason: 'needs_review', figureIds: [4, 5] }] });
	expect(plain(sayNothing(waiting, fr))).toBe('2 chiffres attendent une vérification');
});

test('an unconfirmed report comes before a plan, the latest of each', () => {
	const planned = series([point('2017-05-01', 1)], { status: 'planned' });
	const claimed = series([point('2017-03-01', 2), point('2017-03-02', 3)], {
		status: 'unconfirmed'
	});
	expect(findUncounted({ ...view(), series: [planned, claimed] })?.point.best).toBe(3);
	expect(findUncounted(view())).toBeUndefined();
});

describe('places that stand for a whole', () => {
	const names = { fr: 'Chocó', en: 'Chocó', es: 'Chocó' };
	const choco = { id: 'CO-CHO', level: 1, parent: 'COL', country: 'COL', names } as const;
	const coverage = { counted: 1, of: 35, regionIds: ['CO-CHO'] };

	test('are counted and named beside the number', () => {
		const sum = { ...view({ basis: 'children', coverage }), counted: [choco] };
		expect(plain(sayCoverage(sum, fr))).toBe('1 lieu sur 35 : Chocó');
		expect(plain(sayCoverage(sum, messages('en')))).toBe('1 of 35 places: Chocó');
		expect(plain(sayCoverage(sum, messages('es')))).toBe('1 de 35 lugares: Chocó');
	});

	test('are only counted where they are too many to be named', () => {
		const many = { counted: 9, of: null, regionIds: [] };
		expect(plain(sayCoverage(view({ basis: 'children', coverage: many }), fr))).toBe(
			'9 lieux comptés'
		);
	});

	test('are not said beside a published number', () => {
		expect(sayCoverage(view({ coverage }), fr)).toBeNull();
	});

	test('that were counted too far apart are why there is no number', () => {
		const asOfSpread: [string, string] = ['2017-03-16', '2017-08-01'];
		expect(plain(sayNothing(total({ best: null, rule: 'R2', asOfSpread }), fr))).toBe(
			'lieux comptés à des dates trop éloignées pour être additionnés (du 16 mars 2017 au 1er août 2017)'
		);
	});
});

test('what has to be known before a number is quoted, with the figure that it is about', () => {
	const warnings: Total['warnings'] = [{ code: 'longer_below', value: 200_000, figureIds: [7] }];
	const said = sayWarnings(total({ warnings }), fr);
	expect(said.map(({ text, figureId }) => [plain(text), figureId])).toEqual([
		['Non compté : 200 000 pour un lieu compris, sur plus de jours que ce nombre.', 7]
	]);
});

test.each([
	['later', 'Remplace 7 300 000 au 3 mars 2024 : compté plus tard.'],
	['source', 'Remplace 7 300 000 au 3 mars 2024 : compté plus tard par une autre source.']
] as const)('what a headline replaced is told with its day: %s', (reason, said) => {
	const replaced = { value: 7_300_000, asOf: '2024-03-03', figureId: 4, reason };
	expect(plain(sayReplaced(total({ replaced }), fr))).toBe(said);
	expect(sayReplaced(total(), fr)).toBeNull();
});

describe('the noun beside the number', () => {
	test.each([
		[{ unit: 'person', subgroup: null }, null],
		[{ unit: 'person', subgroup: 'children' }, 'enfants'],
		[{ unit: 'case', subgroup: null }, null],
		[{ unit: 'household', subgroup: null }, 'ménages'],
		[{ unit: 'currency', currency: 'EUR', subgroup: null }, 'EUR']
	] as const)('of %j is %s', (counted, noun) => {
		expect(sayUnit({ currency: null, ...counted }, fr)).toBe(noun);
	});
});
