/** Whether a text was there already, word for word or nearly: said, never acted upon. */
import { createHash } from 'node:crypto';
import { compareTexts, listBands, listPlainWords, listShingles } from '#lib/domain/likeness.ts';
import type { Reprint } from '#lib/domain/records.ts';
import {
	findDocument,
	findSameText,
	insertReprint,
	listLikeTexts,
	recordBands
} from '../store/index.ts';
import type { NewReprint, Store } from '../store/index.ts';

/** So many texts are compared word by word; and so many are said to be the origin. */
const MOST_COMPARED = 8;
const MOST_ORIGINALS = 3;
/** No document has this id. */
const UNSTORED = 0;

/** A document that prints a text, and how much of it. */
export type AlikeDocument = Omit<Reprint, 'isOriginal'>;

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
	if (!isConfidential) await recordBands(db, id, read.bands);
	for (const reprint of reprints) await insertReprint(db, reprint);
	return reprints;
}

/** The documents that have a text already, or most of it, before it is stored: for a person to see. */
export async function listAlike(db: Store, text: string): Promise<AlikeDocument[]> {
	const originals = await listOriginals(db, UNSTORED, readText(text));
	const found = await Promise.all(
		originals.map(async ({ originalId, share, isSame }) => {
			const document = await findDocument(db, originalId);
			if (!document) return [];
			const { id, title, outlet, publishedOn } = document;
			return [{ id, title, outlet, publishedOn, share, isSame }];
		})
	);
	return found.flat();
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
			const { share, isReprint } = compareTexts(shingles, listShingles(listPlainWords(other.text)));
			return isReprint ? [{ documentId: id, originalId: other.id, share, isSame: false }] : [];
		})
		.sort((a, b) => b.share - a.share || a.originalId - b.originalId)
		.slice(0, MOST_ORIGINALS);
}
