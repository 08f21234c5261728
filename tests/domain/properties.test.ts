/** What must hold of the arithmetic whatever the figures, strange ones included. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binSeries } from '#lib/domain/bins.ts';
import { sumBounds } from '#lib/domain/bounds.ts';
import { buildSeries } from '#lib/domain/build-series.ts';
import { applyCorrections } from '#lib/domain/corrections.ts';
import type { CorrectionEvent } from '#lib/domain/corrections.ts';
import { DaySet } from '#lib/domain/day-set.ts';
import { daysBetween, fromEpochDay, listPeriods, toEpochDay } from '#lib/domain/dates.ts';
import type { PeriodUnit } from '#lib/domain/dates.ts';
import {
	ASSERTIONS,
	DATE_PRECISIONS,
	MEASURES,
	QUALIFIERS,
	RELATIONS
} from '#lib/domain/figure.ts';
import { listDoubts } from '#lib/domain/doubts.ts';
import type { FigureRecord, Series, Total } from '#lib/domain/series.ts';
import { splitByWeights, splitFlow } from '#lib/domain/split.ts';
import { sumExactly } from '#lib/domain/sums.ts';
import { computeTotal } from '#lib/domain/total.ts';
import { contextOf, figure, parentOf } from './figures.ts';

/** After the first figures of any list, and before the last have aged out. */
const AS_OF = '2017-12-01';
const REGIONS = ['irak', 'ninive', 'erbil', 'kirkouk', 'mossoul', 'telafar', 'soudan', null];

const day = fc.integer({ min: 0, max: 500 }).map((days) => fromEpochDay(17_000 + days));
const asOf = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(AS_OF) },
	{
		weight: 1,
		arbitrary: fc.integer({ min: 0, max: 700 }).map((days) => fromEpochDay(17_000 + days))
	}
);
const strangeDay = fc.oneof(
	{ weight: 8, arbitrary: day },
	{
		weight: 1,
		arbitrary: fc.constantFrom(null, '', '2017-02-30', '0001-01-01', '9999-12-31', 'hier')
	}
);
const number = fc.oneof(
	{ weight: 8, arbitrary: fc.nat({ max: 100_000 }) },
	{ weight: 1, arbitrary: fc.constantFrom(null, NaN, Infinity, -5, 0.5, 1e15) }
);

/** A figure of any kind; its id is set by its place in the list. */
const anyFigure: fc.Arbitrary<Partial<FigureRecord>> = fc.record({
	value: number,
	low: number,
	high: number,
	qualifier: fc.constantFrom(...QUALIFIERS),
	unit: fc.constantFrom('person', 'person', 'person', 'household', 'case'),
	subgroup: fc.constantFrom(null, null, null, 'children', 'combatants'),
	measure: fc.constantFrom(...MEASURES),
	assertion: fc.constantFrom('reported', 'reported', 'reported', ...ASSERTIONS),
	relation: fc.constantFrom(null, null, null, null, ...RELATIONS),
	parentId: fc.option(fc.integer({ min: 1, max: 20 })),
	regionId: fc.constantFrom(...REGIONS),
	dateStart: strangeDay,
	dateEnd: strangeDay,
	datePrecision: fc.constantFrom(...DATE_PRECISIONS),
	source: fc.constantFrom(null, 'OCHA', 'IOM', 'AFP'),
	reliability: fc.constantFrom('low', 'medium', 'high'),
	publishedOn: strangeDay,
	clusterId: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
	needsReview: fc.nat({ max: 9 }).map((n) => n === 0),
	pinned: fc.nat({ max: 9 }).map((n) => n === 0)
});

const figureList = (fields: fc.Arbitrary<Partial<FigureRecord>>) =>
	fc
		.array(fields, { maxLength: 25 })
		.map((list) => list.map((each, index) => figure(index + 1, each)));
const anyFigures = figureList(anyFigure);

/** Few values, days, sources and texts, so that figures tie and contradict each other. */
const crowdedFigure: fc.Arbitrary<Partial<FigureRecord>> = fc
	.record({
		value: fc.constantFrom(10, 20, 30),
		qualifier: fc.constantFrom('exact', 'exact', 'at_least'),
		measure: fc.constantFrom(...MEASURES),
		relation: fc.constantFrom(null, null, null, ...RELATIONS),
		parentId: fc.option(fc.integer({ min: 1, max: 9 })),
		documentId: fc.constantFrom(1, 2),
		regionId: fc.constantFrom('irak', 'ninive', 'mossoul'),
		days: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
		source: fc.constantFrom(null, 'OCHA', 'IOM'),
		publishedOn: fc.constantFrom('2017-06-10', '2017-06-20'),
		clusterId: fc.option(fc.constantFrom(1, 2), { freq: 4 }),
		pinned: fc.nat({ max: 9 }).map((n) => n === 0)
	})
	.map(({ days: [start, length], ...fields }) => ({
		...fields,
		low: fields.value,
		high: fields.qualifier === 'exact' ? fields.value : null,
		dateStart: fromEpochDay(toEpochDay('2017-06-01') + start),
		dateEnd: fromEpochDay(toEpochDay('2017-06-01') + start + length)
	}));
const manyFigures = fc.oneof(anyFigures, figureList(crowdedFigure));

/** Sound, exact figures, for what is only true of them. */
const soundFigure = (measure: FigureRecord['measure']): fc.Arbitrary<Partial<FigureRecord>> =>
	fc
		.record({
			value: fc.nat({ max: 100_000 }),
			regionId: fc.constantFrom(...REGIONS),
			days: fc.tuple(day, day).map((days) => days.sort()),
			source: fc.constantFrom('OCHA', 'IOM', 'AFP')
		})
		.map(({ days: [dateStart, dateEnd], ...fields }) => ({
			...fields,
			measure,
			dateStart,
			dateEnd
		}));

const anyContext = fc.record({
	measure: fc.constantFrom(undefined, ...MEASURES),
	subgroup: fc.constantFrom(null, 'children' as const),
	householdSize: fc.constantFrom(
		undefined,
		() => 5.9,
		() => null,
		() => NaN
	)
});
const regionId = fc.constantFrom('irak', 'ninive', 'mossoul');

function pathOf(id: string | null): string[] {
	return id === null ? [] : [...pathOf(parentOf(id) ?? null), id];
}

function haveCommonDay(a: FigureRecord, b: FigureRecord): boolean {
	const isBefore = (x: FigureRecord, y: FigureRecord) => (x.dateEnd ?? '') < (y.dateStart ?? '');
	return !isBefore(a, b) && !isBefore(b, a);
}

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap(numbersIn);
}

const numberOf = ({ best, low, high, addends }: Total) => ({ best, low, high, addends });

test('the order of the figures changes no total and no series', () => {
	fc.assert(
		fc.property(
			manyFigures.chain((list) =>
				fc.tuple(
					fc.constant(list),
					fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
				)
			),
			regionId,
			anyContext,
			asOf,
			([list, shuffled], region, fields, day) => {
				const context = contextOf(region, fields);
				expect(computeTotal(shuffled, context, day)).toEqual(computeTotal(list, context, day));
				expect(buildSeries(shuffled, context)).toEqual(buildSeries(list, context));
			}
		)
	);
});

test('a figure that is handed in twice counts once', () => {
	fc.assert(
		fc.property(manyFigures, regionId, (list, region) => {
			const context = contextOf(region);
			const twice = [...list, ...list];
			expect(computeTotal(twice, context, AS_OF)).toEqual(computeTotal(list, context, AS_OF));
		})
	);
});

test('strange figures never throw and never make a number that is none', () => {
	fc.assert(
		fc.property(manyFigures, regionId, anyContext, strangeDay, (list, region, fields, day) => {
			const context = contextOf(region, fields);
			const all = [
				computeTotal(list, context, day ?? ''),
				buildSeries(list, context),
				listDoubts(list, context)
			];
			expect(numbersIn(all).filter((each) => !Number.isFinite(each))).toEqual([]);
		})
	);
});

test('R18: every figure of the metric and the place is an addend or has its reason', () => {
	const isLater = (date: string | null) => date !== null && date > AS_OF;
	fc.assert(
		fc.property(manyFigures, regionId, anyContext, (list, region, fields) => {
			const held = list.filter(
				({ dateStart, dateEnd, publishedOn }) => ![dateStart, dateEnd, publishedOn].some(isLater)
			);
			const total = computeTotal(held, contextOf(region, fields), AS_OF);
			const excluded = total.exclusions.flatMap((exclusion) => exclusion.figureIds);
			const candidates = held.filter((each) => pathOf(each.regionId).includes(region));
			expect([...total.addends, ...excluded].sort((a, b) => a - b)).toEqual(
				candidates.map((each) => each.id)
			);
		})
	);
});

describe('R3: no place is counted twice', () => {
	const isAbove = (a: FigureRecord, b: FigureRecord) =>
		pathOf(b.regionId).includes(a.regionId ?? '');

	test.each(['stock', 'cumulative'] as const)('of a %s, not on any day', (measure) => {
		fc.assert(
			fc.property(figureList(soundFigure(measure)), asOf, (list, day) => {
				const total = computeTotal(list, contextOf('irak', { measure }), day);
				const counted = list.filter((each) => total.addends.includes(each.id));
				for (const a of counted) {
					expect(counted.filter((b) => isAbove(a, b))).toEqual([a]);
				}
				expect(total.addends.length > 0 || total.best === null).toBe(true);
			})
		);
	});

	test('of a flow, on no day that another addend tells of', () => {
		fc.assert(
			fc.property(figureList(soundFigure('flow')), (list) => {
				const { addends } = computeTotal(list, contextOf('irak', { measure: 'flow' }), AS_OF);
				const counted = list.filter((each) => addends.includes(each.id));
				for (const a of counted) {
					const sameDays = counted.filter((b) => isAbove(a, b) && haveCommonDay(a, b));
					expect(sameDays).toEqual([a]);
				}
				const isThere = list.some((each) => pathOf(each.regionId).includes('irak'));
				expect(counted.length > 0).toBe(isThere);
			})
		);
	});
});

describe('R3: what was published for the whole', () => {
	const below = fc.constantFrom('ninive', 'erbil', 'mossoul', 'telafar');
	const span = fc.tuple(day, day).map((days): [string, string] => {
		const [from = '', to = ''] = days.sort();
		return [from, to];
	});
	const flowBelow = fc
		.record({ value: fc.nat({ max: 100_000 }), days: span, regionId: below })
		.map(({ value, days: [dateStart, dateEnd], regionId }) => ({
			...{ value, regionId, measure: 'flow' as const, dateStart, dateEnd }
		}));
	const published = fc.nat({ max: 100_000 });

	test('is the total of a flow on its days, whatever is told of places below', () => {
		fc.assert(
			fc.property(figureList(flowBelow), span, published, (list, [from, to], value) => {
				const dates = { dateStart: from, dateEnd: to };
				const whole = figure(99, { value, measure: 'flow', regionId: 'irak', ...dates });
				const context = contextOf('irak', { measure: 'flow', period: { from, to } });
				const { best, addends } = computeTotal([...list, whole], context, '2099-01-01');
				expect({ best, addends }).toEqual({ best: value, addends: [99] });
			})
		);
	});

	test.each(['stock', 'cumulative'] as const)('of a %s is never raised from below', (measure) => {
		const own = soundFigure(measure).map((fields) => ({ ...fields, regionId: 'irak' }));
		const added = fc.tuple(soundFigure(measure), below);
		fc.assert(
			fc.property(
				figureList(fc.oneof(own, soundFigure(measure))),
				added,
				(list, [fields, place]) => {
					const context = contextOf('irak', { measure });
					const before = computeTotal(list, context, AS_OF);
					const more = figure(99, { ...fields, regionId: place });
					const after = computeTotal([...list, more], context, AS_OF);
					// A toll is read on the day of the newest report; by then the published one may have aged.
					const age = daysBetween(before.asOf ?? AS_OF, more.dateEnd ?? '');
					fc.pre(before.basis === 'published' && before.best !== null && age <= 180);
					expect(numberOf(after)).toEqual(numberOf(before));
				}
			)
		);
	});
});

test('what a total says beside its number speaks of that number and of figures that it was given', () => {
	fc.assert(
		fc.property(anyFigures, regionId, anyContext, (list, region, fields) => {
			const total = computeTotal(list, contextOf(region, fields), AS_OF);
			const ids = new Set(list.map((each) => each.id));
			for (const { figureIds } of total.warnings) {
				expect(figureIds.length > 0 && figureIds.every((id) => ids.has(id))).toBe(true);
			}
			if (total.change) expect(total.change.to).toBe(total.best);
			expect(total.coverage?.regionIds.length ?? 0).toBe(total.coverage?.counted ?? 0);
		})
	);
});

test('a sum over places is the sum of its addends', () => {
	fc.assert(
		fc.property(figureList(soundFigure('stock')), asOf, (list, day) => {
			const { best, addends } = computeTotal(list, contextOf('irak', { measure: 'stock' }), day);
			const values = list
				.filter((each) => addends.includes(each.id))
				.map((each) => each.value ?? 0);
			expect(best ?? 0).toBe(values.reduce((sum, value) => sum + value, 0));
		})
	);
});

test('R11: adding a sub-group, or a part, never changes its whole', () => {
	const extra = fc.record({
		value: fc.nat({ max: 1_000_000 }),
		dateEnd: day,
		measure: fc.constantFrom(...MEASURES),
		source: fc.constantFrom('OCHA', 'IOM'),
		pinned: fc.boolean()
	});
	fc.assert(
		fc.property(manyFigures, extra, fc.nat(), fc.boolean(), (list, fields, pick, isSubgroup) => {
			const whole = list[pick % Math.max(1, list.length)];
			fc.pre(whole !== undefined);
			const part = figure(99, {
				...fields,
				...(isSubgroup ? { subgroup: 'children' } : { measure: whole.measure }),
				...{ subgroup: isSubgroup ? 'children' : whole.subgroup },
				...{ relation: 'part_of', parentId: whole.id, regionId: whole.regionId }
			});
			const context = contextOf('irak');
			const withPart = computeTotal([...list, part], context, AS_OF);
			expect(numberOf(withPart)).toEqual(numberOf(computeTotal(list, context, AS_OF)));
		})
	);
});

test('R13: a projection, a plan, a rumour or a denial never moves an observed series or a total', () => {
	const asserted = fc.constantFrom('projected', 'planned', 'unconfirmed', 'denied' as const);
	const observedOf = (list: FigureRecord[]): Series[] =>
		buildSeries(list, contextOf('irak')).filter((series) => series.status === 'observed');
	fc.assert(
		fc.property(manyFigures, anyFigure, asserted, (list, fields, assertion) => {
			// Of no one's parent, and restating nothing: an equivalent would replace what it restates.
			const added = figure(99, { ...fields, assertion, relation: null });
			const context = contextOf('irak');
			expect(observedOf([...list, added])).toEqual(observedOf(list));
			expect(numberOf(computeTotal([...list, added], context, AS_OF))).toEqual(
				numberOf(computeTotal(list, context, AS_OF))
			);
		})
	);
});

test('the last point of the published line is the total on the day of the newest report', () => {
	const list = fc.array(soundFigure('stock'), { minLength: 1, maxLength: 25 });
	fc.assert(
		fc.property(list, (fields) => {
			const own = fields.map((each, index) => figure(index + 1, { ...each, regionId: 'mossoul' }));
			const newest =
				own
					.map((each) => each.dateEnd ?? '')
					.sort()
					.at(-1) ?? '';
			const [series] = buildSeries(own, contextOf('mossoul'));
			const last = series?.points.at(-1);
			const total = computeTotal(own, contextOf('mossoul'), newest);
			expect(total).toMatchObject({ best: last?.best, asOf: last?.to, spread: last?.spread });
		})
	);
});

test('R8: the line is the vote over the newest 30 days, then over what lies before it', () => {
	const reliability = { OCHA: 'high', IOM: 'medium', AFP: 'low' } as const;
	const rank = { high: 0, medium: 1, low: 2 };
	const dayOf = (each: FigureRecord) => toEpochDay(each.dateEnd ?? '');
	const compare = (a: FigureRecord, b: FigureRecord) =>
		rank[a.reliability] - rank[b.reliability] ||
		dayOf(b) - dayOf(a) ||
		(a.value ?? 0) - (b.value ?? 0) ||
		a.id - b.id;
	const drawByHand = (reports: FigureRecord[]): number[] => {
		if (reports.length === 0) return [];
		const newest = Math.max(...reports.map(dayOf));
		const recent = reports.filter((each) => dayOf(each) >= newest - 30);
		const latest = recent.filter((each) =>
			recent.every((other) => other.source !== each.source || dayOf(other) <= dayOf(each))
		);
		const preferred = latest.sort(compare)[0];
		if (!preferred) return [];
		const before = reports.filter((each) => dayOf(each) < dayOf(preferred));
		return [...drawByHand(before), preferred.id];
	};
	fc.assert(
		fc.property(fc.array(soundFigure('stock'), { minLength: 1, maxLength: 30 }), (fields) => {
			const reports = fields.map((each, index) => {
				const source = (each.source ?? 'AFP') as keyof typeof reliability;
				return figure(index + 1, {
					...{ ...each, regionId: 'mossoul', reliability: reliability[source] }
				});
			});
			const [series] = buildSeries(reports, contextOf('mossoul'));
			expect(series?.points.map((point) => point.figureIds[0])).toEqual(drawByHand(reports));
		})
	);
});

describe('R10: sums are independent of order and grouping', () => {
	const decimal = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
	const term = fc.record({
		best: fc.option(decimal),
		low: fc.option(decimal, { freq: 20 }),
		high: fc.option(decimal)
	});
	const terms = fc.array(term, { minLength: 1, maxLength: 30 });
	const boundsOf = ({ best, low, high }: ReturnType<typeof sumBounds>) => ({ best, low, high });

	test('of intervals', () => {
		fc.assert(
			fc.property(terms, terms, (a, b) => {
				const together = boundsOf(sumBounds([...a, ...b]));
				expect(boundsOf(sumBounds([sumBounds(b), sumBounds(a)]))).toEqual(together);
				expect(boundsOf(sumBounds([...b, ...a].reverse()))).toEqual(together);
			})
		);
	});

	test('of money to the cent', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 })), (cents) => {
				const all = cents.reduce((sum, each) => sum + each, 0);
				expect(sumExactly(cents.map((each) => each / 100))).toBe(all / 100);
			})
		);
	});

	test('of regions: towns summed by province are towns summed', () => {
		const towns = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(towns, fc.integer({ min: 1, max: 5 }), (values, provinces) => {
				const list = values.map((value, index) =>
					figure(index + 1, { value, low: value, high: value, regionId: `town ${index}` })
				);
				const inProvinces = (id: string) =>
					id.startsWith('town') ? `province ${Number(id.slice(5)) % provinces}` : 'land';
				const flat = contextOf('land', { parentOf: () => 'land' });
				const grouped = contextOf('land', { parentOf: inProvinces });
				const total = computeTotal(list, grouped, '2017-07-01');
				expect(numberOf(total)).toEqual(numberOf(computeTotal(list, flat, '2017-07-01')));
				expect(total.best).toBe(values.reduce((sum, value) => sum + value, 0));
			})
		);
	});
});

describe('R5: splitting a flow conserves it exactly', () => {
	const unit = fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter', 'year');

	test('over bins of time', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1e9 }), fc.tuple(day, day), unit, (value, days, bins) => {
				const [from = '', to = ''] = days.sort();
				const shares = splitFlow({ value, from, to, datePrecision: 'day' }, bins) ?? [];
				expect(shares.reduce((sum, share) => sum + share.value, 0)).toBe(value);
				expect(shares.every((share) => Number.isInteger(share.value) && share.value >= 0)).toBe(
					true
				);
			})
		);
	});

	test('a series over its bins', () => {
		const bins = { from: '2016-07-01', to: '2018-01-31' };
		fc.assert(
			fc.property(figureList(soundFigure('flow')), unit, (list, unit) => {
				const own = list.map((each) => ({ ...each, regionId: 'mossoul' }));
				const [series] = buildSeries(own, contextOf('mossoul'));
				fc.pre(series !== undefined);
				const { bins: filled, unsplit } = binSeries(series, { ...bins, unit });
				const sum = (values: { best: number | null }[]) =>
					values.reduce((all, { best }) => all + (best ?? 0), 0);
				const counted = series.points.filter((point) => !point.alternative);
				expect(sum([...filled, ...unsplit])).toBe(sum(counted));
			})
		);
	});

	test('over any weights, no share further than one unit from its exact part', () => {
		const weights = fc
			.array(fc.nat({ max: 400 }), { minLength: 1 })
			.filter((all) => all.some(Boolean));
		fc.assert(
			fc.property(fc.nat({ max: 1e9 }), weights, (value, parts) => {
				const all = parts.reduce((sum, part) => sum + part, 0);
				const shares = splitByWeights(value, parts);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBe(value);
				shares.forEach((share, index) => {
					expect(Math.abs(share - (value * (parts[index] ?? 0)) / all)).toBeLessThan(1);
				});
			})
		);
	});
});

test('R14: a correction and its restoring leave the figure as it was', () => {
	const base = { ...figure(1), placeText: null, reviewStatus: 'extracted' as const };
	const field = fc.constantFrom('value', 'source', 'regionId', 'dateEnd', 'placeText' as const);
	const edit = fc.tuple(field, fc.oneof(fc.nat(), fc.string(), fc.constant(null)));
	const toEvents = (edits: [CorrectionEvent['field'], string | number | null][]) =>
		edits.map(([field, after], index): CorrectionEvent => {
			return { id: index + 1, kind: 'correction', field, after, at: '2017-03-05T00:00:00Z' };
		});
	fc.assert(
		fc.property(fc.array(edit), edit, (edits, [field, after]) => {
			const before = toEvents(edits.filter(([each]) => each !== field));
			const done = {
				id: 900,
				kind: 'correction',
				field,
				after,
				at: '2017-03-06T00:00:00Z'
			} as const;
			const undone = { ...done, id: 901, kind: 'restore' } as const;
			expect(applyCorrections(base, [...before, done, undone])).toEqual(
				applyCorrections(base, before)
			);
			expect(applyCorrections(base, [...before, done]).content[field]).toBe(after);
		})
	);
});

describe('R20: days', () => {
	const anyDay = fc.integer({ min: toEpochDay('0001-01-01'), max: toEpochDay('9999-12-31') });

	test('count there and back', () => {
		fc.assert(
			fc.property(anyDay, anyDay, (a, b) => {
				expect(toEpochDay(fromEpochDay(a))).toBe(a);
				expect(daysBetween(fromEpochDay(a), fromEpochDay(b))).toBe(b - a);
				expect(fromEpochDay(a) < fromEpochDay(b)).toBe(a < b);
			})
		);
	});

	test('periods lie end to end, without a gap or an overlap', () => {
		const unit = fc.constantFrom<PeriodUnit>('week', 'month', 'quarter', 'year');
		fc.assert(
			fc.property(anyDay, fc.nat({ max: 2_000 }), unit, (first, length, bins) => {
				const last = Math.min(first + length, toEpochDay('9999-12-31'));
				const periods = listPeriods(fromEpochDay(first), fromEpochDay(last), bins);
				periods.slice(1).forEach((period, index) => {
					expect(daysBetween(periods[index]?.to ?? '', period.from)).toBe(1);
				});
				expect(periods[0] && toEpochDay(periods[0].from)).toBeLessThanOrEqual(first);
				expect(toEpochDay(periods.at(-1)?.to ?? '')).toBeGreaterThanOrEqual(last);
			})
		);
	});

	test('a set of days knows which days it holds', () => {
		const span = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 9 }));
		fc.assert(
			fc.property(fc.array(span), span, (spans, [from, length]) => {
				const set = new DaySet();
				const held = new Set<number>();
				for (const [start, more] of spans) {
					set.add(start, start + more);
					for (let each = start; each <= start + more; each += 1) held.add(each);
				}
				const asked = Array.from({ length: length + 1 }, (_, index) => from + index);
				expect(set.overlaps(from, from + length)).toBe(asked.some((each) => held.has(each)));
			})
		);
	});
});
