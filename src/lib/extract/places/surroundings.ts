/** What the words around a name say: in, from, to, near; of a camp, a town, a province. */
import type { PlaceGroup, Role, RoleMap } from './lexicon.ts';

export interface Surroundings {
	/** How the place stands to the fact: a key of `before`, or "bare". */
	kind: string;
	/** What kind of place it is said to be: a key of `types`. */
	type: string | null;
	/** First token of the words that belong to the name's phrase. */
	from: number;
}

const MAX_STEPS = 6;
/** Kinds that a preposition of place gives. */
const SAYING = new Set(['in', 'near', 'from', 'to', 'across', 'distance']);

/** Words that say what kind of place a name is. */
const KINDS: ReadonlySet<PlaceGroup> = new Set<PlaceGroup>(['types', 'kinds', 'after', 'anaphora']);

/** Reads back from a name over articles, "province de", "l'est de", to the preposition. */
export function readSurroundings(roles: RoleMap, nameFrom: number, floor: number): Surroundings {
	let from = nameFrom;
	let type: string | null = null;
	let sawOf = false;
	// "from the beach at", "of the jetty at": the kind of place has its own preposition.
	const own = ownPreposition(roles, nameFrom);
	for (let step = 0; step < MAX_STEPS && from > floor; step++) {
		const typed = roles.endingAt(from, 'types');
		const before = roles.endingAt(from, 'before');
		const people = roles.endingAt(from, 'people');
		// "la alcaldesa de Viña del Mar" is of a town; "el alcalde Vidal" is a person.
		if (people && !typed) return { kind: sawOf ? 'of' : 'person', type, from };
		if (
			before &&
			before.key !== 'of' &&
			before.from >= floor &&
			!(typed && isLonger(typed, before))
		) {
			return { kind: OUTER.has(before.key) ? (own ?? before.key) : before.key, type, from };
		}
		const side = roles.endingAt(from, 'sides');
		const article = roles.endingAt(from, 'article');
		// "à l'est de la capitale Tripoli": the kind of place stands right in front of the name.
		const apposed = from === nameFrom ? roles.endingAt(from, 'anaphora') : undefined;
		const next =
			typed ??
			kindNamed(roles, from) ??
			(before && kindOfPlace(roles, before)) ??
			before ??
			side ??
			article ??
			apposed;
		if (!next || next.from < floor) break;
		if (KINDS.has(next.group)) type ??= next.key;
		sawOf = next === before;
		from = next.from;
	}
	// "De Cañón Verde fueron evacuados": what a sentence opens with is where they come from.
	if (sawOf && from === floor) return { kind: 'from', type, from };
	return { kind: own ?? (sawOf || type ? 'of' : 'bare'), type, from };
}

/** What of two prepositions gives way to the one that stands by the name. */
const OUTER: ReadonlySet<string> = new Set(['from', 'in', 'near']);

function ownPreposition(roles: RoleMap, nameFrom: number): string | undefined {
	const typed = roles.endingAt(nameFrom, 'types');
	const before = typed && roles.endingAt(nameFrom, 'before');
	return before && before.from > typed.from && before.key === 'in' ? before.key : undefined;
}

/**
 * "el municipio vecino de", "le site des PDI (déplacés internes) de": one adjective, or who lives there,
 * stands between the kind of place and its preposition.
 */
function kindOfPlace(roles: RoleMap, { from }: Role): Role | undefined {
	const adjective = roles.startOfBracket(from) - 1;
	const isPeople = roles.startingAt(adjective, 'dwellers') !== undefined;
	if (!isPeople && !roles.isPlain(adjective) && !roles.isLetters(adjective)) return undefined;
	const kind = roles.endingAt(adjective, 'kinds') ?? roles.endingAt(adjective, 'types');
	return kind ?? roles.endingAt(adjective, 'anaphora');
}

/** "a hamlet called", "un caserío conocido como": the kind of the place that is called so. */
function kindNamed(roles: RoleMap, at: number): Role | undefined {
	const naming = roles.endingAt(at, 'naming');
	if (!naming) return undefined;
	for (const end of [naming.from, naming.from - 1]) {
		const kind = roles.endingAt(end, 'kinds') ?? roles.endingAt(end, 'types');
		const found = kind ?? roles.endingAt(end, 'after') ?? roles.endingAt(end, 'anaphora');
		if (found) return found;
		if (!roles.isPlain(end - 1)) return undefined;
	}
	return undefined;
}

function isLonger(a: { from: number }, b: { from: number }): boolean {
	return a.from < b.from;
}

/** True where the words say that the name is one of a place. */
export function saysPlace({ kind, type }: Surroundings): boolean {
	return type !== null || SAYING.has(kind);
}
