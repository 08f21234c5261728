/** The parts that words play in a number, a bit each: a rule asks for several at once. */

/** What a number may begin with. */
export const UNIT = 0x1;
export const TEEN = 0x2;
export const TEN = 0x4;
export const HUNDRED = 0x8;
export const HUNDREDS = 0x10;
export const SCALE = 0x20;
export const COLLECTIVE = 0x40;
export const PLURAL = 0x80;
export const HALF = 0x100;
export const FRACTION = 0x200;
export const ONE = 0x400;
export const ANCHOR = 0x7ff;

/** What stands between, before and after its parts. */
export const THE = 0x800;
export const VAGUE = 0x1000;
export const LINK = 0x2000;
export const LINK_AFTER_HUNDRED = 0x4000;
export const OF = 0x8000;
export const POINT = 0x10000;
export const AND_HALF = 0x20000;
export const MINUS = 0x40000;
export const NOT_MINUS_AFTER = 0x80000;
export const BETWEEN = 0x100000;
export const BETWEEN_LINK = 0x200000;
export const FROM = 0x400000;
export const TO = 0x800000;
export const OR = 0x1000000;
export const NOT_RANGE_AFTER = 0x2000000;
export const PERCENT = 0x4000000;
export const OUT_OF = 0x8000000;
export const PAIR = 0x10000000;

/** By the key of the lexicon whose words play it, with a value each. */
export const VALUED: readonly [key: string, role: number][] = [
	['units', UNIT],
	['teens', TEEN],
	['tens', TEN],
	['hundreds', HUNDREDS],
	['scales', SCALE],
	['collectives', COLLECTIVE],
	['plurals', PLURAL],
	['fractions', FRACTION]
];

/** By the key of the lexicon whose words play it, and what all of them are worth. */
export const ALIKE: readonly [key: string, role: number, value: number][] = [
	['hundred', HUNDRED, 100],
	['half', HALF, 0.5],
	['one', ONE, 1],
	['the', THE, 0],
	['vagueBefore', VAGUE, 0],
	['link', LINK, 0],
	['linkAfterHundred', LINK_AFTER_HUNDRED, 0],
	['of', OF, 0],
	['point', POINT, 0],
	['andHalf', AND_HALF, 0],
	['minus', MINUS, 0],
	['notMinusAfter', NOT_MINUS_AFTER, 0],
	['between', BETWEEN, 0],
	['betweenLink', BETWEEN_LINK, 0],
	['from', FROM, 0],
	['to', TO, 0],
	['or', OR, 0],
	['notRangeAfter', NOT_RANGE_AFTER, 0],
	['percent', PERCENT, 0],
	['outOf', OUT_OF, 0],
	['pairs', PAIR, 0]
];
