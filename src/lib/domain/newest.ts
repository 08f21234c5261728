/** Which of the newest figures a page shows: no language and no document fills it alone. */
import { groupBy } from './group-by.ts';
import type { FigureRow } from './records.ts';

/** A figure with the language that its words are in; null where that is not known. */
export interface QuotedFigure extends FigureRow {
	lang: string | null;
}

/** What a quote says of it. */
export type ShownQuote = Pick<
	QuotedFigure,
	| 'id'
	| 'metric'
	| 'disease'
	| 'subgroup'
	| 'value'
	| 'low'
	| 'high'
	| 'qualifier'
	| 'unit'
	| 'currency'
	| 'assertion'
	| 'dateStart'
	| 'dateEnd'
	| 'datePrecision'
	| 'source'
	| 'region'
	| 'placeText'
	| 'excerpt'
	| 'quote'
	| 'quoteStart'
	| 'outlet'
	| 'publishedOn'
	| 'lang'
>;

export function showQuote(figure: QuotedFigure): ShownQuote {
	const { id, metric, disease, subgroup, value, low, high, qualifier, unit, currency } = figure;
	const { assertion, dateStart, dateEnd, datePrecision, source, region, placeText } = figure;
	const { excerpt, quote, quoteStart, outlet, publishedOn, lang } = figure;
	return {
		...{ id, metric, disease, subgroup, value, low, high, qualifier, unit, currency },
		...{ assertion, dateStart, dateEnd, datePrecision, source, region, placeText },
		...{ excerpt, quote, quoteStart, outlet, publishedOn, lang }
	};
}

const MOST_OF_A_DOCUMENT = 2;

/**
 * `count` of the candidates that are news, which come newest first. Those in the reader's language come first and
 * take half of the places at least, the newest of the others the rest; where either has too few, the
 * other fills in.
 */
export function pickNewest<
	T extends Pick<QuotedFigure, 'id' | 'documentId' | 'lang' | 'relation' | 'excerpt'>
>(candidates: readonly T[], language: string, count: number): T[] {
	const spread = spreadOverDocuments(quoteOnce(candidates.filter(isNews)));
	const own = spread.filter(({ lang }) => lang === null || lang === language);
	const others = spread.filter((one) => !own.includes(one));
	const room = Math.max(count - others.length, Math.ceil(count / 2));
	const chosen = own.slice(0, room);
	return [...chosen, ...others.slice(0, count - chosen.length)];
}

/** The first `count` of the candidates that are news, whatever their language and document. */
export function quoteNewest<
	T extends Pick<QuotedFigure, 'id' | 'documentId' | 'relation' | 'excerpt'>
>(candidates: readonly T[], count: number): T[] {
	return quoteOnce(candidates.filter(isNews)).slice(0, count);
}

/** What a text recalls of before, or says to hold no more, is no news. */
function isNews({ relation }: Pick<QuotedFigure, 'relation'>): boolean {
	return relation !== 'previous' && relation !== 'superseded';
}

/** A sentence with several figures is quoted for one, the whole rather than a part of it. */
function quoteOnce<T extends Pick<QuotedFigure, 'id' | 'documentId' | 'relation' | 'excerpt'>>(
	figures: readonly T[]
): T[] {
	const sentences = groupBy(figures, ({ id, documentId, excerpt }) =>
		excerpt === null ? `figure ${id}` : `${documentId} ${excerpt}`
	);
	return sentences.flatMap(
		(said) => said.find(({ relation }) => relation === null) ?? said[0] ?? []
	);
}

/** At most two of a document, unless there is nothing else. */
function spreadOverDocuments<T extends Pick<QuotedFigure, 'documentId'>>(
	figures: readonly T[]
): T[] {
	const seen = new Map<number | null, number>();
	const few = figures.filter(({ documentId }) => {
		const before = seen.get(documentId) ?? 0;
		seen.set(documentId, before + 1);
		return documentId === null || before < MOST_OF_A_DOCUMENT;
	});
	return seen.size > 1 ? few : [...figures];
}
