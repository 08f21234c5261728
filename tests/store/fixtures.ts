/** Documents and figures for tests of the store: composed, small, with every field set. */
import type { ExtractedFigure } from '#lib/domain/figure.ts';
import { ingestDocument } from '#lib/server/ingest/ingest.ts';
import type { DocumentInput, IngestResult } from '#lib/server/ingest/ingest.ts';
import type { Store } from '#lib/server/store/index.ts';

export const MOSUL = { id: 'g99072', name: 'Mossoul', country: 'IRQ', level: 3 } as const;
export const ERBIL = { id: 'IQ-AR', name: 'Erbil', country: 'IRQ', level: 1 } as const;

/** What the fixture extractor calls itself. */
export const VERSION = 'fixture-1';

/** A figure whose quote stands in `text`; its sentence is the whole text unless said otherwise. */
export function figureIn(
	text: string,
	quote: string,
	fields: Partial<ExtractedFigure> = {}
): ExtractedFigure {
	const start = text.indexOf(quote);
	if (start === -1) throw new Error(`No "${quote}" in the text`);
	return {
		quote,
		start,
		end: start + quote.length,
		value: 16_000,
		low: 16_000,
		high: 16_000,
		qualifier: 'exact',
		unit: 'person',
		currency: null,
		metric: 'displaced',
		subgroup: null,
		disease: null,
		measure: 'stock',
		assertion: 'reported',
		relation: null,
		parent: null,
		dateStart: '2017-03-01',
		dateEnd: '2017-03-01',
		datePrecision: 'day',
		dateText: 'mercredi',
		placeText: 'Mossoul',
		place: MOSUL,
		sourceText: 'l’OIM',
		source: 'IOM',
		sentence: [0, text.length],
		confidence: 0.9,
		evidence: [{ field: 'metric', rule: 'noun', span: [start, start + quote.length] }],
		...fields
	};
}

export function documentInput(text: string, fields: Partial<DocumentInput> = {}): DocumentInput {
	return {
		text,
		title: 'Des familles fuient Mossoul',
		outlet: 'Journal composé',
		url: 'https://journal.example/mossoul',
		publishedOn: '2017-03-02',
		lang: 'fr',
		country: 'IRQ',
		kind: 'news',
		isSample: false,
		isConfidential: false,
		author: 'Awa',
		...fields
	};
}

/** Takes a text in, with the figures that are given instead of any that are read. */
export function ingestFigures(
	db: Store,
	text: string,
	figures: ExtractedFigure[],
	fields: Partial<DocumentInput> = {}
): Promise<IngestResult> {
	return ingestDocument(db, documentInput(text, fields), {
		version: VERSION,
		extract: () => figures
	});
}
