import { describe, expect, test } from 'vitest';
import {
	findUncounted,
	sayBounds,
	sayChange,
	sayNothing,
	sayNumber,
	saySource,
	saySpread,
	sayTime
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
		rule: 'R1',
		basis: 'published',
		asOf: '2017-03-31',
		asOfSpread: null,
		addends: [1],
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
	const shown = { addends: [ADDEND], decided, counted: [], series: [] };
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
