/**
 * Inflection of lexicon entries: "évacu~er" stands for the stem with every ending that the class
 * `er` of the lexicon lists. Classes keep participles apart from finite forms, since the two put the
 * counted noun on different sides of the verb.
 */

/** The endings of a class of verbs (or nouns), by the part they play. */
interface Inflection {
	participle: readonly string[];
	finite: readonly string[];
	conditional: readonly string[];
	/** Left out where the language has no future of its own. */
	future?: readonly string[];
}
export type Inflections = Readonly<Record<string, Inflection>>;
export type InflectionPart = keyof Inflection;

/**
 * The notation of what an entry stands for in one part, its forms as options of one word; none where
 * it has no form of that part. An entry without a class stands for itself, in the part `finite`.
 * Throws on a class that the lexicon doesn't define.
 */
export function inflect(entry: string, part: InflectionPart, classes: Inflections): string[] {
	const mark = entry.indexOf('~');
	if (mark < 0) return part === 'finite' ? [entry] : [];
	const stop = entry.indexOf(' ', mark);
	const name = stop < 0 ? entry.slice(mark + 1) : entry.slice(mark + 1, stop);
	const rest = stop < 0 ? '' : entry.slice(stop);
	const inflection = classes[name];
	if (!inflection) throw new Error(`no inflection class "${name}" for "${entry}"`);
	const endings = inflection[part] ?? [];
	if (endings.length === 0) return [];
	const from = entry.lastIndexOf(' ', mark) + 1;
	const stem = entry.slice(from, mark);
	const forms = endings.map((ending) => stem + ending).join('|');
	return [entry.slice(0, from) + forms + rest];
}

/** The notations of every form of an entry, a part each. */
export function inflectAll(entry: string, classes: Inflections): string[] {
	const parts: InflectionPart[] = ['participle', 'finite', 'conditional', 'future'];
	return parts.flatMap((part) => inflect(entry, part, classes));
}
