/** What was computed as bytes, and back. */

export function encodeView(view: unknown): Uint8Array {
	return Buffer.from(JSON.stringify(view));
}

/** Gives what `encodeView` was given. */
export function decodeView<T>(bytes: Uint8Array): T {
	return JSON.parse(Buffer.from(bytes).toString()) as T;
}
