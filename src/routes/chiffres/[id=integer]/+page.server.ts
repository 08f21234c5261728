import { error } from '@sveltejs/kit';
import { cutContext } from '#lib/domain/figure-context.ts';
import { explainRecord, listRegionIds } from '#lib/domain/record-rows.ts';
import {
	findDocument,
	findFigure,
	listFigureRows,
	listLinkedFigures
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { judgeFigure } from '#lib/server/views/field-likelihoods.ts';
import { explainReview } from '#lib/server/views/review-reasons.ts';
import { previewSplit } from '#lib/server/views/split-preview.ts';
import { viewCluster } from '#lib/server/views/cluster-view.ts';
import { readAuthor } from '../author.ts';
import { clusterActions } from '../cluster-actions.ts';
import { correct } from '../correct.ts';
import { labelRegion } from '../resolve-place.ts';
import { restoreRow } from '../restore-row.ts';
import { reviewActions } from '../review-actions.ts';
import { toTypedFigure } from '../typed-figure.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url }) => {
	const detail = await findFigure(locals.store, Number(params.id));
	if (!detail) error(404);
	const { figure, extraction, corrections } = detail;
	const document = extraction && (await findDocument(locals.store, extraction.documentId));
	const provenance = explainRecord(detail).map((row) => ({
		...row,
		quotes: row.words.map(({ start, end }) => document?.text.slice(start, end) ?? '')
	}));
	const author = readAuthor(cookies);
	const cluster = await viewCluster(locals.store, figure);
	return {
		...detail,
		provenance,
		context: extraction && document ? cutContext(document.text, extraction, provenance) : null,
		regionLabels: Object.fromEntries(
			listRegionIds(figure, corrections).map((id) => [id, labelRegion(id, locals.locale)])
		),
		reasons: (await explainReview(locals.store, [figure]))[figure.id] ?? [],
		likely: judgeFigure(detail),
		cluster,
		splitEffects: await previewSplit(locals.store, figure, cluster.members),
		nextDoubt: await findNextDoubt(locals.store, figure.id),
		linked: (await listLinkedFigures(locals.store, figure)).length,
		typed: toTypedFigure(figure, author, locals.locale),
		author,
		added: url.searchParams.has('ajoute')
	};
};

/** The first figure of the queue beside this one. */
async function findNextDoubt(store: Store, id: number): Promise<number | null> {
	const first = await listFigureRows(store, { status: 'needs_review' }, { limit: 2, offset: 0 });
	return first.find((figure) => figure.id !== id)?.id ?? null;
}

export const actions: Actions = { ...reviewActions, ...clusterActions, correct, restoreRow };
