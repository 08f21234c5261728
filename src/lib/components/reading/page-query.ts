/** The query of an address for another page of its list; the rest of it stays. */
export function pageQuery(current: URLSearchParams, page: number): string {
	const parameters = new URLSearchParams(current);
	if (page === 1) parameters.delete('page');
	else parameters.set('page', String(page));
	return `?${parameters}`;
}
