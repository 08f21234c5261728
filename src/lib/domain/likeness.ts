/**
 * How much two texts have in common. A text is the set of its shingles, runs of four words without
 * case, accents and punctuation; a fixed number of hashes stands for the set (MinHash), and bands of
 * them find texts like it among millions without reading those. Time grows with the length of a text.
 */

const SHINGLE_WORDS = 4;
const BANDS = 16;
const ROWS = 4;
/** Below this, a few common words would make two short texts alike. */
const LEAST_SHINGLES = 20;
const LEAST_JACCARD = 0.5;
const LEAST_SHARE = 0.8;

const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** The words of a text as they are compared: a reprint may change case, accents, quotes and spaces. */
export function listPlainWords(text: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.toLowerCase()
		.replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter);
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The shingles of a text, each as a hash of 32 bits. */
export function listShingles(words: readonly string[]): Set<number> {
	const hashes = words.map(hashWord);
	const shingles = new Set<number>();
	const last = Math.max(0, hashes.length - SHINGLE_WORDS);
	for (let start = 0; start <= last && hashes.length > 0; start += 1) {
		let shingle = 0;
		for (const hash of hashes.slice(start, start + SHINGLE_WORDS)) {
			shingle = scramble(Math.imul(shingle, 31) ^ hash);
		}
		shingles.add(shingle);
	}
	return shingles;
}

/**
 * Numbers of 23 bits, one for each band: two texts share at least one of them nearly always where
 * seven shingles in ten are common, and hardly ever where fewer than two are. None for a short text.
 */
export function listBands(shingles: ReadonlySet<number>): number[] {
	if (shingles.size < LEAST_SHINGLES) return [];
	const least = listMinima(shingles);
	return Array.from({ length: BANDS }, (_, band) => {
		let hash = band + 1;
		for (let row = 0; row < ROWS; row += 1) {
			hash = scramble(Math.imul(hash, 31) ^ (least[band * ROWS + row] ?? 0));
		}
		return hash >>> 9;
	});
}

/** What two texts have in common. */
export interface Likeness {
	/** Of the shingles of the first text, how many the second one has: 0 to 1. */
	share: number;
	/** Enough in common for the first to be a reprint of the second, whole, cut or continued. */
	isReprint: boolean;
}

export function compareTexts(text: ReadonlySet<number>, other: ReadonlySet<number>): Likeness {
	let common = 0;
	for (const shingle of text) if (other.has(shingle)) common += 1;
	const share = text.size === 0 ? 0 : common / text.size;
	const jaccard = common === 0 ? 0 : common / (text.size + other.size - common);
	const isLong = Math.min(text.size, other.size) >= LEAST_SHINGLES;
	return { share, isReprint: isLong && (jaccard >= LEAST_JACCARD || share >= LEAST_SHARE) };
}

/** The smallest hash of the set under each of the hash functions. */
function listMinima(shingles: ReadonlySet<number>): Uint32Array {
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (const shingle of shingles) {
		for (let index = 0; index < least.length; index += 1) {
			const hash = scramble(shingle ^ Math.imul(index + 1, 0x9e3779b9)) >>> 0;
			if (hash < (least[index] ?? 0)) least[index] = hash;
		}
	}
	return least;
}

/** FNV-1a. */
function hashWord(word: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < word.length; index += 1) {
		hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
	}
	return hash;
}

/** Spreads every bit of a number over all of them (the last steps of MurmurHash3). */
function scramble(number: number): number {
	let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
