const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for a request that would change something and that a page of another site may have made a
 * browser send. Every method but the safe ones is looked at, whatever the type of its body. A
 * program that sends neither header is no browser, and holds nobody's cookies.
 */
export function isForeignWrite(request: Request, ownOrigin: string): boolean {
	if (SAFE_METHODS.has(request.method)) return false;
	const origin = request.headers.get('origin');
	if (origin !== null) return origin !== ownOrigin;
	const site = request.headers.get('sec-fetch-site');
	return site !== null && site !== 'same-origin' && site !== 'none';
}
