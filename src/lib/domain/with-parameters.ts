/** An address with more parameters; their names and values need no escape. */
export function withParameters(address: string, parameters: Record<string, string>): string {
	const query = Object.entries(parameters)
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
	return query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address;
}
