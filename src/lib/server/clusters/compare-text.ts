/** Whether a text was there already, word for word or nearly: said, never acted upon. */
import { createHash } from 'node:crypto';
import { compareTexts, listBands, listPlainWords, listShingles } from '#lib/domain/likeness.ts';
import { findSameText, insertReprint, listLikeTexts, recordPrint } from '../store/index.ts';
import type { NewReprint, Store } from '../store/index.ts';

/** So many texts are compared word by word; and so many are said to be the origin. */
const MOST_COMPARED = 8;
const MOST_ORIGINALS = 3;

/** What a text is known by, whatever was done to its case, accents, quotes and spaces. */
export interface ReadText {
	foldedSha256: string;
	shingles: ReadonlySet<number>;
	bands: readonly number[];
}

/** Reads a text for `compareText`; takes no store, so that nobody waits for a long one. */
export function readText(text: string): ReadText {
	const words = listPlainWords(text);
	const shingles = listShingles(words);
	const foldedSha256 = createHash('sha256').update(words.join(' ')).digest('hex');
	return { foldedSha256, shingles, bands: listBands(shingles) };
}

/**
 * Looks for the documents that a document has its text from, and records them. A confidential one
 * is neither compared nor found.
 */
export async function compareText(
	db: Store,
	document: { id: number; isConfidential: boolean },
	read: ReadText
): Promise<NewReprint[]> {
	const { id, isConfidential } = document;
	const reprints = isConfidential ? [] : await listOriginals(db, id, read);
	await recordPrint(db, id, isConfidential ? { ...read, bands: [] } : read);
	for (const reprint of reprints) await insertReprint(db, reprint);
	return reprints;
}

async function listOriginals(
	db: Store,
	id: number,
	{ foldedSha256, shingles, bands }: ReadText
): Promise<NewReprint[]> {
	const same = await findSameText(db, foldedSha256, id);
	if (same !== undefined) {
		return [{ documentId: id, originalId: same, share: 1, isSame: true }];
	}
	const likely = await listLikeTexts(db, bands, id, MOST_COMPARED);
	return likely
		.flatMap((other): NewReprint[] => {
			const { share, isReprint } = compareTexts(shingles, readText(other.text).shingles);
			return isReprint ? [{ documentId: id, originalId: other.id, share, isSame: false }] : [];
		})
		.sort((a, b) => b.share - a.share || a.originalId - b.originalId)
		.slice(0, MOST_ORIGINALS);
}
