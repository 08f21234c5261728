/** Dates beside a figure's sentence that are meant for it: a heading's, or those of "ce chiffre". */
import { getDateLexicon } from '../dates/lexicon.ts';
import { withFields } from '../fields.ts';
import type { Document, Sentence, Span } from '../document.ts';
import { once } from '../once.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { isNote } from '../structure/box-values.ts';
import { findSectionHeading } from '../structure/headings.ts';
import { paragraphOf, within } from './layout.ts';

const HEADING_WORDS = 16;
const LEAD_IN_WORDS = 40;
const ROWS = 40;

/** "… Ce chiffre, arrêté au 12 décembre": the day of the figure in the sentence before. */
export function findNextAsOf(document: Document, draft: FigureDraft): DateMention | undefined {
	const next = document.sentences[draft.sentenceIndex + 1];
	if (!next || next.from >= paragraphOf(document, draft.from).to) return undefined;
	const { book } = getDateLexicon(document.language);
	const pointsBack = book
		.matchAt(document.tokens, next.from)
		.some(({ meaning }) => meaning.key === 'this_count');
	return pointsBack ? within(document.dates, next).find(({ kind }) => kind === 'as_of') : undefined;
}

/** The date in the heading of a list or table that the figure stands in, else that of the source under it. */
export function findListDate(document: Document, draft: FigureDraft): DateMention | undefined {
	return findDateOver(document, draft) ?? findDateUnder(document, draft);
}

/** "Source: civil protection, 18 March" under a table: as of when its rows count. */
function findDateUnder(document: Document, draft: FigureDraft): DateMention | undefined {
	const source = draft.evidence.find(
		({ field, rule }) => field === 'source' && rule === 'under the table'
	);
	const [begin] = source?.span ?? [];
	if (begin === undefined) return undefined;
	const { lines, dates, tokens, published } = document;
	const own = document.sentences[draft.sentenceIndex]?.line ?? 0;
	const line = lines
		.slice(own + 1, own + ROWS)
		.find(({ to }) => (tokens.start[to - 1] ?? 0) > begin);
	const dated =
		line &&
		within(dates, line).find(
			(date) => date.start > begin && isDated(date) && (date.dateEnd ?? '') <= published
		);
	return dated?.kind === 'day' ? withFields(dated, { kind: 'as_of' }) : dated;
}

function findDateOver(document: Document, draft: FigureDraft): DateMention | undefined {
	const heading = draft.headingSpan;
	if (heading) {
		const dated = within(document.dates, heading).find((date) => isDated(date));
		if (dated) return dated;
	}
	return dateOver(document, draft.sentenceIndex);
}

/** The date of the heading over a row, or over the section of a sentence. */
const dateOver = once((document, index): DateMention | undefined => {
	const row = document.sentences[index];
	if (!row || !isListed(document, row)) return ofSection(document, row);
	const paragraph = paragraphOf(document, row.from);
	for (let i = index - 1; i >= Math.max(0, index - ROWS); i--) {
		const sentence = document.sentences[i];
		if (!sentence || sentence.from < paragraph.from) return undefined;
		// "Situation at a glance (as of 18 May)" counts nothing.
		const isFigure = within(document.numbers, sentence).some(({ form }) => form !== 'article');
		if (isNote(document, sentence) && isBelowFigure(document, i)) continue;
		if (isFigure || sentence.to - sentence.from > reachOf(document, sentence)) continue;
		const dated = within(document.dates, sentence).find((date) => isDated(date));
		if (dated) return dated;
	}
	return undefined;
});

/** "8,2 millions", "déplacés", "(OIM, juin 2024)": of the figure above it, not of the next. */
function isBelowFigure({ sentences, numbers }: Document, note: number): boolean {
	return [1, 2].some((back) => {
		const above = sentences[note - back];
		return above !== undefined && within(numbers, above).length > 0;
	});
}

/** "II. DAÑOS (acumulado del 7 al 20 de marzo)": the time of the section's heading. */
function ofSection(document: Document, row: Sentence | undefined): DateMention | undefined {
	const told = row && ofDayLine(document, row.line);
	if (told) return told;
	const heading = findSectionHeading(document, row?.line ?? 0);
	return heading && within(document.dates, heading).find((date) => isDated(date));
}

/** "9 octobre 2015" alone over a paragraph: a chronicle tells each day below a line of its own. */
function ofDayLine(document: Document, line: number): DateMention | undefined {
	const days = listDayLines(document, 0);
	if (days.length < CHRONICLE) return undefined;
	const last = days.findLast((day) => day.line < line);
	return last && line - last.line <= ROWS ? last.date : undefined;
}

/** Lines of a day alone that make a chronicle: one is the day of the page. */
const CHRONICLE = 2;

const listDayLines = once((document): { line: number; date: DateMention }[] =>
	document.lines.flatMap(({ from, to }, line) => {
		const end = document.tokens.key[to - 1] === ':' ? to - 1 : to;
		const [date] = to > from ? within(document.dates, { from, to }) : [];
		const isAlone = date !== undefined && date.from === from && date.to === end;
		return isAlone && isDated(date) ? [{ line, date }] : [];
	})
);

/** Words that a heading may have; a colon says that a whole sentence leads in what follows. */
function reachOf({ tokens }: Document, { to }: Span): number {
	return tokens.key[to - 1] === ':' ? LEAD_IN_WORDS : HEADING_WORDS;
}

function isDated({ kind, dateStart, dateEnd }: DateMention): boolean {
	if (dateEnd === null) return false;
	// "DESTROYED HOUSES (up to 20 December)".
	if (dateStart === null) return kind === 'as_of';
	return kind === 'as_of' || kind === 'span' || kind === 'window' || kind === 'day';
}

/** A row of a table, or a line that is no sentence of prose. */
function isListed({ lines, tokens }: Document, { line, to }: Sentence): boolean {
	return lines[line]?.zone === 'row' || tokens.key[to - 1] !== '.';
}
