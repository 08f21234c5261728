import { describe, expect, test } from 'vitest';
import { describePoint } from '#lib/charts/describe-point.ts';
import { describeSeries } from '#lib/charts/describe-series.ts';
import type { Series } from '#lib/domain/series.ts';
import { messages } from '#lib/i18n/catalogues.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { point, series } from './series.ts';

/** With plain spaces, so that the expected sentences can be read. */
function say(all: Series[], locale: Locale = 'fr'): string {
	return describeSeries(all, 'Irak', messages(locale)).replace(/\s/g, ' ');
}

const line = series([
	point('2016-11-01', 120_000),
	point('2017-05-12', 135_000, { source: 'OCHA' }),
	point('2017-08-01', 98_000)
]);

test('a stock: from the first to the last report, the highest between them, who counted', () => {
	expect(say([line])).toBe(
		'Irak : le nombre de personnes déplacées est descendu de 120 000 (1er novembre 2016) à 98 000 (1er août 2017). Le plus haut : 135 000 (12 mai 2017). Sources : OIM et OCHA.'
	);
});

test('reports that name no source are told, not credited to the others', () => {
	const unnamed = (day: string, figureIds = [1]) => point(day, 9, { source: null, figureIds });
	const mixed = series([point('2017-01-01', 8), unnamed('2017-02-01'), unnamed('2017-03-01')]);
	expect(say([mixed])).toMatch(/Source : OIM ; 2 relevés sans source\.$/);
	expect(say([series([unnamed('2017-02-01')])])).toMatch(/Source non nommée\.$/);
	// A sum has no source of its own; its figures have theirs.
	expect(say([series([unnamed('2017-02-01', [1, 2])])])).not.toMatch(/ource/);
});

test('the same in English and Spanish', () => {
	expect(say([line], 'en')).toMatch(/^Irak: .*from 120,000 .* to 98,000 /);
	expect(say([line], 'es')).toMatch(/^Irak: .*de 120\.000 .* a 98\.000 /);
});

test('round millions are words', () => {
	const round = series([point('2017-01-01', 900_000), point('2017-02-01', 1_200_000)]);
	expect(say([round])).toContain('à 1,2 million (1er février 2017)');
});

test('one report', () => {
	expect(say([series([point('2017-03-02', 16_000, { qualifier: 'at_least' })])])).toBe(
		'Irak, nombre de personnes déplacées : au moins 16 000 (2 mars 2017). Source : OIM.'
	);
});

test('a toll that fell says so', () => {
	const toll = series([point('2017-03-01', 150), point('2017-03-03', 148, { revisionFrom: 150 })], {
		measure: 'cumulative',
		metric: 'deaths'
	});
	expect(say([toll])).toBe(
		'Irak : le cumul de morts a été ramené de 150 (1er mars 2017) à 148 (3 mars 2017). Une source a révisé son compte à la baisse. Source : OIM.'
	);
});

test('two plans are not compared: neither count says since when, and a year lies between them', () => {
	const plan = { measure: 'cumulative', agingDays: null, metric: 'disease_cases' } as const;
	const counts = [point('2021-09-30', 222), point('2023-05-04', 95)];
	expect(say([series(counts, plan)])).toMatch(/: 95 \(4 mai 2023\)/);
	expect(say([series(counts, { ...plan, anchor: '2021-01-01' })])).toMatch(/de 222 .* à 95 /);
});

test('a line of places below is never quoted as the number of the whole', () => {
	const below = series([point('2023-06-20', 1_420)], { scope: 'children' });
	expect(say([below])).toMatch(/1 420 .* Ce sont les seuls lieux connus, et non un nombre publié/);
	const own = series([point('2023-06-01', 9_000)]);
	expect(say([own, below])).not.toMatch(/lieux connus/);
});

test.each([
	['more, and no earlier', point('2023-06-20', 9_500), true],
	['more, but earlier', point('2023-05-20', 9_500), false],
	['no more', point('2023-06-20', 1_420), false]
])(
	'places that come to %s than what was published are told beside it: %j',
	(_what, sum, isTold) => {
		const own = series([point('2023-06-01', 9_000)]);
		const below = series([sum], { scope: 'children' });
		const told = 'Les lieux comptés à part font ensemble 9 500 (20 juin 2023)';
		expect(say([own, below]).includes(told)).toBe(isTold);
	}
);

test('what gave way to the figure of a bar makes it no sum', () => {
	const bars = series([], { measure: 'flow', scope: 'children', agingDays: null });
	const bar = point('2021-11-14', 53, { source: null, figureIds: [47, 48] });
	const other = { ...bar, best: 4, figureIds: [48] };
	expect(describePoint(bars, bar, messages('en')).source).toMatch(/^sum of 2\sfigures$/);
	expect(describePoint(bars, { ...bar, others: [other] }, messages('en')).source).toBe(
		'no source named'
	);
});

test('the highest bar is the highest that is drawn, of the place or of one in it', () => {
	const bars = { measure: 'flow', agingDays: null, metric: 'deaths' } as const;
	const own = series([point('2022-01-01/2022-12-31', 4_000)], { ...bars, key: 'own' });
	const below = series(
		[
			point('2021-06-04/2021-06-05', 160),
			point('2022-06-04/2022-06-05', 4_500, { alternative: true }),
			point('2023-04-20', 150)
		],
		{ ...bars, key: 'below', scope: 'children' }
	);
	expect(say([own, below])).toMatch(
		/pour 3 périodes, du 4 juin 2021 au 20 avril 2023\. La plus forte : 4 000 personnes \(/
	);
});

test('flows are counted, never summed in passing', () => {
	const flow = series(
		[
			point('2017-03-01/2017-03-31', 4_000, { datePrecision: 'month' }),
			point('2017-04-01/2017-04-30', 6_500, { datePrecision: 'month' })
		],
		{ measure: 'flow' }
	);
	expect(say([flow])).toBe(
		'Irak : le nombre de personnes déplacées est connu pour 2 périodes, du 1er mars 2017 au 30 avril 2017. La plus forte : 6 500 personnes (avril 2017). Source : OIM.'
	);
});

describe('what is not counted', () => {
	const claim = series([point('2017-03-02', 16_000)], { status: 'unconfirmed' });

	test('is named beside what is', () => {
		expect(say([line, claim])).toContain(
			'Un chiffre non confirmé est montré en creux, hors du compte.'
		);
	});

	test('does not become a number of its own', () => {
		expect(say([claim])).toBe(
			'Irak : aucun nombre de personnes déplacées n’est confirmé à ce jour. Un chiffre non confirmé est montré en creux, hors du compte. Source : OIM.'
		);
	});
});

test('sources that differ about the last report', () => {
	const spread = { min: 90_000, median: 98_000, max: 110_000, openAbove: false, sources: 3 };
	const told = series([point('2017-01-01', 50_000), point('2017-08-01', 98_000, { spread })]);
	expect(say([told])).toContain('Pour le dernier relevé, 3 sources vont de 90 000 à 110 000.');
});

test('a change is told between sums of the same places only', () => {
	const sums = [
		point('2017-01-01', 300, { scope: 'Ituri' }),
		point('2017-03-01', 800, { scope: 'Ituri; Kivu' }),
		point('2017-05-01', 900, { scope: 'Ituri; Kivu' })
	];
	const told = series(sums, { scope: 'children' });
	expect(say([told])).toContain('est passé de 800 (1er mars 2017) à 900 (1er mai 2017)');
	expect(say([series(sums.slice(0, 2), { scope: 'children' })])).not.toContain('est passé');
});
