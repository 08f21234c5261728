/** "Fuente: Ministerio de Salud" below a table, bullets or the paragraphs of a bulletin. */
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findOrganisationIn } from '../sources/organisations.ts';
import { hasHead } from '../sources/phrases.ts';
import { UNDER_HEADING } from '../figures/rows.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import type { Line } from '../zones.ts';
import { findIndexAt, isBulletLine, lineOf, within } from './layout.ts';

/** Right under the bullets, the rows or the box that a figure stands among, or under its paragraph and those behind it. */
export function findBelow(document: Document, draft: FigureDraft): SourceMention | undefined {
	const { lines } = document;
	const line = lineOf(document, draft);
	let index = findIndexAt(lines, line.from) + 1;
	if (draft.rule === UNDER_HEADING) return findUnderBox(document, index);
	const isOfProse = isParagraph(document, lines[index - 1]);
	const last = index + (isOfProse ? PARAGRAPHS : ITEMS);
	for (let next = lines[index]; next && index < last; next = lines[++index]) {
		const table = within(document.sources, next).find(({ kind }) => kind === 'table');
		if (isOfProse && table) return isOfBody(document, table, next) ? table : undefined;
		if (isOfProse ? !isParagraph(document, next) : !isItem(document, next)) return table;
	}
	return undefined;
}

/** "5 914", "morts", a blank line, "10 849", "blessés", "Source : OCHA": under lines as short as those of a box. */
function findUnderBox({ lines, sources }: Document, first: number): SourceMention | undefined {
	for (const line of lines.slice(first, first + ITEMS)) {
		const table = within(sources, line).find(({ kind }) => kind === 'table');
		if (table || line.to - line.from > BOX_LINE) return table;
	}
	return undefined;
}

/** Tokens of a line of a box. */
const BOX_LINE = 12;

/** A bullet or a row. */
function isItem(document: Document, line: Line): boolean {
	return line.zone === 'row' || isBulletLine(document, line);
}

/** A sentence with its full stop; "Tema: Actualización." is a label. */
function isParagraph(document: Document, line: Line | undefined): boolean {
	if (!line || isItem(document, line) || line.zone === 'boilerplate') return false;
	const { key } = document.tokens;
	return key[line.to - 1] === '.' && !key.slice(line.from, line.from + LABEL).includes(':');
}

/** Tokens of a label and its colon. */
const LABEL = 4;

/** Under prose a paper is named as often ("Fuente: EFE"), and has counted nothing. */
function isOfBody({ tokens, language }: Document, { from }: SourceMention, line: Span): boolean {
	const words = SourceWords.of(tokens, language);
	const named = findOrganisationIn(tokens, from, line.to);
	if (named) return named.organisation.kind !== 'media';
	return hasHead(words, from, line.to) || words.holds(from, line.to, 'authority');
}

/** Bullets or rows over one source. */
const ITEMS = 40;

/** Paragraphs over one source. */
const PARAGRAPHS = 8;
