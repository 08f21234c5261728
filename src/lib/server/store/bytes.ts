/** Hashes as columns hold them: bytes, half of what their hexadecimal digits take. */

export function toBytes(hex: string): Uint8Array {
	return Buffer.from(hex, 'hex');
}

export function toHex(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('hex');
}
