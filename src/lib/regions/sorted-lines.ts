const TAB = 9;
const NEWLINE = 10;
const BUCKETS = 1 << 14;

/**
 * Look-ups in a text of lines `key<TAB>rest`, sorted by the code units of the keys, without
 * parsing it: binary search, narrowed to the lines that share the key's first two characters.
 */
export class SortedLines {
	readonly #text: string;
	readonly #first: number;
	/** Offset of the first line of each two-character bucket, +1; 0 = not searched yet. */
	readonly #starts = new Uint32Array(BUCKETS);
	readonly #ends = new Uint32Array(BUCKETS);

	/** `text` ends with a newline; with `hasHeader`, its first line is skipped. */
	constructor(text: string, hasHeader = false) {
		this.#text = text;
		this.#first = hasHeader ? text.indexOf('\n') + 1 : 0;
	}

	/** What follows the tab on the line of `key`; undefined when there is none. */
	find(key: string): string | undefined {
		const start = this.#lowerBound(key);
		const end = start + key.length;
		if (this.#text.charCodeAt(end) !== TAB || !this.#text.startsWith(key, start)) return undefined;
		return this.#text.slice(end + 1, this.#text.indexOf('\n', end));
	}

	/** Whether `prefix` begins any key. */
	hasPrefix(prefix: string): boolean {
		return this.#text.startsWith(prefix, this.#lowerBound(prefix));
	}

	/** The lines whose keys begin with `prefix`, in order. */
	*listPrefixed(prefix: string): Generator<{ key: string; rest: string }> {
		let start = this.#lowerBound(prefix);
		while (start < this.#text.length && this.#text.startsWith(prefix, start)) {
			const end = this.#text.indexOf('\n', start);
			const tab = this.#text.indexOf('\t', start);
			yield { key: this.#text.slice(start, tab), rest: this.#text.slice(tab + 1, end) };
			start = end + 1;
		}
	}

	/** Every line, in order. */
	listAll(): Generator<{ key: string; rest: string }> {
		return this.listPrefixed('');
	}

	/** Offset of the first line whose key is not less than `key`. */
	#lowerBound(key: string): number {
		const [first, second] = [key.charCodeAt(0), key.charCodeAt(1)];
		// Letters beyond ASCII, and NaN behind the end, would take the bucket of others.
		if (!(first < 128 && second < 128)) return this.#search(key, this.#first, this.#text.length);
		const bucket = (first << 7) | second;
		if (this.#starts[bucket] === 0) this.#openBucket(bucket, key);
		return this.#search(key, this.#starts[bucket]! - 1, this.#ends[bucket]!);
	}

	#openBucket(bucket: number, key: string): void {
		const [first, second] = [key.charCodeAt(0), key.charCodeAt(1)];
		const next = String.fromCharCode(first, second + 1);
		const whole = [this.#first, this.#text.length] as const;
		this.#starts[bucket] = this.#search(key.slice(0, 2), ...whole) + 1;
		this.#ends[bucket] = this.#search(next, ...whole);
	}

	#search(key: string, from: number, to: number): number {
		let [low, high] = [from, to];
		while (low < high) {
			const middle = (low + high) >>> 1;
			const start = Math.max(this.#text.lastIndexOf('\n', middle - 1) + 1, low);
			if (this.#isBefore(start, key)) low = this.#text.indexOf('\n', middle) + 1;
			else high = start;
		}
		return low;
	}

	/** Whether the key of the line at `start` comes before `key`. */
	#isBefore(start: number, key: string): boolean {
		for (let i = 0; i < key.length; i++) {
			const own = this.#text.charCodeAt(start + i);
			if (own === TAB || own === NEWLINE) return true;
			const other = key.charCodeAt(i);
			if (own !== other) return own < other;
		}
		return false;
	}
}
