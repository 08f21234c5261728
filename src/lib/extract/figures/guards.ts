/** Numbers that count something else: references, measures, rates, ratios, a town's inhabitants, kin. */
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { isNegated } from '../numbers/sign.ts';
import { DIGITS, isPossessive, SIGN, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { mentionsIn } from '../spans.ts';
import type { Head } from './head.ts';
import { nameBefore } from './names.ts';
import { clauseEnd, clauseStart, markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** True when the number can be no figure, whatever else the sentence says. */
export function isGuarded(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (number.form === 'fraction' || number.value === 0) return true;
	if (head?.kind === 'noun') {
		if (head.unit === 'currency' && isSmall(number)) return true;
	} else if (isYearLike(scene, number) || isNegative(scene, number) || isBareAge(scene, number)) {
		return true;
	}
	if (isOfCompound(scene, number, head) || isAgent(scene, number, head)) return true;
	if (isBereaved(scene, number, head) || isCompound(scene, number, head)) return true;
	if (head?.kind === 'thing' || isYearBeforeVerb(scene, number, head)) return true;
	return (
		isPercent(scene, number) ||
		isReference(scene, number, head) ||
		isRatio(scene, number) ||
		isOutOfThings(scene, number, head) ||
		isRate(scene, number, head)
	);
}

function isPercent(scene: Scene, number: NumberMention): boolean {
	const sign = scene.document.tokens.key[number.to] ?? '';
	if ('%‰°'.includes(sign || ' ') || markAt(scene, number.to, 'guards', 'after')) return true;
	// "por ciento": the words of a percentage hold the name of a number.
	const isInside = scene.marks.some(
		({ section, key, from, to }) =>
			section === 'guards' && key === 'after' && from < number.from && to === number.to
	);
	if (isInside) return true;
	return (
		isUnlistedAdjective(scene, number.to) &&
		markAt(scene, number.to + 1, 'guards', 'after') !== undefined
	);
}

/** "three working days": one unknown word before the unit. */
function isUnlistedAdjective(scene: Scene, at: number): boolean {
	return scene.document.tokens.kind[at] === WORD && !scene.marks.some((mark) => mark.from === at);
}

/** "a teacher, 41.": an age between commas. */
function isBareAge(scene: Scene, number: NumberMention): boolean {
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

/** "elle a perdu deux nièces": the losses of one person. */
function isBereaved(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (!head || !markBefore(scene, number.from, 'guards', 'bereaved')) return false;
	return markAt(scene, head.from, 'guards', 'relative') !== undefined;
}

/** "refugios atendidos por 38 personas": those who do it, nobody to whom it is done. */
function isAgent(scene: Scene, { from }: NumberMention, head: Head | undefined): boolean {
	if (head?.kind !== 'noun' || head.unit !== 'person' || head.metric !== null) return false;
	const { tokens, language } = scene.document;
	const before = markBefore(scene, from, 'qualifiers', 'approximate', 'at_least', 'at_most');
	const by = (before?.from ?? from) - 1;
	if (!wordsFor(language, 'sources', 'by').includes(tokens.key[by] ?? '')) return false;
	return scene.frames.some(({ sub, to }) => sub === 'participle' && (to === by || to === by + 1));
}

/** "a death toll", "a youth group's claim": the noun behind the article only describes another one. */
function isOfCompound(scene: Scene, { form }: NumberMention, head: Head | undefined): boolean {
	if (form !== 'article' || head?.kind !== 'noun') return false;
	const { tokens } = scene.document;
	const isToll = scene.marks.some(
		({ section, key, from, to }) =>
			section === 'measure' && key === 'toll' && from <= head.from && to > head.nounTo
	);
	const isOwned = tokens.kind[head.to] === WORD && isPossessive(tokens, head.to + 1);
	return isToll || isOwned;
}

/** "the nine-storey building": the number is part of an adjective. */
function isCompound(scene: Scene, { to }: NumberMention, head: Head | undefined): boolean {
	const isCounted = (head?.kind === 'noun' || head?.kind === 'people') && !head.isShared;
	if (isCounted || to >= scene.to) return false;
	const { key, kind, joined, spaced } = scene.document.tokens;
	const isHyphened = key[to] === '-' && !spaced[to] && !spaced[to + 1] && kind[to + 1] === WORD;
	return joined[to] === 1 || isHyphened;
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

/** "the floods of 2018 killed 132 people": what looks like a noun is a verb with an object. */
export function isYearBeforeVerb(
	scene: Scene,
	number: NumberMention,
	head: Head | undefined
): boolean {
	if (!head?.metric || !isYearLike(scene, number)) return false;
	const isVerb = scene.marks.some(
		({ section, sub, from }) => section === 'frames' && sub !== 'noun' && from === head.from
	);
	if (!isVerb) return false;
	return scene.numbers.some(({ from }) => from >= head.to && from - head.to <= 2);
}

/** "2019" with no noun behind it. */
function isYearLike(scene: Scene, number: NumberMention): boolean {
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

/** "il fait moins deux". */
function isNegative(scene: Scene, number: NumberMention): boolean {
	return isNegated(scene.document.tokens, number, scene.document.language);
}

/** "n° 14", "résolution 2640", "#8", "+221 77…": a name, not a count. */
function isReference(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	const { tokens } = scene.document;
	const before = number.from - 1;
	const sign = tokens.kind[before] === SIGN ? (tokens.key[before] ?? '') : '';
	if (before >= scene.from && '#@/°º'.includes(sign || ' ')) return true;
	if (isSplitNumeral(scene, number) && head?.kind !== 'noun') return true;
	if (isHyphened(scene, number) || isCode(scene, number)) return true;
	if (head?.kind === 'noun' || head?.kind === 'people') return false;
	const at = sign === '(' ? before : number.from;
	// "l'Unité (214 000)": the name of a place.
	const { places } = scene.document;
	if (sign === '(' && mentionsIn(places, { from: at - 6, to: at }).some(({ to }) => to === at))
		return false;
	return markBefore(scene, at, 'guards', 'before') !== undefined;
}

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
	return isGlued(number.from - 1) || isGlued(number.to) || tokens.key[number.from - 1] === '+';
}

/** "8 sur 10", "un Pakistanais sur sept", "13 voix sur 15". */
function isRatio(scene: Scene, number: NumberMention): boolean {
	const after = findRatioWord(scene, number.to, number.to + 3);
	const base = after && scene.numbers.find((other) => other.from === after.to);
	const isArticle = base && markAt(scene, base.from, 'grammar', 'article');
	if (base && !isArticle && isSmall(base)) return isSmall(number);
	// "sur quelque 6 millions": a qualifier may stand between.
	const near = marksWithin(scene, number.from - 2, number.from, 'guards', 'ratio').at(-1);
	if (near && !isSmall(number)) return !namesMetric(scene, number) && isBaseOf(scene, near, number);
	const before = markBefore(scene, number.from, 'guards', 'ratio');
	if (!before || !isSmall(number)) return false;
	return scene.numbers.some(
		(other) => other.to <= before.from && before.from - other.to <= 2 && isSmall(other)
	);
}

/** "seules 80 communes, sur les 592 qui auraient été touchées": out of how many things. */
function isOutOfThings(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	if (head?.kind === 'noun' || head?.kind === 'people') return false;
	const article = markBefore(scene, number.from, 'grammar', 'article');
	if (!markBefore(scene, article?.from ?? number.from, 'guards', 'ratio')) return false;
	const before = scene.numbers[scene.numbers.indexOf(number) - 1];
	return before !== undefined && scene.things.has(before);
}

/** "1,5 million de déplacés sur 6 millions d'habitants": the people that they are a part of. */
function isBaseOf(scene: Scene, before: Mark, { value }: NumberMention): boolean {
	return scene.numbers.some(
		(other) =>
			other.to <= before.from &&
			before.from - other.to <= BASE_WORDS &&
			(other.value ?? Infinity) < (value ?? 0)
	);
}

/** "1 210 morts, sur 36 943 cas enregistrés": what is counted is a figure of its own. */
function namesMetric({ heads }: Scene, { to }: NumberMention): boolean {
	return heads.some(({ from, sub }) => from === to && sub !== 'neutral');
}

/** Tokens between a part and "sur": its noun. */
const BASE_WORDS = 3;

function findRatioWord(scene: Scene, from: number, to: number) {
	const mark = marksWithin(scene, from, to, 'guards', 'ratio')[0];
	const hasVerb = scene.frames.some((frame) => frame.from >= from && mark && frame.to <= mark.from);
	return hasVerb ? undefined : mark;
}

function isSmall(number: NumberMention): boolean {
	return number.value !== null && number.value <= 1000 && number.form !== 'fraction';
}

/** "1.800 personnes par jour", "en moyenne chaque jour". */
function isRate(scene: Scene, number: NumberMention, head: Head | undefined): boolean {
	// "300 par semaine": the word behind the number is no noun.
	const from = head && head.kind !== 'other' ? head.to : number.to;
	if (head?.kind === 'noun' && scene.document.tokens.key[from] === '/') return true;
	const to = Math.min(clauseEnd(scene, from), from + 9);
	const next = scene.numbers.find((other) => other.from >= from);
	const marks = marksWithin(scene, from, Math.min(to, next?.from ?? to), 'guards', 'rate');
	return marks.some((mark) => !isInWindow(scene, mark));
}

/** "5,000 in a month", "up from 93 a day earlier": a time of theirs, no rate. */
function isInWindow(scene: Scene, mark: { from: number; to: number }): boolean {
	const width = mark.to - mark.from;
	return scene.dates.some(
		({ from, to }) => from <= mark.from && to >= mark.to && to - from > width
	);
}

/** "40 % des 25 000 habitants", "la moitié des 90 000 …": the base of a share. */
export function isShareBase(scene: Scene, from: number): boolean {
	const { tokens } = scene.document;
	let at = from;
	for (let step = 0; step < 2; step++)
		at = markBefore(scene, at, 'grammar', 'of', 'article', 'partitive')?.from ?? at;
	if (at === from && tokens.key[from - 1] === 's') at = ownerOf(scene, from);
	if (at === from) return false;
	if (tokens.key[at - 1] === '%' || isPercentWord(scene, at)) return true;
	return scene.numbers.some((number) => number.to === at && number.form === 'fraction');
}

/** "26 per cent of the $304 million". */
function isPercentWord(scene: Scene, at: number): boolean {
	const { tokens, language } = scene.document;
	const words = [tokens.key[at - 1], `${tokens.key[at - 2]} ${tokens.key[at - 1]}`];
	return wordsFor(language, 'numbers', 'percent').some((word) => words.includes(word));
}

/** "85% of the territory's 2.3 million people": where "of" stands in front of whose they are. */
function ownerOf(scene: Scene, from: number): number {
	for (let at = from - 2; at > from - OWNER && scene.document.tokens.kind[at] === WORD; at--) {
		const of = markAt(scene, at, 'grammar', 'of', 'partitive');
		if (of) return of.from;
	}
	return from;
}

/** Tokens from "of" to a number behind its owner. */
const OWNER = 8;

/** "ville de 160.000 habitants", "mère de six enfants": people whom nothing happened to. */
export function isBackground(scene: Scene, from: number): boolean {
	return markBefore(scene, from, 'guards', 'base', 'kin') !== undefined;
}

/** "Moura, 10 000 habitants, …": a gloss on a place. */
export function isGloss(scene: Scene, from: number, to: number, head: Head): boolean {
	const { tokens } = scene.document;
	if (!markAt(scene, head.from, 'guards', 'base')) return false;
	return ',('.includes(tokens.key[from - 1] ?? ' ') && ',)'.includes(tokens.key[to] ?? ' ');
}

export function isKin(scene: Scene, from: number, to: number): boolean {
	const of = markAt(scene, to, 'grammar', 'of');
	if (of && markAt(scene, of.to, 'guards', 'kin')) return true;
	return markBefore(scene, from, 'guards', 'kin') !== undefined;
}
