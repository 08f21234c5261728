/** Finds what may be a place in a stretch of text, before it is settled which one. */
import type { Region } from '#lib/domain/region.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import { BREAK, DIGITS, isCapital, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { PlaceLexicon } from './lexicon.ts';
import { RoleMap, type Role } from './lexicon.ts';
import { endOfRun, findLongestName, isAcronym, type Name } from './names.ts';
import { readSurroundings, saysPlace, type Surroundings } from './surroundings.ts';

export interface Candidate extends Surroundings {
	/** Tokens of the name itself. */
	nameFrom: number;
	to: number;
	regions: readonly Region[];
	multi: boolean;
	/** The words around it say that it is a place. */
	isSaid: boolean;
	/** "la ville": the kind of place that it points back to. */
	anaphora: string | null;
	/** "Sud-Ouest": a side, which every country may have a division of. */
	isSide: boolean;
}

/** Tokens that another reader has claimed: dates, organisations. */
export type IsTaken = (at: number) => boolean;

/** The candidates of the tokens `from`…`to`, in order; `said` keeps the unknown names that were said to be places. */
export function findCandidates(
	tokens: Tokens,
	from: number,
	to: number,
	lexicon: PlaceLexicon,
	isTaken: IsTaken,
	said: Set<string> = new Set()
): Candidate[] {
	const roles = new RoleMap(tokens, from, to, lexicon);
	const found: Candidate[] = [];
	let at = from;
	while (at < to) {
		const candidate = isTaken(at) ? undefined : findAt(at);
		if (candidate) found.push(candidate);
		if (candidate?.regions.length === 0 && candidate.anaphora === null)
			said.add(wordsOf(candidate.nameFrom, candidate.to));
		at = candidate ? candidate.to : endOfSkip(at);
	}
	return found;

	function findAt(start: number): Candidate | undefined {
		if (tokens.kind[start] !== WORD) return undefined;
		if (!isCapital(tokens, start)) return findAnaphora(start) ?? findParaphrase(start);
		// "La capitale est en ruine": an article in capitals opens a sentence, no name.
		const isPhrase = (roles.startingAt(start, 'anaphora')?.to ?? 0) > start + 1;
		const isOpening = isPhrase && start === from && !isCapital(tokens, start + 1);
		return isOpening
			? (findAnaphora(start) ?? findNamed(start))
			: (findNamed(start) ?? findAnaphora(start));
	}

	/** A run of capitalised words is passed whole: its tail is no name of its own. */
	function endOfSkip(start: number): number {
		return tokens.kind[start] === WORD && isCapital(tokens, start)
			? Math.max(start + 1, endOfNameRun(start))
			: start + 1;
	}

	/** "DESLIZAMIENTO DE ALAUSÍ": in capitals a word of grammar parts two names. */
	function endOfNames(start: number): number {
		const end = endOfRun(tokens, start, to);
		for (let at = start + 1; at < end; at++) if (isShoutedGrammar(at)) return at;
		return end;
	}

	function isShoutedGrammar(at: number): boolean {
		const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
		return word === word.toUpperCase() && isFunctionWord(at);
	}

	function endOfNameRun(start: number): number {
		const end = endOfNames(start);
		// "L'Irak", "Au Mali": the first word of a sentence is no part of the name.
		return isFunctionWord(start) ? start + 1 : end;
	}

	function isFunctionWord(start: number): boolean {
		return ['article', 'before', 'types', 'sides'].some(
			(group) => roles.startingAt(start, group as 'article')?.to === start + 1
		);
	}

	function findNamed(start: number): Candidate | undefined {
		const run = endOfNames(start);
		// "au Nord-Est de la RDC": a side of what follows; "Norte de Santander" is a name.
		if (isSideOf(start, run) && (findLongestName(tokens, start, to)?.to ?? run) <= run)
			return undefined;
		const name = trimToName(start, run);
		if (name) return isCutShort(name) ? undefined : toCandidate(name);
		return run > start && !isShoutedGrammar(start) ? findUnknown(start, run) : undefined;
	}

	/** "La Cruz Roja": a town's name ends within an organisation's. "Rio de Janeiro" ends with a month. */
	function isCutShort({ to: end }: Name): boolean {
		return isTaken(end - 1) && isTaken(end);
	}

	/** The known name that fills the run, but for the side of a town ("Mossoul-Ouest"). */
	function trimToName(start: number, run: number): Name | undefined {
		const name = findLongestName(tokens, start, to);
		// "Province du Nord-Kivu": a name that ends beyond its run does not end at a hyphen.
		if (name && name.to > run && tokens.joined[name.to] === 1) return undefined;
		// "l'État du Nil Supérieur": nor in front of its last word.
		if (name && name.to > run && endOfRun(tokens, run, to) === run && isInRun(name))
			return undefined;
		if (name) {
			let end = name.to;
			while (end < run && isSide(end)) end++;
			if (end >= run || isBreakInRun(end)) return { ...name, to: end };
			// "à Genève Matthew Saltmarsh": a person begins behind the place.
			if (run - end >= 2 && isSaidAt(start)) return { ...name, to: end };
			return undefined;
		}
		return isSide(start) && run > start + 1 ? trimToName(start + 1, run) : undefined;
	}

	/** The name ends among words in capitals that go on. */
	function isInRun({ to: end }: Name): boolean {
		return end < to && isCapital(tokens, end - 1) && isCapital(tokens, end) && !isBreakInRun(end);
	}

	function isSideOf(start: number, run: number): boolean {
		const side = roles.startingAt(start, 'sides');
		return side?.to === run && roles.startingAt(run, 'before')?.key === 'of';
	}

	function isSide(at: number): boolean {
		return roles.startingAt(at, 'sides') !== undefined;
	}

	/** "Diffa Région", "Balukhali Rohingya camps", "Herat Earthquakes": a kind of place, a people, an event. */
	function isBreakInRun(at: number): boolean {
		const isKind = roles.startingAt(at, 'after') ?? roles.startingAt(at, 'types');
		return isKind !== undefined || isNoPlace(at) || roles.startingAt(at, 'event') !== undefined;
	}

	function toCandidate(name: Name): Candidate | undefined {
		const words = readSurroundings(roles, name.from, from);
		const after = roles.startingAt(name.to, 'after');
		if (after?.key === 'clock') return undefined;
		const isSaid = saysPlace(words) || after !== undefined || name.multi;
		if (words.kind === 'person' || isDoubtful(name, isSaid, words.type !== null)) return undefined;
		const type = words.type ?? (after && after.key !== 'types' ? after.key : null);
		const base = { ...words, type, nameFrom: name.from, to: name.to, isSaid, anaphora: null };
		const isSide = roles.startingAt(name.from, 'sides')?.to === name.to;
		return { ...base, regions: listBearers(name), multi: name.multi, isSide };
	}

	/**
	 * "el estado de México", "Région du Nord": the kind of place may be a part of the name. Elsewhere it
	 * may be none, so that those divisions come first that bear it, then those that bear the rest.
	 */
	function listBearers({ from: start, to: end, regions }: Name): readonly Region[] {
		const kind = roles.startingAt(start, 'types');
		const tail = kind && kind.to < end ? startOfName(kind.to) : end;
		const rest = tail < end ? findLongestName(tokens, tail, end) : undefined;
		if (rest?.to === end) return withDivisions(regions, rest.regions);
		for (let at = Math.max(from, start - TYPE_WORDS); at < start; at++) {
			const { to: next = at } = roles.startingAt(at, 'types') ?? {};
			if (next === at || startOfName(next) !== start) continue;
			const typed = findLongestName(tokens, at, end);
			if (typed?.to === end) return withDivisions(typed.regions, regions);
		}
		return regions;
	}

	/** Behind an article: "la région de l'Est". */
	function startOfName(at: number): number {
		return roles.startingAt(at, 'article')?.to ?? at;
	}

	/** Words that are names only by chance: stop words, acronyms, the first word of a sentence. */
	function isDoubtful(name: Name, isSaid: boolean, isTyped: boolean): boolean {
		const isCountry = name.regions.some((region) => region.level === 0);
		if (name.to - name.from > 1 || isCountry || name.multi) return false;
		// "au CHU": letters that stand for words, whatever stands before them but "RÉGION DE GAO".
		const letters = isTyped ? TYPED_LETTERS : SHOUTED_LETTERS;
		if (isSaid) return isAcronym(tokens, name.from) && !isShouted(name.from, letters);
		if (lexicon.stop.has(tokens.key[name.from] ?? '')) return !isCounted(name.to);
		return isAcronym(tokens, name.from) && !isShouted(name.from);
	}

	/** A heading in capitals throughout. */
	function isShouted(at: number, length = SHOUTED_LETTERS): boolean {
		for (const near of [at - 1, at + 1]) {
			if (near < from || near >= to || tokens.kind[near] !== WORD) continue;
			const word = tokens.text.slice(tokens.start[near], tokens.end[near]);
			if (word !== word.toUpperCase()) return false;
		}
		return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) >= length;
	}

	/** A name that the tree does not have, where the words say that it is a place. */
	function findUnknown(start: number, run: number): Candidate | undefined {
		const isSided = isSide(start) && run > start + 1;
		// "la vereda La Hacienda": the article is a part of the name.
		const isArticled = run > start + 1 && roles.startingAt(start, 'article')?.to === start + 1;
		const isTyped = isArticled && readSurroundings(roles, start, from).type !== null;
		if ((isNoPlace(start) && !isSided && !isTyped) || isTaken(start)) return undefined;
		if (lexicon.stop.has(wordsOf(start, run))) return undefined;
		// "l'État du Jubaland": the kind of the place that follows.
		if ((roles.startingAt(start, 'types')?.to ?? run) > run) return undefined;
		const isLetter = (tokens.end[start] ?? 0) - (tokens.start[start] ?? 0) === 1;
		if (run === start + 1 && (isLetter || isAcronym(tokens, start))) return undefined;
		// "the Funding Status Report": what the last word says it is.
		const isThing = isCapital(tokens, run - 2) && lexicon.stop.has(tokens.key[run - 1] ?? '');
		if (run > start + 1 && isThing) return undefined;
		if (isStorm(start, run)) return undefined;
		const words = readSurroundings(roles, start, from);
		const isNameLike = !isFunctionWord(start) && !isLabel(start, run) && !isAmongLabels(run);
		const isListed = isCounted(run) && isNameLike;
		const after = roles.startingAt(run, 'after');
		// "à Djaiba … Djaiba abrite": a name that was said to be a place is one.
		const isKnown = ALONE.has(words.kind) && said.has(wordsOf(start, run));
		const isSure = isListed || after !== undefined || isKnown || isApposed(run);
		if (words.kind === 'person' || (start === from && !isSure)) return undefined;
		const isHome = words.kind === 'of' && roles.endingAt(words.from, 'dwellers') !== undefined;
		const isInside = words.kind === 'of' && isExplained(run);
		const isNamed =
			saysPlace(words) || isSure || isTypedBracket(run) || isHome || isInside || isMeasured(run);
		if (words.kind === 'seat' || !isNamed) {
			return undefined;
		}
		if (words.kind === 'across' && !words.type) return undefined;
		const base = { nameFrom: start, to: run, isSaid: true, anaphora: null };
		return { ...words, ...base, regions: [], multi: false, isSide: false };
	}

	/** "Super Typhoon Haiyan": a word of the name says that it is none of a place. */
	function isStorm(start: number, run: number): boolean {
		for (let at = start; at < run - 1; at++)
			if (isCapital(tokens, at) && lexicon.stop.has(tokens.key[at] ?? '')) return true;
		return false;
	}

	/** "Kabasa, the camp where she stopped", "Kalabeyei, a village near Dollow": what kind of place it is. */
	function isApposed(at: number): boolean {
		if (tokens.key[at] !== ',') return false;
		const noun = roles.startingAt(at + 1, 'article')?.to ?? at + 1;
		const kind =
			roles.startingAt(at + 1, 'anaphora') ??
			roles.startingAt(noun, 'after') ??
			roles.startingAt(noun, 'types');
		if (!kind || kind.to > to) return false;
		return (
			tokens.key[kind.to] === ',' ||
			roles.startingAt(kind.to, 'where') !== undefined ||
			roles.startingAt(kind.to, 'before') !== undefined
		);
	}

	/** "stormed Yelwata, about 30 kilometres south of Makurdi": how far from where. */
	function isMeasured(at: number): boolean {
		if (tokens.key[at] !== ',') return false;
		return [1, 2, 3, 4].some((step) => roles.startingAt(at + step, 'before')?.key === 'distance');
	}

	/** "una escuela de Kuriga, en el estado de Kaduna", "de Alausí (Chimborazo)": a wider place follows. */
	function isExplained(at: number): boolean {
		const wide = tokens.key[at] === '(' ? findLongestName(tokens, at + 1, to) : undefined;
		if (wide && tokens.key[wide.to] === ')') return !isAcronym(tokens, at + 1) || isShouted(at - 1);
		if (isTypedBracket(at)) return true;
		if (tokens.key[at] !== ',' || roles.startingAt(at + 1, 'before')?.key !== 'in') return false;
		return [2, 3, 4].some((step) => roles.startingAt(at + step, 'types') !== undefined);
	}

	/** "Masala (territoire de Beni)": the bracket says in what it lies. */
	function isTypedBracket(at: number): boolean {
		const kind = tokens.key[at] === '(' ? roles.startingAt(at + 1, 'types') : undefined;
		return kind !== undefined && isCapital(tokens, startOfName(kind.to));
	}

	function wordsOf(start: number, end: number): string {
		return tokens.key.slice(start, end).join(' ');
	}

	/** "Fallecidos: 23 (10 en Guatemala)": what is counted. */
	function isLabel(start: number, end: number): boolean {
		return lexicon.counted.matchAt(tokens, start).some((noun) => noun.to === end);
	}

	/** "Eventos: 312", and in the next line "Fallecidos: 41": what is counted too. */
	function isAmongLabels(end: number): boolean {
		if (tokens.key[end] !== ':') return false;
		let next = end + 1;
		while (next < end + ROW && tokens.kind[next] !== BREAK) next++;
		if (tokens.kind[next] !== BREAK) return false;
		return lexicon.counted.matchAt(tokens, next + 1).some(({ to: at }) => {
			return [at, at + 1].some((colon) => tokens.key[colon] === ':');
		});
	}

	/** "Harib (118)", "Kolou : 31", and the first cell of a row. */
	function isCounted(at: number): boolean {
		if (isCellEnd(at) && tokens.kind[at + 1] === DIGITS) return true;
		if (tokens.kind[at] !== SIGN || tokens.kind[at + 1] !== DIGITS) return false;
		// "Update (22 May 2023)", "BALANCE (15 de marzo)": a day.
		if (isTaken(at + 1)) return false;
		if (tokens.key[at] === '(') return !isCapital(tokens, at + 2) || isAcronym(tokens, at + 2);
		let end = at + 1;
		while (end < to && (tokens.kind[end] === DIGITS || '.,'.includes(tokens.key[end] ?? ' ')))
			end++;
		return tokens.key[at] === ':' && (end >= to || tokens.kind[end] !== WORD);
	}

	function isCellEnd(at: number): boolean {
		return tokens.key[at] === '\t' || tokens.key[at] === '|';
	}

	/** A stop word or a demonym ("the Brazilian city of…"). */
	function isNoPlace(at: number): boolean {
		const word = tokens.key[at] ?? '';
		return lexicon.stop.has(word) || listDemonymCountries(word, lexicon.language).length > 0;
	}

	function isSaidAt(at: number): boolean {
		return saysPlace(readSurroundings(roles, at, from));
	}

	function findParaphrase(start: number): Candidate | undefined {
		if (!roles.startingAt(start, 'paraphrase')) return undefined;
		const name = findLongestName(tokens, start, to);
		return name && name.to > start + 1 ? toCandidate(name) : undefined;
	}

	/** "a nivel nacional", "nationwide": with a preposition of its own. */
	function isAdverbial({ key, from }: Role, { kind }: Surroundings): boolean {
		if (key !== 'country' || kind !== 'bare' || roles.startingAt(from, 'article')) return false;
		return roles.startingAt(from, 'before')?.key !== 'of';
	}

	function isOfNamed(to: number): boolean {
		return isCapital(tokens, to - 1) || roles.startingAt(to, 'before')?.key === 'of';
	}

	function findAnaphora(start: number): Candidate | undefined {
		const role = roles.startingAt(start, 'anaphora');
		if (!role || role.key === 'none') return undefined;
		// "le nord du pays", "l'Est": of what follows, a name.
		if (role.key === 'side' && isOfNamed(role.to)) return undefined;
		// "la ville de Mossoul" is the name that follows.
		const of = roles.startingAt(role.to, 'before');
		if (of?.key === 'of' && isCapital(tokens, startOfName(of.to))) return undefined;
		if (isCapital(tokens, role.to) && role.to < to && tokens.kind[role.to] === WORD)
			return undefined;
		const words = readSurroundings(roles, start, from);
		// "dans les quartiers de l'est": of the town.
		if (role.key === 'side' && start - words.from > 1) return undefined;
		const base = { nameFrom: start, to: role.to, isSaid: true, anaphora: role.key };
		const kind = isAdverbial(role, words) ? 'in' : words.kind;
		return { ...words, ...base, kind, regions: [], multi: false, isSide: false };
	}
}

/** A name that no word says to be a place. */
const ALONE: ReadonlySet<string> = new Set(['of', 'bare']);

/** Tokens of a row behind its label: a number, its unit. */
const ROW = 6;

/** Letters of a name in capitals, and of one that its kind of place says to be one. */
const SHOUTED_LETTERS = 4;
const TYPED_LETTERS = 3;

/** Tokens of a kind of place in front of a name: "estado de". */
const TYPE_WORDS = 3;

/** Regions, and the divisions that bear a shorter name. */
function withDivisions(regions: readonly Region[], shorter: readonly Region[]): readonly Region[] {
	return [...regions, ...shorter.filter((one) => one.level !== 0 && !regions.includes(one))];
}
