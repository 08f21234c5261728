/** Which disease cases, deaths and care are of: by the words nearest to them, else by what stands around. */
import type { Disease, Metric } from '#lib/domain/figure.ts';
import { isOfDisease } from '#lib/domain/metrics.ts';
import { bookOf } from '../books.ts';
import type { Document, Span } from '../document.ts';
import { groupFor, type Language } from '../lexicon.ts';
import { hasSign } from '../signs.ts';
import { findSectionHeading } from '../structure/headings.ts';
import { tokenise, type Tokens } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import type { RuleFor } from '../rules.ts';
import { findIndexAt, lineOf, paragraphOf, sentenceOf, within, type Siblings } from './layout.ts';

/** Words of the text that name a disease. */
interface Naming extends Span {
	disease: Disease;
}

interface Choice {
	disease: Disease;
	rule: RuleFor<'disease'>;
	/** The words in the text; none where the title, or another figure, says it. */
	words?: Span;
}

/** What is known of the page before its figures are looked at. */
interface Page {
	document: Document;
	namings: readonly Naming[];
	/** The only disease that the title, or else the text, names. */
	ofTitle: Disease | undefined;
	ofText: Disease | undefined;
	siblings: Siblings;
}

const diseaseBook = bookOf<Disease>('diseases', (book, language) => {
	for (const [disease, words] of Object.entries(groupFor(language, 'diseases', 'words'))) {
		for (const word of words) book.add(word, disease as Disease);
	}
});

/** Fills in the disease, in text order, so that a figure may follow the one before it. */
export function refineDiseases(
	drafts: readonly FigureDraft[],
	document: Document,
	siblings: Siblings
): void {
	const own = drafts.filter((draft) => isOfDisease(draft.metric) && !isOfHunger(document, draft));
	if (own.length === 0) return;
	const page = readPage(document, siblings);
	if (page.namings.length === 0 && !page.ofTitle) return;
	for (const draft of [...own].sort((a, b) => a.from - b.from)) {
		const choice = fromWords(page, draft) ?? fromAround(page, draft);
		if (choice) settle(document, draft, choice);
	}
}

/** "1 890 enfants malnutris" beside cases of hepatitis: treated for what their noun says. */
function isOfHunger({ marksOf }: Document, { from, to, sentenceIndex }: FigureDraft): boolean {
	return within(marksOf(sentenceIndex), { from, to: to + NOUN }).some(
		({ section, key, sub }) =>
			(section === 'heads' && sub === 'malnourished') ||
			(section === 'frames' && key === 'malnourished')
	);
}

/** Tokens of a complement: "souffrant de malnutrition aiguë". */
const NOUN = 5;

function readPage(document: Document, siblings: Siblings): Page {
	const { tokens, language, sentences, title } = document;
	const namings = sentences.flatMap((sentence) => readNamings(tokens, sentence, language));
	const words = title ? tokenise(title) : undefined;
	const inTitle = words ? readNamings(words, { from: 0, to: words.length }, language) : [];
	return { document, namings, siblings, ofTitle: onlyOf(inTitle), ofText: onlyOf(namings) };
}

/** The longest phrase from each token on. */
function readNamings(tokens: Tokens, { from, to }: Span, language: Language): Naming[] {
	const book = diseaseBook(language);
	const namings: Naming[] = [];
	for (let at = from; at < to; at++) {
		const match = book.matchAt(tokens, at).at(-1);
		if (!match || match.to > to) continue;
		namings.push({ from: at, to: match.to, disease: match.meaning });
		at = match.to - 1;
	}
	return namings;
}

function onlyOf(namings: readonly Naming[]): Disease | undefined {
	const [first] = namings;
	return first && namings.every(({ disease }) => disease === first.disease)
		? first.disease
		: undefined;
}

/** What the sentence says. A disease that another cause stands nearer than is not what people died of. */
function fromWords(page: Page, draft: FigureDraft): Choice | undefined {
	const { document } = page;
	const inSentence = within(page.namings, sentenceOf(document, draft));
	if (inSentence.length === 0) return undefined;
	const bound = findBound(document, draft, inSentence);
	const named = bound ?? findNearest(document, draft, inSentence);
	if (!named || isListed(document, named, inSentence)) return undefined;
	if (!bound && isOfOtherCause(document, draft, named)) return undefined;
	return toChoice(named, bound || !onlyOf(inSentence) ? CLAUSE : SENTENCE);
}

const CLAUSE = 'in the clause';
const SENTENCE = 'in the sentence';

function toChoice(words: Naming, rule: RuleFor<'disease'>): Choice {
	return { disease: words.disease, rule, words };
}

/** "120 cas suspects de choléra", "300 measles cases": the words of the figure, or right behind them. */
function findBound(
	document: Document,
	draft: FigureDraft,
	namings: readonly Naming[]
): Naming | undefined {
	const near = namings.find(({ to }) => to > draft.from);
	if (!near || near.from > draft.to + BOUND) return undefined;
	return isBroken(document, draft.to, near.from) ? undefined : near;
}

/** Tokens from a figure to the disease that its noun is of: "cas confirmés en laboratoire de". */
const BOUND = 5;
const PAUSES = ',;:.()';

/** Whether something parts two words: a pause, an "and", another number. */
function isBroken(document: Document, from: number, to: number): boolean {
	if (from >= to) return false;
	return (
		hasSign(document.tokens, from, to, PAUSES) ||
		within(document.numbers, { from, to }).length > 0 ||
		hasAnd(document, { from, to })
	);
}

function hasAnd(document: Document, span: Span): boolean {
	const marks = document.marksOf(findIndexAt(document.sentences, span.from));
	return within(marks, span).some(({ section, key }) => section === 'grammar' && key === 'and');
}

/** "500 cas de choléra et de rougeole", "AWD/cholera": one number for two diseases is of neither. */
function isListed(document: Document, one: Naming, namings: readonly Naming[]): boolean {
	return namings.some((other) => {
		const from = Math.min(one.to, other.to);
		const to = Math.max(one.from, other.from);
		if (other.disease === one.disease || to - from > LISTED) return false;
		if (within(document.numbers, { from, to }).length > 0) return false;
		return hasAnd(document, { from, to }) || hasSign(document.tokens, from, to, '/');
	});
}

/** Tokens between two diseases of one list: "et de la". */
const LISTED = 3;

/** The only one, else the one with the fewest words between, before the number where it is a label. */
function findNearest(
	document: Document,
	draft: FigureDraft,
	namings: readonly Naming[]
): Naming | undefined {
	if (onlyOf(namings)) return namings.find(({ to }) => to > draft.from) ?? namings.at(-1);
	const before = namings.findLast(({ to }) => to <= draft.from);
	const behind = namings.find(({ from }) => from >= draft.to);
	if (!before || !behind) return before ?? behind;
	if (isBroken(document, draft.to, behind.from)) return before;
	return draft.from - before.to <= behind.from - draft.to ? before : behind;
}

/** Of the dead only: "12 morts dans les inondations, qui font craindre le choléra". */
function isOfOtherCause(document: Document, draft: FigureDraft, named?: Span): boolean {
	if (draft.metric !== 'deaths' && draft.metric !== 'treated') return false;
	const causes = document
		.marksOf(draft.sentenceIndex)
		.filter(({ section, key }) => section === 'guards' && CAUSES.includes(key));
	const nearest = Math.min(...causes.map((cause) => gapTo(draft, cause)));
	return nearest < (named ? gapTo(draft, named) : Infinity);
}

const CAUSES: readonly string[] = ['attack', 'disaster', 'conflict'];

function gapTo(draft: FigureDraft, { from, to }: Span): number {
	return from >= draft.to ? from - draft.to : draft.from - to;
}

/** What the figures beside it, the lines above and the title say, the nearest first. */
function fromAround(page: Page, draft: FigureDraft): Choice | undefined {
	if (isOfOtherCause(page.document, draft) || draft.subgroup === 'combatants') return undefined;
	if (within(page.namings, sentenceOf(page.document, draft)).length > 0) return undefined;
	return (
		fromFigures(page, draft) ??
		fromLine(page, draft.headingSpan) ??
		fromParagraph(page, draft) ??
		fromLine(page, headingOf(page, draft)) ??
		fromPage(page, draft)
	);
}

/** Of its whole, else of the figure told before it in its sentence: "612 cas et 9 décès". */
function fromFigures({ siblings }: Page, draft: FigureDraft): Choice | undefined {
	const whole = draft.parent?.disease ?? draft.antecedent?.disease;
	if (whole) return { disease: whole, rule: 'as its whole' };
	const beside = siblings.get(draft)?.findLast(({ from, disease }) => from < draft.from && disease);
	return beside?.disease ? { disease: beside.disease, rule: 'as the figure before' } : undefined;
}

/** The only disease that a line names. */
function fromLine({ namings }: Page, line: Span | null | undefined): Choice | undefined {
	const named = line ? within(namings, line) : [];
	const [first] = named;
	return first && onlyOf(named) ? toChoice(first, 'in the heading') : undefined;
}

function headingOf({ document }: Page, draft: FigureDraft): Span | undefined {
	return findSectionHeading(document, findIndexAt(document.lines, lineOf(document, draft).from));
}

/** The last one named before it in the paragraph; where that sentence names several, none. */
function fromParagraph({ document, namings }: Page, draft: FigureDraft): Choice | undefined {
	const { from } = sentenceOf(document, draft);
	const last = within(namings, { from: paragraphOf(document, from).from, to: from }).at(-1);
	if (!last) return undefined;
	const sentence = document.sentences[findIndexAt(document.sentences, last.from)] ?? last;
	return onlyOf(within(namings, sentence)) ? toChoice(last, 'in the paragraph') : undefined;
}

/** The page's own disease; a text that only names one in passing does not say what people died of. */
function fromPage({ ofTitle, ofText }: Page, { metric }: FigureDraft): Choice | undefined {
	if (ofTitle && OF_THE_TITLE.includes(metric)) return { disease: ofTitle, rule: 'in the title' };
	if (ofText && metric === 'disease_cases') {
		return { disease: ofText, rule: 'the only disease of the page' };
	}
	return undefined;
}

const OF_THE_TITLE: readonly Metric[] = ['disease_cases', 'deaths', 'recovered', 'vaccinated'];

function settle(document: Document, draft: FigureDraft, { disease, rule, words }: Choice): void {
	const { tokens } = document;
	draft.disease = disease;
	draft.evidence.push({
		field: 'disease',
		rule,
		...(words ? { span: [tokens.start[words.from] ?? 0, tokens.end[words.to - 1] ?? 0] } : {})
	});
}
