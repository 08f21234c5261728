/** Names that the tree does not have, where the words say that they are places. */
import { withFields } from '../fields.ts';
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import { findLongestName, isAcronym } from './names.ts';
import { type Surroundings, readSurroundings, saysPlace } from './surroundings.ts';
import {
	type Candidate,
	type Stretch,
	isFunctionWord,
	isNoPlace,
	isShouted,
	isSide,
	startOfName,
	wordsOf
} from './stretch.ts';
import { isAmongLabels, isCounted, isLabel } from './counted-names.ts';

/** A name that the tree does not have, where the words say that it is a place. */
export function findUnknown(stretch: Stretch, start: number, run: number): Candidate | undefined {
	if (isNoName(stretch, start, run)) return undefined;
	const words = readSurroundings(stretch.roles, start, stretch.from);
	if (words.kind === 'person' || words.kind === 'seat' || words.kind === 'origin') return undefined;
	if (words.kind === 'across' && !words.type) return undefined;
	const isSure = isSurelyPlace(stretch, start, run, words);
	if (start === stretch.from && !isSure) return undefined;
	if (!isSure && !saysPlace(words) && !isPlaced(stretch, run, words)) return undefined;
	return withFields(words, {
		type: words.type ?? ruled(stretch, words),
		nameFrom: start,
		to: run,
		regions: [],
		multi: false,
		isSaid: true,
		anaphora: null,
		isSide: false
	});
}

/** Words in capitals that name no place: those of other meanings, letters, kinds of place, things, storms. */
function isNoName(stretch: Stretch, start: number, run: number): boolean {
	const { tokens, roles, lexicon } = stretch;
	const isOne = run === start + 1;
	if (stretch.isTaken(start) || lexicon.stop.has(wordsOf(stretch, start, run))) return true;
	if (isNoPlace(stretch, start) && (isOne || !opensName(stretch, start))) return true;
	// "l'État du Jubaland": the kind of the place that follows.
	if ((roles.startingAt(start, 'types')?.to ?? run) > run) return true;
	const isLetter = (tokens.end[start] ?? 0) - (tokens.start[start] ?? 0) === 1;
	// "Inondations : 4 %": what befell people.
	const isEvent =
		(roles.startingAt(start, 'event') ?? roles.startingAt(start, 'disease'))?.to === run;
	// "dans six villages de l'est de l'Etat"; "Camp 9" is a name.
	const isKind = roles.startingAt(start, 'kinds')?.to === run && tokens.kind[run] !== DIGITS;
	if (isOne) return isLetter || isAcronym(tokens, start) || isEvent || isKind;
	// "the Funding Status Report": what the last word says it is.
	const isThing = isCapital(tokens, run - 2) && lexicon.stop.has(tokens.key[run - 1] ?? '');
	return isThing || isStorm(stretch, start, run);
}

/** A side, or "la vereda La Hacienda": the article is a part of the name. */
function opensName(stretch: Stretch, start: number): boolean {
	const { roles, from } = stretch;
	if (isSide(stretch, start)) return true;
	const isArticle = roles.startingAt(start, 'article')?.to === start + 1;
	return isArticle && readSurroundings(roles, start, from).type !== null;
}

/** What is counted in the place, its kind, or the text before said so. */
function isSurelyPlace(stretch: Stretch, start: number, run: number, words: Surroundings): boolean {
	const isNameLike = () =>
		!isFunctionWord(stretch, start) &&
		!isLabel(stretch, start, run) &&
		!isAmongLabels(stretch, run);
	if ((isCounted(stretch, run) || isHost(stretch, start, run)) && isNameLike()) return true;
	if ((stretch.roles.startingAt(run, 'after')?.key ?? 'nation') !== 'nation') return true;
	// "à Djaiba … Djaiba abrite": a name that was said to be a place is one.
	const isKnown = ALONE.has(words.kind) && stretch.said.has(wordsOf(stretch, start, run));
	if (isKnown || isApposed(stretch, run) || isTakenUp(stretch, run)) return true;
	return isPointedTo(stretch, start, run) && isNameLike();
}

/** "Djaiba a payé le prix fort : onze habitants y ont péri": what a sentence opens with and points back to. */
function isPointedTo({ roles, from, to, tokens }: Stretch, start: number, run: number): boolean {
	const isWord = tokens.kind[run] === WORD && !isCapital(tokens, run);
	if (start !== from || !isWord || roles.startingAt(start, 'dwellers')) return false;
	for (let at = run + 1; at < Math.min(to, run + POINTED_WORDS); at++)
		if (roles.startingAt(at, 'anaphora')?.key === 'there') return true;
	return false;
}

/** Tokens from a name to the word that points back to it. */
const POINTED_WORDS = 18;

/** "Rwamwanja en compte 3 000", not "Le stade Amahoro abrite 450 familles": what a place does. */
function isHost({ roles, tokens, from }: Stretch, start: number, run: number): boolean {
	if (start > from && tokens.kind[start - 1] === WORD) return false;
	const verb = roles.startingAt(run, 'host');
	return verb !== undefined && (tokens.kind[verb.to] === DIGITS || tokens.kind[verb.to] === WORD);
}

/** Who lives there, what befell it, in what it lies or how far from another place says that it is one. */
function isPlaced(stretch: Stretch, run: number, words: Surroundings): boolean {
	const isHome = () => stretch.roles.endingAt(words.from, 'dwellers') !== undefined;
	const isStruck = () => stretch.roles.endingAt(words.from, 'event')?.key === 'disaster';
	const isOf =
		isHome() || isStruck() || ruled(stretch, words) !== null || isExplained(stretch, run);
	if (words.kind === 'of' && isOf) return true;
	return isTypedBracket(stretch, run) || isMeasured(stretch, run);
}

/** "maire d'Ifanirea": what kind of place those who speak for it say that it is. */
function ruled({ roles }: Stretch, { kind, from }: Surroundings): string | null {
	return (kind === 'of' ? roles.endingAt(from, 'rulers')?.key : undefined) ?? null;
}

/** "Super Typhoon Haiyan": a word of the name says that it is none of a place. */
function isStorm(stretch: Stretch, start: number, run: number): boolean {
	// "el barrio La Bolsa": the article of a name.
	const first = isNoPlace(stretch, start) && opensName(stretch, start) ? start + 1 : start;
	for (let at = first; at < run - 1; at++)
		if (isCapital(stretch.tokens, at) && stretch.lexicon.stop.has(stretch.tokens.key[at] ?? ''))
			return true;
	return false;
}

/** "Kabasa, the camp where she stopped", "Silva Macua, a junction village on the N1": what kind of place it is. */
function isApposed(stretch: Stretch, at: number): boolean {
	const { tokens, roles, to } = stretch;
	if (tokens.key[at] !== ',') return false;
	const article = roles.startingAt(at + 1, 'article');
	const kind = roles.startingAt(at + 1, 'anaphora') ?? findKind(stretch, article?.to ?? at + 1);
	if (!kind || kind.to > to) return false;
	return (
		tokens.key[kind.to] === ',' ||
		roles.startingAt(kind.to, 'where') !== undefined ||
		roles.startingAt(kind.to, 'before') !== undefined
	);
}

/** "recalls that of Ngarbuh, where 21 were killed": a clause tells of what happened in it. */
function isTakenUp({ tokens, roles }: Stretch, run: number): boolean {
	const where = roles.startingAt(tokens.key[run] === ',' ? run + 1 : run, 'where');
	return where !== undefined && where.to - where.from === 1;
}

/** The kind of place that an apposition names, over its adjectives: "a small fishing village". */
function findKind({ tokens, roles }: Stretch, from: number): { to: number } | undefined {
	for (let at = from; at <= from + ADJECTIVES; at++) {
		const kind = roles.startingAt(at, 'after') ?? roles.startingAt(at, 'types');
		if (kind) return kind;
		if (tokens.kind[at] !== WORD || isCapital(tokens, at)) return undefined;
	}
	return undefined;
}

/** Adjectives in front of a kind of place. */
const ADJECTIVES = 2;

/** "stormed Yelwata, about 30 kilometres south of Makurdi": how far from where. */
function isMeasured(stretch: Stretch, at: number): boolean {
	if (stretch.tokens.key[at] !== ',') return false;
	return [1, 2, 3, 4].some(
		(step) => stretch.roles.startingAt(at + step, 'before')?.key === 'distance'
	);
}

/** "una escuela de Kuriga, en el estado de Kaduna", "de Alausí (Chimborazo)": a wider place follows. */
function isExplained(stretch: Stretch, at: number): boolean {
	const wide =
		stretch.tokens.key[at] === '('
			? findLongestName(stretch.tokens, at + 1, stretch.to)
			: undefined;
	if (wide && stretch.tokens.key[wide.to] === ')')
		return !isAcronym(stretch.tokens, at + 1) || isShouted(stretch, at - 1);
	if (stretch.tokens.key[at] !== ',' || stretch.roles.startingAt(at + 1, 'before')?.key !== 'in')
		return false;
	if (isDivision(stretch, startOfName(stretch, at + 2))) return true;
	return [2, 3, 4].some((step) => stretch.roles.startingAt(at + step, 'types') !== undefined);
}

/** ", in the North-West": a country, a division or a side, right behind the preposition. */
function isDivision(stretch: Stretch, at: number): boolean {
	if (!isCapital(stretch.tokens, at)) return false;
	const name = findLongestName(stretch.tokens, at, stretch.to);
	return name?.regions.some(({ level }) => level === 0 || level === 1 || level === 2) ?? false;
}

/** "Masala (territoire de Beni)": the bracket says in what it lies. */
function isTypedBracket(stretch: Stretch, at: number): boolean {
	const kind =
		stretch.tokens.key[at] === '(' ? stretch.roles.startingAt(at + 1, 'types') : undefined;
	return kind !== undefined && isCapital(stretch.tokens, startOfName(stretch, kind.to));
}

/** A name that no word says to be a place. */
const ALONE: ReadonlySet<string> = new Set(['of', 'bare']);
