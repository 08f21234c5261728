/** The section `places` of a lexicon, compiled. */
import { bookOf } from '../books.ts';
import { inflectAll, type Inflections } from '../inflect.ts';
import { groupFor, perLanguage, wordsFor, type Language } from '../lexicon.ts';
import { readNotation } from '../notation.ts';
import type { PhraseBook } from '../phrases.ts';
import { addAt } from '../spans.ts';
import { isCapital, type Tokens, WORD } from '../tokens.ts';

export type PlaceGroup =
	| 'dwellers'
	| 'rulers'
	| 'facilities'
	| 'wide'
	| 'naming'
	| 'fates'
	| 'ways'
	| 'be'
	| 'pointing'
	| 'land'
	| 'before'
	| 'types'
	| 'kinds'
	| 'after'
	| 'sides'
	| 'host'
	| 'anaphora'
	| 'paraphrase'
	| 'people'
	| 'event'
	| 'where'
	| 'disease'
	| 'and'
	| 'article';

/** What words mean around a place: `before` `from`, `types` `camp`, `anaphora` `town`… */
interface PlaceRole {
	group: PlaceGroup;
	key: string;
}

export interface PlaceLexicon {
	book: PhraseBook<PlaceRole>;
	/** Capitalised words that are no places, folded. */
	stop: ReadonlySet<string>;
	/** Peoples and faiths that no country has the name of: "the Dogon village". */
	peoples: ReadonlySet<string>;
	/** Nouns of those who are counted ("fallecidos"): a label of a number, no name beside one. */
	counted: PhraseBook<true>;
	/** "the city", "this town", by what kind of place they point to: adjectives may part them. */
	pointers: ReadonlyMap<string, string>;
	/** The first words of those. */
	pointing: ReadonlySet<string>;
	/** What such a place is called by: "port", "border". */
	epithets: ReadonlySet<string>;
	/** Whether a folded word is one of the language's lexicon, by itself. */
	isWord: (word: string) => boolean;
	language: string;
}

const GROUPS = [
	'before',
	'types',
	'after',
	'sides',
	'host',
	'anaphora',
	'paraphrase',
	'dwellers',
	'rulers',
	'facilities',
	'wide',
	'naming',
	'fates',
	'ways',
	'pointing',
	'land'
] as const;

export const getPlaceLexicon: (language: Language) => PlaceLexicon = perLanguage(compile);

function compile(language: Language): PlaceLexicon {
	const { pointers, epithets } = readPointers(language);
	return {
		book: placeBook(language),
		stop: new Set(groupFor(language, 'places', 'guards')['stop']),
		peoples: new Set(groupFor(language, 'places', 'guards')['peoples']),
		counted: countedBook(language),
		pointers,
		pointing: new Set([...pointers.keys()].flatMap((words) => words.split(' ', 1))),
		epithets,
		isWord: (word) => wordsOf(language).has(word),
		language: language.code
	};
}

const placeBook = bookOf<PlaceRole>('places', (book, language) => {
	for (const group of GROUPS) {
		for (const [key, words] of Object.entries(groupFor(language, 'places', group))) {
			for (const word of words)
				book.add(word, {
					group,
					key: group === 'after' && key === 'types' ? typeOf(language, word) : key
				});
		}
	}
	addKinds(book, language);
	for (const word of groupFor(language, 'places', 'guards')['people'] ?? [])
		book.add(word, { group: 'people', key: 'people' });
	for (const key of ['attack', 'disaster', 'conflict'])
		for (const word of wordsFor(language, 'guards', key)) book.add(word, { group: 'event', key });
	for (const word of Object.values(groupFor(language, 'diseases', 'words')).flat())
		book.add(word, { group: 'disease', key: 'disease' });
	for (const key of ['where', 'and'] as const)
		for (const word of wordsFor(language, 'grammar', key)) book.add(word, { group: key, key });
	for (const word of ['be', 'have'].flatMap((key) => wordsFor(language, 'grammar', key)))
		book.add(word, { group: 'be', key: 'be' });
	for (const word of wordsFor(language, 'grammar', 'article')) {
		book.add(word, { group: 'article', key: 'article' });
	}
});

/** "estado" of "estado de": in front of an adjective, an apposition or what it is called. */
function addKinds(book: PhraseBook<PlaceRole>, language: Language): void {
	for (const [key, words] of Object.entries(groupFor(language, 'places', 'types')))
		for (const kind of new Set(words.flatMap((word) => kindIn(language, word))))
			book.add(kind, { group: 'kinds', key });
}

/** The kind of place that a phrase ends with "of" behind: "barrage de|du". */
function kindIn(language: Language, phrase: string): string[] {
	const end = phrase.lastIndexOf(' ');
	const last = phrase.slice(end + 1).split('|');
	const isOf = wordsFor(language, 'grammar', 'of').some((of) => last.includes(of));
	return isOf && end > 0 ? [phrase.slice(0, end)] : [];
}

/** Every word that stands alone in the lexicon of a language, in all its forms. */
const wordsOf = perLanguage((language): ReadonlySet<string> => {
	const words = new Set<string>();
	const { sections, inflections } = language.lexicon;
	const groups = Object.values(sections).flatMap((section) => Object.values(section));
	for (const entry of groups.flatMap((group) => Object.values(group).flat() as string[]))
		for (const form of entry.includes(' ') ? [] : formsOf(entry, inflections))
			for (const option of readNotation(form)[0] ?? []) words.add(option);
	return words;
});

/** "évacu~er" in all its forms; what is no word, like an ending, stands for itself. */
function formsOf(entry: string, inflections: Inflections): string[] {
	return entry.includes('~') ? inflectAll(entry, inflections) : [entry];
}

/** "the port city": what points, the kind of place, and what may stand between them. */
function readPointers(language: Language): Pick<PlaceLexicon, 'pointers' | 'epithets'> {
	const pointers = new Map<string, string>();
	const epithets = new Set<string>();
	for (const [key, phrases] of Object.entries(groupFor(language, 'places', 'anaphora')))
		for (const words of POINTED.has(key) ? phrases.map(readNotation) : []) {
			const [first = [], ...others] = words;
			const kinds = others.pop() ?? [];
			for (const word of others.flat()) epithets.add(word);
			if (others.length === 0)
				for (const one of first) for (const kind of kinds) pointers.set(`${one} ${kind}`, key);
		}
	return { pointers, epithets };
}

/** Kinds of places that adjectives tell apart. */
const POINTED: ReadonlySet<string> = new Set(['town', 'capital', 'camp']);

const countedBook = bookOf<true>('counted', (book, language) => {
	const { sections, inflections } = language.lexicon;
	for (const unit of Object.keys(sections['heads'] ?? {}))
		for (const word of Object.values(groupFor(language, 'heads', unit)).flat())
			for (const form of inflectAll(word, inflections)) book.add(form, true);
});

/** What "Idlib province" is, by what "province of" is; `types` where the lexicon does not tell. */
function typeOf(language: Language, word: string): string {
	const types = Object.entries(groupFor(language, 'places', 'types'));
	const ofs = wordsFor(language, 'grammar', 'of').map((of) => `${word} ${of}`);
	return types.find(([, words]) => words.some((one) => ofs.includes(one)))?.[0] ?? 'types';
}

/** Letters of "PDI", and tokens of a bracket that says what they stand for. */
const LETTERS = 4;
const BRACKET = 8;

/** The roles of the words of a stretch, found in one pass and looked up from either end. */
export class RoleMap {
	readonly #from: number;
	readonly #starts: (Role[] | undefined)[];
	readonly #ends: (Role[] | undefined)[];

	readonly #tokens: Tokens;

	constructor(tokens: Tokens, from: number, to: number, lexicon: PlaceLexicon) {
		this.#tokens = tokens;
		this.#from = from;
		this.#starts = new Array<Role[] | undefined>(to - from + 1).fill(undefined);
		this.#ends = new Array<Role[] | undefined>(to - from + 1).fill(undefined);
		for (let at = from; at < to; at++) {
			for (const match of lexicon.book.matchAt(tokens, at)) {
				if (match.to > to) continue;
				const { group, key } = match.meaning;
				const role = { from: at, to: match.to, group, key };
				addAt(this.#starts, at - from, role);
				addAt(this.#ends, match.to - from, role);
			}
		}
	}

	/** A small-lettered word without a role. */
	isPlain(at: number): boolean {
		const { kind, key } = this.#tokens;
		if (kind[at] !== WORD || this.#starts[at - this.#from] || this.#ends[at + 1 - this.#from])
			return false;
		return !isCapital(this.#tokens, at) && (key[at] ?? '').length > 2;
	}

	/** "PDI", "IDP". */
	isLetters(at: number): boolean {
		const { kind, text, start, end } = this.#tokens;
		const word = text.slice(start[at], end[at]);
		return kind[at] === WORD && word.length <= LETTERS && word === word.toUpperCase();
	}

	/** Where a bracket begins that ends right before a token; without one the token itself. */
	startOfBracket(at: number): number {
		const { key } = this.#tokens;
		if (key[at - 1] !== ')') return at;
		const inside = key.slice(Math.max(this.#from, at - BRACKET), at);
		const open = inside.lastIndexOf('(');
		return open < 0 ? at : at - inside.length + open;
	}

	/** The longest phrase of a group that begins at a token. */
	startingAt(at: number, group: PlaceGroup): Role | undefined {
		return longest(this.#starts[at - this.#from], group);
	}

	/** The longest phrase of a group that ends right before a token. */
	endingAt(at: number, group: PlaceGroup): Role | undefined {
		return longest(this.#ends[at - this.#from], group);
	}
}

export interface Role extends PlaceRole {
	from: number;
	to: number;
}

function longest(roles: readonly Role[] | undefined, group: PlaceGroup): Role | undefined {
	if (!roles) return undefined;
	let best: Role | undefined;
	for (const role of roles) {
		if (role.group === group && (!best || role.to - role.from > best.to - best.from)) best = role;
	}
	return best;
}
