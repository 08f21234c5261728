/** Sources beside a verb of saying, counting or bringing: before it, behind it, or told before. */
import { beforeClitic, toAfar } from './afar.ts';
import type { Attribution } from './attribution.ts';
import { toInverted } from './inversions.ts';
import { isCapital, SIGN } from '../tokens.ts';
import type { SourceWords } from './lexicon.ts';
import { hasHead, type IsBorder, NUMBER_BORDER } from './phrases.ts';
import { openOfAside } from './phrases-before.ts';
import { isTally } from './pointing.ts';
import { isSourceLike } from './speakers.ts';
import { isPause, readCleft, toSubject } from './subjects.ts';
import { hasPronoun, type Verb } from './verbs.ts';

/** Who says, counts or brings what a verb tells: its subject, before or behind it. */
export function toVerbal(
	words: SourceWords,
	verb: Verb,
	from: number,
	to: number,
	isBorder: IsBorder
): Attribution | undefined {
	const { tokens } = words;
	const isAfterPause =
		verb.from === from ||
		isBack(words, verb, from) ||
		isPause(tokens.key[beforeClitic(words, verb.from) - 1] ?? '') ||
		words.findBefore(verb.from, 'saidAs', from) !== undefined;
	const subject = (): Attribution | undefined => toSubject(words, verb, from, isBorder);
	if (verb.kind === 'deliver') return subject();
	const inverted = (): Attribution | undefined =>
		toInverted(words, verb, to, isBorder, isAfterPause);
	const isInverted = isAfterPause && words.has('inversion');
	// "…, precisó, …": nobody stands beside the verb between two pauses.
	if (isInverted && verb.from > from && isClosed(words, verb, isBorder))
		return (
			toAfar(words, verb, to, isBorder) ?? {
				from: verb.from,
				to: verb.to,
				kind: 'pronoun',
				cue: verb
			}
		);
	const goesOn = toPronoun(words, verb, from, isBorder);
	if (goesOn && goesOn.from < verb.from) return goesOn;
	if (!isInverted) {
		// "…, it now shelters 640, said the mayor": who stands behind, where nobody stands apart before.
		const told = isAfterPause && verb.from > from ? inverted() : undefined;
		const isTold =
			told &&
			isSourceLike(words, told, false) &&
			(endsClause(words, told) || !isSetApart(words, verb.from, from, isBorder));
		// "We have told residents": nobody speaks behind the verb where the language turns no clause.
		const turned = words.has('inversion') || isAfterPause ? inverted : () => undefined;
		const named = (isTold ? told : undefined) ?? behindTally(words, subject(), turned) ?? goesOn;
		return named ?? (words.has('inversion') ? toDropped(words, verb, from, isBorder) : undefined);
	}
	const behind = inverted();
	// "Le préfet, Jean Ondo, a donné le bilan": what is told, not who tells it.
	const isSure =
		behind !== undefined && isSourceLike(words, behind, false) && !isTally(words, behind);
	const stated = (isSure ? behind : (headed(words, subject()) ?? behind)) ?? subject();
	const afar = stated ?? goesOn ?? toAfar(words, verb, to, isBorder);
	return afar ?? toDropped(words, verb, from, isBorder);
}

/** "…the mosque, which caved in, said Omar Sall.": a name, and a sign behind it. */
function endsClause({ tokens }: SourceWords, { from, to }: Attribution): boolean {
	return (
		isCapital(tokens, from) && tokens.kind[to] === SIGN && ',.'.includes(tokens.key[to] ?? ' ')
	);
}

/** "Lo dijo ante las cámaras el teniente": what was told before, and no subject in front of the verb. */
function isBack(words: SourceWords, { to }: Verb, from: number): boolean {
	return (words.find(from, 'back')?.to ?? 0) >= to;
}

/** "La cifra la dio a conocer el gobernador": behind the verb, where a count alone stands before it. */
function behindTally(
	words: SourceWords,
	subject: Attribution | undefined,
	inverted: () => Attribution | undefined
): Attribution | undefined {
	if (!subject) return inverted();
	if (!words.has('inversion') || !isTally(words, subject)) return subject;
	const behind = inverted();
	return behind && isSourceLike(words, behind, false) ? behind : subject;
}

/** "Además, indicó que …", "Habló de 14": a sentence that opens with what someone said goes on with who spoke before. */
function toDropped(
	words: SourceWords,
	verb: Verb,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	let at = from;
	for (let next = at; next < verb.from; at = next) {
		const aside = words.find(at, 'aside') ?? words.find(at, 'adverb');
		next = aside?.to ?? at + Number(words.tokens.key[at] === ',');
		if (next === at) return undefined;
	}
	const isSaying =
		at === verb.from &&
		(words.find(verb.to, 'relative') !== undefined ||
			(verb.isSpeech && countsSoon(verb.to, isBorder)));
	return isSaying ? { from: verb.from, to: verb.to, kind: 'pronoun', cue: verb } : undefined;
}

/** "Habló de 14 muertos": a number right behind the verb. */
function countsSoon(at: number, isBorder: IsBorder): boolean {
	for (let next = at; next < at + COUNT_WORDS; next++)
		if (isBorder(next) === NUMBER_BORDER) return true;
	return false;
}

/** Tokens of "de al menos" before a number. */
const COUNT_WORDS = 5;

/** "The mayor, known as Jean, said": between two commas stands an aside, no clause with a number. */
function isSetApart(words: SourceWords, verb: number, from: number, isBorder: IsBorder): boolean {
	if (words.tokens.key[verb - 1] !== ',') return false;
	const open = openOfAside(words, verb - 1, from);
	if (open === undefined) return false;
	if (words.find(open + 1, 'pronouns')) return false;
	for (let at = open + 1; at < verb; at++) if (isBorder(at) === NUMBER_BORDER) return false;
	return true;
}

/** "Le porte-parole, Jean Ba, a confirmé le raid": who has a noun of speakers, not the object. */
function headed(words: SourceWords, subject: Attribution | undefined): Attribution | undefined {
	return subject && hasHead(words, subject.from, subject.to) ? subject : undefined;
}

/** A full stop or a comma behind the verb, and no day behind the comma ("a indiqué, mardi, le maire"). */
function isClosed(words: SourceWords, { to }: Verb, isBorder: IsBorder): boolean {
	const { key } = words.tokens;
	// "dijo por teléfono, …": how it was said.
	const end = words.find(to, 'listener')?.to ?? to;
	return (key[end] === ',' && !isBorder(end + 1)) || key[end] === '.';
}

/** The verb itself stands for the one who spoke before: "he said", "a-t-il dit", "y asegura". */
function toPronoun(
	words: SourceWords,
	verb: Verb,
	from: number,
	isBorder: IsBorder
): Attribution | undefined {
	const adverb = words.findBefore(verb.from, 'adverb', from);
	const subject =
		words.findBefore(verb.from, 'pronouns', from) ??
		// "Estas solo admiten": an adverb may stand between the two.
		(adverb && words.findBefore(adverb.from, 'pronouns', from)) ??
		words.findBefore(verb.from, 'and', from);
	// "Police, who gave no toll, said": an aside on the one who says it.
	const isAside = subject && words.find(subject.from, 'relative') !== undefined;
	if (isAside && words.tokens.key[subject.from - 1] === ',') return undefined;
	if (isAside && readCleft(words, subject.from, from, isBorder)) return undefined;
	const isName = subject && words.isAcronym(subject.from);
	const isEnclitic = hasPronoun(words, verb.from, verb.to + 2);
	if ((!subject || isName) && !isEnclitic) return undefined;
	return {
		from: (isName ? null : subject?.from) ?? verb.from,
		to: verb.to,
		kind: 'pronoun',
		cue: verb
	};
}
