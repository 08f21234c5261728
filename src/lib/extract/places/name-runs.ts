/** Words in capitals: where their run ends, and which known name fills it. */
import { withFields } from '../fields.ts';
import { isCapital, WORD } from '../tokens.ts';
import { type Name, endOfRun, findLongestName } from './names.ts';
import { readSurroundings, saysPlace } from './surroundings.ts';
import { type Stretch, isFunctionWord, isNoPlace, isSide } from './stretch.ts';

/** "DESLIZAMIENTO DE ALAUSÍ": in capitals a word of grammar parts two names. */
export function endOfNames(stretch: Stretch, start: number): number {
	const end = endOfRun(stretch.tokens, start, stretch.to);
	for (let at = start + 1; at < end; at++)
		if (isShoutedGrammar(stretch, at) || isPreposition(stretch, at)) return at;
	return end;
}

/** "Six Drown Near Kisumu", "Quakes In Herat": in a headline a preposition has a capital too. */
function isPreposition({ roles }: Stretch, at: number): boolean {
	const before = roles.startingAt(at, 'before');
	return before?.to === at + 1 && before.key !== 'of';
}

/** "Steccato di Cutro": over a short word that is none of the language, up to the next in capitals. */
export function endOfForeign(stretch: Stretch, run: number): number {
	const { tokens, lexicon, to: limit } = stretch;
	const word = tokens.key[run] ?? '';
	if (tokens.kind[run] !== WORD || word.length > PARTICLE || run + 1 >= limit) return run;
	if (lexicon.isWord(word) || !isCapital(tokens, run + 1) || stretch.isTaken(run)) return run;
	return endOfNames(stretch, run + 1);
}

/** Letters of "di", "dos". */
const PARTICLE = 3;

/** A word of grammar written in capitals. */
export function isShoutedGrammar(stretch: Stretch, at: number): boolean {
	const word = stretch.tokens.text.slice(stretch.tokens.start[at], stretch.tokens.end[at]);
	return word === word.toUpperCase() && isFunctionWord(stretch, at);
}

/** Where the reader of names goes on behind words that gave none. */
export function endOfNameRun(stretch: Stretch, start: number): number {
	const end = endOfNames(stretch, start);
	// "L'Irak", "Au Mali": the first word of a sentence is no part of the name.
	return isFunctionWord(stretch, start) ? start + 1 : end;
}

/** "La Cruz Roja": a town's name ends within an organisation's. "Rio de Janeiro" ends with a month. */
export function isCutShort(stretch: Stretch, { to: end }: Name): boolean {
	return stretch.isTaken(end - 1) && stretch.isTaken(end);
}

/** The known name that fills the run, but for the side of a town ("Mossoul-Ouest"). */
export function trimToName(stretch: Stretch, start: number, run: number): Name | undefined {
	const name = findLongestName(stretch.tokens, start, stretch.to);
	if (!name)
		return isSide(stretch, start) && run > start + 1
			? trimToName(stretch, start + 1, run)
			: undefined;
	if (name.to > run && isTorn(stretch, name, run)) return undefined;
	let end = name.to;
	while (end < run && isSide(stretch, end)) end++;
	if (end >= run || isBreakInRun(stretch, end)) return withFields(name, { to: end });
	// "à Genève Matthew Saltmarsh": a person begins behind the place.
	return run - end >= 2 && isSaidAt(stretch, start) ? withFields(name, { to: end }) : undefined;
}

/** A name that ends beyond its run does not end at a hyphen ("Province du Nord-Kivu"), nor in front of its last word ("l'État du Nil Supérieur"). */
function isTorn(stretch: Stretch, name: Name, run: number): boolean {
	const { tokens, to } = stretch;
	if (tokens.joined[name.to] === 1) return true;
	return endOfRun(tokens, run, to) === run && isInRun(stretch, name);
}

/** The name ends among words in capitals that go on. */
function isInRun(stretch: Stretch, { to: end }: Name): boolean {
	return (
		end < stretch.to &&
		isCapital(stretch.tokens, end - 1) &&
		isCapital(stretch.tokens, end) &&
		!isBreakInRun(stretch, end)
	);
}

/** « le Nord-Est de »: the run is a side, and « of » follows. */
export function isSideOf(stretch: Stretch, start: number, run: number): boolean {
	const side = stretch.roles.startingAt(start, 'sides');
	return side?.to === run && stretch.roles.startingAt(run, 'before')?.key === 'of';
}

/** "Diffa Région", "Balukhali Rohingya camps", "Herat Earthquakes": a kind of place, a people, an event. */
function isBreakInRun(stretch: Stretch, at: number): boolean {
	const isKind = stretch.roles.startingAt(at, 'after') ?? stretch.roles.startingAt(at, 'types');
	return (
		isKind !== undefined ||
		isNoPlace(stretch, at) ||
		stretch.roles.startingAt(at, 'event') !== undefined
	);
}

function isSaidAt(stretch: Stretch, at: number): boolean {
	return saysPlace(readSurroundings(stretch.roles, at, stretch.from));
}
