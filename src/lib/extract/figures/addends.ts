/** Lists of who they are behind the number of them all: "Eleven people – six women and five men –". */
import type { Span } from '../document.ts';
import { hasSign } from '../signs.ts';
import { SIGN } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import type { Scene } from './scene.ts';

/** The stretch of a list, from its opening sign to its closing one, and its numbers. */
export interface Addends extends Span {
	parts: readonly NumberMention[];
}

/** The lists of a sentence that add up to the number in front of them, or stand between dashes. */
export function findAddends(scene: Scene): Addends[] {
	// A whole and a part at least: most sentences are left at once.
	if (scene.numbers.length < 2) return [];
	return scene.numbers.flatMap(
		(whole, i) => addendsOf(scene, whole, i) ?? behindColon(scene, whole, i) ?? []
	);
}

function addendsOf(scene: Scene, whole: NumberMention, index: number): Addends | undefined {
	const first = scene.numbers[index + 1];
	const open = (first?.from ?? 0) - 1;
	if (!first || whole.value === null || open - whole.to > WHOLE_WORDS) return undefined;
	const opening = sign(scene, open);
	if (!isNext(scene, whole.to, open) || !OPENING.includes(opening)) return undefined;
	const parts = takeParts(scene, whole.value, index + 1);
	const last = parts.at(-1);
	if (!last) return undefined;
	const isWhole = sumOf(parts) === whole.value && parts.length > 1;
	const close = findClose(scene, last.to, opening);
	// Between dashes the list need not name them all; "14 dead: nine civilians and five soldiers" does.
	if (!isWhole && (',:'.includes(opening) || close === undefined)) return undefined;
	const to = close ?? last.to + 1;
	const isVerbal = scene.frames.some((frame) => frame.from >= open && frame.to <= to);
	return isVerbal ? undefined : { from: open, to, parts };
}

/** "27 people drowned on Wednesday in the Channel: 17 men, seven women and three children": further off, all of them. */
function behindColon(scene: Scene, whole: NumberMention, index: number): Addends | undefined {
	const next = scene.numbers.findIndex(({ form }, at) => at > index && form !== 'article');
	const first = scene.numbers[next];
	const open = (first?.from ?? 0) - 1;
	if (!first || whole.value === null || sign(scene, open) !== ':') return undefined;
	if (open - whole.to > CLAUSE_WORDS || hasSign(scene.document.tokens, whole.to, open, ';:()'))
		return undefined;
	const parts = takeParts(scene, whole.value, next);
	const last = parts.at(-1);
	if (!last || parts.length < 2 || sumOf(parts) !== whole.value) return undefined;
	const to = last.to + 1;
	const isVerbal = scene.frames.some((frame) => frame.from >= open && frame.to <= to);
	return isVerbal ? undefined : { from: open, to, parts };
}

/** Tokens from a whole over its verb, its day and its place to the colon. */
const CLAUSE_WORDS = 30;

/** "The dead were 11 men, five women and two children": a sentence whose numbers are who those told before were. */
export function findMakeUp(scene: Scene): NumberMention[] {
	const told = scene.before.at(-1);
	const whole = told?.relation === 'part_of' ? told.parent : told;
	if (whole?.unit !== 'person' || !whole.value || scene.numbers.length < 2) return [];
	if (scene.index - whole.sentenceIndex > 1) return [];
	const parts = takeParts(scene, whole.value, 0);
	const [first, last] = [parts[0], parts.at(-1)];
	// "Three men, accused of having killed two herders": no list.
	const isList =
		first !== last &&
		!scene.frames.some(({ from, to }) => from >= (first?.to ?? 0) && to <= (last?.from ?? 0));
	return isList && sumOf(parts) === whole.value ? parts : [];
}

/** Signs that open an aside, which ends with the same one, or a list. */
const OPENING = [',', ':', '–', '—', '-'];

/** Tokens of the noun between a whole and its list: "people from the same family". */
const WHOLE_WORDS = 6;

/** Tokens from a part to the next, and from the last one to the end of the aside. */
const PART_WORDS = 6;

/** The numbers from one on that count people, as long as they are no more than a value. */
function takeParts(scene: Scene, value: number, index: number): NumberMention[] {
	const parts: NumberMention[] = [];
	for (const part of scene.numbers.slice(index)) {
		const last = parts.at(-1);
		if (last && part.from - last.to > PART_WORDS) break;
		if (!part.value || !isOfPeople(scene, part) || sumOf(parts) + part.value > value) break;
		parts.push(part);
	}
	return parts;
}

function sumOf(numbers: readonly NumberMention[]): number {
	return numbers.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function isOfPeople({ heads }: Scene, { to }: NumberMention): boolean {
	return heads.some(({ from, key }) => from === to && key === 'person');
}

function findClose(scene: Scene, from: number, opening: string): number | undefined {
	for (let at = from; at < Math.min(scene.to, from + PART_WORDS); at++)
		if (sign(scene, at) === opening) return at + 1;
	return undefined;
}

/** No sign between a number and the list behind it. */
function isNext({ document: { tokens } }: Scene, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (tokens.kind[at] === SIGN) return false;
	return true;
}

function sign({ document: { tokens } }: Scene, at: number): string {
	return tokens.kind[at] === SIGN ? (tokens.key[at] ?? '') : '';
}
