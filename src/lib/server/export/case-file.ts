/** A figure as a case of tests/extract/cases (their README.md gives the format). */
import type { FigureRow } from '#lib/domain/records.ts';
import { findDocument, findFigureRow, listDocumentFigures } from '../store/index.ts';
import type { Store } from '../store/index.ts';

/**
 * The sentence of a figure with everything that people left standing in it, as it is now. Undefined
 * for a figure that no text holds, and for one of a confidential document.
 */
export async function exportCase(db: Store, figureId: number): Promise<string | undefined> {
	const figure = await findFigureRow(db, figureId);
	if (!figure?.documentId || figure.isConfidential || figure.start === null) return undefined;
	const document = await findDocument(db, figure.documentId);
	if (!document) return undefined;
	const start = figure.start - (figure.quoteStart ?? 0);
	const sentence = document.text.slice(start, start + (figure.excerpt?.length ?? 0));
	const figures = (await listDocumentFigures(db, document.id)).filter(
		(other) => other.reviewStatus !== 'rejected' && isWithin(other, start, start + sentence.length)
	);
	return formatCase(sentence, figures, { ...document, subject: figure });
}

function isWithin({ start, end }: FigureRow, from: number, to: number): boolean {
	return start !== null && end !== null && start >= from && end <= to;
}

interface Setting {
	title: string | null;
	country: string | null;
	publishedOn: string;
	subject: FigureRow;
}

function formatCase(sentence: string, figures: readonly FigureRow[], setting: Setting): string {
	const { title, country, publishedOn, subject } = setting;
	const options = [
		`@published ${publishedOn}`,
		country && `@country ${country}`,
		title && `@title ${oneLine(title)}`
	].filter(Boolean);
	return [
		`# ${oneLine(subject.quote ?? '')}`,
		options.join(' '),
		escape(sentence.trim()),
		'---',
		...(figures.length > 0 ? figures.map((figure) => formatFigure(figure, figures)) : ['nothing']),
		''
	].join('\n');
}

function formatFigure(figure: FigureRow, all: readonly FigureRow[]): string {
	const parent = all.findIndex(({ id }) => id === figure.parentId) + 1;
	const { dateStart, dateEnd, region, assertion } = figure;
	const more: [string, string | number | null][] = [
		['place', region?.names.fr ?? figure.placeText ?? 'none'],
		['country', region && !isCountry(figure) ? region.country : null],
		['source', figure.source ?? 'none'],
		['date', dateEnd && `${dateStart ?? ''}..${dateEnd}`],
		['assertion', assertion === 'reported' ? null : assertion],
		['relation', figure.relation],
		['subgroup', figure.subgroup],
		['disease', figure.disease],
		['currency', figure.currency],
		['parent', parent || null]
	];
	return [
		formatValue(figure),
		figure.unit,
		figure.metric,
		figure.measure,
		figure.qualifier,
		`"${escape(figure.quote ?? '').replaceAll('\n', '\\n')}"`,
		...more.flatMap(([key, value]) => (value === null ? [] : [`${key}=${oneLine(String(value))}`]))
	].join(' | ');
}

function isCountry({ region }: FigureRow): boolean {
	return region?.level === 0;
}

function formatValue({ value, low, high, qualifier }: FigureRow): string {
	if (qualifier === 'range') return `${low ?? ''}..${high ?? ''}`;
	if (qualifier === 'vague') return `≥${low ?? ''}`;
	return String(value ?? low ?? high ?? '');
}

/** Characters that nobody sees are written by their number. */
function escape(text: string): string {
	return text.replace(
		/[\u00a0\u202f\u2009\u00ad]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
