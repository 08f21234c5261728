/** The source that what stands around a figure gives it: the next sentence, its list, its paragraph. */
import type { Document, Span } from '../document.ts';
import { SIGN } from '../tokens.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { findOrganisationIn, type OrganisationMention } from '../sources/organisations.ts';
import { findSectionHeading, isHeading } from '../structure/headings.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import {
	countsWithin,
	findIndexAt,
	findLeadIn,
	isBulletLine,
	lineOf,
	paragraphOf,
	sentenceOf,
	within
} from './layout.ts';
import { findBelow } from './source-below.ts';
import { isHelped, isProse, told, type Choice } from './source-kinds.ts';

/** "… C'est ce qui ressort du point de presse tenu par X": the next sentence names the source. */
export function fromNext(document: Document, draft: FigureDraft): Choice | undefined {
	const next = document.sentences[draft.sentenceIndex + 1];
	if (!next) return undefined;
	// "… sont déplacées. (Protection civile, 19 mars)": alone in brackets behind the full stop.
	const bracket =
		document.tokens.key[next.from] === '(' &&
		within(document.sources, next).find(({ kind }) => kind === 'bracket');
	if (bracket) return { mention: bracket, rule: 'named in the next sentence' };
	const words = SourceWords.of(document.tokens, document.language);
	const isInside = next.from < paragraphOf(document, draft.from).to;
	const named =
		isInside && words.find(next.from, 'back')
			? told(document, next).at(-1)
			: givenBy(document, words, next);
	return named && { mention: named, rule: 'named in the next sentence' };
}

/** "40 families sleep there. They came from X, the mayor said": who closes the next sentence, where nobody told before. */
export function fromClosing(document: Document, draft: FigureDraft): Choice | undefined {
	const next = document.sentences[draft.sentenceIndex + 1];
	if (!next || !isProse(document, draft) || isBackground(document, draft)) return undefined;
	if (next.from >= paragraphOf(document, draft.from).to || !goesOn(document, next))
		return undefined;
	const ofToll = tellsOfToll(document, next);
	const closing = told(document, next).findLast(
		({ kind }) => CLOSERS.has(kind) || (ofToll && kind === 'subject')
	);
	return closing && { mention: closing, rule: 'named in the next sentence' };
}

/** A sentence that counts nothing itself, or counts "others", and is no quotation. */
function goesOn(document: Document, sentence: Span): boolean {
	const marks = document.marksOf(findIndexAt(document.sentences, sentence.from));
	const isOther = marks.some(
		({ section, key, from }) =>
			section === 'grammar' && key === 'anotherBefore' && from - sentence.from <= OTHERS
	);
	const isQuote = document.tokens.kind[sentence.from] === SIGN;
	return isOther || (!isQuote && countsWithin(document, sentence).length === 0);
}

/** "The minister expects the toll to rise", "Le préfet n'exclut pas que ce chiffre augmente": what was told just before. */
function tellsOfToll(document: Document, next: Span): boolean {
	const index = findIndexAt(document.sentences, next.from);
	return document
		.marksOf(index)
		.some(
			({ section, key, from, to }) =>
				(section === 'measure' && key === 'toll') ||
				(section === 'relation' && key === 'pronoun' && to - from > 1)
		);
}

/** Tokens of a number before "others". */
const OTHERS = 3;

const CLOSERS: ReadonlySet<string> = new Set(['inversion', 'prefix']);

/** "Ces données ont été présentées par la ministre", "Le HCR a livré ces chiffres": what was told, by whom. */
function givenBy(
	document: Document,
	words: SourceWords,
	{ from, to }: Span
): SourceMention | undefined {
	const handed = told(document, { from, to }).find(({ kind }) => kind === 'handed');
	if (handed) return handed;
	const givers = told(document, { from, to }).filter(({ kind }) => GIVERS.has(kind));
	if (givers.length === 0) return undefined;
	for (let at = from; at < Math.min(to, from + GIVEN_REACH); at++) {
		const pointing =
			words.find(at, 'this') ?? (at === from ? words.find(at, 'article') : undefined);
		// "The government put the figure at 9": a count of its own.
		const tally = pointing && words.find(pointing.to, 'tally');
		if (!tally || countsWithin(document, { from: tally.to, to }).length > 0) continue;
		return givers.find(({ kind }) => kind === 'agent' || at > from);
	}
	return undefined;
}

const GIVERS: ReadonlySet<string> = new Set(['agent', 'subject']);

/** Tokens of a sentence up to what it points back to. */
const GIVEN_REACH = 24;

/** From the lead-in of a list, else from the sentences before it in the paragraph. */
export function findAround(document: Document, draft: FigureDraft): Choice | undefined {
	const line = lineOf(document, draft);
	const { from } = sentenceOf(document, draft);
	if (isBulletLine(document, line)) {
		const inLine = told(document, { from: line.from, to: draft.from }).at(-1);
		if (inLine) return { mention: inLine, rule: 'inherited in the bullet' };
		const leadIn = findLeadIn(document, line);
		const led = leadIn && told(document, leadIn).at(-1);
		const leader = led ?? (leadIn && isHelped(draft) ? findLeader(document, leadIn) : undefined);
		if (leader) return { mention: leader, rule: 'inherited from the lead-in' };
		const below =
			fromHeading(document, draft) ??
			findBelow(document, draft) ??
			(isHelped(draft) ? findHeaded(document, draft) : undefined);
		return below && { mention: below, rule: 'under the table' };
	}
	const paragraph = paragraphOf(document, draft.from);
	const before = told(document, { from: paragraph.from, to: from }).filter(
		// A bracket at the end of a line of a box speaks of that line.
		(one) => one.kind !== 'bracket' || one.from >= line.from || isProse(document, draft)
	);
	const mention = isBackground(document, draft)
		? undefined
		: before.findLast((one) => one.kind !== 'table' && one.kind !== 'witness');
	if (mention) return { mention, rule: 'inherited in the paragraph' };
	const helper = isHelped(draft) && findHelper(document, { from: paragraph.from, to: from });
	if (helper) return { mention: helper, rule: 'inherited in the paragraph' };
	const under = within(document.sources, { from: draft.to, to: paragraph.to });
	const table =
		(isProse(document, draft) ? undefined : under.find((one) => one.kind === 'table')) ??
		fromHeading(document, draft) ??
		findBelow(document, draft) ??
		(isHelped(draft) ? findHeaded(document, draft) : undefined);
	return table && { mention: table, rule: 'under the table' };
}

/** "En 2009, la crue avait fait 81 morts": recalled, and not by those who count today. */
export function isBackground(document: Document, draft: FigureDraft): boolean {
	if (draft.measure !== 'flow') return false;
	const year = Number(document.published.slice(0, 4));
	const around = { from: draft.from - NEAR_DATE, to: draft.to + NEAR_DATE };
	return within(document.dates, around).some(
		({ kind, dateEnd }) =>
			kind !== 'since' && dateEnd !== null && Number(dateEnd.slice(0, 4)) < year - RECALLED
	);
}

/** Tokens between a figure and its year. */
const NEAR_DATE = 12;
/** Years back to what a page only recalls. */
const RECALLED = 2;

/** "The Red Cross has 12 branches. Its teams:" above bullets: who acts there, else just before. */
function findLeader(document: Document, leadIn: Span): SourceMention | undefined {
	const { from } = paragraphOf(document, leadIn.from);
	return within(document.sources, { from, to: leadIn.to }).findLast(
		({ kind, source }) => (kind === 'actor' || kind === 'deliver') && source !== null
	);
}

function findHelper(document: Document, span: Span): SourceMention | undefined {
	return within(document.sources, span).findLast(({ kind }) => kind === 'deliver');
}

/** "APPEL DU HCR" over "Fonds requis : 44 millions": whose section it is, of what is asked for and brought. */
function findHeaded(document: Document, { sentenceIndex }: FigureDraft): SourceMention | undefined {
	const index = document.sentences[sentenceIndex]?.line ?? 0;
	for (let above = index - 1; above >= Math.max(0, index - SECTION_LINES); above--) {
		const line = document.lines[above];
		if (!line || line.from === line.to || !isHeading(document, line)) continue;
		const named = findOrganisationIn(document.tokens, line.from, line.to);
		// "SAN JOSÉ, 7 de diciembre (ACNUR)": whose page it is.
		if (!named || document.tokens.key[named.from - 1] === '(') return undefined;
		return named.organisation.kind === 'media' ? undefined : asMention(document, named);
	}
	return undefined;
}

/** Lines of a section under its heading. */
const SECTION_LINES = 12;

function asMention(
	{ tokens }: Document,
	{ from, to, organisation }: OrganisationMention
): SourceMention {
	const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
	const text = tokens.text.slice(start, end);
	const [source, kind] = [organisation.name, 'heading'];
	return { from, to, start, end, text, source, kind, rule: kind, cueFrom: from };
}

/** "RETOURNÉS PAR COMMUNE (CMP, au 31 janvier)" over a table, "CHIFFRES CLÉS (OCHA)" over a box. */
function fromHeading(
	document: Document,
	{ headingSpan, sentenceIndex }: FigureDraft
): SourceMention | undefined {
	if (!headingSpan) return undefined;
	const section = findSectionHeading(document, document.sentences[sentenceIndex]?.line ?? 0);
	return told(document, headingSpan).at(-1) ?? (section && told(document, section).at(-1));
}
