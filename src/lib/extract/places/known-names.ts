/** Names that the tree knows, and the regions that may bear them. */
import type { Region } from '#lib/domain/region.ts';
import { type Name, findLongestName, isAcronym } from './names.ts';
import { readSurroundings, saysPlace } from './surroundings.ts';
import {
	type Candidate,
	SHOUTED_LETTERS,
	type Stretch,
	TYPED_LETTERS,
	isShouted,
	startOfName
} from './stretch.ts';
import { isCounted } from './counted-names.ts';

/** A known name with its words around; nothing where they say it is none of a place. */
export function toCandidate(stretch: Stretch, name: Name): Candidate | undefined {
	const words = readSurroundings(stretch.roles, name.from, stretch.from);
	const kindBehind = stretch.roles.startingAt(name.to, 'after');
	const isNation = kindBehind?.key === 'nation';
	if (kindBehind?.key === 'clock' || (isNation && name.multi)) return undefined;
	const after = isNation ? undefined : kindBehind;
	const isSaid = saysPlace(words) || after !== undefined || name.multi;
	if (isDisease(stretch, name, isSaid)) return undefined;
	if (words.kind === 'person' || isDoubtful(stretch, name, isSaid, words.type !== null))
		return undefined;
	const isSided = isCountry(name) && isOfSide(stretch, name.from);
	const type = (isSided ? null : words.type) ?? (after && after.key !== 'types' ? after.key : null);
	const { kind, from } = words;
	const { from: nameFrom, to, multi } = name;
	const isSide = stretch.roles.startingAt(nameFrom, 'sides')?.to === to;
	const regions = listBearers(stretch, name);
	return { kind, type, from, nameFrom, to, isSaid, anaphora: null, regions, multi, isSide };
}

/**
 * "el estado de México", "Région du Nord": the kind of place may be a part of the name. Elsewhere it
 * may be none, so that those divisions come first that bear it, then those that bear the rest.
 */
function listBearers(stretch: Stretch, { from: start, to: end, regions }: Name): readonly Region[] {
	const kind = stretch.roles.startingAt(start, 'types');
	const tail = kind && kind.to < end ? startOfName(stretch, kind.to) : end;
	const rest = tail < end ? findLongestName(stretch.tokens, tail, end) : undefined;
	if (rest?.to === end) return withDivisions(regions, rest.regions);
	for (let at = Math.max(stretch.from, start - TYPE_WORDS); at < start; at++) {
		const { to: next = at } = stretch.roles.startingAt(at, 'types') ?? {};
		if (next === at || startOfName(stretch, next) !== start) continue;
		const typed = findLongestName(stretch.tokens, at, end);
		if (typed?.to === end) return withDivisions(typed.regions, regions);
	}
	return regions;
}

/** "Marburg virus disease", "Lassa fever", "cas de Marburg": what people fall ill with, unless "in Lassa". */
function isDisease({ roles, from: floor }: Stretch, { from, to }: Name, isSaid: boolean): boolean {
	for (let at = Math.max(floor, from - DISEASE_WORDS); at <= from; at++) {
		const disease = roles.startingAt(at, 'disease');
		if (!disease || disease.to < to) continue;
		const isLonger = disease.to - disease.from > to - from;
		if (isLonger || !isSaid) return true;
	}
	return false;
}

/** Words of a disease in front of the place that it is named for: "fièvre de la vallée du". */
const DISEASE_WORDS = 5;

/** Words that are names only by chance: stop words, acronyms, the first word of a sentence. */
function isDoubtful(stretch: Stretch, name: Name, isSaid: boolean, isTyped: boolean): boolean {
	if (name.to - name.from > 1 || isCountry(name) || name.multi) return false;
	// "KPK", "KZN", "CDMX": what a division is called by its own people.
	if (isAcronym(stretch.tokens, name.from) && name.regions.some(isFirstLevel)) return false;
	// "au CHU": letters that stand for words, whatever stands before them but "RÉGION DE GAO".
	const letters = isTyped ? TYPED_LETTERS : SHOUTED_LETTERS;
	if (isSaid)
		return isAcronym(stretch.tokens, name.from) && !isShouted(stretch, name.from, letters);
	if (stretch.lexicon.stop.has(stretch.tokens.key[name.from] ?? ''))
		return !isCounted(stretch, name.to);
	return isAcronym(stretch.tokens, name.from) && !isShouted(stretch, name.from);
}

function isCountry({ regions }: Name): boolean {
	return regions.some(({ level }) => level === 0);
}

/** "una carretera del norte de México": the kind of place lies in a side of the country. */
function isOfSide({ roles }: Stretch, name: number): boolean {
	const article = roles.endingAt(name, 'article')?.from ?? name;
	const before = roles.endingAt(article, 'before') ?? roles.endingAt(name, 'before');
	return before !== undefined && roles.endingAt(before.from, 'sides') !== undefined;
}

function isFirstLevel({ level }: Region): boolean {
	return level === 1;
}

/** « le pays des Mille Collines »: the name behind lower-case words. */
export function findParaphrase(stretch: Stretch, start: number): Candidate | undefined {
	if (!stretch.roles.startingAt(start, 'paraphrase')) return undefined;
	const name = findLongestName(stretch.tokens, start, stretch.to);
	return name && name.to > start + 1 ? toCandidate(stretch, name) : undefined;
}

/** Tokens of a kind of place in front of a name: "estado de". */
const TYPE_WORDS = 3;

/** Regions, and the divisions that bear a shorter name. */
function withDivisions(regions: readonly Region[], shorter: readonly Region[]): readonly Region[] {
	return [...regions, ...shorter.filter((one) => one.level !== 0 && !regions.includes(one))];
}
