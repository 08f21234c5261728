/** Speakers behind their verb: "a indiqué mardi à la presse le gouverneur". */
import { withFields } from '../fields.ts';
import { DIGITS, isCapital, SIGN, WORD } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { cutAtVerb, readAuthor, readMaker } from './authors.ts';
import type { Cue, SourceWords } from './lexicon.ts';
import { withName } from './names-behind.ts';
import { findOrganisation } from './organisations.ts';
import {
	DATE_BORDER,
	hasHead,
	type IsBorder,
	NUMBER_BORDER,
	type Phrase,
	readPhrase
} from './phrases.ts';
import { readSeveral } from './several.ts';
import { canSpeak, isSourceLike } from './speakers.ts';
import type { Verb } from './verbs.ts';

/** "a indiqué mardi à la presse le gouverneur": past the day, the place and those who listened. */
export function toInverted(
	words: SourceWords,
	verb: Verb,
	to: number,
	isBorder: IsBorder,
	isAfterPause: boolean
): Attribution | undefined {
	const at = skipToSpeaker(words, verb.to, to, isBorder);
	// "said three officers had died": only where the speaker may stand right away.
	const maySpeak = isAfterPause && words.has('inversion');
	const several = maySpeak ? readSeveral(words, at, to, isBorder) : undefined;
	const read = several ?? readPhrase(words, at, to, isBorder);
	// "El balance que difundió la Gobernación da cuenta de": the next verb is none of the name.
	const phrase = read && cutAtVerb(words, read);
	if (!phrase) return undefined;
	// "indicó en la agencia", "a lâché d'une voix blanche": where and how it was said.
	if (words.find(phrase.from, 'soft_stop') ?? isManner(words, at)) return undefined;
	if (words.find(phrase.from, 'tally') && leadsToNumber(words, phrase.to, isBorder))
		return undefined;
	if (isWhatIsTold(words, phrase, isBorder)) return undefined;
	const isSpeaker = verb.isSpeech && isAfterPause && canSpeak(words, phrase, false);
	if (!isSpeaker && !isSourceLike(words, phrase, false)) return undefined;
	const author = isAfterPause ? readAuthor(words, phrase, to, isBorder) : undefined;
	const named = author ?? withName(words, phrase, to, isBorder);
	// "indique un communiqué du gouverneur": whose it is.
	return withFields(readMaker(words, named) ?? named, { kind: 'inversion', cue: verb });
}

/** "of" or "to"; no article of several: "racontent des habitants". */
function isManner(words: SourceWords, at: number): Cue | undefined {
	if (!words.has('inversion') || words.find(at, 'indefinite')) return undefined;
	return words.find(at, 'of') ?? words.find(at, 'listener_to');
}

/** Past the day, the place and those who listened, behind a verb of saying. */
export function skipToSpeaker(
	words: SourceWords,
	from: number,
	to: number,
	isBorder: IsBorder
): number {
	let at = from;
	for (let i = 0; i < BETWEEN; i++) {
		const next = skipBetween(words, at, to, isBorder);
		if (next === at) break;
		at = next;
	}
	return at;
}

/** Words of time, place and listeners that are gone past. */
const BETWEEN = 6;

/** "confirmó la muerte de dos personas": a noun of nobody, and how many it is of. */
function isWhatIsTold(words: SourceWords, { from, to }: Phrase, isBorder: IsBorder): boolean {
	const before = words.find(to, 'of')?.to ?? (words.find(to - 1, 'of') ? to : undefined);
	return before !== undefined && isBorder(before) === NUMBER_BORDER && !hasHead(words, from, to);
}

/** "a évoqué un bilan de « 13 morts »", "d'au moins 9 morts": what is told, not who tells it. */
function leadsToNumber({ tokens }: SourceWords, to: number, isBorder: IsBorder): boolean {
	for (let at = to; at <= to + TALLY_REACH; at++) {
		if (isBorder(at) === NUMBER_BORDER) return true;
		if (tokens.key[at] === ',') return false;
	}
	return false;
}

/** Tokens between a tally and its number: "d'", "au moins", a quotation mark. */
const TALLY_REACH = 4;

function skipBetween(words: SourceWords, at: number, to: number, isBorder: IsBorder): number {
	if (at >= to) return at;
	if (isBorder(at)) return isBorder(at) === NUMBER_BORDER ? at : at + 1;
	const { tokens } = words;
	if (tokens.kind[at] === SIGN && tokens.key[at] === ',') return at + 1;
	const time = timeBehind(words, at, isBorder);
	if (time !== undefined) return time;
	const listener = LISTENERS.map((key) => words.find(at, key)).find((cue) => cue !== undefined);
	// "à un correspondant de l'AFP": the agency listened too.
	if (listener) return mediaAt(words, listener.to) ?? listener.to;
	const preposition = words.find(at, 'listener_to') ?? words.find(at, 'soft_stop');
	const after = preposition && findOrganisation(tokens, preposition.to);
	if (after?.organisation.kind === 'media') return after.to;
	// "ont raconté aux secouristes": those who listened; "said the mayor" has no preposition.
	const given = words.has('inversion') ? words.find(at, 'listener_to') : undefined;
	const listeners = given && readListeners(words, given.to);
	if (listeners) return listeners;
	const name = (words.find(at, 'soft_stop') ?? given)?.to ?? at;
	const isName = name > at && tokens.kind[name] === WORD && isCapital(tokens, name);
	return isName ? endOfName(words, name) : at;
}

/**
 * "à Radio Sahel un responsable": all capitals in front of an article; "a EL HERALDO Ana Cruz": what is
 * shouted; "a Radio Progreso Ana Cruz, alcaldesa": all but a name of two; "à Genève Matthew Saltmarsh": the first.
 */
function endOfName(words: SourceWords, at: number): number {
	const { tokens } = words;
	let end = at + 1;
	while (isNameWord(words, end) && end - at < NAME_WORDS) end++;
	if (words.find(end, 'article')) return end;
	let shouted = at;
	while (shouted < end && words.isShouted(shouted)) shouted++;
	if (shouted > at && shouted < end) return shouted;
	return tokens.key[end] === ',' && end - at > FULL_NAME ? end - FULL_NAME : at + 1;
}

/** A word with a capital, or the number of a station: "Canal 5". */
function isNameWord({ tokens }: SourceWords, at: number): boolean {
	return isCapital(tokens, at) || (tokens.kind[at] === DIGITS && isCapital(tokens, at - 1));
}

/** Words of the name of a paper or a station, and of somebody behind it. */
const NAME_WORDS = 6;

/** A first name and a surname. */
const FULL_NAME = 2;

/** "en la tarde de este miércoles": past the preposition of a time. */
function timeBehind(words: SourceWords, at: number, isBorder: IsBorder): number | undefined {
	const opener = words.find(at, 'soft_stop') ?? words.find(at, 'of');
	if (!opener) return undefined;
	const next = isBorder(opener.to)
		? opener.to
		: (words.find(opener.to, 'article')?.to ?? opener.to);
	const isTime = isBorder(next) === DATE_BORDER || words.find(next, 'daypart') !== undefined;
	return isTime ? next : undefined;
}

/** When it was said, and to whom. */
const LISTENERS = ['daypart', 'listener', 'adverb'];

/** Where a small-lettered noun behind "aux" ends, if it is one of people: "à un correspondant de l'AFP". */
function readListeners(words: SourceWords, at: number): number | undefined {
	if (isCapital(words.tokens, at)) return undefined;
	const reporter = words.find(words.find(at, 'article')?.to ?? at, 'counted_itself');
	const of = reporter && words.find(reporter.to, 'of');
	return (of && mediaAt(words, of.to)) ?? words.find(at, 'heads')?.to;
}

/** Where a press agency that begins at a token, or behind its article, ends. */
export function mediaAt(words: SourceWords, at: number): number | undefined {
	const found = findOrganisation(words.tokens, words.find(at, 'article')?.to ?? at);
	return found?.organisation.kind === 'media' ? found.to : undefined;
}
