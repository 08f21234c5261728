/** Ages: years of a person, not people. */
import type { Span } from '../document.ts';
import { hasSign } from '../signs.ts';
import { WORD } from '../tokens.ts';
import type { NumberMention, SourceMention } from '../types.ts';
import { mentionsIn } from '../spans.ts';
import { nameBefore } from './names.ts';
import { type Scene, clauseStart, markAt, markBefore } from './scene.ts';

/** "a teacher, 41.": an age between commas. */
export function isBareAge(scene: Scene, number: NumberMention): boolean {
	const { tokens } = scene.document;
	const { value } = number;
	if (value === null || value > OLDEST || isCountOfTeller(scene, number)) return false;
	if (isAgeOfPerson(scene, number)) return true;
	if (number.form !== 'digits') return false;
	if (isAgeAtDeath(scene, number)) return true;
	if (isAgeInBrackets(scene, number) || (tokens.key[number.from] ?? '').startsWith('0'))
		return true;
	const after = tokens.key[number.to] ?? '.';
	const isLast = number.to >= scene.to || ',.;)'.includes(after);
	return (
		tokens.key[number.from - 1] === ',' &&
		isLast &&
		!isListed(scene, number) &&
		!followsPlace(scene, number)
	);
}

/** "the rebels, 45", "los rebeldes de 45": what others count, as the sentence before them tells. */
function isCountOfTeller(scene: Scene, { from, to }: NumberMention): boolean {
	const { sources, tokens } = scene.document;
	const teller = mentionsIn(sources, { from: from - TIED_WORDS, to: from }).at(-1);
	if (!teller || !(opensGap(teller) || isAhead(scene, teller, to))) return false;
	for (let at = teller.to; at < from; at++)
		if (tokens.kind[at] === WORD && !markAt(scene, at, 'grammar', 'of', 'locative')) return false;
	return true;
}

/** No verb stands behind who tells. */
function opensGap({ kind, cueFrom, to }: SourceMention): boolean {
	return kind === 'subject' && cueFrom === to;
}

/** "…; selon les rebelles, 45.": who tells opens the clause that the number ends. */
function isAhead(
	{ document: { tokens } }: Scene,
	{ kind, cueFrom }: SourceMention,
	to: number
): boolean {
	return (
		kind === 'prefix' && tokens.key[cueFrom - 1] === ';' && '.;'.includes(tokens.key[to] ?? '.')
	);
}

/** Tokens of who tells and of what stands for the verb. */
const TIED_WORDS = 12;

/** "a girl of ten", "they are over 60": years, not people. */
function isAgeOfPerson(scene: Scene, number: NumberMention): boolean {
	const of = markBefore(scene, number.from, 'grammar', 'of');
	if (of && of.to - of.from === 1)
		return scene.heads.some(
			({ to, sub, key }) => to === of.from && sub === 'neutral' && key === 'person'
		);
	const bound = markBefore(scene, number.from, 'guards', 'age');
	return bound !== undefined && markBefore(scene, bound.from, 'grammar', 'be') !== undefined;
}

/** "died on Sunday at 94", "falleció el sábado a los 91": how old one was. */
function isAgeAtDeath(scene: Scene, { from, to }: NumberMention): boolean {
	const at = markBefore(scene, from, 'guards', 'ageAt');
	const after = scene.document.tokens.key[to] ?? '.';
	const ends = to >= scene.to || ',.;)'.includes(after) || markAt(scene, to, 'grammar', 'and');
	return (
		at !== undefined &&
		Boolean(ends) &&
		scene.frames.some(
			(frame) =>
				frame.key === 'deaths' &&
				frame.to <= at.from &&
				at.from - frame.to <= DAY_WORDS &&
				!isNoun(scene, frame)
		)
	);
}

/** "put the dead at 61": counted, not told of one. */
function isNoun({ heads }: Scene, { from, to }: Span): boolean {
	return heads.some((head) => head.from <= from && head.to >= to);
}

/** Tokens from the verb to the age: "late on Sunday". */
const DAY_WORDS = 3;

/** "Flor Chunga (39), madre", "John Smith (48) and Mary Jones (52)": in brackets behind names that are no places. */
function isAgeInBrackets(scene: Scene, number: NumberMention): boolean {
	if (!followsPerson(scene, number)) return false;
	const { key } = scene.document.tokens;
	const others = scene.numbers.filter((other) => other !== number && key[other.from - 1] === '(');
	if (others.length === 0) return true;
	const opensList =
		scene.found.length > 0 || hasSign(scene.document.tokens, scene.from, scene.to, ':');
	return !opensList && others.every((other) => followsPerson(scene, other));
}

/** A number of years alone in brackets, behind a name of two words or more. */
function followsPerson(scene: Scene, { from, to, value }: NumberMention): boolean {
	const { tokens, places } = scene.document;
	const isAlone = tokens.key[from - 1] === '(' && tokens.key[to] === ')';
	if (!isAlone || value === null || value < 10 || value > OLDEST) return false;
	const name = nameBefore(scene, from - 1);
	if (!name || name.to - name.from < 2) return false;
	return mentionsIn(places, name).every(({ place, kind }) => place === null && kind === 'bare');
}

/** Years of the oldest people. */
const OLDEST = 110;

/** "…; à Oicha, 7 ;": the clause begins with a place. */
function followsPlace(scene: Scene, number: NumberMention): boolean {
	const start = clauseStart(scene, number.from - 1);
	return markAt(scene, start, 'grammar', 'locative') !== undefined;
}

/** In a list of places ("Maradé, 31, Zindra, 12") another number stands before it. */
function isListed(scene: Scene, number: NumberMention): boolean {
	return scene.numbers.some(
		(other) => other.form === 'digits' && other.to <= number.from && number.from - other.to <= 6
	);
}
