/** Words that point back to a place: « la ville », « l’est du pays », “nationwide”. */
import { withFields } from '../fields.ts';
import { WORD, isCapital } from '../tokens.ts';
import { findPointer, isInNamed } from './descriptions.ts';
import type { Role } from './lexicon.ts';
import { type Surroundings, readSurroundings } from './surroundings.ts';
import { type Candidate, isSide, type Stretch, startOfName } from './stretch.ts';

/** "a nivel nacional", "nationwide": with a preposition of its own. */
function isAdverbial(stretch: Stretch, { key, from }: Role, { kind }: Surroundings): boolean {
	if (key !== 'country' || kind !== 'bare' || stretch.roles.startingAt(from, 'article'))
		return false;
	return stretch.roles.startingAt(from, 'before')?.key !== 'of';
}

function isOfNamed(stretch: Stretch, to: number): boolean {
	return isCapital(stretch.tokens, to - 1) || stretch.roles.startingAt(to, 'before')?.key === 'of';
}

/** "du village", "au quartier": the article holds the preposition. */
function ownKind({ roles }: Stretch, { from, to, key }: Role): string | undefined {
	const before = roles.startingAt(from, 'before');
	return before && before.to < to && OWN.has(key) ? before.key : undefined;
}

/** Places of people, not the whole country. */
const OWN: ReadonlySet<string> = new Set(['town', 'camp']);

/** Words between a kind of place and its "of". */
const ADJECTIVES = 1;

/** "la ville de Mossoul" is the name that follows; "ce quartier de Palu" is none. */
function isOfName(stretch: Stretch, role: Role): boolean {
	const { roles, tokens } = stretch;
	let at = role.to;
	// "la banlieue sud de Beyrouth".
	while (at < role.to + ADJECTIVES && (isSide(stretch, at) || roles.isPlain(at))) at++;
	const of = roles.startingAt(at, 'before');
	if (of?.key !== 'of') return false;
	const name = startOfName(stretch, of.to);
	return isCapital(tokens, name) && !isInNamed(stretch, role, name);
}

/** « la capitale », « l’est du pays »: the kind of place that is meant; nothing where a name follows. */
export function findAnaphora(stretch: Stretch, start: number): Candidate | undefined {
	const pointer = findPointer(stretch, start);
	if (!pointer || pointer.role.key === 'none') return undefined;
	const { role, within } = pointer;
	// "il y a", "there were": of a phrase that points to nothing.
	const phrase = stretch.roles.startingAt(start - 1, 'anaphora');
	if (phrase?.key === 'none' && phrase.to > start) return undefined;
	// "Plus à l'ouest, dans le cercle de Bankass": no side of the country.
	if (stretch.roles.endingAt(role.to, 'anaphora')?.key === 'none') return undefined;
	// "le nord du pays", "l'Est": of what follows, a name.
	if (role.key === 'side' && isOfNamed(stretch, role.to)) return undefined;
	if (isOfName(stretch, role)) return undefined;
	if (
		isCapital(stretch.tokens, role.to) &&
		role.to < stretch.to &&
		stretch.tokens.kind[role.to] === WORD
	)
		return undefined;
	const words = readSurroundings(stretch.roles, start, stretch.from);
	// "dans les quartiers de l'est": of the town.
	if (role.key === 'side' && start - words.from > 1) return undefined;
	const isIn = role.key === 'there' || isAdverbial(stretch, role, words);
	return withFields(words, {
		kind: isIn ? 'in' : (ownKind(stretch, role) ?? words.kind),
		nameFrom: start,
		to: role.to,
		regions: within,
		multi: false,
		isSaid: true,
		anaphora: role.key,
		isSide: false
	});
}
