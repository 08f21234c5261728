/** "le pays", "la capitale", "la ville": which of the places before them they point to. */
import type { Region } from '#lib/domain/region.ts';
import { capitalOf, findRegion, listDemonymCountries } from '#lib/regions/index.ts';
import { BREAK, type Tokens } from '../tokens.ts';
import { resolveChief, resolveHub } from './chief-town.ts';
import { type Candidate, FACILITY, TOPIC } from './stretch.ts';
import type { Setting } from './resolve.ts';
import { findBack, MEMORY, nameIn, type Settled, textOf } from './settled.ts';

/** "le pays", "la capitale", "la ville": the last place of that kind. */
export function resolveAnaphora(
	tokens: Tokens,
	candidate: Candidate,
	kind: string,
	setting: Setting,
	before: readonly Settled[]
): Settled | undefined {
	const { language } = setting;
	if (candidate.anaphora === 'several') {
		// "vers les pays voisins": no place of the fact.
		if (kind === 'to' || kind === 'from') return undefined;
		return {
			candidate,
			region: undefined,
			kind: 'several',
			text: textOf(tokens, candidate.nameFrom, candidate.to)
		};
	}
	if (candidate.anaphora === 'own') return resolveOwn(tokens, candidate, language);
	if (candidate.anaphora === 'there') return resolveThere(tokens, candidate, before);
	const within = candidate.regions;
	if (candidate.anaphora === 'chief') return resolveChief(candidate, kind, setting);
	const country =
		within.find(({ level }) => level === 0)?.country ??
		countryOfSentence(tokens, candidate, before) ??
		setting.country ??
		lastCountry(before);
	// "dans le nord-est": no one place, but one of the country, of no town told before.
	if (candidate.anaphora === 'side') {
		if (country === null || kind !== 'in') return undefined;
		const text = textOf(tokens, candidate.nameFrom, candidate.to);
		return { candidate, region: findRegion(country), kind, text };
	}
	if (candidate.anaphora === 'hub') return resolveHub(candidate, kind, country, language);
	if (candidate.anaphora === 'capital' && within.length > 0 && !within.some(isCountry))
		return resolveChief(candidate, kind, setting);
	if (candidate.anaphora === 'country' || candidate.anaphora === 'capital') {
		if (country === null) return undefined;
		const region = candidate.anaphora === 'country' ? findRegion(country) : capitalOf(country);
		return region && { candidate, region, kind, text: nameIn(region, language) };
	}
	const noun = tokens.key[candidate.to - 1] ?? '';
	const all =
		within.length > 0 ? before.slice(-MEMORY).filter((one) => isWithin(one, within)) : before;
	const options = withTopic(all, candidate);
	const named = findBack(options, (one) => one.kind !== 'seat' && isNamedWith(tokens, one, noun));
	const one = named ?? findLast(options, candidate.anaphora ?? '', country);
	if (one) return { candidate, region: one.region, kind, text: one.text };
	// "EL PASO — … in this border city": where it is written.
	const here = findBack(
		options,
		(place) => place.kind === 'dateline' && fits(place, candidate.anaphora ?? '')
	);
	if (here) return { candidate, region: here.region, kind, text: here.text };
	// "the Kyiv suburb", told of nowhere: what it lies in.
	const outer = within.find(({ level }) => level !== 0);
	return outer && { candidate, region: outer, kind, text: nameIn(outer, language) };
}

const isCountry = ({ level }: Region): boolean => level === 0;

/** What only opened a sentence may be a person: it counts where no place was told beside it. */
function withTopic(all: readonly Settled[], { anaphora, from }: Candidate): readonly Settled[] {
	const near = all.slice(-MEMORY).filter((one) => from - one.candidate.to <= THERE_REACH);
	if (!near.some(({ kind }) => kind === TOPIC)) return all;
	const isTold = (one: Settled): boolean =>
		one.kind !== TOPIC && one.region?.level !== 2 && isOption(one, anaphora ?? '');
	if (near.some(isTold)) return all.slice(-MEMORY).filter(({ kind }) => kind !== TOPIC);
	// "Tarasin n'est plus. Au Darfour, … du village": no great region.
	return near.filter(({ region }) => region?.level !== 2);
}

/** "la ville camerounaise", "the Kyiv suburb": in what its adjective names; a name that no list has may be. */
function isWithin({ region, candidate }: Settled, within: readonly Region[]): boolean {
	if (!region) return true;
	const isNamed = candidate.regions.length > 0;
	return within.some(
		({ country, id }) => country === region.country && !(isNamed && id === region.id)
	);
}

/** "Rescuers reached Kantagnos. Twelve people died there": the last place, and of a town and its country the town. */
function resolveThere(
	tokens: Tokens,
	candidate: Candidate,
	before: readonly Settled[]
): Settled | undefined {
	const floor = startOfThere(tokens, candidate, before);
	const isNear = (one: Settled): boolean =>
		one.candidate.from >= floor && !ELSEWHERE.has(one.kind) && one.kind !== 'several';
	const isPlace = (one: Settled): boolean => isNear(one) && one.kind !== TOPIC;
	// "D'après l'administrateur de Mutimbuzi, 2 160 maisons s'y sont effondrées": not whose he is.
	const isSet = (one: Settled): boolean => one.kind !== 'of' || one.candidate.type !== null;
	const last =
		findBack(before, (one) => isPlace(one) && isSet(one)) ??
		findBack(before, isPlace) ??
		findBack(before, isNear);
	if (!last) return undefined;
	const town = findBack(
		before,
		(one) =>
			isNear(one) &&
			one.region?.level !== 0 &&
			last.candidate.from - one.candidate.to <= BESIDE &&
			(!one.region || one.region.country === last.region?.country)
	);
	const one = last.region?.level === 0 ? (town ?? last) : last;
	return { candidate, region: one.region, kind: 'in', text: one.text };
}

/** A line that names no place speaks of the one that the text before has opened with, if it named one alone. */
function startOfThere(tokens: Tokens, { from }: Candidate, before: readonly Settled[]): number {
	const line = startOfReach(tokens, from);
	const near = before.slice(-MEMORY).filter((one) => one.candidate.from >= from - THERE_REACH);
	if (near.some((one) => one.candidate.from >= line)) return line;
	const isOpened = near.every(({ kind }) => kind === TOPIC || kind === 'bare');
	const isOne = new Set(near.map(({ text }) => text)).size === 1;
	return isOne && isOpened ? from - THERE_REACH : line;
}

/**
 * Behind a comma of its own line, "there" is what that line has told, whatever its words: "2 730 corps
 * ont été retirés des décombres, et des centaines y seraient encore".
 */
function startOfReach({ key, kind }: Tokens, from: number): number {
	let hasPaused = false;
	for (let at = from - 1; at > from - THERE_REACH && at >= 0; at--) {
		if (kind[at] === BREAK && hasPaused) return at;
		hasPaused ||= key[at] === ',';
	}
	return from - THERE_REACH;
}

/** Tokens back to the place that "there" means, and from a town to the country behind it. */
const THERE_REACH = 60;
const BESIDE = 4;
/** Where nothing is told of: the dateline, seats, what a place is far from, in what it lies. */
const ELSEWHERE: ReadonlySet<string> = new Set([
	'dateline',
	'seat',
	'distance',
	'origin',
	'within'
]);

/** "En Syrie, 1 832 morts, dont 1 020 dans le nord du pays", on a page about Turkey. */
function countryOfSentence(
	tokens: Tokens,
	{ from }: Candidate,
	before: readonly Settled[]
): string | undefined {
	const named = findBack(before, ({ region, kind }) => region?.level === 0 && kind === 'in');
	if (!named?.region || from - named.candidate.to > SENTENCE_REACH) return undefined;
	if (!opensSentence(tokens, named.candidate)) return undefined;
	for (let at = named.candidate.to; at < from; at++)
		// Not the point of "1.832".
		if (tokens.key[at] === '.' && tokens.spaced[at + 1]) return undefined;
	return named.region.country;
}

/** "En Syrie, …": set off at the head of its sentence, so that all of it speaks of that country. */
function opensSentence({ key, kind }: Tokens, { from, to }: Candidate): boolean {
	// One word, the preposition, may stand before the name.
	const isFirst = [from - 1, from - 2].some(
		(at) => at < 0 || key[at] === '.' || kind[at] === BREAK
	);
	return isFirst && key[to] === ',';
}

/** Tokens of a long sentence. */
const SENTENCE_REACH = 40;

/** "le district" points to "le district d'Abidjan". */
function isNamedWith(tokens: Tokens, { candidate }: Settled, noun: string): boolean {
	const { nameFrom, from, anaphora, multi } = candidate;
	if (anaphora !== null || multi) return false;
	return tokens.key.slice(Math.max(from, nameFrom - NOUN_REACH), nameFrom).includes(noun);
}

/** Tokens between a kind of place and its name. */
const NOUN_REACH = 4;

/** The last place of a kind; where people come from only when there is no other. */
function findLast(
	before: readonly Settled[],
	anaphora: string,
	country: string | null
): Settled | undefined {
	const last = findTown(before, anaphora) ?? findBack(before, (one) => isOption(one, anaphora));
	// "l'administration installée par Moscou … dans cette ville": one of the page's country is nearer.
	if (last?.kind === 'bare' && last.region && last.region.country !== country) {
		const isOwn = (one: Settled): boolean => one.region?.country === country;
		return findBack(before, (one) => isOwn(one) && isOption(one, anaphora)) ?? last;
	}
	if (last?.kind !== 'of' && last?.kind !== 'from') return last;
	const from = last.candidate.from - ANAPHORA_REACH;
	const isNear = (one: Settled): boolean => one.candidate.from >= from && LOCATED.has(one.kind);
	const located = findBack(before, (one) => isNear(one) && isOption(one, anaphora));
	const isOrigin = last.kind === 'from' && DIVISIONS.has(anaphora);
	return located ?? (isOrigin ? undefined : last);
}

/** "in Kencho, in Gofa Zone … the village": the town in front of what it lies in. */
function findTown(before: readonly Settled[], anaphora: string): Settled | undefined {
	const last = findBack(before, (one) => isOption(one, anaphora));
	if (anaphora !== 'town' || last?.candidate.type !== 'admin2') return undefined;
	const floor = last.candidate.from - BESIDE;
	return findBack(
		before,
		(one) => one.candidate.to >= floor && one.candidate.type !== 'admin2' && isOption(one, anaphora)
	);
}

/** Whether a place before it may be the one that "la ville" means. */
export function isOption(one: Settled, anaphora: string): boolean {
	return (
		one.candidate.anaphora !== 'country' &&
		!((one.candidate.anaphora === 'chief' || anaphora === 'camp') && one.kind === 'within') &&
		!one.candidate.multi &&
		one.kind !== 'seat' &&
		one.kind !== 'dateline' &&
		one.kind !== 'distance' &&
		fits(one, anaphora)
	);
}

const ANAPHORA_REACH = 16;

/** Divisions: "labourers from Bihar … across the district" is not where they come from. */
const DIVISIONS: ReadonlySet<string> = new Set(['admin1', 'admin2']);

const LOCATED: ReadonlySet<string> = new Set(['in', 'near']);

const OWN_REACH = 14;

/** "2,3 millions de Vénézuéliens ont fui leur pays": the country of the people named before. */
function resolveOwn(tokens: Tokens, candidate: Candidate, language: string): Settled | undefined {
	for (let at = candidate.from - 1; at >= Math.max(0, candidate.from - OWN_REACH); at--) {
		const [country] = listDemonymCountries(tokens.key[at] ?? '', language);
		const region = country === undefined ? undefined : findRegion(country);
		if (region) return { candidate, region, kind: 'from', text: nameIn(region, language) };
	}
	return undefined;
}

function lastCountry(before: readonly Settled[]): string | null {
	return findBack(before, (one) => one.region !== undefined)?.region?.country ?? null;
}

/** Whether a place can be what "la ville", "la province", "le camp" point to. */
function fits({ candidate, region }: Settled, anaphora: string): boolean {
	if (candidate.type === FACILITY) return anaphora === 'camp';
	if (candidate.type !== null && candidate.type !== 'admin1' && anaphora === candidate.type)
		return true;
	const level = candidate.regions.length > 0 ? region?.level : undefined;
	if (anaphora === 'town') return isTown(candidate, region, level);
	if (anaphora === 'camp') return level === 'site' || candidate.type === 'camp';
	if (anaphora === 'admin1') return level === 1 || candidate.type === 'admin1';
	return level === 2 || level === 1 || candidate.type === 'admin2';
}

/** Of a division that is a town too ("Melilla"), the town. */
function isTown(
	{ regions, type }: Candidate,
	region: Region | undefined,
	level: Region['level'] | undefined
): boolean {
	if (level === 1) return regions.some((one) => one.level === 3 && one.parent === region?.id);
	// "la province du Bam" is no town, whatever its level.
	return level === 3 || (level === 2 && type !== 'admin1') || (level === undefined && !type);
}
