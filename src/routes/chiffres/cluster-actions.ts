/** What a person says of the fact that a figure states: the actions of its page. */
import { error, fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { parseClusterForm } from '#lib/domain/forms/parse-cluster-form.ts';
import type { ClusterField, ClusterVerb } from '#lib/domain/forms/parse-cluster-form.ts';
import type { Problem } from '#lib/domain/forms/problem.ts';
import {
	mergeFigures,
	pinFigure,
	splitFigure,
	undoAct,
	unpinFigure
} from '#lib/server/clusters/acts.ts';
import type { ClusterOutcome, ClusterRequest } from '#lib/server/clusters/acts.ts';
import { findFigureRow } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { rememberAuthor } from './author.ts';

interface Event {
	request: Request;
	params: { id: string };
	cookies: Cookies;
	locals: { store: Store };
}

type Act = (
	db: Store,
	request: ClusterRequest & { otherId: number; actId: number }
) => Promise<ClusterOutcome>;

const ACTS: Record<ClusterVerb, Act> = {
	merge: mergeFigures,
	split: splitFigure,
	pin: pinFigure,
	unpin: unpinFigure,
	undo: undoAct
};

export const clusterActions = {
	merge: (event: Event) => say('merge', event),
	split: (event: Event) => say('split', event),
	pin: (event: Event) => say('pin', event),
	unpin: (event: Event) => say('unpin', event),
	undo: (event: Event) => say('undo', event)
};

async function say(verb: ClusterVerb, { request, params, cookies, locals }: Event) {
	const form = await request.formData();
	const figure = await findFigureRow(locals.store, Number(params.id));
	if (!figure) error(404);
	const parsed = parseClusterForm(form, verb);
	const { typed } = parsed;
	if (!parsed.ok) return refuse(400, { typed, problems: parsed.problems });
	rememberAuthor(cookies, parsed.values.author);
	const outcome = await ACTS[verb](locals.store, { ...parsed.values, figureId: figure.id });
	if (outcome.ok) return { said: verb };
	if ('problems' in outcome) return refuse(400, { typed, problems: outcome.problems });
	const { id, quote } = figure;
	return fail(409, { stale: { id, quote }, clusterTyped: typed });
}

function refuse(
	status: number,
	{ typed, problems }: { typed: Record<ClusterField, string>; problems: Problem[] }
) {
	return fail(status, { clusterTyped: typed, clusterProblems: problems });
}
