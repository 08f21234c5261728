/** Reported, unconfirmed, projected, planned or denied: read off the verb of the figure's clause. */
import type { Assertion, Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { perLanguage, wordsFor, type Language } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { isCapital, SIGN, WORD } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { findIndexAt, type Siblings } from './layout.ts';
import { findShared, lastBreak, scopeOf } from './scope.ts';

interface Stance {
	assertion: Assertion;
	mark: { from: number; to: number };
	rule: string;
}

const PLANNED: ReadonlySet<Metric> = new Set<Metric>(['targeted', 'funding_required']);

interface Conditional {
	endings: readonly string[];
	exceptions: ReadonlySet<string>;
}

const conditionalOf = perLanguage((language: Language): Conditional => ({
	endings: wordsFor(language, 'assertion', 'conditionalEndings'),
	exceptions: new Set(wordsFor(language, 'assertion', 'notConditional'))
}));

/** Sets the assertion of every figure; a part and a previous value follow their own rules. */
export function refineAssertions(
	drafts: readonly FigureDraft[],
	document: Document,
	siblings: Siblings
): void {
	for (const draft of drafts) {
		const stance = findStance(document, draft, siblings.get(draft) ?? []);
		if (!stance) continue;
		draft.assertion = stance.assertion;
		const { tokens } = document;
		const span: [number, number] = [
			tokens.start[stance.mark.from] ?? 0,
			tokens.end[stance.mark.to - 1] ?? 0
		];
		draft.evidence.push({ field: 'assertion', rule: stance.rule, span });
	}
}

function findStance(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const own = { from: draft.from, to: draft.to };
	if (PLANNED.has(draft.metric))
		return { assertion: 'planned', mark: draft.frame ?? own, rule: 'a target or requirement' };
	if (draft.relation === 'previous') return undefined;
	if (draft.relation === 'superseded' && draft.parent && draft.parent.from > draft.from) {
		return findInClause(document, draft.parent, drafts);
	}
	if (
		draft.relation === 'part_of' &&
		draft.frame === null &&
		draft.parent &&
		draft.parent.metric === draft.metric
	) {
		const { assertion } = draft.parent;
		if (assertion === 'projected' || assertion === 'unconfirmed')
			return { assertion, mark: own, rule: 'as its whole' };
	}
	if (draft.relation === 'part_of' || draft.relation === 'equivalent') {
		const whole = draft.parent;
		if (whole && whole.sentenceIndex === draft.sentenceIndex) {
			return whole.assertion === 'reported' || whole.assertion === 'planned'
				? findInClause(document, draft, drafts)
				: { assertion: whole.assertion, mark: own, rule: 'as its whole' };
		}
	}
	return findInClause(document, draft, drafts);
}

function findInClause(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const clause = clauseOf(document, draft, drafts);
	const marks = document
		.marksOf(draft.sentenceIndex)
		.filter(
			(mark, _, all) =>
				mark.section === 'assertion' &&
				mark.from >= clause.from &&
				mark.to <= clause.to &&
				!isInDate(document, mark) &&
				!isInName(document, mark) &&
				!isInLonger(mark, all) &&
				!isOfNeed(draft, mark) &&
				!isOfGrowth(document, draft, mark, all) &&
				!isOfCulprits(document, draft, mark, all)
		);
	return (
		findDenied(document, draft, drafts) ??
		fromMark(marks, draft, 'projected', 'a verb of expectation') ??
		fromMark(marks, draft, 'unconfirmed', 'a word of doubt') ??
		findFear(document, marks, draft) ??
		findFuture(document, draft) ??
		findConditional(document, clause, draft) ??
		findSharedConditional(document, draft, drafts)
	);
}

/** "aurait tué 36 000 personnes et forcé 3 millions d'autres à fuir": under one auxiliary. */
function findSharedConditional(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const shared = findShared(document, draft, drafts);
	return shared && findConditional(document, clauseOf(document, shared, drafts), shared);
}

/** "attendent encore un abri": the verb of waiting is that of a need, not of what is expected. */
function isOfNeed({ metric, frame }: FigureDraft, { from, to }: Mark): boolean {
	return metric === 'in_need' && frame !== null && frame.from <= from && to <= frame.to;
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

/** The clause of a figure: from the number before it, over its predicate, to the next border. */
function clauseOf(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): { from: number; to: number } {
	const sentence = document.sentences[draft.sentenceIndex] ?? draft;
	const inSentence = drafts.filter((other) => other.sentenceIndex === draft.sentenceIndex);
	const before = inSentence
		.filter((other) => other.to <= draft.from && !isInsideOf(other, draft))
		.at(-1);
	const after = inSentence.find((other) => other.from >= draft.to && !isInsideOf(other, draft));
	// "le bilan pourrait s'alourdir car dix personnes sont portées disparues".
	const opened = document
		.marksOf(draft.sentenceIndex)
		.findLast(
			(mark) =>
				mark.section === 'grammar' &&
				mark.key === 'clauseStart' &&
				mark.to <= draft.from &&
				!(draft.frame && draft.frame.from < mark.from)
		);
	const low = Math.max(
		opened?.to ?? sentence.from,
		border(document, draft.from, sentence.from, -1),
		before && !sharesFrame(before, draft) ? before.to : sentence.from
	);
	let high = border(document, draft.to, sentence.to, 1);
	// "Alors que 400 enfants sont traités, l'agence prévoit …": the clause ends with its comma.
	const end = Math.max(draft.to, draft.frame?.to ?? 0);
	const comma =
		opened?.from === sentence.from ? end + document.tokens.key.slice(end, high).indexOf(',') : -1;
	if (comma >= end) high = comma;
	if (draft.frame && draft.frame.from >= draft.to)
		high = Math.max(high, Math.min(draft.frame.to, sentence.to));
	const other = document
		.marksOf(draft.sentenceIndex)
		.find(
			(mark) => opensClause(document, mark) && mark.from >= Math.max(draft.to, draft.frame?.to ?? 0)
		);
	if (other) high = Math.min(high, other.from);
	// "killed 45, and the number is expected to grow".
	const topic = document
		.marksOf(draft.sentenceIndex)
		.find(
			({ section, key, from }) =>
				section === 'relation' &&
				key === 'pronoun' &&
				from >= Math.max(draft.to, draft.frame?.to ?? 0) &&
				isJoined(document, draft, from)
		);
	if (topic) high = Math.min(high, topic.from);
	const speaker = mentionsIn(document.sources, { from: draft.to, to: sentence.to }).find(
		({ kind, from }) => kind === 'subject' && isJoined(document, draft, from)
	);
	if (speaker) high = Math.min(high, speaker.from);
	if (after && !sharesFrame(draft, after) && (!draft.frame || after.from >= draft.frame.to))
		high = Math.min(high, lastBreak(document, draft.sentenceIndex, draft.to, after.from));
	const from =
		draft.frame && draft.frame.to <= draft.from
			? Math.min(low, Math.max(sentence.from, draft.frame.from - 5))
			: low;
	return { from, to: Math.max(high, draft.to) };
}

/** ", and the UN said": "and" in front of what begins there, its article skipped. */
function isJoined({ marksOf }: Document, draft: FigureDraft, at: number): boolean {
	return marksOf(draft.sentenceIndex).some(
		({ section, key, to }) => section === 'grammar' && key === 'and' && (to === at || to === at - 1)
	);
}

/** "mais", and a relative that a comma sets off: ", dont le bilan pourrait s'alourdir". */
function opensClause({ tokens }: Document, { section, key, from }: Mark): boolean {
	if (section !== 'grammar') return false;
	return key === 'clauseStart' || (key === 'relative' && tokens.key[from - 1] === ',');
}

function isInsideOf(part: FigureDraft, whole: FigureDraft): boolean {
	return part.parent === whole;
}

function sharesFrame(a: FigureDraft, b: FigureDraft): boolean {
	return a.frame !== null && b.frame !== null && a.frame.from === b.frame.from;
}

/** The next strong border: semicolon, colon, quotation mark; a comma only twelve tokens away. */
function border(document: Document, at: number, limit: number, step: 1 | -1): number {
	const { tokens } = document;
	let i = step > 0 ? at : at - 1;
	for (; step > 0 ? i < limit : i >= limit; i += step) {
		const key = tokens.key[i] ?? '';
		if (tokens.kind[i] !== SIGN) continue;
		if (';:'.includes(key)) break;
	}
	return step > 0 ? Math.min(i, limit) : Math.max(i + 1, limit);
}

/** "Gestión del Riesgo de Desastres": part of the name of a source. */
function isInName(document: Document, mark: Mark): boolean {
	const near = mentionsIn(document.sources, { from: mark.from - NAME, to: mark.to + NAME });
	return near.some(({ from, to }) => from < mark.from && to > mark.to);
}

/** Tokens of the name of a source. */
const NAME = 16;

/** "May" is a month, no modal, inside a date. */
function isInDate(document: Document, mark: Mark): boolean {
	const near = mentionsIn(document.dates, { from: mark.from - 12, to: mark.to + 12 });
	return near.some(
		(date) => date.from <= mark.from && date.to >= mark.to && date.kind !== 'deadline'
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
	if (mark.to <= from) return isOfSubject({ from, frame }, mark, all);
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
	all: readonly Mark[]
): boolean {
	if (!frame || frame.from !== mark.to || frame.to > from) return false;
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

function fromMark(
	marks: readonly Mark[],
	draft: FigureDraft,
	key: 'projected' | 'unconfirmed',
	rule: string
): Stance | undefined {
	const mark = marks
		.filter((found) => found.section === 'assertion' && found.key === key)
		.sort((a, b) => distance(a, draft) - distance(b, draft))[0];
	return mark && { assertion: key, mark, rule };
}

/** "craint que 40 personnes n'aient péri" is in doubt; "craint que 4 000 ne fuient" is to come. */
function findFear(
	{ marksOf }: Document,
	marks: readonly Mark[],
	draft: FigureDraft
): Stance | undefined {
	const mark = marks.findLast(
		({ section, key, to }) => section === 'assertion' && key === 'fear' && to <= draft.from
	);
	if (!mark) return undefined;
	const end = draft.frame?.to ?? draft.to;
	const hasHappened = marksOf(draft.sentenceIndex).some(
		({ section, key, from, to }) =>
			section === 'grammar' && (key === 'have' || key === 'been') && from >= mark.to && to <= end
	);
	return hasHappened || CASUALTIES.has(draft.metric) || draft.metric === 'trapped'
		? { assertion: 'unconfirmed', mark, rule: 'a word of doubt' }
		: { assertion: 'projected', mark, rule: 'a verb of expectation' };
}

function distance(mark: { from: number; to: number }, draft: FigureDraft): number {
	return mark.to <= draft.from ? draft.from - mark.to : mark.from - draft.to;
}

/** "fuiront", "necesitarán": the predicate itself is in the future. */
function findFuture(document: Document, draft: FigureDraft): Stance | undefined {
	const { frame } = draft;
	if (!frame) return undefined;
	const mark = document
		.marksOf(draft.sentenceIndex)
		.find(
			(found) =>
				found.section === 'frames' &&
				found.future &&
				found.from === frame.from &&
				found.to === frame.to
		);
	return mark && { assertion: 'projected', mark, rule: 'a verb in the future' };
}

/** "auraient été déplacées", "seraient encore pris au piège". */
function findConditional(
	document: Document,
	clause: { from: number; to: number },
	draft: FigureDraft
): Stance | undefined {
	const { tokens, language } = document;
	const { endings, exceptions } = conditionalOf(language);
	let best: number | undefined;
	for (let at = clause.from; at < clause.to; at++) {
		if (tokens.kind[at] !== WORD) continue;
		const word = tokens.key[at] ?? '';
		if (!endings.some((ending) => word.endsWith(ending)) || exceptions.has(word)) continue;
		if (isFollowedByRelative(document, draft, at) || isName(document, at)) continue;
		const found = { from: at, to: at + 1 };
		if (
			best === undefined ||
			distance(found, draft) < distance({ from: best, to: best + 1 }, draft)
		)
			best = at;
	}
	if (best === undefined) return undefined;
	return {
		assertion: 'unconfirmed',
		mark: { from: best, to: best + 1 },
		rule: 'a conditional verb'
	};
}

/** "Ranchería": a capital inside a sentence. */
function isName({ tokens, sentences }: Document, at: number): boolean {
	return isCapital(tokens, at) && sentences[findIndexAt(sentences, at)]?.from !== at;
}

/** "habría que sumar": an obligation, not hearsay. */
function isFollowedByRelative(document: Document, draft: FigureDraft, at: number): boolean {
	return document
		.marksOf(draft.sentenceIndex)
		.some((mark) => mark.from === at + 1 && mark.key === 'relative' && mark.to === at + 2);
}

/** "dément la mort de trois enfants", "le chiffre de 5 000 est exagéré". */
function findDenied(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const scope = scopeOf(document, draft, drafts);
	const marks = document
		.marksOf(draft.sentenceIndex)
		.filter((mark) => mark.section === 'assertion');
	const mark = marks.find(
		(found) =>
			found.key === 'denied' &&
			found.from >= scope.from &&
			found.to <= scope.to &&
			Math.abs(distance(found, draft)) <= 14 &&
			!hasObject(draft, found, drafts) &&
			!marks.some(
				(other) => other.key === 'notDenied' && other.from <= found.from && other.to >= found.to
			)
	);
	return mark && { assertion: 'denied', mark, rule: 'a verb of denial' };
}

/** "a fait état de quatre morts, démentant le bilan de neuf": it denies the figure that follows it. */
function hasObject(draft: FigureDraft, denial: Span, drafts: readonly FigureDraft[]): boolean {
	if (denial.from < draft.to) return false;
	return drafts.some(
		({ sentenceIndex, from }) => sentenceIndex === draft.sentenceIndex && from >= denial.to
	);
}
