/** Codes and days as numbers: the same in the database, in the store and in the vocabulary. */
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import * as vocabulary from '#lib/domain/figure.ts';
import { REVIEW_STATUSES } from '#lib/domain/review.ts';
import { CODES, fromDay, fromHundredths, toDay, toHundredths } from '#lib/server/store/codes.ts';
import { openStore } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';

let db: Store;
beforeAll(async () => {
	db = await openStore(':memory:');
});
afterAll(() => db.destroy());

const NAMES = {
	qualifier: vocabulary.QUALIFIERS,
	unit: vocabulary.UNITS,
	metric: vocabulary.METRICS,
	subgroup: vocabulary.SUBGROUPS,
	disease: vocabulary.DISEASES,
	measure: vocabulary.MEASURES,
	assertion: vocabulary.ASSERTIONS,
	relation: vocabulary.RELATIONS,
	date_precision: vocabulary.DATE_PRECISIONS,
	review_status: REVIEW_STATUSES
} satisfies Record<keyof typeof CODES, readonly string[]>;

it.each(Object.entries(CODES))('%s: the table of codes names each number', async (field, codec) => {
	const rows = await db.selectFrom('code').select(['number', 'name']).where('field', '=', field);
	const named = (await rows.orderBy('number').execute()).map(({ number, name }) => [number, name]);
	expect(named).toEqual(codec.names.map((name, number) => [number, name]));
	expect([...codec.names].sort()).toEqual([...NAMES[field as keyof typeof CODES]].sort());
});

test('a code comes back as the name that it was given for; what has none is refused', () => {
	const { metric } = CODES;
	expect(metric.names.map((name) => metric.decode(metric.encode(name)))).toEqual(metric.names);
	expect(() => metric.encode('martians' as 'deaths')).toThrow('martians');
	expect(() => metric.decode(99 as never)).toThrow('99');
});

test.each([
	['1970-01-01', 0],
	['1969-12-31', -1],
	['2016-02-29', 16_860],
	['0001-01-01', -719_162],
	['9999-12-31', 2_932_896]
])('%s is day %i', (day, number) => {
	expect(toDay(day)).toBe(number);
	expect(fromDay(toDay(day))).toBe(day);
});

test('what is no day is refused', () => {
	expect(() => toDay('2017-02-29')).toThrow('2017-02-29');
});

test('every hundredth is the same number again', () => {
	const shares = Array.from({ length: 101 }, (_, hundredths) => hundredths / 100);
	expect(shares.map((share) => fromHundredths(toHundredths(share)))).toEqual(shares);
});
