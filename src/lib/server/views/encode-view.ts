/** What was computed as bytes, and back. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** More takes longer and saves little: lists of ids and days hardly repeat. */
const LEVEL = 1;

export function encodeView(view: unknown): Uint8Array {
	return deflateRawSync(JSON.stringify(view), { level: LEVEL });
}

/** Gives what `encodeView` was given. */
export function decodeView<T>(bytes: Uint8Array): T {
	return JSON.parse(inflateRawSync(bytes).toString()) as T;
}
