/** Numbers and texts as bytes come back as they were, and small numbers take one byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '#lib/server/store/varints.ts';

test.each([
	[0, 1],
	[127, 1],
	[128, 2],
	[16_383, 2],
	[16_384, 3],
	[Number.MAX_SAFE_INTEGER, 8]
])('%i takes %i bytes', (number, length) => {
	const bytes = new ByteWriter().number(number).finish();
	expect(bytes).toHaveLength(length);
	expect(new ByteReader(bytes).number()).toBe(number);
});

const half = Math.floor(Number.MAX_SAFE_INTEGER / 2);

test('whatever is written is read again, in order', () => {
	const item = fc.tuple(
		fc.maxSafeNat(),
		fc.integer({ min: -half, max: half }),
		fc.string({ unit: 'grapheme' })
	);
	fc.assert(
		fc.property(fc.array(item), (items) => {
			const writer = new ByteWriter();
			for (const [number, signed, text] of items) writer.number(number).signed(signed).text(text);
			const reader = new ByteReader(writer.finish());
			for (const [number, signed, text] of items) {
				expect([reader.number(), reader.signed(), reader.text()]).toEqual([
					number,
					signed + 0,
					text
				]);
			}
			expect(reader.isAtEnd).toBe(true);
		})
	);
});
