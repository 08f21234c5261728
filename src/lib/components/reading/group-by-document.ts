import type { FigureRow } from '#lib/domain/records.ts';

/** Figures of one document that stand together in a list. */
export interface DocumentGroup {
	/** Of its first figure. */
	key: number;
	/** Null for figures entered by hand. */
	documentId: number | null;
	title: string | null;
	outlet: string | null;
	figures: FigureRow[];
}

/** A list cut where the document changes, in its own order. */
export function groupByDocument(figures: readonly FigureRow[]): DocumentGroup[] {
	const groups: DocumentGroup[] = [];
	for (const figure of figures) {
		const { id: key, documentId, documentTitle: title, outlet } = figure;
		const last = groups.at(-1);
		if (last?.documentId === documentId) last.figures.push(figure);
		else groups.push({ key, documentId, title, outlet, figures: [figure] });
	}
	return groups;
}
