import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestDocument } from '#lib/server/ingest/ingest.ts';
import {
	findDocument,
	findFigure,
	listAudit,
	listDocumentFigures,
	listDocuments
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { openTestStore } from '../support/store.ts';
import { documentInput, figureIn, ingestFigures, MOSUL, VERSION } from './fixtures.ts';

const TEXT = 'Au moins 16 000 personnes ont fui Mossoul, dont 9 000 enfants, selon l’OIM.';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

const countRows = async (table: 'document' | 'extraction' | 'figure' | 'audit' | 'source') =>
	(await db.selectFrom(table).selectAll().execute()).length;

describe('taking a document in', () => {
	it('stores the text, and each figure twice: as it was read and as it stands', async () => {
		const read = figureIn(TEXT, 'Au moins 16 000 personnes', {
			qualifier: 'at_least',
			high: null,
			measure: 'flow'
		});
		const result = await ingestFigures(db, TEXT, [read]);
		expect(result).toEqual({ documentId: 1, isNew: true, figures: 1, reprintOf: [] });
		const detail = await findFigure(db, 1);
		expect(detail?.extraction).toMatchObject({
			...{ quote: read.quote, start: 0, end: 25, value: 16_000, low: 16_000, high: null },
			...{ metric: 'displaced', qualifier: 'at_least', measure: 'flow', place: { id: MOSUL.id } },
			...{ source: 'IOM', sourceText: 'l’OIM', evidence: read.evidence, sentence: [0, 75] },
			...{ extractorVersion: VERSION, ordinal: 0, parentOrdinal: null, confidence: 0.9 }
		});
		expect(detail?.figure).toMatchObject({
			...{ documentId: 1, value: 16_000, low: 16_000, high: null, valueExtracted: 16_000 },
			...{ quote: read.quote, excerpt: TEXT, quoteStart: 0, source: 'IOM', regionId: 'g99072' },
			...{ publishedOn: '2017-03-02', version: 1, reviewStatus: 'extracted', manual: false },
			...{ corrected: false, needsReview: false, correctionReason: null, parentId: null }
		});
		expect(detail?.figure.region).toMatchObject({ country: 'IRQ', level: 3 });
	});

	it('stores exactly the text that the offsets point into', async () => {
		const pasted = '\uFEFFUn titre\r\n\r\n16 000 personnes ont fui.\rFin \uD800.';
		const { documentId } = await ingestFigures(db, pasted, []);
		const document = await findDocument(db, documentId);
		expect(document?.text).toBe('Un titre\n\n16 000 personnes ont fui.\nFin \uFFFD.');
	});

	it('keeps offsets beyond emoji, no-break spaces and combining marks', async () => {
		const text = '🚨 E\u0301vacuation : 16\u202f000 personnes 👨‍👩‍👧 parties.';
		await ingestFigures(db, text, [figureIn(text, '16\u202f000 personnes')]);
		const [row] = await listDocumentFigures(db, 1);
		const stored = (await findDocument(db, 1))?.text ?? '';
		expect(stored.slice(row?.start ?? 0, row?.end ?? 0)).toBe('16\u202f000 personnes');
	});

	it('links a part to its whole, whichever comes first', async () => {
		const whole = figureIn(TEXT, 'Au moins 16 000 personnes');
		const part = figureIn(TEXT, '9 000 enfants', { relation: 'part_of', value: 9_000, parent: 0 });
		await ingestFigures(db, TEXT, [whole, part]);
		expect(await findFigure(db, 1)).toMatchObject({ parts: [{ id: 2 }], parent: null });
		expect(await findFigure(db, 2)).toMatchObject({ parts: [], parent: { id: 1 } });
		const reversed = `Nord : 9 000 enfants. Total : 16 000 personnes.`;
		await ingestFigures(db, reversed, [
			figureIn(reversed, '9 000 enfants', { relation: 'part_of', parent: 1 }),
			figureIn(reversed, '16 000 personnes')
		]);
		expect(await findFigure(db, 3)).toMatchObject({ figure: { parentId: 4 } });
	});

	it('asks for a review where the reader was in doubt', async () => {
		await ingestFigures(db, TEXT, [
			figureIn(TEXT, 'Au moins 16 000 personnes', { confidence: 0.79 }),
			figureIn(TEXT, '9 000 enfants', { confidence: 0.8, value: 9000 })
		]);
		const rows = await listDocumentFigures(db, 1);
		expect(rows.map((row) => row.reviewStatus)).toEqual(['needs_review', 'extracted']);
		const [document] = await listDocuments(db, {}, { limit: 10 });
		expect(document).toMatchObject({ figures: 2, toReview: 1 });
	});

	it('asks for a review where the number is not in the words', async () => {
		const misread = figureIn(TEXT, 'Au moins 16 000 personnes', { confidence: 1, value: 160_000 });
		await ingestFigures(db, TEXT, [misread]);
		const [row] = await listDocumentFigures(db, 1);
		expect(row?.reviewStatus).toBe('needs_review');
	});

	it('keeps a place that was not resolved, with its words', async () => {
		const read = figureIn(TEXT, '9 000 enfants', { place: null, placeText: 'Wadi Hajar' });
		await ingestFigures(db, TEXT, [read]);
		const [row] = await listDocumentFigures(db, 1);
		expect(row).toMatchObject({ regionId: null, region: null, placeText: 'Wadi Hajar' });
	});

	it('tells the audit who took it in', async () => {
		await ingestFigures(db, TEXT, [figureIn(TEXT, '9 000 enfants')]);
		expect(await listAudit(db, 'document/1')).toMatchObject([
			{ author: 'Awa', action: 'document.ingest', detail: { figures: 1, extractor: VERSION } }
		]);
	});
});

describe('taking the same text in again', () => {
	const figures = [figureIn(TEXT, '9 000 enfants')];

	it('gives the document that is there and writes nothing', async () => {
		await ingestFigures(db, TEXT, figures);
		const again = await ingestFigures(db, TEXT, figures, { title: 'Autre titre', author: 'Bilal' });
		expect(again).toEqual({ documentId: 1, isNew: false, figures: 1, reprintOf: [] });
		expect([await countRows('document'), await countRows('audit')]).toEqual([1, 1]);
	});

	it('does not mind line ends and byte order marks', async () => {
		await ingestFigures(db, 'Un.\nDeux.', []);
		const again = await ingestFigures(db, '\uFEFFUn.\r\nDeux.', []);
		expect(again.isNew).toBe(false);
	});

	it('stores one of fifty that come at once', async () => {
		const all = Array.from({ length: 50 }, () => ingestFigures(db, TEXT, figures));
		const results = await Promise.all(all);
		expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
		expect([await countRows('document'), await countRows('figure')]).toEqual([1, 1]);
	});
});

describe('taking a document in where a step fails', () => {
	it('leaves nothing of it', async () => {
		const misplaced = { ...figureIn(TEXT, '9 000 enfants'), start: 3, end: 16 };
		const figures = [figureIn(TEXT, 'Au moins 16 000 personnes'), misplaced];
		await expect(ingestFigures(db, TEXT, figures)).rejects.toThrow('does not stand at 3');
		const tables = ['document', 'extraction', 'figure', 'source', 'audit'] as const;
		expect(await Promise.all(tables.map(countRows))).toEqual([0, 0, 0, 0, 0]);
	});

	it('leaves no number to a rule that was new in it', async () => {
		const readBy = (rule: string) =>
			figureIn(TEXT, '9 000 enfants', { evidence: [{ field: 'metric', rule }] });
		await ingestFigures(db, 'Un nombre.', [figureIn('Un nombre.', 'Un nombre')]);
		const twice = [readBy('a rule'), readBy('a rule')];
		await expect(ingestFigures(db, TEXT, twice)).rejects.toThrow();
		await ingestFigures(db, TEXT, [readBy('another')]);
		const text = `${TEXT} Encore.`;
		await ingestFigures(db, text, [{ ...readBy('a rule') }]);
		const rules = async (id: number) => (await findFigure(db, id))?.extraction?.evidence;
		expect(await rules(2)).toEqual([{ field: 'metric', rule: 'another' }]);
		expect(await rules(3)).toEqual([{ field: 'metric', rule: 'a rule' }]);
	});

	it('can be tried again', async () => {
		const extract = () => {
			throw new Error('the reader failed');
		};
		const failing = { version: VERSION, extract };
		await ingestDocument(db, documentInput(TEXT), failing).catch(() => undefined);
		expect(await ingestFigures(db, TEXT, [])).toMatchObject({ isNew: true });
	});
});
