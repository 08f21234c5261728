/** Whole numbers as bytes, small ones in one: seven bits to each, the last byte below 128. */

/** Numbers from 0 to 2^53, and texts with their length, one after the other. */
export class ByteWriter {
	readonly #bytes: number[] = [];

	number(value: number): this {
		let left = value;
		for (; left >= 128; left = Math.floor(left / 128)) this.#bytes.push((left % 128) + 128);
		this.#bytes.push(left);
		return this;
	}

	/** Negative ones too: 0, -1, 1, -2 … are 0, 1, 2, 3 … */
	signed(value: number): this {
		return this.number(value < 0 ? -2 * value - 1 : 2 * value);
	}

	text(text: string): this {
		const bytes = Buffer.from(text);
		this.number(bytes.length).#bytes.push(...bytes);
		return this;
	}

	finish(): Uint8Array {
		return Buffer.from(this.#bytes);
	}
}

/** Reads in the same order what a `ByteWriter` wrote. */
export class ByteReader {
	readonly #bytes: Buffer;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = Buffer.from(bytes);
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#bytes.length;
	}

	number(): number {
		let [value, place] = [0, 1];
		for (;;) {
			const byte = this.#bytes.readUInt8(this.#at++);
			value += (byte % 128) * place;
			if (byte < 128) return value;
			place *= 128;
		}
	}

	signed(): number {
		const value = this.number();
		return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
	}

	text(): string {
		const end = this.number() + this.#at;
		const text = this.#bytes.toString('utf8', this.#at, end);
		this.#at = end;
		return text;
	}
}
