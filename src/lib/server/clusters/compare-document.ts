/** The comparison of a document that was taken in before texts and facts were compared. */
import {
	findDocument,
	listFigureIds,
	inTransaction,
	isCompared,
	recordFoldedText
} from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { compareText, readText } from './compare-text.ts';
import { placeFigures } from './propose.ts';

export interface ComparedDocument {
	/** Documents that have its text already, or most of it. */
	reprintOf: number[];
	/** Figures that were joined to others. */
	joined: number;
}

/**
 * Looks for the text and the facts of a document among the others, in one transaction. Undefined
 * where that was done meanwhile, or it is gone.
 */
export async function compareDocument(
	db: Store,
	documentId: number,
	author: string
): Promise<ComparedDocument | undefined> {
	const document = await findDocument(db, documentId);
	if (!document) return undefined;
	const read = readText(document.text);
	return inTransaction(db, async (trx) => {
		if (await isCompared(trx, documentId)) return undefined;
		await recordFoldedText(trx, documentId, read.foldedSha256);
		const reprints = await compareText(trx, document, read);
		const joined = await placeFigures(trx, await listFigureIds(trx, documentId), author);
		return { reprintOf: reprints.map(({ originalId }) => originalId), joined };
	});
}
