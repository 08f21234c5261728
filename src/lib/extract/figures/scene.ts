/** A sentence prepared for the reading of figures: its marks by section, its numbers, its predicates. */
import type { Document, Span } from '../document.ts';
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { DIGITS, isCapital, SIGN, WORD } from '../tokens.ts';
import { readEventNouns } from './event-nouns.ts';
import type { Head } from './head.ts';
import { addAt, mentionsIn } from '../spans.ts';
import { readOrganisations } from '../sources/organisations.ts';
import type { DateMention, FigureDraft, NumberMention, PlaceMention } from '../types.ts';

export interface Scene {
	document: Document;
	index: number;
	from: number;
	to: number;
	marks: readonly Mark[];
	/** The marks that begin and that end at each token of the sentence. */
	starts: MarksByToken;
	ends: MarksByToken;
	heads: readonly Mark[];
	frames: readonly Mark[];
	numbers: NumberMention[];
	dates: DateMention[];
	/** Numbers that count things of no interest ("973 centres"). */
	things: Set<NumberMention>;
	/** Those of them whose noun says that they are no people, here and in the sentence before. */
	namedThings: NumberMention[];
	thingsBefore: readonly NumberMention[];
	/** What a share is taken of, by its number: "sur les 36 hôpitaux, 24", "quatre des 29 blessés". */
	bases: Map<NumberMention, { number: NumberMention; head: Head | undefined }>;
	/** Figures found so far in this sentence. */
	found: FigureDraft[];
	/** Figures found so far in the whole text, latest last. */
	before: FigureDraft[];
}

/** A place for each token from the first of the sentence to the one behind it. */
type MarksByToken = readonly (readonly Mark[] | undefined)[];

/** Prepares sentence `index`; `numbers` are those that lie in it. */
export function openScene(
	document: Document,
	index: number,
	numbers: NumberMention[],
	before: FigureDraft[]
): Scene {
	const { from, to } = document.sentences[index] ?? { from: 0, to: 0 };
	const marks = document.marksOf(index);
	const names: Span[] = readOrganisations(
		document.tokens,
		mentionsIn(document.sources, { from, to })
	);
	const places = mentionsIn(document.places, { from, to });
	const isNamed = (mark: Mark): boolean =>
		isInName(mark, names) ||
		(isCapital(document.tokens, mark.from) &&
			(isInName(mark, places) || (mark.from > from && isPlace(mark, places))));
	const equations = findEquations(marks, numbers);
	return {
		document,
		index,
		from,
		to,
		marks,
		starts: groupMarks(marks, to - from, (mark) => mark.from - from),
		ends: groupMarks(marks, to - from, (mark) => mark.to - from),
		heads: marks.filter((mark) => mark.section === 'heads' && !isInName(mark, names)),
		frames: [
			...readEventNouns(document, marks, numbers),
			...marks.filter(
				(mark, at) =>
					isPredicate(mark) &&
					!isInLonger(marks, at) &&
					!isNamed(mark) &&
					!equations.some(({ from, to }) => from <= mark.from && to >= mark.to)
			)
		],
		numbers,
		dates: [],
		things: new Set(),
		namedThings: [],
		thingsBefore: [],
		bases: new Map(),
		found: [],
		before
	};
}

function isPredicate({ section, sub }: Mark): boolean {
	return section === 'frames' && sub !== 'noun';
}

/** "lost" of "lost everything": a verb that has its object in a predicate of its own. */
function isInLonger(marks: readonly Mark[], at: number): boolean {
	const inner = marks[at];
	if (inner?.sub === 'subject' || inner?.sub === 'state') return false;
	for (let i = at - NEAR_MARKS; inner && i < at + NEAR_MARKS; i++) {
		const mark = marks[i];
		if (mark?.section !== 'frames' || mark.sub !== 'subject') continue;
		if (mark.from === inner.from && mark.to > inner.to) return true;
	}
	return false;
}

/** Marks of one word and of the phrase around it stand this close together. */
const NEAR_MARKS = 12;

/** "réparties dans 246 842 ménages": how many those are, not where. */
function findEquations(marks: readonly Mark[], numbers: readonly NumberMention[]): Mark[] {
	return marks.filter(
		({ section, key, to }) =>
			section === 'relation' && key === 'equivalent' && numbers.some(({ from }) => from === to)
	);
}

/** "le Conseil norvégien pour les réfugiés", "Villa Quemada": the words of a name say nothing of the people counted. */
function isInName({ from, to }: Mark, names: readonly Span[]): boolean {
	return names.some((name) => name.from < from && to <= name.to);
}

/** "Galle y Matara": a known place, though its name be a verb ("matara"). */
function isPlace({ from, to }: Mark, places: readonly PlaceMention[]): boolean {
	return places.some((one) => one.place !== null && one.from === from && one.to === to);
}

function groupMarks(
	marks: readonly Mark[],
	size: number,
	placeOf: (mark: Mark) => number
): MarksByToken {
	const groups = new Array<Mark[] | undefined>(size + 1).fill(undefined);
	for (const mark of marks) addAt(groups, placeOf(mark), mark);
	return groups;
}

/** The longest mark of a key that starts at a token. */
export function markAt(
	scene: Scene,
	at: number,
	section: string,
	...keys: string[]
): Mark | undefined {
	let found: Mark | undefined;
	for (const mark of scene.starts[at - scene.from] ?? NONE) {
		if (mark.section !== section || !keys.includes(mark.key)) continue;
		if (!found || mark.to > found.to) found = mark;
	}
	return found;
}

/** The longest mark of a key that ends just before a token. */
export function markBefore(
	scene: Scene,
	at: number,
	section: string,
	...keys: string[]
): Mark | undefined {
	let found: Mark | undefined;
	for (const mark of scene.ends[at - scene.from] ?? NONE) {
		if (mark.section !== section || !keys.includes(mark.key)) continue;
		if (!found || mark.from < found.from) found = mark;
	}
	return found;
}

const NONE: readonly Mark[] = [];

/** The marks of a key between two tokens. */
export function marksWithin(
	scene: Scene,
	from: number,
	to: number,
	section: string,
	...keys: string[]
): Mark[] {
	const { document, index, marks } = scene;
	let named = NONE;
	let kinds = 0;
	for (const key of keys) {
		const list = document.marksNamed(index, section, key);
		if (list.length === 0) continue;
		named = list;
		kinds++;
	}
	if (kinds <= 1) return mentionsIn(named, { from, to });
	return mentionsIn(marks, { from, to }).filter(
		(mark) => mark.section === section && keys.includes(mark.key)
	);
}

/** "deployed four tactical teams": a word without a meaning right behind a number is what it counts. */
export function isUnknownAt({ document, starts, from }: Scene, at: number): boolean {
	const { tokens, places, dates } = document;
	if (tokens.kind[at] !== WORD || isCapital(tokens, at)) return false;
	if (starts[at - from]?.length) return false;
	const next = { from: at, to: at + NEXT_WORDS };
	return ![...mentionsIn(dates, next), ...mentionsIn(places, next)].some((one) => one.from === at);
}

/** Tokens of a date or a place that begins right behind a number. */
const NEXT_WORDS = 12;

/** The nearest border of a clause before a token: after a comma, semicolon, colon or bracket. */
export function clauseStart(scene: Scene, at: number): number {
	const { tokens } = scene.document;
	for (let i = at - 1; i >= scene.from; i--) {
		if (isClauseSign(tokens.kind[i] ?? 0, tokens.key[i] ?? '')) return i + 1;
	}
	return scene.from;
}

/** The nearest border of a clause at or after a token. */
export function clauseEnd(scene: Scene, at: number): number {
	const { tokens } = scene.document;
	for (let i = at; i < scene.to; i++) {
		if (isClauseSign(tokens.kind[i] ?? 0, tokens.key[i] ?? '')) return i;
	}
	return scene.to;
}

function isClauseSign(kind: number, key: string): boolean {
	return kind === SIGN && ',;:()–—'.includes(key);
}

/** Where the bracket opens that holds no more than a count: "(412)", "(n = 412)" as in statistics. */
export function openingAround({ document }: Scene, count: Span): number | undefined {
	const { key } = document.tokens;
	if (key[count.to] !== ')' && !isBeforeChange(document, count.to)) return undefined;
	const isSample = key[count.from - 1] === '=' && key[count.from - 2] === 'n';
	const open = isSample ? count.from - 3 : behindComma(document, count.from - 1);
	return key[open] === '(' ? open : undefined;
}

/** "(544 ; +173)": how it has changed stands behind the count. */
function isBeforeChange({ tokens: { key, kind } }: Document, at: number): boolean {
	const isSigned = '+-−–'.includes(key[at + 1] ?? ' ') && kind[at + 2] === DIGITS;
	return isSigned && ';,'.includes(key[at] ?? ' ');
}

/** "Zinder (centre-est, 27)": over a word or two that say where, and a comma. */
function behindComma({ tokens: { key, kind } }: Document, at: number): number {
	if (key[at] !== ',') return at;
	let open = at - 1;
	while (at - open <= WHERE_WORDS && (kind[open] === WORD || key[open] === '-')) open--;
	return open;
}

/** Tokens in a bracket in front of its count: "sud-ouest", "extreme north". */
const WHERE_WORDS = 4;

/** "habían llegado 12.500 refugiados", "son 27 los municipios": a language whose subject may stand behind its verb. */
export function isVerbFirst({ document }: Scene): boolean {
	return wordsFor(document.language, 'grammar', 'verbFirst').length > 0;
}
