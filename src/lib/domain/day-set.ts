/** A set of days, kept as spans that neither overlap nor touch, in order. */
export class DaySet {
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];

	overlaps(from: number, to: number): boolean {
		const index = this.#firstEndingFrom(from);
		return (this.#starts[index] ?? Infinity) <= to;
	}

	add(from: number, to: number): void {
		const first = this.#firstEndingFrom(from - 1);
		let last = first;
		while ((this.#starts[last] ?? Infinity) <= to + 1) last += 1;
		const start = Math.min(from, this.#starts[first] ?? from);
		const end = Math.max(to, last > first ? (this.#ends[last - 1] ?? to) : to);
		this.#starts.splice(first, last - first, start);
		this.#ends.splice(first, last - first, end);
	}

	/** Index of the first span that ends on a day or after it. */
	#firstEndingFrom(day: number): number {
		let low = 0;
		let high = this.#ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#ends[middle] ?? Infinity) < day) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
