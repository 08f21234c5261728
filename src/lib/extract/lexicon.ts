/**
 * A language is its lexicon: words by meaning, checked against a closed list of meanings, then
 * compiled into books of phrases. No word of any language stands in the code.
 */
import type { Inflections } from './inflect.ts';
import { INFLECTION_PARTS, LEXICON_KEYS, type KeyShape } from './lexicon-keys.ts';

export type Words = readonly string[];
export type WordGroup = Readonly<Record<string, Words>>;
type Section = Readonly<Record<string, Words | WordGroup>>;

/** A lexicon file that has been checked. */
export interface Lexicon {
	language: string;
	source: string;
	inflections: Inflections;
	sections: Readonly<Record<string, Section>>;
}

/** A language that texts can be read in. */
export interface Language {
	/** ISO 639-1. */
	code: string;
	readonly lexicon: Lexicon;
}

/** The list of words under `section › key`; empty when the language has none. */
export function wordsFor(language: Language, section: string, key: string): Words {
	const entry = language.lexicon.sections[section]?.[key];
	return Array.isArray(entry) ? (entry as Words) : [];
}

/** The lists of words under the group `section › key`; empty when the language has none. */
export function groupFor(language: Language, section: string, key: string): WordGroup {
	const entry = language.lexicon.sections[section]?.[key];
	return entry && !Array.isArray(entry) ? (entry as WordGroup) : {};
}

/** True of a folded word with one of the endings that the language lists, and a stem of three letters at least. */
export function endsLike(language: Language, word: string, key: string): boolean {
	return wordsFor(language, 'grammar', key).some(
		(ending) => word.length > ending.length + 2 && word.endsWith(ending)
	);
}

/** Keeps what was built from a lexicon, once a language. */
export function perLanguage<T>(build: (language: Language) => T): (language: Language) => T {
	const built = new WeakMap<Language, { value: T }>();
	return (language) => {
		let entry = built.get(language);
		if (!entry) built.set(language, (entry = { value: build(language) }));
		return entry.value;
	};
}

/** Checks a lexicon; throws with `language › section › key › value` on the first fault. */
export function parseLexicon(code: string, raw: unknown): Lexicon {
	const file = asRecord(raw, [code]);
	const { language, source, ...sections } = file;
	if (language !== code) fail([code, 'language', String(language)], 'is not the name of the file');
	if (typeof source !== 'string') fail([code, 'source'], 'is missing');
	for (const [name, section] of Object.entries(sections)) checkSection(code, name, section);
	return {
		language: code,
		source: source as string,
		inflections: (sections['inflections'] ?? {}) as Inflections,
		sections: sections as Record<string, Section>
	};
}

function checkSection(code: string, name: string, section: unknown): void {
	const keys = LEXICON_KEYS[name];
	if (!keys) fail([code, name], 'is not a section of a lexicon');
	for (const [key, value] of Object.entries(asRecord(section, [code, name]))) {
		if (name === 'inflections') checkEndings([code, name, key], value);
		else checkEntry([code, name, key], value, keys?.[key]);
	}
}

function checkEntry(path: string[], value: unknown, shape: KeyShape | undefined): void {
	if (shape === undefined) fail(path, 'is not a known meaning');
	if (shape === 'words') checkWords(path, value);
	else checkGroup(path, value, shape as 'numbers' | readonly string[]);
}

function checkGroup(path: string[], value: unknown, keys: 'numbers' | readonly string[]): void {
	for (const [key, words] of Object.entries(asRecord(value, path))) {
		const known = keys === 'numbers' ? /^\d+$/.test(key) : keys.includes(key);
		if (!known) fail([...path, key], 'is not a known meaning');
		checkWords([...path, key], words);
	}
}

/** A form of two words would cut the options of an entry in two: "come|made it|gone". */
function checkEndings(path: string[], value: unknown): void {
	checkGroup(path, value, INFLECTION_PARTS);
	for (const endings of Object.values(value as Record<string, readonly string[]>))
		for (const ending of endings) if (ending.includes(' ')) fail([...path, ending], 'is two words');
}

function checkWords(path: string[], value: unknown): void {
	if (!Array.isArray(value)) fail(path, 'is not a list of words');
	for (const word of value as unknown[]) {
		if (typeof word !== 'string') fail([...path, String(word)], 'is not a word');
	}
}

function asRecord(value: unknown, path: string[]): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		fail(path, 'is not a group');
	return value as Record<string, unknown>;
}

function fail(path: string[], problem: string): never {
	throw new Error(`Lexicon ${path.join(' › ')} ${problem}`);
}

const FILES = import.meta.glob<string>('/data/lexicons/*.json', {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** The languages, by code: one for every file of data/lexicons, in the order of their names. */
export const languages: ReadonlyMap<string, Language> = new Map(
	Object.entries(FILES).map(([path, raw]) => {
		const code = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
		return [code, openLanguage(code, raw)];
	})
);

/** Parses its lexicon when first asked for: most processes read texts of one language. */
function openLanguage(code: string, raw: string): Language {
	let lexicon: Lexicon | undefined;
	return {
		code,
		get lexicon() {
			return (lexicon ??= parseLexicon(code, JSON.parse(raw)));
		}
	};
}

/** The language of a code; throws on one that has no lexicon. */
export function getLanguage(code: string): Language {
	const language = languages.get(code);
	if (!language) throw new Error(`No lexicon for the language "${code}"`);
	return language;
}
