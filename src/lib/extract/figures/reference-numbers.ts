/** Numbers that are names: "résolution 2640", telephone numbers, years. */
import { DIGITS, isCapital, SIGN, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { mentionsIn } from '../spans.ts';
import type { Head } from './head.ts';
import { isLabelledPair } from './paired-labels.ts';
import { type Scene, markBefore } from './scene.ts';

/** "2019" with no noun behind it. */
export function isYearLike(scene: Scene, number: NumberMention): boolean {
	const { value } = number;
	const digits = scene.document.tokens.key[number.from] ?? '';
	return (
		number.to - number.from === 1 &&
		digits.length === 4 &&
		value !== null &&
		value >= 1900 &&
		value <= 2100
	);
}

/** "n° 14", "résolution 2640", "#8", "+221 77…": a name, not a count. */
export function isReference(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	const { tokens } = scene.document;
	const before = number.from - 1;
	const sign = tokens.kind[before] === SIGN ? (tokens.key[before] ?? '') : '';
	// "S/ 25 millones": the sign of a money.
	const isMoney = head?.unit === 'currency' && head.from < number.from;
	// "1 250 cas / 45 décès": a count of its own behind a slash with spaces.
	const isNext =
		sign === '/' &&
		tokens.spaced[number.from] === 1 &&
		(head?.kind === 'noun' || isLabelledPair(scene, number));
	if (before >= scene.from && '#@/°º'.includes(sign || ' ')) return !isMoney && !isNext;
	// "OCHA said [12],": the mark of a note.
	if (sign === '[' && tokens.key[number.to] === ']') return true;
	if (isSplitNumeral(scene, number) && head?.kind !== 'noun') return true;
	if (isHyphened(scene, number) || isCode(scene, number)) return true;
	// "el kilómetro 68 de la Carretera Central": the noun is whose part it is.
	const isOwner = head !== undefined && head.from > number.to;
	if ((head?.kind === 'noun' && !isOwner) || head?.kind === 'people') return false;
	if (isInName(scene, number)) return true;
	// "informe No. 6": the full stop of a word that is cut short.
	const at = sign === '(' || sign === '.' ? before : number.from;
	return markBefore(scene, at, 'guards', 'before') !== undefined && !isPlace(scene, at, sign);
}

/** "l'Unité (214 000)", "Central 2.918": the name of a place, found or known. */
function isPlace({ document }: Scene, at: number, sign: string): boolean {
	return mentionsIn(document.places, { from: at - PLACE_WORDS, to: at }).some(
		({ to, place }) => to === at && (sign === '(' || place !== null)
	);
}

/** Tokens of a name before its number. */
const PLACE_WORDS = 6;

/** "le site de Nyamusasi 2", "in Province 1": a small number that ends a name. */
function isInName(scene: Scene, { form, from, value }: NumberMention): boolean {
	const { tokens } = scene.document;
	if (form !== 'digits' || (value ?? MANY) >= MANY) return false;
	let start = from;
	while (start > scene.from && tokens.kind[start - 1] === WORD && isCapital(tokens, start - 1))
		start--;
	if (start === from) return false;
	const bare = markBefore(scene, start, 'grammar', 'article')?.from ?? start;
	// "celui de Zamai 24": the pronoun stands for what is counted.
	const isPronoun = markBefore(scene, start, 'relation', 'pronoun') !== undefined;
	if (markBefore(scene, bare, 'grammar', 'of') && !isPronoun) return true;
	if (scene.found.length > 0) return false;
	// "À Nikia 4, à Bembéré 9": names with their counts are a list.
	const isOnly = scene.numbers.every((other) => other.from === from || other.form === 'article');
	return isOnly && markBefore(scene, start, 'grammar', 'locative') !== undefined;
}

/** No place is numbered as high as this. */
const MANY = 100;

/** "loi 2019-114": the second part of a reference, no end of a range. */
function isHyphened(scene: Scene, number: NumberMention): boolean {
	const { tokens } = scene.document;
	const before = number.from - 1;
	const isGlued =
		tokens.key[before] === '-' && !tokens.spaced[number.from] && !tokens.spaced[before];
	return number.form === 'digits' && isGlued && tokens.kind[before - 1] === DIGITS;
}

/** "3RP", "MDRIN007": capitals glued to digits. */
function isCode({ document: { tokens } }: Scene, { form, from, to }: NumberMention): boolean {
	if (form !== 'digits') return false;
	const isGlued = (at: number): boolean => {
		const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
		return tokens.kind[at] === WORD && word.length >= 2 && word === word.toUpperCase();
	};
	return (!tokens.spaced[to] && isGlued(to)) || (!tokens.spaced[from] && isGlued(from - 1));
}

/** Digits beside digits that don't form one numeral: a telephone or account number. */
function isSplitNumeral(scene: Scene, number: NumberMention): boolean {
	const { tokens } = scene.document;
	if (number.form !== 'digits') return false;
	const isGlued = (at: number) => tokens.kind[at] === DIGITS && at >= scene.from && at < scene.to;
	// "contre 41 3 jours plus tôt": the second number is that of a time.
	const isGluedToNext = isGlued(number.to) && !scene.dates.some(({ from }) => from === number.to);
	return isGlued(number.from - 1) || isGluedToNext || tokens.key[number.from - 1] === '+';
}
