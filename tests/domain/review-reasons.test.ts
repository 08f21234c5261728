import { expect, test } from 'vitest';
import { firstToCheck, listReviewReasons } from '#lib/domain/review-reasons.ts';

test.each<[string, number, string[], string[]]>([
	[
		'what it lacks, in the order of weight',
		0.7,
		['no source', 'bare number'],
		['no_source', 'bare']
	],
	[
		'three at most',
		0.5,
		['no source', 'no date of its own', 'no place of its own', 'small number'],
		['no_source', 'no_date', 'no_place']
	],
	['a metric that is often misread', 0.7, ['metric assisted'], ['kind']],
	['sure in all, but not read again in its words', 0.97, ['no source'], ['unread']]
])('a figure is doubted for %s', (_what, confidence, weaknesses, codes) => {
	expect(listReviewReasons(confidence, weaknesses, []).map(({ code }) => code)).toEqual(codes);
});

test('a rule that often errs is named with the line that it set', () => {
	expect(listReviewReasons(0.7, ['value <one>'], [])).toEqual([
		{ code: 'rule', rule: '<one>', row: 'number' }
	]);
});

test('a newer reading that differs is the whole reason', () => {
	expect(listReviewReasons(0.6, ['no source'], [{ kind: 'reread' }])).toEqual([{ code: 'reread' }]);
});

test('more people than a place can hold are the whole reason, and the place is looked at', () => {
	const reasons = listReviewReasons(0.97, ['no source'], [], true);
	expect(reasons).toEqual([{ code: 'too_many' }]);
	expect(firstToCheck(reasons)).toBe('place');
});

test('what is counted is looked at before where, when and who', () => {
	expect(firstToCheck([{ code: 'no_source' }, { code: 'bare' }])).toBe('metric');
	expect(firstToCheck([{ code: 'no_date' }, { code: 'no_place' }])).toBe('date');
	expect(firstToCheck([{ code: 'small' }])).toBe('number');
});
