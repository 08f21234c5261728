/** Hashes as columns hold them: bytes, half of what their hexadecimal digits take. */

export function toBytes(hex: string): Uint8Array {
	return Buffer.from(hex, 'hex');
}

/** The first half of a hash: enough where equal texts are only looked for. */
export function halve(hex: string): Uint8Array {
	return toBytes(hex.slice(0, hex.length / 2));
}

export function toHex(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('hex');
}
