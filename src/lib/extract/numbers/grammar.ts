/** The section `numbers` of a lexicon, compiled: which part each word may play in a number. */
import { bookOf } from '../books.ts';
import { groupFor, perLanguage, wordsFor, type Language } from '../lexicon.ts';
import type { PhraseBook } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';

export type NumberRole =
	| 'unit'
	| 'teen'
	| 'ten'
	| 'hundred'
	| 'hundreds'
	| 'scale'
	| 'collective'
	| 'plural'
	| 'half'
	| 'fraction'
	| 'one'
	| 'the'
	| 'vague'
	| 'link'
	| 'linkAfterHundred'
	| 'of'
	| 'point'
	| 'andHalf'
	| 'minus'
	| 'notMinusAfter'
	| 'between'
	| 'betweenLink'
	| 'from'
	| 'to'
	| 'or'
	| 'notRangeAfter'
	| 'percent'
	| 'outOf'
	| 'pair';

/** A word or phrase with the part it plays; `value` is 0 where the part has none. */
export interface NumberWord {
	role: NumberRole;
	value: number;
}

export interface NumberGrammar {
	/** Words that a number may begin with. */
	anchors: PhraseBook<NumberWord>;
	/** Words between, before and after its parts. */
	parts: PhraseBook<NumberWord>;
	/** Multiplier signs by their exact spelling ("M", "Mds"), and those only close to the digits. */
	symbols: ReadonlyMap<string, number>;
	attached: ReadonlyMap<string, number>;
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

const ANCHORS: readonly [key: string, role: NumberRole][] = [
	['units', 'unit'],
	['teens', 'teen'],
	['tens', 'ten'],
	['hundreds', 'hundreds'],
	['scales', 'scale'],
	['collectives', 'collective'],
	['plurals', 'plural'],
	['fractions', 'fraction']
];
const ANCHOR_WORDS: readonly [key: string, role: NumberRole][] = [
	['hundred', 'hundred'],
	['half', 'half'],
	['one', 'one']
];
const PARTS: readonly [key: string, role: NumberRole][] = [
	['the', 'the'],
	['vagueBefore', 'vague'],
	['link', 'link'],
	['linkAfterHundred', 'linkAfterHundred'],
	['of', 'of'],
	['point', 'point'],
	['andHalf', 'andHalf'],
	['minus', 'minus'],
	['notMinusAfter', 'notMinusAfter'],
	['between', 'between'],
	['betweenLink', 'betweenLink'],
	['from', 'from'],
	['to', 'to'],
	['or', 'or'],
	['notRangeAfter', 'notRangeAfter'],
	['percent', 'percent'],
	['outOf', 'outOf'],
	['pairs', 'pair']
];

export const numberGrammar = perLanguage(buildGrammar);

function buildGrammar(language: Language): NumberGrammar {
	const words = (key: string) => wordsFor(language, 'numbers', key);
	const tensWithTeens = new Set(words('tensWithTeens').map(Number));
	return {
		anchors: anchorBook(language),
		parts: partBook(language),
		symbols: exactSymbols(language, 'symbols'),
		attached: exactSymbols(language, 'attached'),
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

const anchorBook = bookOf<NumberWord>('anchors of numbers', (book, language) => {
	for (const [key, role] of ANCHORS) {
		for (const [value, words] of Object.entries(groupFor(language, 'numbers', key))) {
			for (const word of words) book.add(word, { role, value: Number(value) });
		}
	}
	for (const [key, role] of ANCHOR_WORDS) {
		const value = role === 'hundred' ? 100 : role === 'half' ? 0.5 : 1;
		for (const word of wordsFor(language, 'numbers', key)) book.add(word, { role, value });
	}
});

const partBook = bookOf<NumberWord>('parts of numbers', (book, language) => {
	for (const [key, role] of PARTS) {
		for (const word of wordsFor(language, 'numbers', key)) book.add(word, { role, value: 0 });
	}
});

function exactSymbols(language: Language, key: string): Map<string, number> {
	const symbols = new Map<string, number>();
	for (const [value, words] of Object.entries(groupFor(language, 'numbers', key))) {
		for (const word of words) symbols.set(word, Number(value));
	}
	return symbols;
}

/** The longest phrase at a token with one of the roles. */
export function findRole(
	book: PhraseBook<NumberWord>,
	tokens: Tokens,
	at: number,
	...roles: NumberRole[]
): { to: number; role: NumberRole; value: number } | undefined {
	const match = book.longestAt(tokens, at, hasRole, roles);
	return match && { to: match.to, role: match.meaning.role, value: match.meaning.value };
}

function hasRole({ role }: NumberWord, roles: readonly NumberRole[]): boolean {
	return roles.includes(role);
}

/** A phrase with the role that ends just before a token; looks back three tokens. */
export function findRoleBefore(
	book: PhraseBook<NumberWord>,
	tokens: Tokens,
	at: number,
	...roles: NumberRole[]
): number | undefined {
	for (let from = Math.max(0, at - 3); from < at; from++) {
		for (const match of book.matchAt(tokens, from)) {
			if (match.to === at && roles.includes(match.meaning.role)) return from;
		}
	}
	return undefined;
}
