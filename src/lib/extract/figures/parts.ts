/** Which numbers of a sentence are named as parts of a whole: "dont 22 …, neuf … et cinq …". */
import { SIGN, isCapital } from '../tokens.ts';
import { findSign, hasSign } from '../signs.ts';
import type { Mark } from '../marks.ts';
import type { NumberMention } from '../types.ts';
import { type Addends, findMakeUp } from './addends.ts';
import { isOfReport } from './guards.ts';
import type { Head } from './head.ts';
import { findRest } from './rest.ts';
import { qualifierBefore } from './qualifiers.ts';
import { clauseStart, markAt, markBefore, marksWithin, type Scene } from './scene.ts';

/** The numbers with "dont" or the like before or behind them, and those that carry on their list. */
export function findParts(scene: Scene, addends: readonly Addends[]): Set<NumberMention> {
	const parts = new Set<NumberMention>([
		...addends.flatMap((list) => list.parts),
		...findMakeUp(scene)
	]);
	const numbers = scene.numbers.filter((number) => !isOfReport(scene, number));
	numbers.forEach((number, i) => {
		const last = numbers[i - 1];
		if (
			hasPartCue(scene, number) ||
			(last && isOutOf(scene, last, number)) ||
			(last && isClass(scene, last, number)) ||
			(last && isSpread(scene, last, number)) ||
			(last && parts.has(last) && carriesOn(scene, last, number))
		) {
			parts.add(number);
		}
	});
	return parts;
}

/** "dont (au moins) 3 000", "parmi elles, 12", "11 of them". */
export function hasPartCue(scene: Scene, number: NumberMention): boolean {
	const after = markAt(scene, number.to, 'relation', 'part');
	if ((after && after.to - after.from > 1) || hasNounAmong(scene, number)) return true;
	if (isOfWhich(scene, number) || findRest(scene, number)) return true;
	let at = number.from;
	for (let step = 0; step < 4 && at > scene.from; step++) {
		if (markBefore(scene, at, 'relation', 'part')) return true;
		// "among the dead are 12 children": the verb stands between.
		const be = markBefore(scene, at, 'grammar', 'be');
		if (be && markBefore(scene, be.from, 'relation', 'among')) return true;
		const skipped =
			qualifierBefore(scene, at) ??
			markBefore(scene, at, 'grammar', 'of', 'article', 'adverb', 'be', 'have') ??
			// "entre los que hay 28 mujeres", "parmi lesquels on compte 28 femmes".
			markBefore(scene, at, 'relation', 'count');
		if (skipped) at = skipped.from;
		else if (scene.document.tokens.key[at - 1] === ',') at -= 1;
		else return false;
	}
	return false;
}

/** "…, of which it has received 31 million": in the clause on the whole, whose first number it is. */
function isOfWhich(scene: Scene, { from, form }: NumberMention): boolean {
	if (form === 'article') return false;
	const start = Math.max(scene.from, from - CLAUSE_WORDS);
	const cue = marksWithin(scene, start, from, 'relation', 'part').findLast(
		(mark) => mark.to - mark.from > 1
	);
	// "A bomb that hit one of them killed eighteen": of those with a number, and not of them all.
	if (!cue || scene.numbers.some((one) => one.to >= cue.from && one.to <= from)) return false;
	return !hasSign(scene.document.tokens, cue.to, from, ',;:()–—');
}

/** Tokens of such a clause: "of which the agency has so far received". */
const CLAUSE_WORDS = 10;

/** "700 homeless, with 520 in Leyte and 170 in Samar": how many of them are where. */
function isSpread(scene: Scene, whole: NumberMention, number: NumberMention): boolean {
	const { tokens } = scene.document;
	const start = qualifierBefore(scene, number.from)?.from ?? number.from;
	const cue = markBefore(scene, start, 'relation', 'spread');
	if (!cue || tokens.key[cue.from - 1] !== ',' || cue.from - whole.to > SPREAD_WORDS) return false;
	const where = markAt(scene, number.to, 'grammar', 'locative');
	if (!where || !isCapital(tokens, where.to)) return false;
	return (number.value ?? Infinity) < (whole.value ?? whole.low ?? 0);
}

/** Tokens from a whole to how it is spread: "people homeless across the region". */
const SPREAD_WORDS = 12;

/** "57 cas (47 confirmés et 10 probables)": the bracket behind a noun says how many are of which class. */
function isClass(scene: Scene, whole: NumberMention, number: NumberMention): boolean {
	if (scene.document.tokens.key[number.from - 1] !== '(') return false;
	if (isGroup(scene, number)) return number.from - whole.to <= GROUP_WORDS;
	const head = scene.heads.find(({ from }) => from >= whole.to && from - whole.to <= 1);
	const isBehind = head !== undefined && number.from - 1 - head.to <= CLASS_WORDS;
	return isBehind && markAt(scene, number.to, 'grammar', 'fusedAdjective') !== undefined;
}

/** "97 sont portées disparues (77 hommes, 15 femmes et 5 enfants)": who they are. */
function isGroup(scene: Scene, { to }: NumberMention): boolean {
	const marks = scene.starts[to - scene.from] ?? [];
	const isNamed = marks.some(({ section }) => section === 'subgroups');
	return isNamed && scene.heads.some(({ from, key }) => from === to && key === 'person');
}

/** Tokens between a number and the bracket that says who they are. */
const GROUP_WORDS = 7;

/** Tokens between a noun and the bracket: "cas de choléra (". */
const CLASS_WORDS = 3;

/** "12 women among them"; not "children, of whom 12". */
function hasNounAmong(scene: Scene, number: NumberMention): boolean {
	const noun = scene.heads.find((head) => head.from === number.to);
	const among = noun && markAt(scene, noun.to, 'relation', 'part');
	if (!among || among.to - among.from < 2) return false;
	return !scene.numbers.some(
		({ from, form }) => form !== 'article' && from >= among.to && from - among.to <= 2
	);
}

/** "Sur les 51 000 déplacés, 17 000 sont des réfugiés": the first number is the whole. */
function isOutOf(scene: Scene, whole: NumberMention, number: NumberMention): boolean {
	const start = markBefore(scene, whole.from, 'grammar', 'article')?.from ?? whole.from;
	const cue =
		markBefore(scene, whole.from, 'grammar', 'partitive') ??
		markBefore(scene, start, 'grammar', 'partitive') ??
		openingOf(scene, whole.from);
	if (!cue || number.from - whole.to > BASE_WORDS) return false;
	return cue.from - scene.from <= 2 || cue.from === clauseStart(scene, cue.from);
}

/** Tokens from a base to its share: "personnes qu'il a tuées à travers l'île,". */
const BASE_WORDS = 11;

/** "Of 40 schools, 17 lost their roofs": nothing else stands before. */
function openingOf(scene: Scene, at: number): Mark | undefined {
	const of = markBefore(scene, at, 'grammar', 'of');
	return of?.from === scene.from ? of : undefined;
}

/** Notes the numbers that are shares of another one, with what that one counts. */
export function findBases(scene: Scene, heads: ReadonlyMap<NumberMention, Head | undefined>): void {
	scene.numbers.forEach((number, i) => {
		const last = scene.numbers[i - 1];
		const next = scene.numbers[i + 1];
		const base =
			last && isOutOf(scene, last, number)
				? last
				: next && isShareOf(scene, number, next)
					? next
					: undefined;
		if (base) scene.bases.set(number, { number: base, head: heads.get(base) });
	});
}

/** "quatre des 29 blessés", "four of the 29 injured". */
function isShareOf(scene: Scene, number: NumberMention, next: NumberMention): boolean {
	const of = markAt(scene, number.to, 'grammar', 'partitive', 'of');
	if (!of || number.form === 'article') return false;
	const article = markAt(scene, of.to, 'grammar', 'article');
	if (isOwned(scene, of.to, next.from)) return true;
	if (next.from === of.to) return of.key === 'partitive' || of.to - of.from > 1;
	return next.from === article?.to;
}

/** "eight of Haiti's ten departments": whose they are stands in front of the base. */
function isOwned(scene: Scene, from: number, to: number): boolean {
	const { tokens } = scene.document;
	if (to - from < 2 || to - from > OWNER || tokens.key[to - 1] !== 's') return false;
	for (let at = from; at < to; at++) if (tokens.kind[at] === SIGN) return false;
	return true;
}

/** "the province's": tokens of an owner. */
const OWNER = 5;

/** A list goes on over a comma or "et", without a new predicate or another clause. */
function carriesOn(scene: Scene, last: NumberMention, next: NumberMention): boolean {
	const { tokens } = scene.document;
	if (next.from - last.to > 14) return false;
	let separated = false;
	for (let at = last.to; at < next.from; at++) {
		const key = tokens.key[at] ?? '';
		if (tokens.kind[at] === SIGN) {
			if (';:.'.includes(key)) return false;
			// "(47 confirmés et 10 probables) et 35 décès": the classes end with their bracket.
			if (key === ')' && markAt(scene, last.to, 'grammar', 'fusedAdjective')) return false;
			if (key === ',') separated = true;
		} else if (markAt(scene, at, 'grammar', 'and')) separated = true;
	}
	if (!separated) return false;
	if (hasPreviousCue(scene, next.from)) return false;
	const frames = scene.frames.filter((mark) => mark.from > last.to && mark.to <= next.from);
	if (frames.some((mark) => mark.sub !== 'participle' && mark.from !== last.to)) return false;
	const breaks = ['have', 'relative', 'clauseStart'];
	if (marksWithin(scene, last.to, next.from, 'grammar', ...breaks).length > 0) return false;
	const verbs = marksWithin(scene, last.to, next.from, 'grammar', 'be');
	// "de las cuales 70.000 están en …, 31.000 están … y 34.000 están": each part has its verb.
	const hasVerb = ({ to }: NumberMention): boolean =>
		markAt(scene, to, 'grammar', 'be') !== undefined ||
		scene.frames.some(({ from }) => from === to);
	if (verbs.length === 0) return true;
	return verbs.length === 1 && hasVerb(last) && (hasVerb(next) || isGapped(scene, next));
}

/** "920 000 are from South Sudan, 510 000 from DR Congo": the verb of the part before is understood. */
function isGapped(scene: Scene, { from, to }: NumberMention): boolean {
	const at = qualifierBefore(scene, from)?.from ?? from;
	const isListed =
		scene.document.tokens.key[at - 1] === ',' ||
		markBefore(scene, at, 'grammar', 'and') !== undefined;
	const end = findSign(scene.document.tokens, to, Math.min(scene.to, to + GAPPED), ',;:');
	const isVerb = ({ sub, from: start }: Mark): boolean =>
		start >= to && start < end && sub !== 'noun' && sub !== 'participle';
	return (
		isListed &&
		!scene.frames.some(isVerb) &&
		!marksWithin(scene, to, end, 'grammar', 'be', 'have').length
	);
}

/** Tokens behind a part in which a verb of its own may stand. */
const GAPPED = 8;

/** "dont 612 en août, contre 2 480": an earlier value ends the list. */
function hasPreviousCue(scene: Scene, at: number): boolean {
	const article = markBefore(scene, at, 'grammar', 'article');
	return markBefore(scene, article?.from ?? at, 'relation', 'previous') !== undefined;
}
