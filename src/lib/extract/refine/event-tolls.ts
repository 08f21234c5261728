/** Who counts the dead of a dated event gives its toll: "counts 69 dead after Sunday's eruption". */
import { hasSign } from '../signs.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { isPossessive } from '../tokens.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention } from '../types.ts';
import { type Clause, findCue, listUpTo } from './clause.ts';
import { CASUALTIES, isOfEventNoun } from './events.ts';

/** A bare noun of victims behind a verb of counting or telling, with the day of their event behind it. */
export function isTollOfEvent(clause: Clause): boolean {
	const { document, draft } = clause;
	if (!CASUALTIES.has(draft.metric) || draft.relation !== null) return false;
	const isDay = (date: DateMention): boolean =>
		date.kind === 'day' &&
		!hasSign(document.tokens, draft.to, date.from, ',;:') &&
		(isOfEventNoun(document, date) || isPossessive(document.tokens, date.to));
	const behind = { from: draft.to, to: draft.to + EVENT_WORDS };
	return mentionsIn(document.dates, behind).some(isDay) && isTold(clause);
}

/** Tokens from the victims to the day of their event: "after Sunday's", "in the 7.8-magnitude earthquake of". */
const EVENT_WORDS = 12;

/** The verb stands right before the first number of those joined to the figure, which has no other. */
function isTold(clause: Clause): boolean {
	const { tokens, language } = clause.document;
	const { frame } = clause.draft;
	const [{ from } = clause.draft] = listUpTo(clause);
	const tally = findCue(clause, 'tally', ({ to }) => to <= from && from - to <= QUALIFIER);
	if (tally) return !frame || frame.from === tally.from;
	if (frame) return false;
	const words = SourceWords.of(tokens, language);
	for (let at = from; at >= from - QUALIFIER; at--)
		if (words.findBefore(at, 'finite', Math.max(0, from - TELLING))) return true;
	return false;
}

/** Tokens between the verb and the number: "al menos", "de". */
const QUALIFIER = 2;

/** Tokens of a verb of telling. */
const TELLING = 6;
