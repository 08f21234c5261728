/** The marks of each sentence of a document: read once, when first asked for, and found by what they mean. */
import type { Document } from './document.ts';
import { endsLike, wordsFor } from './lexicon.ts';
import { readMarks, type Mark } from './marks.ts';
import type { Asides } from './phrases.ts';
import { mentionsIn } from './spans.ts';
import { joinSplit } from './split-predicates.ts';
import type { DateKind } from './types.ts';
import { WORD, type Tokens } from './tokens.ts';

export class SentenceMarks {
	readonly #document: Document;
	readonly #all: (readonly Mark[] | undefined)[];
	/** A row of bits a sentence: the kinds of marks that it may have. */
	readonly #kinds: Uint32Array;
	/** The marks of those kinds that were asked for. */
	readonly #named: (Map<number, readonly Mark[]> | undefined)[];
	#over: Passed | undefined;

	constructor(document: Document) {
		const { length } = document.sentences;
		this.#document = document;
		this.#all = new Array<undefined>(length).fill(undefined);
		this.#kinds = new Uint32Array(length * ROW);
		this.#named = new Array<undefined>(length).fill(undefined);
	}

	/** In text order. */
	of(sentence: number): readonly Mark[] {
		return this.#all[sentence] ?? this.#read(sentence);
	}

	/** Those of one section and key of the lexicon, in text order. */
	named(sentence: number, section: string, key: string): readonly Mark[] {
		const all = this.of(sentence);
		const kind = kindOf(section, key);
		if (((this.#kinds[placeOf(sentence, kind)] ?? 0) & bitOf(kind)) === 0) return NONE;
		const named = (this.#named[sentence] ??= new Map());
		let marks = named.get(kind);
		if (!marks) {
			marks = all.filter((mark) => mark.section === section && mark.key === key);
			named.set(kind, marks);
		}
		return marks;
	}

	#read(sentence: number): readonly Mark[] {
		const { tokens, language, sentences, numbers } = this.#document;
		const span = sentences[sentence];
		if (!span) return NONE;
		const { asides, counts } = (this.#over ??= readPassed(this.#document));
		const read = readMarks(tokens, span.from, span.to, language, asides, counts);
		const marks = joinSplit(read, mentionsIn(numbers, span), tokens);
		for (const { section, key } of marks) {
			const kind = kindOf(section, key);
			this.#kinds[placeOf(sentence, kind)]! |= bitOf(kind);
		}
		return (this.#all[sentence] = marks);
	}
}

/** Sections and keys of the lexicons, numbered as they come. */
const kinds = new Map<string, Map<string, number>>();
let kindCount = 0;

function kindOf(section: string, key: string): number {
	let keys = kinds.get(section);
	if (!keys) kinds.set(section, (keys = new Map()));
	let kind = keys.get(key);
	if (kind === undefined) keys.set(key, (kind = kindCount++));
	return kind;
}

/** Numbers of 32 bits in a row. Kinds that outnumber the bits share them, so that a bit only says "perhaps". */
const ROW = 16;

function placeOf(sentence: number, kind: number): number {
	return sentence * ROW + ((kind >>> 5) & (ROW - 1));
}

function bitOf(kind: number): number {
	return 1 << (kind & 31);
}

const NONE: readonly Mark[] = [];

/** What phrases run over: days and places between the words of one, and counts, which no noun runs over. */
interface Passed {
	asides: Asides;
	counts: ReadonlySet<number>;
}

function readPassed(document: Document): Passed {
	const counts = readCounts(document);
	return {
		asides: new Map([...readAsides(document), ...counts]),
		counts: new Set(counts.keys())
	};
}

/** "elevó este martes a 20", "detuvo el viernes en Nador a 65": when and where, between a verb and its preposition. */
function readAsides(document: Document): Map<number, number> {
	const { dates, places, tokens, language } = document;
	const times = dates.filter(({ kind, from, to }) => TIMES.has(kind) && to - from <= ASIDE_WORDS);
	const locatives = new Set(wordsFor(language, 'grammar', 'locative'));
	const sites = places.filter(
		({ kind, from }) => kind === 'in' && locatives.has(tokens.key[from - 1] ?? '')
	);
	return new Map([
		...readAdverbials(document),
		...sites.map(({ from, to }) => [from - 1, to] as const),
		...times.map(({ from, to }) => [from, to] as const)
	]);
}

const TIMES: ReadonlySet<string> = new Set<DateKind>([
	'day',
	'window',
	'as_of',
	'since',
	'span',
	'duration',
	'deadline'
]);

/** "sacaron de tejados y árboles a 1.492": from the preposition to the one that marks those counted. */
function readAdverbials({ numbers, tokens, language }: Document): [from: number, to: number][] {
	const [personal, of, locatives, adverbs] = ['personal', 'of', 'locative', 'adverb'].map(
		(key) => new Set(wordsFor(language, 'grammar', key))
	);
	if (!personal?.size) return [];
	const found: [number, number][] = [];
	for (const { from } of numbers) {
		const end = findPersonal(tokens, from, personal);
		if (end === undefined) continue;
		for (let at = end - 1; at >= end - ASIDE_WORDS && tokens.kind[at] === WORD; at--) {
			const word = tokens.key[at] ?? '';
			if (endsLike(language, word, 'past')) break;
			const isOpener = [of, locatives, adverbs].some((words) => words?.has(word));
			if (isOpener && !personal.has(word)) found.push([at, end]);
		}
	}
	return found;
}

/** The personal preposition before a number and its qualifier: "a unos 300". */
function findPersonal(
	{ key }: Tokens,
	number: number,
	personal: ReadonlySet<string>
): number | undefined {
	for (let at = number - 1; at >= number - QUALIFIED; at--)
		if (personal.has(key[at] ?? '')) return at;
	return undefined;
}

/** Tokens of the preposition and a qualifier: "a más de". */
const QUALIFIED = 4;

/** "remain in 212 evacuation centres": in so many of them, not "to 212", "of 212"; where each number ends. */
function readCounts({ numbers, tokens, language }: Document): Map<number, number> {
	const [locatives, datives, of] = ['locative', 'dative', 'of'].map(
		(key) => new Set(wordsFor(language, 'grammar', key))
	);
	const isIn = (word: string): boolean =>
		locatives?.has(word) === true && !datives?.has(word) && !of?.has(word);
	const counts = numbers.filter(
		({ form, from }) => form !== 'article' && isIn(tokens.key[from - 1] ?? '')
	);
	return new Map(counts.map(({ from, to }) => [from, to]));
}

/** Tokens of a time or a way: "este martes 16 de diciembre", "de tejados y árboles". */
const ASIDE_WORDS = 6;
