import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeView, encodeView } from '#lib/server/views/encode-view.ts';
import { EXAMPLES } from '#lib/server/views/example-view.ts';

/** As JSON leaves it: without keys that are undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const anyCell = fc.oneof(
	fc.constantFrom('2017-03-02', null, undefined, true),
	fc.integer(),
	fc.array(fc.integer(), { maxLength: 6 }),
	fc.array(fc.record({ source: fc.string(), to: fc.option(fc.string()) }), { maxLength: 6 })
);
const anyRow = fc.record(
	{ from: anyCell, to: anyCell, others: anyCell, spread: fc.option(fc.record({ min: anyCell })) },
	{ requiredKeys: ['from'] }
);

test('what is read is what was kept', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ key: fc.string(), points: fc.array(anyRow) })), (series) => {
			const view = { metric: 'deaths', series };
			expect(decodeView(encodeView(view))).toEqual(plain(view));
		})
	);
});

test('of a view only what it does not have in common with others takes room', () => {
	const [, view] = EXAMPLES;
	const other = JSON.parse(JSON.stringify(view).replaceAll('COD', 'SYR')) as unknown;
	expect(JSON.stringify(other).length).toBeGreaterThan(5000);
	expect(encodeView(other).length).toBeLessThan(300);
	expect(decodeView(encodeView(other))).toEqual(other);
});

test('a list of marks that have much in common takes little room', () => {
	const marks = Array.from({ length: 400 }, (_, index) => ({
		...{ datePrecision: 'day', qualifier: 'exact', corrected: false, regionId: 'IRQ' },
		best: index
	}));
	expect(encodeView(marks).length).toBeLessThan(1600);
	expect(decodeView(encodeView(marks))).toEqual(marks);
});
