/** Numbers that have their places in the same way, one after the other: the rows of a list in prose. */
import type { Span } from '../document.ts';
import { DIGITS, isCapital, SIGN, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { nameBefore, placeBehind } from './names.ts';
import { qualifierBefore } from './qualifiers.ts';
import { isPercent } from './shares.ts';
import { type Scene, markAt } from './scene.ts';
import { isDemonym } from './unlisted-nouns.ts';

/** A number with its place, and what ties the two: ", con" or "(" in front of it, a preposition behind it. */
export interface Row {
	number: NumberMention;
	/** Where the row begins. */
	from: number;
	/** Null for the people of a country. */
	place: Span | null;
	tie: string;
}

/** The list that a number stands in, in text order, and its own row: those next to it that are written alike. */
export function findList(
	scene: Scene,
	number: NumberMention
): { row: Row; rows: Row[] } | undefined {
	const lists = readRows(scene, number).map((row) => ({ row, rows: listRows(scene, row) }));
	const [first, second] = lists;
	return first && second && second.rows.length > first.rows.length ? second : first;
}

function listRows(scene: Scene, row: Row): Row[] {
	const at = scene.numbers.indexOf(row.number);
	const after = walk(scene, at, 1, row.tie);
	const before = walk(scene, at, -1, row.tie);
	return [...before.toReversed(), row, ...after];
}

function walk(scene: Scene, at: number, step: 1 | -1, tie: string): Row[] {
	const rows: Row[] = [];
	for (let i = at + step; Math.abs(i - at) <= MOST_ROWS; i += step) {
		const number = scene.numbers[i];
		if (!number) break;
		if (isAside(scene, number, tie)) continue;
		const row = readRows(scene, number).find((one) => one.tie === tie);
		if (!row) break;
		rows.push(row);
	}
	return rows;
}

/** Numbers of a list, those between its rows with them. */
const MOST_ROWS = 24;

/** "el Oeste, con 257 (140 en la capital)", "23 953 (46,8 %)": between two rows. */
function isAside(scene: Scene, number: NumberMention, tie: string): boolean {
	const isInBracket = scene.document.tokens.key[number.from - 1] === '(';
	return isPercent(scene, number) || (isInBracket && tie !== '(');
}

export function sumOf(rows: readonly Row[]): number {
	return rows.reduce((sum, { number: { value, low } }) => sum + (value ?? low ?? 0), 0);
}

/** A number and its place as a list may write them: behind it, in front of it. */
function readRows(scene: Scene, number: NumberMention): Row[] {
	if (number.form === 'article' || isPercent(scene, number)) return [];
	const from = qualifierBefore(scene, number.from)?.from ?? number.from;
	const rows = [rowBehind(scene, number, from), rowBefore(scene, number, from)];
	return rows.filter((row) => row !== undefined);
}

/** "le Nord, avec 235", "Dhemaji with over 16,000", "Kaya : 120", "los ecuatorianos, 47.724". */
function rowBefore(scene: Scene, number: NumberMention, from: number): Row | undefined {
	const { key, kind } = scene.document.tokens;
	const isLinked = kind[from - 1] === WORD && isLink(scene, from - 1);
	const word = isLinked ? from - 1 : from;
	const to = kind[word - 1] === SIGN && SIGNS.includes(key[word - 1] ?? ' ') ? word - 1 : word;
	if (isLinked && key[to] === '(') return undefined;
	if (to === from) return undefined;
	const tie = key.slice(to, from).join(' ');
	if (tie === '(' && !closes(scene, number.to)) return undefined;
	if (isDemonym(scene, key[to - 1] ?? '')) return { number, from: to - 1, place: null, tie };
	const place = isCapital(scene.document.tokens, to - 1) ? nameBefore(scene, to) : undefined;
	return place && { number, from: place.from, place, tie };
}

/** What may stand between a place and its number besides a word. */
const SIGNS = ',:(';

/** "con", "with", "has": a small word that says nothing of what is counted. */
function isLink(scene: Scene, at: number): boolean {
	if (isCapital(scene.document.tokens, at) || at < scene.from) return false;
	if (markAt(scene, at, 'grammar', 'and', 'of', 'article', 'locative')) return false;
	const marks = scene.starts[at - scene.from] ?? [];
	return !marks.some(({ section }) => section === 'heads' || section === 'frames');
}

/** "(544)", "(544 ; +173)": the bracket holds no more than the count, or how it has changed. */
function closes(scene: Scene, to: number): boolean {
	const { key, kind } = scene.document.tokens;
	if (key[to] === ')') return true;
	return (
		';,'.includes(key[to] ?? ' ') && '+-−–'.includes(key[to + 1] ?? ' ') && kind[to + 2] === DIGITS
	);
}

/** "125 dans le secteur Savanes", "46 sur le Littoral Ouest". */
function rowBehind(scene: Scene, number: NumberMention, from: number): Row | undefined {
	const place = placeBehind(scene, { to: number.to });
	return place ? { number, from, place, tie: 'behind' } : undefined;
}
