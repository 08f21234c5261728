/** Two places side by side: which of them explains the other, and what that says of both. */
import type { Region } from '#lib/domain/region.ts';
import { DIGITS, isCapital, type Tokens, WORD } from '../tokens.ts';
import { type Candidate, type IsTaken, TOPIC } from './stretch.ts';
import { isPartOfDivision, liesIn } from './resolve.ts';
import { hasSign } from '../signs.ts';
import type { Settled } from './settled.ts';

const APPOSITION_WORDS = 8;

/** "El Geneina, au Darfour occidental": the wider place explains the narrower one. */
export function joinApposition(
	tokens: Tokens,
	a: Settled,
	b: Settled,
	isNumber: IsTaken,
	before?: Settled
): void {
	if (a.kind === 'dateline' || b.kind === 'dateline' || a.kind === TOPIC) return;
	const { to } = a.candidate;
	const { from, anaphora } = b.candidate;
	if (from - to > APPOSITION_WORDS) return;
	if (anaphora) {
		if (isAside(tokens, a, b)) b.kind = 'within';
		return;
	}
	// "the Bakassi camp in Maiduguri": right behind what lies there.
	if (b.kind === 'in' && a.candidate.anaphora === 'camp' && from <= to + 1) {
		b.kind = 'within';
		return;
	}
	// "la capital de Guerrero, Chilpancingo,": its name follows.
	if (a.candidate.anaphora === 'chief' && b.kind === 'bare' && from <= to + 1) a.kind = 'within';
	if (isBroken(tokens, to, from) || isLinked(tokens, a, b) || isMeasuredFrom(tokens, a, b)) return;
	if (a.kind === 'distance' && b.kind === 'in' && tokens.key[to] === ',' && !isPlaced(a, before))
		return;
	const isInOwned = isOfOwned(tokens, a, b);
	if (isInOwned || isOwned(tokens, a, b)) {
		if (!isInOwned) b.kind = a.kind;
		explain(b, a);
		return;
	}
	if (isInside(tokens, a, b)) {
		b.region = a.region;
		return;
	}
	if (isNamedInside(tokens, a, b)) {
		b.region = a.region;
		a.kind = 'within';
		return;
	}
	narrow(a, b);
	if (isBracketed(tokens, a, b) || isNextTo(tokens, a, b, isNumber)) explain(a, b);
	else if (isGoneTo(tokens, a, b)) return;
	else joinNeighbours(a, b, isSetOff(tokens, a, b));
}

/** "à Kidal, à 40 km de Gao, dans le nord": the distance is that of a place. */
function isPlaced({ candidate: { from } }: Settled, before: Settled | undefined): boolean {
	return before !== undefined && from - before.candidate.to <= APPOSITION_WORDS;
}

/**
 * "In Dhading, just west of the capital" only says where that is; "à Maiduguri, la capitale,
 * 1 425 cas" what the town is.
 */
function isAside(tokens: Tokens, { candidate: { to } }: Settled, b: Settled): boolean {
	const { anaphora, from } = b.candidate;
	if (!hasSign(tokens, to, from, ',')) return false;
	const isNext = from === to + 1 || b.candidate.from === to + 1;
	return (
		b.kind === 'near' ||
		((anaphora === 'capital' || anaphora === 'hub') && from === to + 1) ||
		(anaphora === 'chief' && isNext) ||
		(anaphora === 'side' && isNext)
	);
}

/** "À 60 km au nord de Kaya, dans le village de Pensa": a town far from another holds it not. */
function isMeasuredFrom(
	{ key }: Tokens,
	a: Settled,
	{ kind, candidate, region }: Settled
): boolean {
	if (a.kind !== 'distance' && a.kind !== 'near') return false;
	if (kind !== 'in' || key[a.candidate.to] !== ',' || !isTown(candidate, region)) return false;
	return !(a.region && region && liesIn(a.region, region));
}

function isTown({ type }: Candidate, region: Region | undefined): boolean {
	return type === 'town' || type === 'camp' || region?.level === 3 || region?.level === 'site';
}

/** A number, the end of a clause, a sentence or a line between two places. */
function isBroken({ kind, key }: Tokens, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (kind[at] === DIGITS || ENDING.has(key[at] ?? '')) return true;
	}
	return false;
}

const ENDING: ReadonlySet<string> = new Set(['.', ';', '\n']);

/** "Wardaniyé (Iqlim el-Kharroub, Chouf)": what stands in the bracket explains. */
function isBracketed(tokens: Tokens, { kind, candidate: { to } }: Settled, b: Settled): boolean {
	if (tokens.key[to] !== '(' || kind === 'within') return false;
	return !hasSign(tokens, to + 1, b.candidate.from, ')');
}

/** "in the woods by Bruzgi, unable to enter Poland": a country behind a comma and a verb of its own. */
function isGoneTo(
	{ key, start, end }: Tokens,
	{ region, candidate: { to } }: Settled,
	b: Settled
): boolean {
	const { from } = b.candidate;
	if (region || b.region?.level !== 0 || key[to] !== ',' || from <= to + 2) return false;
	// ", a rice-trading town in Haiti": what a place is.
	return b.kind !== 'of' && (end[to + 1] ?? 0) - (start[to + 1] ?? 0) > ARTICLE_LENGTH;
}

/** "…, au Darfour occidental": a wider place set off by a comma alone, or by an apposition. */
function isNextTo(
	tokens: Tokens,
	{ region, candidate: { to } }: Settled,
	b: Settled,
	isNumber: IsTaken
): boolean {
	const { from, type } = b.candidate;
	if (tokens.key[to] !== ',') return false;
	// "au camp de Balukhali, district de Cox's Bazar": a kind of place without an article.
	if (b.kind === 'of') return type !== null && from === to + 1 && isBroader(region, b.region);
	if (b.kind !== 'in') return false;
	// "Dans la région du Sahel, la ville de Djibo": the narrower one is not where the wider one lies.
	const isSubject = b.candidate.kind !== 'in' && type !== null;
	if (isSubject && region && b.region && liesIn(b.region, region)) return false;
	// "À Goma, le site de Bulengo": nor does a town lie in its camp.
	const isNamed = isSubject && isPartOfDivision(type) && opensName(tokens, b.candidate);
	if (isNamed && region && !isBroader(region, b.region)) return false;
	// "in Swat, and three in Buner": the next of those counted.
	if (from > to + 2 && !isExplained(tokens, to, b.candidate, isNumber)) return false;
	return type !== null || b.candidate.multi || isBroader(region, b.region);
}

/** "le site de Bulengo", "Bulengo camp", and not the apposition "ciudad del sur de". */
function opensName({ start, end }: Tokens, { from, nameFrom }: Candidate): boolean {
	return from === nameFrom || (end[from] ?? 0) - (start[from] ?? 0) <= ARTICLE_LENGTH;
}

/** "À Goma, le stade de l'Unité abrite": a part of a town or of a division, behind it, holds it not. */
function isInside({ key }: Tokens, { region, candidate: { to } }: Settled, b: Settled): boolean {
	const { from, kind, type } = b.candidate;
	const isSubject = key[to] === ',' && from === to + 1 && kind === 'of';
	const isUnknown = b.region === undefined || b.region === region;
	return isSubject && region !== undefined && isUnknown && isPartOfDivision(type);
}

/** "au Nord-Kivu, à Kishasha": behind the comma a name that no list has lies in the division. */
function isNamedInside({ key }: Tokens, a: Settled, { candidate, region, kind }: Settled): boolean {
	const level = a.region?.level;
	const isWide = level === 0 || level === 1 || (level === 2 && a.candidate.type !== 'town');
	if (!isWide || region !== undefined || candidate.regions.length > 0) return false;
	const { to } = a.candidate;
	return a.kind === 'in' && kind === 'in' && key[to] === ',' && candidate.from - to <= INSIDE;
}

/** Tokens of a comma and a preposition: ", en la". */
const INSIDE = 3;

/** "in Nasarawa state's Rukubi village": the wider place is the owner. */
function isOwned({ key }: Tokens, { candidate: { to } }: Settled, b: Settled): boolean {
	const { nameFrom, type } = b.candidate;
	const isNext = nameFrom > to && nameFrom - to <= OWNER_WORDS && key[nameFrom - 1] === 's';
	return isNext && (b.region === undefined || type !== null);
}

/** "Uganda's reception centre at Elegu": in what the country owns. */
function isOfOwned({ key }: Tokens, a: Settled, { region, kind, candidate }: Settled): boolean {
	const { to } = a.candidate;
	if (a.region?.level !== 0 || region !== undefined || kind !== 'in') return false;
	return key[to] === 's' && candidate.nameFrom - to <= OWNED_WORDS;
}

/** Tokens between the owner's name and the next: "state's". */
const OWNER_WORDS = 3;
/** And over what it owns: "'s reception centre at". */
const OWNED_WORDS = 5;

/** The second place says where the first one lies. */
function explain(a: Settled, b: Settled): void {
	if (!a.region && !a.candidate.multi) a.region = b.region;
	b.kind = 'within';
}

function joinNeighbours(a: Settled, b: Settled, isApart: boolean): void {
	const isBeside = b.kind === 'near' || b.kind === 'across';
	if (b.kind === 'across' && a.candidate.kind === 'across' && a.kind === 'within')
		b.kind = 'within';
	if (isBeside && isApart) b.kind = 'within';
	else if (a.region && b.region && isOfOwner(a, a.region, b, b.region))
		[a.kind, b.kind] = ['within', a.kind];
	else if (a.region && b.region) joinKnown(a, a.region, b, b.region);
	else if (b.region?.level === 0 && b.kind === 'near') b.kind = 'within';
	else if (b.region && !a.candidate.multi && isContainer(b)) explain(a, b);
}

/**
 * ", village chiite au nord de Beyrouth" only says where the place before it lies. Behind an
 * apposition the clause goes on: "parti de Misrata, en Libye, a pris feu au large de Lampedusa",
 * and behind what was left: "parti de Zouara, a pris feu au large de".
 */
function isSetOff(tokens: Tokens, { kind, candidate: { to } }: Settled, b: Settled): boolean {
	const { from } = b.candidate;
	const isOver = kind === 'within' || kind === 'from';
	return hasSign(tokens, to, from, ',') && (!isOver || from === to + 1);
}

/** "out of the West Darfur capital El Geneina": the town behind its division stands as that does. */
function isOfOwner(a: Settled, wide: Region, b: Settled, town: Region): boolean {
	const apart = b.candidate.nameFrom - a.candidate.to;
	return a.kind === 'from' && b.kind === 'bare' && apart === 1 && liesIn(town, wide);
}

/** Of two known places, the one that holds the other explains it; both may be of one: "Solino, à Port-au-Prince". */
function joinKnown(a: Settled, first: Region, b: Settled, second: Region): void {
	if (first.id === second.id || liesIn(first, second)) b.kind = 'within';
	else if (liesIn(second, first) && (a.kind !== 'from' || b.kind === 'from') && !isOfThing(a, b))
		a.kind = 'within';
}

/** "en Norte de Santander por la guerra del Catatumbo": behind the place, what something there is of. */
function isOfThing(a: Settled, { kind, candidate: { type } }: Settled): boolean {
	return a.kind === 'in' && kind === 'of' && type === null;
}

/** "near Meppadi in Kerala's Wayanad district": an unknown name lies in the narrower of the two. */
export function moveInto(one: Settled, wide: Settled, narrow: Settled): void {
	if (one.candidate.regions.length > 0 || !one.region || one.region !== wide.region) return;
	if (wide.kind !== 'within' || narrow.candidate.from - wide.candidate.to > GENITIVE) return;
	if (!narrow.region || !liesIn(narrow.region, wide.region)) return;
	one.region = narrow.region;
	narrow.kind = 'within';
}

/** Tokens between the two: "'s". */
const GENITIVE = 2;

/** ", a farming community in Guma district,": an apposition up to the next comma. */
function isExplained(
	tokens: Tokens,
	comma: number,
	{ from, to, type }: Candidate,
	isNumber: IsTaken
): boolean {
	if (type === null && tokens.key[to] !== ',') return false;
	for (let at = comma + 1; at < from; at++) {
		if (tokens.kind[at] !== WORD || isCapital(tokens, at) || isNumber(at)) return false;
	}
	return ARTICLE_LENGTH >= (tokens.end[comma + 1] ?? 0) - (tokens.start[comma + 1] ?? 0);
}

/** "a", "une", "the": what an apposition begins with. */
const ARTICLE_LENGTH = 3;

/** "trois à Vuhovi et un à Beni", two places of a list: one short word, and a number word behind it. */
function isLinked(tokens: Tokens, a: Settled, b: Settled): boolean {
	const { to } = a.candidate;
	if (a.candidate.kind !== 'in' || b.candidate.kind !== 'in') return false;
	const apart = b.candidate.from - to;
	if (apart !== LINK || hasSign(tokens, to, b.candidate.from, ',')) return false;
	return (tokens.end[to] ?? 0) - (tokens.start[to] ?? 0) <= ARTICLE_LENGTH;
}

/** Tokens of "et un à" between two places. */
const LINK = 3;

/** A homonym means the one that lies in the wider place named beside it. */
function narrow(a: Settled, b: Settled): void {
	const outer = b.region;
	// "la selva del Darién, en la frontera entre Colombia y Panamá": it lies in neither alone.
	if (b.kind === 'across' || !a.region || !outer || liesIn(a.region, outer)) return;
	const inside = a.candidate.regions.find((region) => liesIn(region, outer));
	if (inside) a.region = inside;
}

/** "El Geneina, au Darfour": the second one stands higher in the same country. */
function isBroader(inner: Region | undefined, outer: Region | undefined): boolean {
	if (!inner || !outer || inner.country !== outer.country) return false;
	const rank = ({ level }: Region): number => (level === 'site' ? 4 : level);
	return rank(outer) < rank(inner);
}

function isContainer(one: Settled): boolean {
	const level = one.region?.level;
	return one.candidate.kind !== 'from' && one.candidate.kind !== 'to' && level !== 'site';
}
