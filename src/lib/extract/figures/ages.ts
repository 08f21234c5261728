/** Ages: years of a person, not people. */
import type { NumberMention } from '../types.ts';
import { mentionsIn } from '../spans.ts';
import { nameBefore } from './names.ts';
import { type Scene, clauseStart, markAt, markBefore } from './scene.ts';

/** "a teacher, 41.": an age between commas. */
export function isBareAge(scene: Scene, number: NumberMention): boolean {
	const { tokens } = scene.document;
	const { value } = number;
	if (value === null || value > 110) return false;
	if (isAgeOfPerson(scene, number)) return true;
	if (number.form !== 'digits') return false;
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

/** "Flor Chunga (39), madre": the only number in brackets, behind a name that is no place. */
function isAgeInBrackets(scene: Scene, number: NumberMention): boolean {
	const { tokens, places } = scene.document;
	const isAlone = tokens.key[number.from - 1] === '(' && tokens.key[number.to] === ')';
	if (!isAlone || (number.value ?? 0) < 10) return false;
	const name = nameBefore(scene, number.from - 1);
	if (!name || name.to - name.from < 2) return false;
	if (mentionsIn(places, { from: name.from, to: name.to }).length > 0) return false;
	return !scene.numbers.some((other) => other !== number && tokens.key[other.from - 1] === '(');
}

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
