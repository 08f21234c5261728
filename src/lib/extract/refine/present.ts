/** What is told as it stands now: "il y a 45 évacués", "500 houses are under water", "la faim touche …". */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { endsLike, wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import {
	findCue,
	isGrammar,
	isJustBefore,
	listUpTo,
	namedIn,
	type Clause,
	type Test
} from './clause.ts';

/** What there is a number of only once it happened, or is counted from the outbreak on. */
const NEVER_THERE: ReadonlySet<Metric> = new Set<Metric>([
	'disease_cases',
	'recovered',
	'arrivals',
	'expelled',
	'returned',
	'rescued',
	'vaccinated',
	'aid_delivered',
	'funding_received',
	'funding_required'
]);

/** "Il y a 450 évacués dans les gymnases", "Tenemos 60 casas destruidas y nueve heridos": how many there are. */
export function fromExistence(clause: Clause): Test | undefined {
	if (NEVER_THERE.has(clause.draft.metric)) return undefined;
	const [first = clause.draft] = listUpTo(clause);
	const mark = findCue(clause, 'exists', (verb) => opens(clause, verb, first.from));
	return mark && { measure: 'stock', rule: 'a state', mark };
}

/** Nothing but what is counted stands between: no verb, nothing that is feared, no other clause. */
function opens({ document, all }: Clause, { from: at, to }: Mark, from: number): boolean {
	if (to > from || from - to > THERE || hasSign(document.tokens, to, from, ':;.')) return false;
	// "nous avons ramassé douze corps": an auxiliary.
	const isAuxiliary = all.some(
		(mark) => isGrammar(mark, 'have') && mark.from >= at && mark.to <= to
	);
	if (isAuxiliary && !isOnlyAdverbs(all, to, from)) return false;
	return !all.some((mark) =>
		mark.from < to ? isAmong(mark, at) : mark.to <= from && isOther(mark)
	);
}

/** "Parmi les morts figurent 14 femmes": who they are, of whom something was told. */
function isAmong({ section, key, from }: Mark, verb: number): boolean {
	return section === 'relation' && (key === 'among' || key === 'amongThe') && from < verb;
}

function isOther(mark: Mark): boolean {
	return (
		mark.section === 'assertion' || isGrammar(mark, 'have', 'be', 'been', 'relative', 'clauseStart')
	);
}

/** "we have now 60 …", "nous avons déjà 12 …". */
function isOnlyAdverbs(all: readonly Mark[], from: number, to: number): boolean {
	let at = from;
	for (const { from: start, to: end } of all.filter((mark) => isGrammar(mark, 'adverb')))
		if (start === at && end <= to) at = end;
	return at === to;
}

/** Tokens from the verb over what befell them to its number: "daños en al menos". */
const THERE = 5;

/** "are under water", "ont les pieds dans l'eau": a predicate that no verb of its own tells. */
export function isComplement(clause: Clause): boolean {
	const { all } = clause;
	const { frame, to } = clause.draft;
	if (!frame || frame.from < to) return false;
	const opensNoun = all.some(
		(mark) => isGrammar(mark, 'preposition', 'article') && mark.from === frame.from
	);
	if (!opensNoun) return false;
	const verb = all.findLast(
		(mark) => isGrammar(mark, 'be', 'have') && isJustBefore(mark, frame, 1)
	);
	if (!verb || verb.from < to) return false;
	const been = namedIn(clause, 'grammar', 'been');
	// "quedaron en medio del fuego": what became of them.
	const became = namedIn(clause, 'measure', 'became');
	return ![...been, ...became].some((mark) => isJustBefore(mark, frame, 2));
}

/** "touche", "afecta": a finite verb of the present, by its ending; "agua anegó" holds one of the past. */
export function isPresent({ tokens, language }: Document, { from, to, sub }: Mark): boolean {
	if (sub === 'participle') return false;
	const words = tokens.key.slice(from, to);
	const isLike = (word: string, key: string): boolean =>
		endsLike(language, word, key) || wordsFor(language, 'grammar', key).includes(word);
	const isOver = (word: string): boolean => isLike(word, 'past') || isLike(word, 'notPresent');
	return isLike(words[0] ?? '', 'present') && !words.some((word) => isOver(word));
}
