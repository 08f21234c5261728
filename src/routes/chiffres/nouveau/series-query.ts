/**
 * The query that shows a half-filled form again with the last values of its series, after `changed`
 * got a new value: what hung on its old value is left to be filled anew.
 */
export function seriesQuery(form: FormData, changed: 'metric' | 'place'): string {
	const parameters = new URLSearchParams();
	for (const [name, value] of form) {
		if (typeof value === 'string' && value !== '') parameters.set(name, value);
	}
	const stale = changed === 'metric' ? ['unit', 'measure'] : ['regionId'];
	for (const name of stale) parameters.delete(name);
	return `?${parameters}`;
}
