import type { Outcome, Problem } from '#lib/domain/forms/problem.ts';
import type { FigureContent } from '#lib/domain/records.ts';
import { findRegion } from '#lib/regions/index.ts';
import { placeFigures } from '../clusters/propose.ts';
import { canonicalSource, registerSources } from '../sources.ts';
import {
	currentInstant,
	findDocument,
	inTransaction,
	insertFigure,
	recordAudit
} from '../store/index.ts';
import type { Store } from '../store/index.ts';

/** A figure entered by hand, with where it stands. */
export interface ManualFigure {
	content: FigureContent;
	/** The document that states it, where the store has it. */
	documentId: number | null;
	quote: string | null;
	url: string | null;
	publishedOn: string | null;
	author: string;
}

/** Stores a figure that a person entered: confirmed from the start. Gives its id. */
export async function insertManualFigure(
	db: Store,
	figure: ManualFigure
): Promise<Outcome<{ figureId: number }, string>> {
	return inTransaction(db, async (trx) => {
		const document =
			figure.documentId === null ? undefined : await findDocument(trx, figure.documentId);
		const problems = checkEntry(figure, document !== undefined);
		if (problems.length > 0) return { ok: false, problems };
		const source = figure.content.source && canonicalSource(figure.content.source);
		if (source) await registerSources(trx, [source]);
		const figureId = await insertFigure(trx, {
			content: { ...figure.content, source },
			documentId: figure.documentId,
			extractionId: null,
			quote: figure.quote,
			url: figure.url,
			publishedOn: document?.publishedOn ?? figure.publishedOn,
			confidence: null,
			reviewStatus: 'confirmed',
			at: currentInstant()
		});
		const { author, ...detail } = figure;
		await recordAudit(trx, {
			author,
			action: 'figure.enter',
			subject: `figure/${figureId}`,
			detail
		});
		await placeFigures(trx, [figureId], author);
		return { ok: true, values: { figureId } };
	});
}

function checkEntry({ content, documentId, author }: ManualFigure, known: boolean): Problem[] {
	const problems: Problem[] = [];
	if (!content.source) problems.push({ field: 'source', code: 'required' });
	if (!content.dateStart && !content.dateEnd) problems.push({ field: 'dateEnd', code: 'required' });
	if (!content.placeText && !content.regionId) problems.push({ field: 'place', code: 'required' });
	if (content.regionId && !findRegion(content.regionId)) {
		problems.push({ field: 'regionId', code: 'unknown_choice' });
	}
	if (documentId !== null && !known) problems.push({ field: 'documentId', code: 'unknown_choice' });
	if (author.trim() === '') problems.push({ field: 'author', code: 'required' });
	return problems;
}
