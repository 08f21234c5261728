/** The clause that says whether a figure is told, doubted, expected or denied. */
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { SIGN } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { isGrammar } from './clause.ts';
import { lastBreak } from './scope.ts';

/** A figure in its sentence, with the other figures there. */
interface Place {
	document: Document;
	draft: FigureDraft;
	sentence: Span;
	marks: readonly Mark[];
	/** The figures of the sentence that are no part of this one. */
	others: readonly FigureDraft[];
	/** The word that opens its clause: "le bilan pourrait s'alourdir car dix personnes sont portées disparues". */
	opening: Mark | undefined;
}

/** The clause of a figure: from the number before it, over its predicate, to the next border. */
export function clauseOf(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Span {
	const marks = document.marksOf(draft.sentenceIndex);
	const place: Place = {
		document,
		draft,
		sentence: document.sentences[draft.sentenceIndex] ?? draft,
		marks,
		others: drafts.filter(
			(other) => other.sentenceIndex === draft.sentenceIndex && other.parent !== draft
		),
		opening: later(findOpening(marks, draft), findRelative(document, marks, draft))
	};
	return { from: startOf(place), to: Math.max(endOf(place), draft.to) };
}

function findOpening(marks: readonly Mark[], { from, frame }: FigureDraft): Mark | undefined {
	return marks.findLast(
		(mark) =>
			isGrammar(mark, 'clauseStart') && mark.to <= from && !(frame && frame.from < mark.from)
	);
}

/** "pourrait frapper la côte, où le cyclone a tué 12 personnes": what is told there is not expected. */
function findRelative(
	{ tokens }: Document,
	marks: readonly Mark[],
	{ from, frame, relation }: FigureDraft
): Mark | undefined {
	if (relation === 'part_of') return undefined;
	const start = Math.min(from, frame?.from ?? from);
	return marks.findLast((mark) => {
		if (mark.to > start || start - mark.to > RELATIVE) return false;
		const isSetOff = isGrammar(mark, 'relative') && tokens.key[mark.from - 1] === ',';
		return isSetOff || isGrammar(mark, 'where');
	});
}

/** Tokens from a relative to its figure or verb: "où le cyclone de 2008 a". */
const RELATIVE = 8;

function later(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
	return (one?.to ?? 0) >= (other?.to ?? 0) ? one : other;
}

/** Behind the figure before, the word that opens the clause, or a sign; five tokens before its verb. */
function startOf({ document, draft, sentence, others, opening }: Place): number {
	const before = others.findLast((other) => other.to <= draft.from);
	const start = Math.max(
		opening?.to ?? sentence.from,
		border(document, labelOf(draft, document), sentence.from, -1),
		before && !sharesFrame(before, draft) ? before.to : sentence.from
	);
	const { frame } = draft;
	const isBehindVerb = frame !== null && frame.to <= draft.from;
	if (!isBehindVerb) return start;
	return Math.min(start, Math.max(opening?.to ?? sentence.from, frame.from - VERB));
}

/** "Feared dead: 19": the label belongs to its number. */
function labelOf({ from, rule }: FigureDraft, { tokens }: Document): number {
	const isLabel = rule === '<label>: <number>' && tokens.key[from - 1] === ':';
	return isLabel ? from - 1 : from;
}

/** Tokens in front of a verb that belong to it. */
const VERB = 5;

/** Before the next sign, clause, speaker or figure, but behind the figure's own predicate. */
function endOf(place: Place): number {
	const { document, draft, sentence, others } = place;
	// "127 muertos y es posible que los fallecidos superen los 300": its own noun says what it counts.
	const isNamed = draft.rule === '<number> <noun of a metric>';
	const predicate = Math.max(draft.to, isNamed ? 0 : (draft.frame?.to ?? 0));
	const sign = findComma(place, predicate) ?? border(document, draft.to, sentence.to, 1);
	const isBeforeVerb = draft.frame !== null && draft.frame.from >= draft.to;
	const own = isBeforeVerb ? Math.max(sign, Math.min(predicate, sentence.to)) : sign;
	const after = others.find((other) => other.from >= draft.to);
	const isApart = after && !sharesFrame(draft, after) && after.from >= (draft.frame?.to ?? 0);
	const ends = [
		own,
		findAppositionEnd(place),
		findNextClause(place, predicate),
		findNextStance(place, predicate),
		findNextSubject(place, predicate),
		findSpeaker(place),
		endOfSaying(place, predicate)
	];
	if (isApart) ends.push(lastBreak(document, draft.sentenceIndex, draft.to, after.from));
	return Math.min(...ends.filter((end) => end !== undefined));
}

/** "Alors que 400 enfants sont traités, l'agence prévoit …": the clause ends with its comma. */
function findComma(
	{ document, draft, sentence, opening }: Place,
	predicate: number
): number | undefined {
	if (opening?.from !== sentence.from) return undefined;
	const limit = border(document, draft.to, sentence.to, 1);
	const comma = document.tokens.key.slice(predicate, limit).indexOf(',');
	return comma < 0 ? undefined : predicate + comma;
}

/** "The toll, now 47, could climb past 100", "de 47 muertos por ahora,": the value that holds is set off. */
function findAppositionEnd({ document, draft, marks }: Place): number | undefined {
	const { key } = document.tokens;
	const isOpen = key.slice(Math.max(0, draft.from - ASIDE), draft.from).includes(',');
	const close = key.slice(draft.to, draft.to + ASIDE).indexOf(',') + draft.to;
	if (!isOpen || close < draft.to) return undefined;
	const isCurrent = marks.some(
		(mark) =>
			mark.section === 'measure' &&
			(mark.key === 'stock' || mark.key === 'soFar') &&
			mark.from >= draft.from - ASIDE &&
			mark.to <= close
	);
	return isCurrent ? close : undefined;
}

/** Tokens from a comma to a value set off, or behind it: ", now", "por ahora,". */
const ASIDE = 4;

/** Where another clause opens, or a topic: "killed 45, and the number is expected to grow". */
function findNextClause({ document, marks }: Place, predicate: number): number | undefined {
	return marks.find(
		(mark) =>
			mark.from >= predicate &&
			(opensClause(document, mark) ||
				(mark.section === 'relation' && mark.key === 'pronoun' && isJoined(marks, mark.from)))
	)?.from;
}

/**
 * "ha matado a 4.200 reses y amenaza a otras", "we have 640 displaced here and the food will run out":
 * what is expected behind "and" is not what happened, where the figure has a verb of its own.
 */
function findNextStance(
	{ document, draft, sentence, marks }: Place,
	predicate: number
): number | undefined {
	const ands = marks.filter((mark) => isGrammar(mark, 'and') && mark.from >= predicate);
	if (ands.length === 0) return undefined;
	const expected = marks.filter(
		({ section, key }) => section === 'assertion' && key === 'projected'
	);
	const isVerbal = marks.some(
		(mark) => isVerb(mark) && mark.from >= sentence.from && mark.to <= draft.from
	);
	const reach = isVerbal ? SUBJECT : 0;
	return ands.find(({ to }) =>
		expected.some(
			({ from }) => from >= to && from - to <= reach && !hasSign(document.tokens, to, from, ',;:')
		)
	)?.from;
}

/** "30 maisons ont été emportées, beaucoup d'autres menacent de s'effondrer": behind the comma, of others. */
function findNextSubject({ document, draft, marks }: Place, predicate: number): number | undefined {
	if (!draft.frame || predicate !== draft.frame.to) return undefined;
	const expected = marks.find(
		({ section, key, from }) =>
			section === 'assertion' && key === 'projected' && from > predicate + 1
	);
	if (!expected) return undefined;
	const comma = document.tokens.key.slice(predicate, expected.from).lastIndexOf(',');
	const subject = predicate + comma + 1;
	return comma >= 0 && expected.from - subject >= LEAST_SUBJECT ? subject - 1 : undefined;
}

/** Tokens of a subject: "many others". */
const LEAST_SUBJECT = 2;

/** A verb in front of the figure: it is no subject that "and" adds another to. */
function isVerb(mark: Mark): boolean {
	if (mark.section === 'frames') return mark.sub !== 'noun' && mark.sub !== 'participle';
	return isGrammar(mark, 'have', 'be') || (mark.section === 'measure' && VERBS.has(mark.key));
}

const VERBS: ReadonlySet<string> = new Set(['stock', 'tally', 'event', 'registered', 'state']);

/** Tokens from "and" to the verb of what is expected: "the food of the convent will". */
const SUBJECT = 5;

/** "displaced 90 000 people, the minister said, and mourning will not be enough": behind who said it. */
function endOfSaying({ document, sentence }: Place, predicate: number): number | undefined {
	return mentionsIn(document.sources, { from: predicate, to: sentence.to }).find(
		({ kind, from }) => SAYING.has(kind) && document.tokens.key.slice(from - 2, from).includes(',')
	)?.to;
}

/** Whose verb stands beside them: "the minister said", "a indiqué le ministre". */
const SAYING: ReadonlySet<string> = new Set(['subject', 'inversion', 'pronoun', 'witness']);

/** "12 people died, and the UN said …". */
function findSpeaker({ document, draft, sentence, marks }: Place): number | undefined {
	return mentionsIn(document.sources, { from: draft.to, to: sentence.to }).find(
		({ kind, from }) => kind === 'subject' && isJoined(marks, from)
	)?.from;
}

/** ", and the UN said": "and" in front of what begins there, its article skipped. */
function isJoined(marks: readonly Mark[], at: number): boolean {
	return marks.some((mark) => isGrammar(mark, 'and') && (mark.to === at || mark.to === at - 1));
}

/** "mais", and a relative that a comma sets off: ", dont le bilan pourrait s'alourdir". */
function opensClause({ tokens }: Document, mark: Mark): boolean {
	if (isGrammar(mark, 'clauseStart')) return true;
	return isGrammar(mark, 'relative') && tokens.key[mark.from - 1] === ',';
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
