/**
 * Rows of places under a figure that they break down: "124 nouveaux cas … • Goma : 45 cas". That they
 * belong together is seen from their sum, which is used for nothing else.
 */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { findSectionHeading } from './headings.ts';

/** Rows that make up less of a figure than this are taken for figures of their own. */
const LEAST_SHARE = 0.2;
/** Under a heading with a date of its own they must add up. */
const LEAST_SHARE_DATED = 0.98;

/** The rule of a figure whose noun says all of it. */
const OF_NOUN = '<number> <noun of a metric>';

/** How many figures back a breakdown may refer. */
const MEMORY = 60;

/** Ties runs of place rows to the figure above that they add up to, or nearly. */
export function tieBreakdowns(drafts: readonly FigureDraft[], document: Document): void {
	const order = new Map(drafts.map((draft, i) => [draft, i]));
	/** For the sentence of a row that of its whole: where the other columns have theirs. */
	const tied = new Map<number, number>();
	for (const rows of findRuns(drafts.filter((draft) => isPlaceRow(document, draft)))) {
		const run = withLead(document, rows);
		if (run.length < 2) continue;
		const at = run[0] ? (order.get(run[0]) ?? 0) : 0;
		const before = drafts.slice(Math.max(0, at - MEMORY), at);
		const column = tied.get(run[0]?.sentenceIndex ?? -1);
		const beside = before.filter(({ sentenceIndex }) => sentenceIndex === column);
		const whole = findSum(document, run, beside, 0) ?? findSum(document, run, before, LEAST_SHARE);
		if (!whole) continue;
		if (isPartOfLarger(whole, before) || isAbroad(document, run, whole)) continue;
		if (isBeside(document, run, whole) || isNextTo(document, run, whole)) continue;
		if (
			(hasOwnDate(document, run[0], whole) || isOfOtherSection(document, run[0], whole)) &&
			whole !== findSum(document, run, before, LEAST_SHARE_DATED)
		)
			continue;
		for (const row of run) {
			row.relation = 'part_of';
			row.parent = whole;
			tied.set(row.sentenceIndex, whole.sentenceIndex);
		}
	}
}

/** "Le Sahel en compte 500, devant le Nord (300)": what the rows follow in their sentence is one too. */
function withLead(document: Document, rows: FigureDraft[]): FigureDraft[] {
	const [first] = rows;
	const lead = first?.antecedent;
	if (!first || !lead || lead.relation !== null || rows.includes(lead)) return rows;
	const isRow = lead.sentenceIndex === first.sentenceIndex && !opensRows(document, lead, first);
	return isRow && lead.unit === first.unit && lead.metric === first.metric ? [lead, ...rows] : rows;
}

/** "À Blantyre, 158 corps … Au Mozambique, 73 personnes ont péri, et 17 à Madagascar": no part of what one country counts. */
function isAbroad(document: Document, run: readonly FigureDraft[], whole: FigureDraft): boolean {
	const countriesIn = (span: Span): string[] =>
		mentionsIn(document.places, span).flatMap(({ place }) => (place ? [place.country] : []));
	const home = countriesIn(document.sentences[whole.sentenceIndex] ?? whole);
	const rows = run.flatMap(({ placeSpan }) => (placeSpan ? countriesIn(placeSpan) : []));
	return home.length > 0 && rows.length > 0 && !rows.some((country) => home.includes(country));
}

/** "Piura registra 120 fallecidos. Le siguen Lambayeque con 45 …": of places beside that of the rows. */
function isBeside(document: Document, run: readonly FigureDraft[], whole: FigureDraft): boolean {
	const placeIn = (span: Span | null): PlaceRef | undefined =>
		span
			? (mentionsIn(document.places, span).find(
					({ place, kind }) => place !== null && kind !== 'dateline'
				)?.place ?? undefined)
			: undefined;
	const own = placeIn(whole.placeSpan ?? document.sentences[whole.sentenceIndex] ?? null);
	const rows = run.flatMap(({ placeSpan }) => placeIn(placeSpan) ?? []);
	if (!own || rows.length === 0) return false;
	return rows.every((row) => row.level === own.level && row.id !== own.id);
}

/** "Barpeta has 53 000. Nalbari comes next with 16 000": after it in a ranking, no part of it. */
function isNextTo(document: Document, run: readonly FigureDraft[], whole: FigureDraft): boolean {
	const [first] = run;
	if (!first || first.antecedent !== whole) return false;
	const { from } = document.sentences[first.sentenceIndex] ?? first;
	return document
		.marksNamed(first.sentenceIndex, 'relation', 'next')
		.some((mark) => mark.from >= Math.max(from, whole.to) && mark.to <= first.from);
}

/** True when the heading over a row has a date that the heading over the whole has not. */
function hasOwnDate(document: Document, row: FigureDraft | undefined, whole: FigureDraft): boolean {
	const { dates } = document;
	const heading = row?.headingSpan;
	if (!heading || (whole.from >= heading.from && whole.to <= heading.to)) return false;
	const shared = whole.headingSpan ? mentionsIn(dates, whole.headingSpan) : [];
	// "Desde noviembre hasta el 4 de marzo" of the whole, "(noviembre – 4 de marzo)" over its rows.
	const own = mentionsIn(dates, document.sentences[whole.sentenceIndex] ?? whole);
	return mentionsIn(dates, heading).some(
		({ kind, dateStart, dateEnd }) =>
			!isOfPage(document, whole, dateEnd) &&
			!shared.some(
				(one) => one.kind === kind && one.dateStart === dateStart && one.dateEnd === dateEnd
			) &&
			!own.some((one) => one.dateStart === dateStart && one.dateEnd === dateEnd)
	);
}

/** "6 380 habitants ont fui …" told in a section, "Zémio : 3 905 déplacés" in another: an event is no whole of those counted there. */
function isOfOtherSection(
	document: Document,
	row: FigureDraft | undefined,
	whole: FigureDraft
): boolean {
	if (row?.rule !== OF_NOUN || !whole.frame || whole.rule === OF_NOUN) return false;
	const { sentences } = document;
	const heading = findSectionHeading(document, sentences[row.sentenceIndex]?.line ?? 0);
	return heading !== undefined && heading.from > whole.to;
}

/** The day that the page stands at, told before its first figures. */
function isOfPage({ dates, published }: Document, whole: FigureDraft, day: string | null): boolean {
	if (day === published) return true;
	return mentionsIn(dates, { from: 0, to: whole.from }).some(
		({ kind, dateEnd }) => kind === 'as_of' && dateEnd === day
	);
}

/** "Au 13 avril, le camp de Khazer abrite 31 200 déplacés": a sentence at a day of its own. */
function opensWithDate(
	{ dates, sentences }: Document,
	row: FigureDraft | undefined,
	whole: FigureDraft
): boolean {
	const sentence = row && sentences[row.sentenceIndex];
	const other = sentences[whole.sentenceIndex];
	if (!sentence || !other || sentence === other) return false;
	const ends = mentionsIn(dates, other).map(({ dateEnd }) => dateEnd);
	return mentionsIn(dates, { from: sentence.from, to: row.from }).some(
		({ kind, dateEnd }) => (kind === 'as_of' || kind === 'day') && !ends.includes(dateEnd)
	);
}

/** What rows of a sentence may add up to is the largest of its kind close before, no row of another list. */
function isPartOfLarger(whole: FigureDraft, before: readonly FigureDraft[]): boolean {
	return (
		whole.headingSpan === null &&
		before.some(
			({ value, unit, metric, sentenceIndex, relation }) =>
				unit === whole.unit &&
				metric === whole.metric &&
				relation === null &&
				whole.sentenceIndex - sentenceIndex <= NEAR &&
				(value ?? 0) > (whole.value ?? 0) * MUCH
		)
	);
}

/** Sentences back to a larger figure, and how much larger it is. */
const NEAR = 4;
const MUCH = 3;

/** A figure whose place the layout gives, and that hangs on no other yet. */
function isPlaceRow(document: Document, draft: FigureDraft): boolean {
	if (draft.relation !== null || draft.when) return false;
	return draft.placeSpan !== null || beginsWithName(document, draft);
}

/** "• Goma : 45 cas": a name with a capital, then the number, within a few tokens. */
function beginsWithName(document: Document, draft: FigureDraft): boolean {
	const { tokens } = document;
	const sentence = document.sentences[draft.sentenceIndex];
	if (!sentence || sentence.to - sentence.from > 24) return false;
	let at = sentence.from;
	while (at < sentence.to && tokens.kind[at] !== WORD && tokens.kind[at] !== DIGITS) at++;
	if (tokens.kind[at] !== WORD || !isCapital(tokens, at)) return false;
	// "Hay 7.000 damnificados": a word of the lexicon begins the sentence, no name.
	if (isCue(document, draft.sentenceIndex, at)) return false;
	for (let i = at + 1; i < Math.min(at + 7, draft.number.from); i++) {
		if (tokens.key[i] === ':' || tokens.key[i] === '(') return true;
	}
	for (let i = at; i < draft.number.from; i++) {
		if (tokens.kind[i] !== WORD || (!isCapital(tokens, i) && !tokens.joined[i])) return false;
	}
	return draft.number.from - at <= 3;
}

function isCue(document: Document, sentence: number, at: number): boolean {
	const isPlace = mentionsIn(document.places, { from: at, to: at + NAME_WORDS }).some(
		({ from }) => from === at
	);
	return !isPlace && document.marksOf(sentence).some((mark) => mark.from === at);
}

/** Tokens of the name of a place. */
const NAME_WORDS = 8;

/** Rows of one metric and unit in sentences that follow each other. */
function findRuns(rows: readonly FigureDraft[]): FigureDraft[][] {
	const runs: FigureDraft[][] = [];
	const open = new Map<string, FigureDraft[]>();
	for (const row of rows) {
		const key = `${row.unit} ${row.metric} ${row.subgroup}`;
		const run = open.get(key);
		const last = run?.at(-1);
		if (run && last && row.sentenceIndex - last.sentenceIndex <= 1) run.push(row);
		else {
			const fresh = [row];
			open.set(key, fresh);
			runs.push(fresh);
		}
	}
	return runs;
}

/** In the sentence of the rows, a figure is their whole only in front of a colon or a bracket around them. */
function opensRows(document: Document, whole: FigureDraft, first: FigureDraft): boolean {
	const between = document.tokens.key.slice(whole.to, first.from);
	const isAround = between.slice(0, 2).includes('(') && !between.includes(')');
	return whole.from < first.from && (between.includes(':') || isAround);
}

/** The last figure before the rows that their sum fits into. */
function findSum(
	document: Document,
	run: readonly FigureDraft[],
	drafts: readonly FigureDraft[],
	least: number
): FigureDraft | undefined {
	const first = run[0];
	const sum = run.reduce((total, row) => total + (row.value ?? 0), 0);
	const fitting = drafts.filter(
		(draft) =>
			first !== undefined &&
			(draft.sentenceIndex < first.sentenceIndex || opensRows(document, draft, first)) &&
			draft.unit === first.unit &&
			draft.metric === first.metric &&
			(draft.subgroup === null || draft.subgroup === first.subgroup) &&
			draft.value !== null &&
			draft.relation !== 'previous' &&
			draft.relation !== 'superseded' &&
			sum <= draft.value &&
			sum >= draft.value * least
	);
	const whole = fitting.at(-1);
	const ofDay = fitting.findLast((draft) => !opensWithDate(document, first, draft));
	const isAll = whole?.value != null && sum >= whole.value * LEAST_SHARE_DATED;
	return ofDay ?? (isAll ? whole : undefined);
}
