/** What is wrong with one parameter or field of a request. */
export interface ApiProblem {
	field: string;
	code: string;
	value?: string;
}

/** The one shape of an answer of the API that is not what was asked for. */
export function jsonError(
	status: number,
	error: string,
	problems: readonly ApiProblem[] = []
): Response {
	return Response.json({ ok: false, status, error, problems }, { status });
}
