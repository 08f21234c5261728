/** Days of saying: "a indiqué mardi", "said on Monday". They date the statement, not the fact. */
import type { IsoDate } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { hasSign } from '../signs.ts';
import type { DateMention, FigureDraft, SourceMention } from '../types.ts';
import { findIndexAt, paragraphOf, sentenceOf, within } from './layout.ts';
import { isGivenOn, isOfGivenCount } from './count-days.ts';
import { findDateline } from './page-days.ts';
import { findDateLine, findHeading, isStretch } from './page-headings.ts';
import { findReportOfPage, isDateOfReport, ReportDays } from './report-days.ts';
import { isSaid } from './said-days.ts';

/** The day that a figure is told on, and whether words say so. */
export interface Anchor {
	day: IsoDate;
	/** The words; null where it is the day of publication or that of a heading. */
	mention: DateMention | null;
}

export class Statements {
	readonly #document: Document;
	readonly #said: DateMention[];
	readonly #isSaid: ReadonlySet<DateMention>;
	/** The day of the heading: of a bulletin that covers a period or stands at a day. */
	readonly #base: IsoDate;
	/** The period that the title says is covered. */
	readonly covered: DateMention | null;
	readonly #reports: ReportDays;
	/** The speakers of sentences with a day of saying, in the order of the text. */
	readonly #speakers: readonly Speaker[];

	constructor(document: Document) {
		this.#document = document;
		const words = SourceWords.of(document.tokens, document.language);
		this.#said = document.dates.filter(
			(date) => isSaid(document, words, date) || isOfGivenCount(document, words, date)
		);
		this.#isSaid = new Set(this.#said);
		this.#reports = new ReportDays(document, (date) => this.#isSaid.has(date));
		const spoken = this.#said.filter(
			(date) => !isGivenOn(document, words, date) && !isOfGivenCount(document, words, date)
		);
		this.#speakers = speakersOn(document, spoken);
		const heading = findHeading(document);
		this.covered = heading && isStretch(heading) ? heading : null;
		const line = heading ?? findDateLine(document);
		this.#base =
			line?.dateEnd ?? findDateline(document) ?? findReportOfPage(document) ?? document.published;
	}

	has(date: DateMention): boolean {
		return this.#isSaid.has(date);
	}

	/** The statement day of the sentence, of the paragraph, of the same source; else the base. */
	anchorOf(draft: FigureDraft, siblings: readonly FigureDraft[]): Anchor {
		const sentence = sentenceOf(this.#document, draft);
		const own = nearest(
			this.#document,
			within(this.#said, sentence).filter(
				(date) =>
					!isOfEarlier(this.#document, date, draft, siblings) &&
					!isOfNextSpeaker(this.#document, date, draft)
			),
			draft
		);
		if (own) return anchorAt(own);
		const paragraph = paragraphOf(this.#document, draft.from);
		const last = within(this.#said, { from: paragraph.from, to: sentence.from }).at(-1);
		const before = last && isOfOther(this.#document, last, draft, sentence) ? undefined : last;
		const mention =
			this.#ofQuote(draft, paragraph) ??
			before ??
			(isEarlier(draft) ? undefined : this.#reports.before(sentence, paragraph)) ??
			this.#ofSource(draft, sentence) ??
			this.#toldLater(draft, sentence);
		return mention ? anchorAt(mention) : { day: this.#base, mention: null };
	}

	/** "18 have died, NEMA has said. … In a report on Monday, NEMA's spokesman …": behind the lead. */
	#toldLater({ source, sourceText }: FigureDraft, { to }: Span): DateMention | undefined {
		const { dates, sentences, sources, tokens } = this.#document;
		const at = findIndexAt(sentences, to - 1);
		const own = sentences[at];
		if (sourceText === null || !own || within(dates, own).length > 0) return undefined;
		const isSame = (one: SourceMention): boolean =>
			one.source === source || one.text.includes(source ?? sourceText);
		// Infinity would make the ends of all spans fractions for the engine, and the whole reader slow.
		const near = { from: to, to: sentences[at + BEHIND_LEAD]?.to ?? tokens.length };
		return within(this.#said, near).find((date) => {
			const sentence = sentences[findIndexAt(sentences, date.from)];
			return sentence !== undefined && within(sources, sentence).some(isSame);
		});
	}

	/** "« Nous avons 66 maisons détruites. Trois sont portés disparus », a dit mercredi X": the day beside who speaks. */
	#ofQuote({ evidence, sentenceIndex }: FigureDraft, { to }: Span): DateMention | undefined {
		const spoken = evidence.find(({ rule }) => rule === 'speaks the quote')?.span;
		const from = this.#document.sentences[sentenceIndex]?.to;
		if (!spoken || from === undefined) return undefined;
		return within(this.#said, { from, to }).find(
			({ start, end }) => spoken[0] - end <= SPEAKER && start - spoken[1] <= SPEAKER
		);
	}

	/** "a indiqué mardi la FICR … explique la Fédération": the same speaker goes on. */
	#ofSource(draft: FigureDraft, sentence: Span): DateMention | undefined {
		if (draft.source === null || isEarlier(draft)) return undefined;
		// "En une semaine, 8 000 sont arrivés": counted back from the day of the page.
		const isTimed = draft.measure === 'flow' && within(this.#document.dates, sentence).length > 0;
		if (isTimed) return undefined;
		const { from } = sentence;
		return this.#speakers.findLast((one) => one.source === draft.source && one.date.from < from)
			?.date;
	}
}

/** Characters between who speaks and the day on which. */
const SPEAKER = 40;

/** Who spoke on a day. */
interface Speaker {
	source: string;
	date: DateMention;
}

/** The one speaker of each sentence with a day of saying; of several it is not told whose day it is. */
function speakersOn({ sentences, sources }: Document, said: readonly DateMention[]): Speaker[] {
	return said.flatMap((date) => {
		const sentence = sentences[findIndexAt(sentences, date.from)];
		const named = sentence ? within(sources, sentence) : [];
		const names = new Set(named.map(({ source, text }) => source ?? text));
		const [source, ...others] = names;
		return source !== undefined && others.length === 0 ? [{ source, date }] : [];
	});
}

/** Sentences from what a lead tells to when it was told. */
const BEHIND_LEAD = 4;

/** "La mairie recensait, lundi, … L'hôpital a reçu …, dit son directeur": who speaks now named no day. */
function isOfOther(
	document: Document,
	said: DateMention,
	{ evidence, source, sourceText }: FigureDraft,
	sentence: Span
): boolean {
	const { sentences, sources, tokens } = document;
	// "… du rapport daté du 2. Le cumul atteint 440, selon les équipes": in the same report.
	if (isDateOfReport(document, said)) return false;
	const told = evidence.find(({ field }) => field === 'source');
	if (!told?.span || told.span[0] < (tokens.start[sentence.from] ?? 0)) return false;
	if (told.rule.endsWith(POINTING_BACK)) return false;
	const earlier = sentences[findIndexAt(sentences, said.from)];
	const speakers = earlier ? within(sources, earlier) : [];
	return (
		speakers.length > 0 &&
		!speakers.some((one) => (one.source ?? one.text) === source || one.text === sourceText)
	);
}

/** "15 tués selon la police ; le bilan de la mairie, publié hier, est de 71": behind a semicolon another speaks. */
function isOfNextSpeaker(
	{ tokens, sources }: Document,
	date: DateMention,
	{ to }: FigureDraft
): boolean {
	const between = { from: to, to: date.from };
	return (
		date.from > to && hasSign(tokens, to, date.from, ';') && within(sources, between).length > 0
	);
}

const POINTING_BACK = 'pointing back';

/** "contra 58 reportados el lunes": the day of saying an earlier value. */
function isOfEarlier(
	document: Document,
	date: DateMention,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): boolean {
	// "which on Monday had spoken of 40, now says 62": in front of the earlier value as well.
	const after = siblings.find((one) => one.from >= date.to);
	if (after && after !== draft && isEarlier(after) && after.to <= draft.from) return true;
	const before = siblings.findLast((one) => one.to <= date.from);
	if (isOfBareNumber(document, date, draft)) return true;
	if (before === undefined || before === draft || !isEarlier(before)) return false;
	return !hasComma(document, date, before);
}

/** "at 78, revising down the 79 that it had announced on Wednesday": of a number that is no figure. */
function isOfBareNumber({ numbers, tokens }: Document, date: Span, draft: FigureDraft): boolean {
	const number = within(numbers, { from: draft.to, to: date.from }).at(-1);
	if (!number || date.from - number.to > BARE_WORDS) return false;
	return !hasSign(tokens, number.to, date.from, ',;') && number.form !== 'article';
}

/** Tokens from such a number to the day on which it was told: "that it had announced". */
const BARE_WORDS = 6;

function anchorAt(mention: DateMention): Anchor {
	return { day: mention.dateEnd ?? '', mention };
}

/** What a comma between a figure and a day of saying counts for, in tokens. */
const APART = 8;

function hasComma({ tokens }: Document, date: Span, draft: Span): boolean {
	const [first, second] = date.from < draft.from ? [date, draft] : [draft, date];
	return tokens.key.slice(first.to, second.from).includes(',');
}

function nearest(
	document: Document,
	dates: readonly DateMention[],
	draft: FigureDraft
): DateMention | undefined {
	const distance = (date: DateMention): number =>
		Math.abs(date.from - draft.from) + (hasComma(document, date, draft) ? APART : 0);
	return [...dates].sort((a, b) => distance(a) - distance(b))[0];
}
