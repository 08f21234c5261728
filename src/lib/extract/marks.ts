/** Marks: where the words of a lexicon stand in a sentence, and what they mean. */
import { withFields } from './fields.ts';
import { bookOf } from './books.ts';
import { inflect, inflectAll } from './inflect.ts';
import type { Language, WordGroup, Words } from './lexicon.ts';
import type { Asides, PhraseBook } from './phrases.ts';
import { CLOSES, OPENS, splitEntry } from './split-predicates.ts';
import type { Tokens } from './tokens.ts';

interface Meaning {
	/** Section, key and sub-key of the lexicon: `frames` `deaths` `subject`. */
	section: string;
	key: string;
	sub: string | null;
	/** True for the future of a verb. */
	future: boolean;
}

export interface Mark extends Meaning {
	from: number;
	to: number;
	/** True of a predicate that a lexicon writes with three dots: it says more than an adjective. */
	isSplit?: boolean;
	/** Where the end of a split predicate begins: it tells of nobody behind that. */
	until?: number;
}

/** A meaning with the number of those that it competes with. */
interface Entry {
	meaning: Meaning;
	scope: number;
}

const PLAIN_SECTIONS = [
	'grammar',
	'qualifiers',
	'assertion',
	'relation',
	'measure',
	'guards',
	'currencies',
	'subgroups',
	'diseases'
];

const markBook = bookOf<Entry>('marks', writeBook);

function writeBook(phrases: PhraseBook<Entry>, language: Language): void {
	const scopes = new Map<string, number>();
	const opened = new Set<string>();
	const { sections, inflections } = language.lexicon;
	for (const section of PLAIN_SECTIONS) {
		for (const [key, entry] of Object.entries(sections[section] ?? {})) {
			addEntry(section, key, entry);
		}
	}
	for (const [unit, group] of Object.entries(sections['heads'] ?? {})) {
		addEntry('heads', unit, group);
	}
	for (const [metric, group] of Object.entries(sections['frames'] ?? {})) {
		for (const [part, words] of Object.entries(group as WordGroup)) addFrame(metric, part, words);
	}
	if (scopes.size > REACH.length) throw new Error(`More than ${REACH.length} scopes of marks`);

	function addEntry(section: string, key: string, entry: Words | WordGroup): void {
		if (isWords(entry)) {
			for (const word of entry) addAll(inflectAll(word, inflections), meaning(section, key, null));
			return;
		}
		for (const [sub, words] of Object.entries(entry)) {
			for (const word of words) addAll(inflectAll(word, inflections), meaning(section, key, sub));
		}
	}

	function addFrame(metric: string, part: string, words: Words): void {
		for (const word of words) {
			const ends = splitEntry(word);
			if (ends) addEnds(metric, part, ends);
			else addForms('frames', metric, part, word);
		}
	}

	/** What opens split predicates is one mark, however many ends it has. */
	function addEnds(metric: string, part: string, [open, close]: [string, string]): void {
		const key = `${part} ${open}`;
		addAll([close], meaning(CLOSES, key, metric));
		if (!opened.has(key)) addForms(OPENS, key, part, open);
		opened.add(key);
	}

	function addForms(section: string, key: string, part: string, word: string): void {
		const isVerb = part === 'verb';
		const finite = isVerb && !word.includes('~') ? 'participle' : isVerb ? 'object' : part;
		const participles = inflect(word, 'participle', inflections);
		addAll(
			part === 'object' ? participles.map(agreeingWithNone) : participles,
			meaning(section, key, isVerb ? 'participle' : part)
		);
		addAll(inflect(word, 'finite', inflections), meaning(section, key, finite));
		const later = meaning(section, key, isVerb ? 'object' : part);
		addAll(inflect(word, 'conditional', inflections), later);
		addAll(inflect(word, 'future', inflections), withFields(later, { future: true }));
	}

	function addAll(forms: string[], what: Meaning): void {
		const name = scopeOf(what);
		const scope = scopes.get(name) ?? scopes.size;
		scopes.set(name, scope);
		const entry = { meaning: what, scope };
		for (const form of forms) phrases.add(form, entry);
	}
}

/** "ha expulsado a 300", never "expulsadas a Marruecos": behind "have", the first ending of a class. */
function agreeingWithNone(notation: string): string {
	return notation.replace(/\S*\|\S*/, (forms) => forms.slice(0, forms.indexOf('|')));
}

function isWords(entry: Words | WordGroup): entry is Words {
	return Array.isArray(entry);
}

function meaning(section: string, key: string, sub: string | null): Meaning {
	return { section, key, sub, future: false };
}

/** How far the marks of each scope reach, in the stretch that is being read. */
const REACH = new Uint32Array(256);

/**
 * The marks of the tokens `from`…`to`, in order; phrases run over asides, nouns over none that counts. A phrase
 * hides shorter ones of its section that lie inside it ("déplacés internes" hides "internes").
 */
export function readMarks(
	tokens: Tokens,
	from: number,
	to: number,
	language: Language,
	asides?: Asides,
	counts: ReadonlySet<number> = NO_COUNTS
): Mark[] {
	const phrases = markBook(language);
	const marks: Mark[] = [];
	REACH.fill(0);
	for (let at = from; at < to; at++) {
		const matches = phrases.matchAt(tokens, at, asides);
		for (let i = matches.length - 1; i >= 0; i--) {
			const match = matches[i];
			if (!match || match.to > to) continue;
			const { scope, meaning } = match.meaning;
			const { section, key, sub, future } = meaning;
			if (section === 'heads' && holdsCount(match, counts)) continue;
			if (match.to <= (REACH[scope] ?? 0) && !isTwin(marks, match, section)) continue;
			REACH[scope] = match.to;
			marks.push({ from: match.from, to: match.to, section, key, sub, future });
		}
	}
	return marks;
}

const NO_COUNTS: ReadonlySet<number> = new Set();

/** "personas en tres albergues": two nouns, each with its number. */
function holdsCount({ from, to }: Pick<Mark, 'from' | 'to'>, counts: ReadonlySet<number>): boolean {
	for (let at = from + 1; at < to; at++) if (counts.has(at)) return true;
	return false;
}

/** Predicates that are said of things: "perdu leur toit" hides no predicate of people. */
const KIND_OF_FRAME: Readonly<Record<string, string>> = {
	housing_destroyed: 'housing',
	housing_damaged: 'housing',
	infrastructure_damaged: 'housing',
	livestock_lost: 'livestock',
	crops_lost: 'crops',
	aid_delivered: 'aid',
	funding_required: 'funding',
	funding_received: 'funding'
};

/** Heads compete with heads, and frames with frames of their kind; cues only with their like. */
function scopeOf(what: Meaning): string {
	if (what.section === 'frames' && what.sub === 'noun') return 'frames noun';
	if (what.section === 'frames') return `frames ${KIND_OF_FRAME[what.key] ?? 'people'}`;
	return what.section === 'heads'
		? what.section
		: `${what.section} ${what.key}${what.section === 'subgroups' ? (what.sub ?? '') : ''}`;
}

/** The same words with another meaning: both stay. */
function isTwin(
	marks: readonly Mark[],
	{ from, to }: Pick<Mark, 'from' | 'to'>,
	section: string
): boolean {
	for (let i = marks.length - 1; i >= 0; i--) {
		const mark = marks[i];
		if (!mark || mark.from < from) return false;
		if (mark.section === section && mark.to === to && mark.from === from) return true;
	}
	return false;
}
