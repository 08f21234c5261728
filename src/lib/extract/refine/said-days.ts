/** Which days are those of saying: a verb of saying, or of giving a count, stands beside them. */
import type { Document, Span } from '../document.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { DIGITS, SIGN, WORD, isPossessive } from '../tokens.ts';
import type { DateMention } from '../types.ts';
import { isGivenOn } from './count-days.ts';
import { isOfEventNoun } from './events.ts';
import { isDateOfReport } from './report-days.ts';
import { findIndexAt, within } from './layout.ts';
import { isOfOutbreak } from './outbreak.ts';

const REACH = 8;

const HEAD = 2;

const SUBJECT_REACH = 4;

const MAX_SOURCE = 40;

/** Tokens of a verb of saying: "a fait savoir". */
const SAYING = 4;

/** "On Sunday the agency had put the toll at 1,297": the day at the head is that of saying. */
function opensSaying(document: Document, date: DateMention): boolean {
	const sentence = document.sentences[findIndexAt(document.sentences, date.from)];
	if (!sentence || date.from > sentence.from + HEAD) return false;
	const behind = { from: date.to, to: date.to + SUBJECT_REACH + MAX_SOURCE };
	return within(document.sources, behind).some(
		({ kind, from }) =>
			(kind === 'subject' || kind === 'pronoun') && from <= date.to + SUBJECT_REACH
	);
}

/** "X on Sunday said", ", which on Sunday gave a toll": a verb of saying right behind the day, who says it before. */
function isBeforeVerb(document: Document, words: SourceWords, { from, to }: DateMention): boolean {
	if (!words.find(to, 'finite')) return false;
	const speakers = within(document.sources, { from: from - MAX_SOURCE, to: from });
	if (speakers.some((one) => one.kind === 'subject' && one.to === from)) return true;
	const marks = document.marksOf(findIndexAt(document.sentences, from));
	// "aseguró que el martes vio ocho cadáveres": what is said begins there.
	return marks.some(
		(mark) =>
			mark.section === 'grammar' &&
			mark.key === 'relative' &&
			mark.to === from &&
			!words.findBefore(mark.from, 'finite', mark.from - SAYING)
	);
}

/** A single day with a verb of saying close before it. */
export function isSaid(document: Document, words: SourceWords, date: DateMention): boolean {
	if (date.dateStart === null || date.dateStart !== date.dateEnd || date.kind !== 'day')
		return false;
	if (date.dateStart > document.published || isPossessive(document.tokens, date.to)) return false;
	if (opensSaying(document, date) || isBeforeVerb(document, words, date)) return true;
	if (isGivenOn(document, words, date) || isDateOfReport(document, date)) return true;
	// "sont portés disparus après le naufrage de jeudi": the day of what befell.
	if (isOfEventNoun(document, date) || isOfOutbreak(document, date)) return false;
	if (isDeclaredAside(document, words, date)) return false;
	const { tokens } = document;
	const floor = contentStart(document, date);
	// "dénombrait pour sa part, hier": one comma may stand between.
	let hasPaused = false;
	for (let at = date.from; at > Math.max(floor, date.from - REACH); at--) {
		const verb = words.findBefore(at, 'finite', floor) ?? words.findBefore(at, 'participle', floor);
		const isOther =
			verb &&
			// "el sismo que se registró el sábado": what happened, and nobody says it; "figures released on Friday".
			((words.findBefore(verb.from, 'tally', floor)
				? undefined
				: words.find(verb.from, 'deliver_participle')) ??
				// "gave way on Sunday", "that killed and claimed lives": no words of anybody.
				words.find(verb.from, 'idiom') ??
				words.findBefore(verb.to, 'idiom', floor));
		if (verb && !isOther) return true;
		const previous = at - 1;
		if (tokens.kind[previous] === DIGITS || isNumber(document, previous)) return false;
		if (tokens.kind[previous] === SIGN && (tokens.key[previous] !== ',' || hasPaused)) return false;
		hasPaused ||= tokens.kind[previous] === SIGN;
	}
	return false;
}

/** "The drought, declared a disaster on 29 February, has …": by whom, and when, is no day of saying. */
export function isDeclaredAside(
	{ tokens }: Document,
	words: SourceWords,
	{ from, to }: Span
): boolean {
	let at = from;
	while (at > 0 && from - at < REACH && tokens.kind[at - 1] === WORD) at--;
	// "Un premier bilan, publié le lendemain,", "Un bilan antérieur, publié jeudi,": that of a count is one.
	if (tokens.key[at - 1] !== ',' || words.find(at - 2, 'tally') || words.find(at - 3, 'tally'))
		return false;
	if (words.find(at, 'issued')) return false;
	// "La campagne, lancée jeudi à Anjouan avec …,": a deed, however long the aside goes on.
	const isClosed = tokens.key[to] === ',' || words.find(at, 'deed') !== undefined;
	return isClosed && words.find(at, 'participle') !== undefined;
}

/** "confirmó que la riada del 7 causó …": the days behind the conjunction are of what is said. */
function contentStart(document: Document, { from }: DateMention): number {
	const index = findIndexAt(document.sentences, from);
	const start = document.sentences[index]?.from ?? 0;
	const opened = within(document.marksNamed(index, 'grammar', 'relative'), {
		from: start,
		to: from
	}).at(-1);
	return opened?.to ?? start;
}

function isNumber({ numbers }: Document, at: number): boolean {
	return within(numbers, { from: at - NUMBER_WORDS, to: at + 1 }).some(
		({ to, form }) => to === at + 1 && form !== 'article'
	);
}

const NUMBER_WORDS = 6;
