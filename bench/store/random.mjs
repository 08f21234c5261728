/** Chance that is the same at every run. */

/** Numbers from 0 to below 1, from a seed (mulberry32). */
export function createRandom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Draws an item of a list, the n-th with a weight of 1 / n^exponent (Zipf). */
export function createDraw(items, exponent, random) {
	const sums = [];
	let sum = 0;
	for (let rank = 1; rank <= items.length; rank++) sums.push((sum += rank ** -exponent));
	return () => {
		const wanted = random() * sum;
		let [low, high] = [0, sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sums[middle] <= wanted) low = middle + 1;
			else high = middle;
		}
		return items[low];
	};
}

export function shuffle(items, random) {
	const list = [...items];
	for (let i = list.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[list[i], list[j]] = [list[j], list[i]];
	}
	return list;
}
