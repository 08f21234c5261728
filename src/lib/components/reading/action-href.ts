/**
 * The address of a form action that keeps the query of the page: without JavaScript, the page that
 * answers is the one at this address, and a list must stay as it was filtered.
 */
export function actionHref(action: string, current: URLSearchParams): string {
	const rest = [...current].filter(([name]) => !name.startsWith('/'));
	const query = new URLSearchParams(rest).toString();
	return query ? `?/${action}&${query}` : `?/${action}`;
}
