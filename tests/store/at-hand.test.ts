/** Figures that were just stored are not read again: what is at hand is what the store would give. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashText } from '#lib/server/ingest/hash-text.ts';
import { insertExtracted } from '#lib/server/ingest/insert-extracted.ts';
import {
	inTransaction,
	insertDocument,
	listCandidatesOf,
	updateReliability
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { documentInput, figureIn, ingestFigures, VERSION } from './fixtures.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

const TEXT =
	'🏠 Selon l’OIM, 16 000 personnes ont fui Mossoul, dont 9 000 enfants. On parle de 120 morts.';

const FIGURES = [
	figureIn(TEXT, '16 000 personnes', { sentence: [3, 69] }),
	figureIn(TEXT, '9 000 enfants', {
		...{ value: 9000, low: 9000, high: 9000, subgroup: 'children' },
		...{ relation: 'part_of', parent: 0, confidence: 0.3, sentence: [3, 69] }
	}),
	figureIn(TEXT, '120 morts', {
		...{ value: 120, low: 108, high: 132, qualifier: 'approximate', metric: 'deaths' },
		...{ measure: 'flow', assertion: 'unconfirmed', disease: 'cholera', source: null },
		...{ sourceText: null, place: null, placeText: null, dateStart: null, datePrecision: 'none' }
	})
];

test('with their wholes, sources, doubts and excerpts', async () => {
	// The source is there already, and people trust it otherwise than a new one.
	await ingestFigures(db, 'Elles sont 16 000.', [figureIn('Elles sont 16 000.', '16 000')]);
	const { id: sourceId } = await db.selectFrom('source').select('id').executeTakeFirstOrThrow();
	await updateReliability(db, sourceId, 'low');
	await inTransaction(db, async (trx) => {
		const hashes = { textSha256: hashText(TEXT), foldedSha256: hashText(TEXT) };
		const added = { ...documentInput(TEXT), ...hashes, extractorVersion: VERSION };
		const document = { id: await insertDocument(trx, added), ...documentInput(TEXT) };
		const atHand = await insertExtracted(trx, document, FIGURES, VERSION);
		const read = await listCandidatesOf(trx, { ids: atHand.map(({ id }) => id) });
		expect(atHand).toHaveLength(3);
		expect(atHand).toMatchObject(read);
		expect(read[0]).toMatchObject({ source: 'IOM', reliability: 'low', clusterId: null });
	});
});
