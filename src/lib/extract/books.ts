/**
 * The phrase books of every language, by name. To write one out of its lexicon takes longer than to
 * read a short text with it: a build stores them, and a program that starts takes them up as they lie.
 */
import { languages, perLanguage, type Language } from './lexicon.ts';
import { PhraseBook, type StoredBook } from './phrases.ts';
import { packTables, unpackTables } from './tables.ts';
import { storeVocabulary, takeUpVocabulary, type VocabularyTable } from './vocabulary.ts';

/** Those in use. */
const shelf = new Map<string, PhraseBook<never>>();
/** For each kind of book: what puts all of that kind on the shelf. */
const kinds: (() => void)[] = [];
let stored: ReadonlyMap<string, StoredBook> = new Map();

/** The book of a name in each language, for `write` to fill where none was stored. */
export function bookOf<M>(
	name: string,
	write: (book: PhraseBook<M>, language: Language) => void
): (language: Language) => PhraseBook<M> {
	const get = perLanguage((language) =>
		take<M>(`${name} ${language.code}`, (book) => write(book, language))
	);
	kinds.push(() => languages.forEach(get));
	return get;
}

/** A book that all languages share. */
export function sharedBook<M>(
	name: string,
	write: (book: PhraseBook<M>) => void
): () => PhraseBook<M> {
	let book: PhraseBook<M> | undefined;
	const get = () => (book ??= take(name, write));
	kinds.push(get);
	return get;
}

function take<M>(name: string, write: (book: PhraseBook<M>) => void): PhraseBook<M> {
	const found = stored.get(name);
	const book = new PhraseBook<M>(found);
	if (!found) write(book);
	shelf.set(name, book as PhraseBook<never>);
	return book;
}

/** Every book with its words, as bytes that `takeUpBooks` of the same release understands. */
export function storeBooks(): Uint8Array {
	for (const putOnShelf of kinds) putOnShelf();
	const books = [...shelf].map(([name, book]) => ({ name, ...book.store() }));
	return packTables({ vocabulary: storeVocabulary(), books });
}

/** Takes up stored books; throws where one was already written from its lexicon. */
export function takeUpBooks(bytes: Uint8Array): void {
	const { vocabulary, books } = unpackTables(bytes) as {
		vocabulary: VocabularyTable;
		books: (StoredBook & { name: string })[];
	};
	takeUpVocabulary(vocabulary);
	stored = new Map(books.map((book) => [book.name, book]));
}
