/** The query of an address for another page of its list; the rest of it stays. */
export function pageQuery(current: URLSearchParams, page: number): string {
	// What a form action left in the address is no part of the list.
	const parameters = new URLSearchParams([...current].filter(([name]) => !name.startsWith('/')));
	if (page === 1) parameters.delete('page');
	else parameters.set('page', String(page));
	return `?${parameters}`;
}
