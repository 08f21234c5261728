/** Finds what may be a place in a stretch of text, before it is settled which one. */
import { type Tokens, WORD, isCapital } from '../tokens.ts';
import { type PlaceLexicon, RoleMap } from './lexicon.ts';
import { findLongestName, isPrefix } from './names.ts';
import { type Candidate, type IsTaken, FACILITY, type Stretch, TOPIC, wordsOf } from './stretch.ts';
import { readSurroundings } from './surroundings.ts';
import { findUnknown } from './unknown-names.ts';
import {
	endOfForeign,
	endOfNameRun,
	endOfNames,
	isCutShort,
	isShoutedGrammar,
	isSideOf,
	trimToName
} from './name-runs.ts';
import { findParaphrase, toCandidate } from './known-names.ts';
import { findLand } from './land.ts';
import { findAnaphora } from './pointed.ts';

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
	const stretch: Stretch = { tokens, from, to, lexicon, isTaken, said, roles };
	const found: Candidate[] = [];
	let at = from;
	while (at < to) {
		const candidate = isTaken(at) ? undefined : findAt(stretch, at);
		if (candidate) found.push(candidate);
		if (candidate?.regions.length === 0 && candidate.anaphora === null && candidate.kind !== TOPIC)
			said.add(wordsOf(stretch, candidate.nameFrom, candidate.to));
		at = candidate ? candidate.to : endOfSkip(stretch, at);
	}
	return found;
}

function findAt(stretch: Stretch, start: number): Candidate | undefined {
	if (stretch.tokens.kind[start] !== WORD) return undefined;
	const facility = findFacility(stretch, start);
	if (facility) return facility;
	const land = findLand(stretch, start);
	if (land) return land;
	const isName = isCapital(stretch.tokens, start) || isPrefix(stretch.tokens, start, start);
	if (!isName) return findAnaphora(stretch, start) ?? findParaphrase(stretch, start);
	// "La capitale est en ruine": an article in capitals opens a sentence, no name.
	const isPhrase = (stretch.roles.startingAt(start, 'anaphora')?.to ?? 0) > start + 1;
	const isOpening = isPhrase && start === stretch.from && !isCapital(stretch.tokens, start + 1);
	return isOpening
		? (findAnaphora(stretch, start) ?? findNamed(stretch, start))
		: (findNamed(stretch, start) ?? findAnaphora(stretch, start));
}

/** "l'École nationale Argentine", "le lycée Anténor Firmin": a building with its name, no country. */
function findFacility(stretch: Stretch, start: number): Candidate | undefined {
	const noun = stretch.roles.startingAt(start, 'facilities');
	if (!noun || stretch.tokens.kind[noun.to] !== WORD || !isCapital(stretch.tokens, noun.to))
		return undefined;
	const to = endOfNames(stretch, noun.to);
	if (to <= noun.to || stretch.lexicon.stop.has(stretch.tokens.key[noun.to] ?? ''))
		return undefined;
	const { kind, from } = readSurroundings(stretch.roles, start, stretch.from);
	return {
		kind: kind === 'bare' || kind === 'person' ? 'of' : kind,
		type: FACILITY,
		from,
		nameFrom: start,
		to,
		regions: [],
		multi: false,
		isSaid: true,
		anaphora: null,
		isSide: false
	};
}

/** A run of capitalised words is passed whole: its tail is no name of its own. */
function endOfSkip(stretch: Stretch, start: number): number {
	return stretch.tokens.kind[start] === WORD && isCapital(stretch.tokens, start)
		? Math.max(start + 1, endOfNameRun(stretch, start))
		: start + 1;
}

/** The known name that a run of capitals is, else an unknown one that its words call a place. */
function findNamed(stretch: Stretch, start: number): Candidate | undefined {
	const run = endOfNames(stretch, start);
	// "au Nord-Est de la RDC": a side of what follows; "Norte de Santander" is a name.
	if (
		isSideOf(stretch, start, run) &&
		(findLongestName(stretch.tokens, start, stretch.to)?.to ?? run) <= run
	)
		return undefined;
	const name = trimToName(stretch, start, run);
	if (name) return isCutShort(stretch, name) ? undefined : toCandidate(stretch, name);
	return run > start && !isShoutedGrammar(stretch, start)
		? findUnknown(stretch, start, endOfForeign(stretch, run))
		: undefined;
}
