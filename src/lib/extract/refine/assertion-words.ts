/** The words of doubt and expectation in a figure's clause, without those that are said of something else. */
import type { Document, Span } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { mentionsIn } from '../spans.ts';
import { isGrammar } from './clause.ts';
import type { FigureDraft } from '../types.ts';

/** The marks of doubt, fear, denial and expectation that a clause holds on its figure. */
export function listStanceWords(document: Document, draft: FigureDraft, clause: Span): Mark[] {
	return document
		.marksOf(draft.sentenceIndex)
		.filter(
			(mark, _, all) =>
				mark.section === 'assertion' &&
				mark.from >= clause.from &&
				mark.to <= clause.to &&
				!isInDate(document, mark) &&
				!isInAside(document, draft, mark, all) &&
				!isInName(document, mark) &&
				!isOfSaying(document, mark) &&
				!isInLonger(mark, all) &&
				!isCause(document, mark, all) &&
				!isOfState(document, draft, mark) &&
				!isOfWaiting(document, draft, mark) &&
				!isOfGrowth(document, draft, mark, all) &&
				!isOfCulprits(document, draft, mark, all)
		);
}

/** "The storm, which could hit again, killed 40": an aside that a comma has closed. */
function isInAside(
	{ tokens }: Document,
	{ from, frame }: FigureDraft,
	mark: Mark,
	all: readonly Mark[]
): boolean {
	const start = Math.min(from, frame?.from ?? from);
	if (mark.to >= start) return false;
	const opening = all.findLast(
		(one) => isGrammar(one, 'relative') && one.to <= mark.from && tokens.key[one.from - 1] === ','
	);
	if (!opening || mark.from - opening.to > ASIDE) return false;
	const isClosed = tokens.key.slice(mark.to, start).includes(',');
	return isClosed && !tokens.key.slice(opening.to, mark.from).includes(',');
}

/** Tokens from a relative to the word of doubt of its clause. */
const ASIDE = 8;

/** "attacks and fear of attacks displaced 900": what drove them; "fears of 400 dead" are in doubt. */
function isCause({ numbers }: Document, mark: Mark, all: readonly Mark[]): boolean {
	if (mark.section !== 'assertion' || mark.key !== 'fear') return false;
	const of = all.find((one) => isGrammar(one, 'of') && one.from === mark.to);
	return of !== undefined && !mentionsIn(numbers, { from: of.to, to: of.to + QUALIFIED }).length;
}

/** Tokens from "of" to a number behind its qualifier. */
const QUALIFIED = 4;

/** "attendent encore un abri", "no pueden ir a la escuela": a word of the state itself, not of what is expected. */
function isOfState(document: Document, draft: FigureDraft, { from, to }: Mark): boolean {
	const { metric, frame, sentenceIndex } = draft;
	if (!frame || frame.from > from || to > frame.to) return false;
	if (metric === 'in_need') return true;
	return document
		.marksNamed(sentenceIndex, 'grammar', 'negation')
		.some((mark) => mark.from === frame.from && mark.to === from);
}

/** "2 600 sinistrés attendent une aide": they wait, nobody waits for them. */
function isOfWaiting(
	{ tokens, language }: Document,
	{ to, frame }: FigureDraft,
	{ key, from, to: end }: Mark
): boolean {
	if (key !== 'projected' || from < to || from - to > 1) return false;
	// "5 000 réfugiés attendent d'être transférés": what they wait for is the fact.
	if (frame && frame.from >= end) return false;
	const waits = wordsFor(language, 'assertion', 'waits');
	return end - from === 1 && waits.includes(tokens.key[from] ?? '');
}

/** "12 morts, un chiffre qui pourrait s'alourdir": what may come of the number; the number is told. */
function isOfGrowth(
	{ tokens }: Document,
	{ to }: FigureDraft,
	mark: Mark,
	all: readonly Mark[]
): boolean {
	if (mark.key !== 'projected' || mark.from < to) return false;
	return all.some(
		({ section, key, from, to: end }) =>
			section === 'grammar' &&
			key === 'relative' &&
			from >= to &&
			end <= mark.from &&
			tokens.key.slice(Math.max(to, from - APPOSED), from).includes(',')
	);
}

/** Tokens from a comma to the relative clause on a noun of its own: ", un chiffre". */
const APPOSED = 3;

/** "Gestión del Riesgo de Desastres": part of the name of a source. */
function isInName(document: Document, mark: Mark): boolean {
	const near = mentionsIn(document.sources, { from: mark.from - NAME, to: mark.to + NAME });
	return near.some(({ from, to }) => from < mark.from && to > mark.to);
}

/** Tokens of the name of a source. */
const NAME = 16;

/** "could confirm only 14 deaths": how who tells says it; the longer phrase decides. */
function isOfSaying({ tokens, language }: Document, { from, to }: Mark): boolean {
	const verb = SourceWords.of(tokens, language).find(from, 'finite');
	return verb !== undefined && verb.to > to;
}

/** "May" is a month, no modal, inside a date. */
function isInDate(document: Document, mark: Mark): boolean {
	const near = mentionsIn(document.dates, { from: mark.from - 12, to: mark.to + 12 });
	// "2 May have been released": the month begins no "may have".
	return near.some(
		(date) => date.from <= mark.from && date.to > mark.from && date.kind !== 'deadline'
	);
}

/** "tués par des djihadistes présumés", "une attaque de djihadistes présumés": in doubt is only who did it. */
function isOfCulprits(
	{ tokens, language }: Document,
	{ from, to, frame }: FigureDraft,
	mark: Mark,
	all: readonly Mark[]
): boolean {
	if (mark.section !== 'assertion' || mark.key !== 'unconfirmed') return false;
	if (mark.to <= from) {
		const isOfDoer = wordsFor(language, 'assertion', 'doer').includes(tokens.key[mark.from] ?? '');
		return isOfSubject({ from, frame }, mark, all, isOfDoer);
	}
	if (mark.from < to) return false;
	const floor = Math.max(to, mark.from - CULPRITS);
	const by = wordsFor(language, 'sources', 'by');
	if (tokens.key.slice(floor, mark.from).some((word) => by.includes(word))) return true;
	return all.some(
		({ section, key, from }) =>
			section === 'guards' && key === 'attack' && from >= floor && from < mark.from
	);
}

/** "Des rebelles présumés ont tué 18 personnes": right in front of the verb that the victims are the object of. */
function isOfSubject(
	{ from, frame }: Pick<FigureDraft, 'from' | 'frame'>,
	mark: Mark,
	all: readonly Mark[],
	isOfDoer: boolean
): boolean {
	if (!frame || frame.to > from || frame.from < mark.to) return false;
	// "des rebelles présumés, ont attaqué le village et tué six civils".
	if (isOfDoer && mark.to - mark.from === 1) return true;
	if (frame.from !== mark.to) return false;
	return all.some((one) => one.section === 'grammar' && one.key === 'have' && one.from === mark.to);
}

/** Tokens from "par" or the attack to the word of doubt: "une attaque de djihadistes". */
const CULPRITS = 4;

/** "may" in "may have": the longer phrase decides. */
function isInLonger(mark: Mark, all: readonly Mark[]): boolean {
	return all.some(
		(other) =>
			other.section === 'assertion' &&
			mark.section === 'assertion' &&
			other.from <= mark.from &&
			other.to >= mark.to &&
			other.to - other.from > mark.to - mark.from
	);
}
