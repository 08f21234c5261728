/** The section `numbers` of a lexicon, compiled: which part each word may play in a number. */
import { bookOf } from '../books.ts';
import { groupFor, perLanguage, wordsFor, type Language } from '../lexicon.ts';
import type { PhraseBook } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { knownWordsOf } from '../vocabulary.ts';
import { ALIKE, VALUED } from './roles.ts';

/** A word or phrase with the part it plays; `value` is 0 where the part has none. */
interface NumberWord {
	/** One of the bits of `roles.ts`. */
	role: number;
	value: number;
}

export interface NumberGrammar {
	words: PhraseBook<NumberWord>;
	/** By the number of a word: all parts that a phrase which begins with it may play. */
	roles: Uint32Array;
	/** Multiplier signs by their exact spelling ("M", "Mds"), and those only close to the digits. */
	symbols: ReadonlyMap<string, number>;
	attached: ReadonlyMap<string, number>;
	/** The letters of the longest of both. */
	longestSymbol: number;
	/** Endings that make digits an ordinal ("2e", "21st"). */
	ordinals: ReadonlySet<string>;
	bareScale: ReadonlySet<string>;
	/** Words for one that are articles before a noun. */
	articles: ReadonlySet<string>;
	/** What may stand before tens for hundreds: "nineteen eighty", "one twenty". */
	hundredPairs: ReadonlySet<number>;
	tensWithTeens: ReadonlySet<number>;
	hundredTakes: number;
	/** Only 1 and 11 follow a link ("vingt et un") where tens take teens. */
	linkTakesAll: boolean;
	/** Any number may follow a link behind hundreds ("a hundred and five"). */
	linksHundreds: boolean;
	decimal: string;
	thousands: string;
}

export const numberGrammar = perLanguage(buildGrammar);

function buildGrammar(language: Language): NumberGrammar {
	const words = (key: string) => wordsFor(language, 'numbers', key);
	const tensWithTeens = new Set(words('tensWithTeens').map(Number));
	const book = numberBook(language);
	const symbols = exactSymbols(language, 'symbols');
	const attached = exactSymbols(language, 'attached');
	return {
		words: book,
		roles: book.bitsByFirstWord(roleOf),
		symbols,
		attached,
		longestSymbol: Math.max(0, ...[...symbols.keys(), ...attached.keys()].map((s) => s.length)),
		ordinals: new Set(words('ordinals')),
		bareScale: new Set(words('bareScale')),
		articles: new Set(words('articles')),
		hundredPairs: new Set(words('hundredPairs').map(Number)),
		tensWithTeens,
		hundredTakes: Number(words('hundredTakes')[0] ?? 0),
		linkTakesAll: tensWithTeens.size === 0,
		linksHundreds: words('linkAfterHundred').length > 0,
		decimal: words('decimal')[0] ?? '.',
		thousands: words('thousands')[0] ?? ','
	};
}

const numberBook = bookOf<NumberWord>('numbers', (book, language) => {
	for (const [key, role] of VALUED) {
		for (const [value, words] of Object.entries(groupFor(language, 'numbers', key))) {
			for (const word of words) book.add(word, { role, value: Number(value) });
		}
	}
	for (const [key, role, value] of ALIKE) {
		for (const word of wordsFor(language, 'numbers', key)) book.add(word, { role, value });
	}
});

function roleOf({ role }: NumberWord): number {
	return role;
}

function exactSymbols(language: Language, key: string): Map<string, number> {
	const symbols = new Map<string, number>();
	for (const [value, words] of Object.entries(groupFor(language, 'numbers', key))) {
		for (const word of words) symbols.set(word, Number(value));
	}
	return symbols;
}

/** Whether a phrase that begins at a token may play one of the parts: a look at one number. */
export function mayPlay(
	{ roles }: NumberGrammar,
	tokens: Tokens,
	at: number,
	wanted: number
): boolean {
	const word = knownWordsOf(tokens).ids[at] ?? 0;
	return ((roles[word] ?? 0) & wanted) !== 0;
}

/** The longest phrase at a token that plays one of the parts. */
export function findRole(
	grammar: NumberGrammar,
	tokens: Tokens,
	at: number,
	wanted: number
): { to: number; role: number; value: number } | undefined {
	if (!mayPlay(grammar, tokens, at, wanted)) return undefined;
	const match = grammar.words.longestAt(tokens, at, hasRole, wanted);
	return match && { to: match.to, role: match.meaning.role, value: match.meaning.value };
}

function hasRole({ role }: NumberWord, wanted: number): boolean {
	return (role & wanted) !== 0;
}

/** A phrase that plays the part and ends just before a token; looks back three tokens. */
export function findRoleBefore(
	grammar: NumberGrammar,
	tokens: Tokens,
	at: number,
	wanted: number
): number | undefined {
	for (let from = Math.max(0, at - 3); from < at; from++) {
		if (!mayPlay(grammar, tokens, from, wanted)) continue;
		if (grammar.words.fills(tokens, from, at, hasRole, wanted)) return from;
	}
	return undefined;
}
