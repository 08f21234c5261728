import { expect, test } from 'vitest';
import { matchReadings } from '#lib/domain/match-readings.ts';

const span = (start: number, end: number) => ({ start, end });

test.each([
	['the same words', [span(0, 10), span(20, 30)], [span(20, 30), span(0, 10)], [1, 0]],
	['a longer quote', [span(5, 10)], [span(0, 10)], [0]],
	['words that were not read before', [span(0, 10)], [span(0, 10), span(12, 15)], [0, undefined]],
	['words that are not read any more', [span(0, 10), span(12, 15)], [span(12, 15)], [1]],
	['one old, two new', [span(0, 20)], [span(0, 9), span(10, 20)], [0, undefined]],
	[
		'the same span first, whatever overlaps',
		[span(0, 20)],
		[span(5, 25), span(0, 20)],
		[undefined, 0]
	],
	['neighbours that only touch', [span(0, 10)], [span(10, 20)], [undefined]],
	['nothing', [], [span(0, 1)], [undefined]]
])('%s', (_, olds, news, expected) => {
	const matches = matchReadings(olds, news);
	expect(matches.map((match) => (match ? olds.indexOf(match) : undefined))).toEqual(expected);
});
