/** Attributions in a sentence: "selon X", "X a indiqué", "a indiqué X", "X recense", "avancé par X". */
import { withFields } from '../fields.ts';
import { isCapital, SIGN } from '../tokens.ts';
import { findAgent, findGiver, findMaker, findTeller, findWanting } from './agents.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb } from './authors.ts';
import { toHanded } from './handed.ts';
import { toHeaded } from './headed.ts';
import type { SourceWords } from './lexicon.ts';
import { type IsBorder, readPhrase } from './phrases.ts';
import { findTallyOf, isOpen, toLearned, toPrefix, toSelf, toTable } from './prefixes.ts';
import { toQuoted } from './present.ts';
import { canDeliver, isSourceLike } from './speakers.ts';
import { toSpoken } from './spoken.ts';
import { toTallying } from './tallying.ts';
import { toVerbal } from './verbals.ts';
import { findVerb } from './verbs.ts';

/** The attributions of the tokens `from`…`to`, in order of their cues. */
export function findAttributions(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution[] {
	const headed = toHeaded(words, from, to, isBorder);
	const found: Attribution[] = headed ? [headed] : [];
	let at = headed?.to ?? from;
	while (at < to) {
		// Most words are none that an attribution begins with.
		const isCue = words.matches(at).some(({ meaning }) => CUES.has(meaning));
		const cued = isCue ? findAt(words, at, from, to, isBorder) : undefined;
		const read = cued ?? toSpoken(words, at, from, to, isBorder);
		const one = read && found.length === 0 ? (atHead(words, read, from, isBorder) ?? read) : read;
		if (one && !found.some((other) => isKnown(other, one))) found.push(one);
		at = one ? Math.max(at + 1, one.cue.to) : at + 1;
	}
	const handed = toHanded(words, from, to, isBorder);
	if (handed) return [handed, ...found.filter((one) => !isKnown(one, handed))];
	const quoted = toQuoted(words, from, to, isBorder);
	if (!quoted && !found.some(({ kind }) => TOLD.has(kind))) {
		const tallying = toTallying(words, from, to, isBorder);
		if (tallying && !found.some((one) => isKnown(one, tallying))) return [tallying, ...found];
	}
	const isNew = quoted && !found.some((other) => other.from < quoted.cue.from);
	return isNew ? [quoted, ...found] : found;
}

/** What needs no other who tells beside it. */
const TOLD: ReadonlySet<string> = new Set(['prefix', 'subject', 'inversion', 'pronoun', 'agent']);

/** The keys of the words that `findAt` begins an attribution with. */
const CUES: ReadonlySet<string> = new Set([
	...['prefix', 'learned', 'nominal', 'tally', 'self', 'table'],
	...['participle', 'made', 'lacking', 'support', 'deliver_participle', 'given', 'run', 'tellings'],
	...['finite', 'giving', 'auxiliary', 'deliver_finite']
]);

/** "L'ONU a lancé … et estime que": the verb behind "et" is of whom the sentence begins with. */
function atHead(
	words: SourceWords,
	{ kind, cue }: Attribution,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	if (kind !== 'pronoun' || !words.findBefore(cue.from, 'and', from)) return undefined;
	const phrase = readPhrase(words, from, cue.from, isBorder);
	if (!phrase || phrase.to >= cue.from || !canDeliver(words, phrase)) return undefined;
	const isActing = findVerb(words, phrase.to, cue.from) ?? words.find(phrase.to, 'auxiliary');
	return isActing && withFields(phrase, { kind: 'subject', cue });
}

/** An agent may stand inside the words of a tally, but is not told twice. */
function isKnown(known: Attribution, one: Attribution): boolean {
	if (one.kind === 'agent') return known.from === one.from;
	return known.from < one.to && one.from < known.to;
}

function findAt(
	words: SourceWords,
	at: number,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const prefix = words.find(at, 'prefix');
	if (prefix && prefix.to <= to) return toPrefix(words, prefix, to, isBorder);
	const learned = words.find(at, 'learned');
	if (learned && learned.to <= to) return toLearned(words, learned, to, isBorder);
	const nominal = words.find(at, 'nominal');
	if (nominal && nominal.to <= to) {
		const read = toPrefix(words, nominal, to, isBorder);
		const named = read && withFields(read, cutAtVerb(words, read));
		// "les estimations du maire font état de": it tells what follows.
		const isTeller = named !== undefined && words.find(named.to, 'finite') !== undefined;
		// "les corps … ceux de la mère et de ses enfants": nobody's count.
		const isOnlySeen = named && words.find(named.from, 'witnesses') && !words.find(at, 'tellings');
		if (named && !isOnlySeen && isSourceLike(words, named, false))
			return isTeller ? withFields(named, { kind: 'subject' }) : named;
	}
	const counted = findTallyOf(words, at, to, isBorder);
	if (counted) return counted;
	const self = words.find(at, 'self');
	if (self && self.to <= to && isOpen(words, at, from)) return toSelf(words, self, to, isBorder);
	const isBracketed = words.tokens.key[at - 1] === '(';
	// "340 arrivées – Source : HCR".
	const isSetOff = at - 1 > from && words.tokens.kind[at - 1] === SIGN;
	if (at === from || isSetOff || isBracketed) {
		const table = toTable(words, at, to, isBorder);
		// "145 000 déplacés (source : HCR)": of its sentence, not of a table.
		if (table) return isSetOff || isBracketed ? withFields(table, { kind: 'prefix' }) : table;
	}
	// "CONFIRMED CASES BY DISTRICT": a heading.
	if (words.isAcronym(at)) return undefined;
	const agent =
		findAgent(words, at, to, isBorder) ??
		(at === from ? findMaker(words, at, to, isBorder) : undefined) ??
		findWanting(words, at, to, isBorder) ??
		findGiver(words, at, to, isBorder) ??
		findTeller(words, at, from, isBorder);
	if (agent) return agent;
	if (at > from && isCapital(words.tokens, at)) return undefined;
	// "a revised plan": an adjective.
	if (words.findBefore(at, 'article', from) && words.find(at, 'participle')) return undefined;
	const verb = findVerb(words, at, to);
	return verb && toVerbal(words, verb, from, to, isBorder);
}
