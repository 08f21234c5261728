import { expect, test } from 'vitest';
import { SortedLines } from '#lib/regions/sorted-lines.ts';

test('a look-up does not depend on those before it', () => {
	const lines = new SortedLines('goma\tA\ntine\tB\ntinos\tC\n');
	// The last seven bits of each letter are those of "ti".
	expect(lines.find('\u0474\u0469ne')).toBeUndefined();
	expect(lines.find('t')).toBeUndefined();
	expect(lines.find('tine')).toBe('B');
	expect(lines.hasPrefix('tino')).toBe(true);
});
