/** The places layer: the names of places in a text, and the regions that they mean. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Region } from '#lib/domain/region.ts';
import { foldName } from '#lib/regions/fold.ts';
import { capitalOf, findRegion, listDemonymCountries, lookUpFolded } from '#lib/regions/index.ts';
import type { Document } from '../document.ts';
import type { Language } from '../lexicon.ts';
import { readOrganisations } from '../sources/organisations.ts';
import { BREAK, DIGITS, isCapital, SIGN, tokenise, type Tokens, WORD } from '../tokens.ts';
import type { PlaceMention } from '../types.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { isInDateline } from './dateline.ts';
import { getPlaceLexicon } from './lexicon.ts';
import { chooseRegion, isWellKnown, liesIn, toPlaceRef, type Setting } from './resolve.ts';

/** A stretch of the text in tokens. */
interface Span {
	from: number;
	to: number;
}

/** The places of the sentences of a document, in text order. */
export function readPlaces(document: Document): PlaceMention[] {
	const { tokens, sentences, language, dates } = document;
	const title = document.title === null ? null : tokenise(document.title);
	const titled = title ? findIn(title, [{ from: 0, to: title.length }], language, () => false) : [];
	const isTaken = claimedBy(tokens, [...dates, ...readOrganisations(tokens, sentences)]);
	const candidates = findIn(tokens, sentences, language, isTaken);
	const setting = readSetting(document, titled, candidates);
	const known = title ? settleAll(title, titled, setting, []) : [];
	return settleAll(tokens, candidates, setting, known).map((one) => toMention(tokens, one));
}

/** The places of a title, settled like those of the text. */
export function readTitlePlaces(document: Document): PlaceMention[] {
	if (document.title === null) return [];
	const tokens = tokenise(document.title);
	const candidates = findIn(
		tokens,
		[{ from: 0, to: tokens.length }],
		document.language,
		() => false
	);
	const mentions = new Map<string, number>();
	for (const { place } of document.places) if (place) addTo(mentions, place.country, 1);
	const language = document.language.code;
	const divisions = new Set(
		document.places.flatMap(({ place }) => (place?.level === 1 ? [place.id] : []))
	);
	const setting = { country: document.country, mentions, divisions, language };
	return settleAll(tokens, candidates, setting, []).map((one) => toMention(tokens, one));
}

function findIn(
	tokens: Tokens,
	spans: readonly Span[],
	language: Language,
	isTaken: (at: number) => boolean
): Candidate[] {
	const lexicon = getPlaceLexicon(language);
	const said = new Set<string>();
	return spans.flatMap(({ from, to }) => findCandidates(tokens, from, to, lexicon, isTaken, said));
}

/** Marks the tokens of other mentions; a name inside one is not looked for. */
function claimedBy(tokens: Tokens, mentions: readonly Span[]): (at: number) => boolean {
	const taken = new Uint8Array(tokens.length + 1);
	for (const { from, to } of mentions) taken.fill(1, from, to);
	return (at) => taken[at] === 1;
}

/** The country of the page: the one that is given, else the one that title and text name most. */
function readSetting(
	{ country, language, tokens, sentences }: Document,
	titled: readonly Candidate[],
	candidates: readonly Candidate[]
): Setting {
	const mentions = new Map<string, number>();
	const divisions = new Set<string>();
	for (const { regions } of [...titled, ...candidates]) {
		const [only, ...others] = regions.filter((region) => region.country === country);
		if (only?.level === 1 && others.length === 0) divisions.add(only.id);
	}
	for (const candidate of titled) countMention(mentions, candidate, 3, country);
	for (const candidate of candidates) {
		const isOther = candidate.regions.every((region) => isOtherWord(tokens, candidate, region));
		if (country !== null && isOther) continue;
		countMention(mentions, candidate, 1, country);
	}
	countPeoples(tokens, sentences, mentions, language.code);
	return { country, mentions, divisions, language: language.code };
}

/** "Syrian", "congolais": a people names its country. */
function countPeoples(
	tokens: Tokens,
	sentences: readonly Span[],
	mentions: Map<string, number>,
	language: string
): void {
	for (const { from, to } of sentences) {
		for (let at = from; at < to; at++) {
			const word = tokens.key[at] ?? '';
			if (tokens.kind[at] !== WORD) continue;
			// "Armenia" is a country before it is a people.
			const country = listDemonymCountries(word, language)[0];
			if (country === undefined) continue;
			if (isCapital(tokens, at) && lookUpFolded(word).length > 0) continue;
			addTo(mentions, country, 1);
		}
	}
}

/** On a page of a known country, a small place abroad does not speak for its country. */
function countMention(
	mentions: Map<string, number>,
	candidate: Candidate,
	weight: number,
	country: string | null
): void {
	const countries = new Set(candidate.regions.map((region) => region.country));
	const [only] = countries;
	const named = candidate.regions.find((region) => region.level === 0);
	// "Argelia" on a page about Colombia may be a town of it: it speaks for neither.
	if (named && named.country !== country && countries.has(country ?? '')) return;
	if (named) addTo(mentions, named.country, 2 * weight);
	else if (countries.size === 1 && only !== undefined) {
		const isTold = country === null || only === country || candidate.regions.some(isWellKnown);
		if (isTold) addTo(mentions, only, weight);
	}
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
	counts.set(key, (counts.get(key) ?? 0) + count);
}

/** A candidate on its way to a mention. */
interface Settled {
	candidate: Candidate;
	region: Region | undefined;
	kind: string;
	text: string;
}

/** Settles candidates in order; `known` are places that were named before (in the title). */
function settleAll(
	tokens: Tokens,
	candidates: readonly Candidate[],
	setting: Setting,
	known: readonly Settled[]
): Settled[] {
	const settled: Settled[] = [...known];
	for (const candidate of candidates) {
		const one = settleOne(tokens, candidate, setting, settled);
		if (!one) continue;
		const last = settled.length > known.length ? settled.at(-1) : undefined;
		settled.push(one);
		if (last) joinApposition(tokens, last, one);
		const outer = settled.length > known.length + 2 ? settled.at(-3) : undefined;
		if (last && outer) moveInto(outer, last, one);
	}
	return settled.slice(known.length);
}

function settleOne(
	tokens: Tokens,
	candidate: Candidate,
	setting: Setting,
	before: readonly Settled[]
): Settled | undefined {
	const kind = kindOf(tokens, candidate, before.at(-1));
	if (candidate.anaphora) return resolveAnaphora(tokens, candidate, kind, setting, before);
	const text = textOf(tokens, candidate.nameFrom, candidate.to);
	if (candidate.multi || candidate.regions.length === 0) {
		const region = candidate.multi
			? undefined
			: (sideCountry(tokens, candidate, setting) ?? knownRegion(before, text));
		return { candidate, region, kind, text };
	}
	const { regions, type, isSaid } = candidate;
	const side = sideCountry(tokens, candidate, setting)?.id;
	const beside = side === undefined ? [] : regions.filter(({ country }) => country === side);
	const options = beside.length > 0 ? beside : regions;
	const region = chooseRegion(options, type, setting, isSaid);
	if (!region && isSaid)
		return { candidate, region: sideCountry(tokens, candidate, setting), kind, text };
	if (!region || (!isSaid && isChance(candidate, region, setting))) return undefined;
	const { country, mentions } = setting;
	const isFar = country !== null && region.country !== country && !mentions.has(region.country);
	if (isFar && isOtherWord(tokens, candidate, region)) return undefined;
	return { candidate, region, kind, text };
}

/** An unknown name lies where it was said to lie before: "à Djaiba, en Ituri … Djaiba". */
function knownRegion(before: readonly Settled[], text: string): Region | undefined {
	return findBack(before, (one) => one.candidate.regions.length === 0 && one.text === text)?.region;
}

const SIDE_WORDS = 6;

/** "à Debdeb, côté algérien": an unknown place lies in the country that the words beside it name. */
function sideCountry(tokens: Tokens, { to }: Candidate, { language }: Setting): Region | undefined {
	if (tokens.key[to] !== ',') return undefined;
	for (let at = to + 1; at < to + SIDE_WORDS && tokens.kind[at] === WORD; at++) {
		const [country] = listDemonymCountries(tokens.key[at] ?? '', language);
		if (country !== undefined) return findRegion(country);
	}
	return undefined;
}

/** A bare name far from the page's countries is taken for a place only where it is well known. */
function isChance(candidate: Candidate, region: Region, setting: Setting): boolean {
	if (region.country === setting.country || setting.mentions.has(region.country)) return false;
	return candidate.kind === 'bare' && !isWellKnown(region);
}

/** "le Tigre" is no "Tigré": a name that only its accents tell from that of a region. */
function isOtherWord(
	{ folded, start, end }: Tokens,
	{ nameFrom, to }: Candidate,
	{ names, level }: Region
): boolean {
	if (level === 0) return false;
	const text = folded.slice(start[nameFrom], end[to - 1]).toLowerCase();
	const spellings = Object.values(names);
	const isSpelled = spellings.some((name) => name.toLowerCase() === text);
	return !isSpelled && spellings.some((name) => foldName(name) === foldName(text));
}

function textOf(tokens: Tokens, from: number, to: number): string {
	return tokens.text.slice(tokens.start[from], endOf(tokens, to));
}

/** Where a name ends: the apostrophe of a genitive is not part of it. */
function endOf(tokens: Tokens, to: number): number {
	const end = tokens.end[to - 1] ?? 0;
	return tokens.folded.charAt(end - 1) === "'" ? end - 1 : end;
}

/** Kind by the words before it; a dateline; in a list, the kind of the name before it. */
function kindOf(tokens: Tokens, candidate: Candidate, last: Settled | undefined): string {
	if (isInDateline(tokens, candidate.nameFrom, candidate.to)) return 'dateline';
	if (candidate.kind !== 'bare' && candidate.kind !== 'of') return candidate.kind;
	if (last && isListed(tokens, last.candidate.to, candidate.from)) return last.kind;
	return candidate.kind;
}

/** Only commas and one word ("et") between two names. */
function isListed(tokens: Tokens, from: number, to: number): boolean {
	if (to < from || to - from > 2) return false;
	for (let at = from; at < to; at++) {
		const isComma = tokens.kind[at] === SIGN && tokens.key[at] === ',';
		if (!isComma && !(tokens.kind[at] === WORD && at === to - 1)) return false;
	}
	return true;
}

const APPOSITION_WORDS = 8;

/** "El Geneina, au Darfour occidental": the wider place explains the narrower one. */
function joinApposition(tokens: Tokens, a: Settled, b: Settled): void {
	if (a.kind === 'dateline' || b.kind === 'dateline') return;
	if (b.candidate.from - a.candidate.to > APPOSITION_WORDS) return;
	// "In Dhading, just west of the capital": it only says where that is.
	const isApart = hasSign(tokens, a.candidate.to, b.candidate.from, ',');
	if (b.candidate.anaphora && b.kind === 'near' && isApart) b.kind = 'within';
	// "À Maiduguri, la capitale, 1 425 cas": the noun says what the town is.
	if (b.candidate.anaphora === 'capital' && isApart && b.candidate.from === a.candidate.to + 1)
		b.kind = 'within';
	if (b.candidate.anaphora) return;
	for (let at = a.candidate.to; at < b.candidate.from; at++) {
		if (tokens.kind[at] === DIGITS || tokens.key[at] === '.' || tokens.key[at] === '\n') return;
	}
	// "trois à Vuhovi et un à Beni": two places of a list.
	if (a.candidate.kind === 'in' && b.candidate.kind === 'in' && isLinked(tokens, a, b)) return;
	narrow(a, b);
	// "Wardaniyé (Iqlim el-Kharroub, Chouf)": what stands in the bracket explains.
	if (
		tokens.key[a.candidate.to] === '(' &&
		a.kind !== 'within' &&
		!hasSign(tokens, a.candidate.to + 1, b.candidate.from, ')')
	) {
		if (!a.region && !a.candidate.multi) a.region = b.region;
		b.kind = 'within';
		return;
	}
	const isNext =
		tokens.key[a.candidate.to] === ',' &&
		(b.candidate.from <= a.candidate.to + 2 || isExplained(tokens, a.candidate.to, b.candidate));
	if (isNext && b.kind === 'in' && (b.candidate.type !== null || isBroader(a.region, b.region))) {
		if (!a.region && !a.candidate.multi) a.region = b.region;
		b.kind = 'within';
		return;
	}
	const isBeside = b.kind === 'near' || b.kind === 'across';
	if (b.kind === 'across' && a.candidate.kind === 'across' && a.kind === 'within')
		b.kind = 'within';
	if (isBeside && hasSign(tokens, a.candidate.to, b.candidate.from, ',')) {
		b.kind = 'within';
		return;
	}
	if (a.region && b.region) {
		if (liesIn(a.region, b.region)) b.kind = 'within';
		else if (liesIn(b.region, a.region) && (a.kind !== 'from' || b.kind === 'from'))
			a.kind = 'within';
	} else if (b.region && !a.region && !a.candidate.multi && isContainer(b)) {
		a.region = b.region;
		b.kind = 'within';
	}
}

/** "near Meppadi in Kerala's Wayanad district": an unknown name lies in the narrower of the two. */
function moveInto(one: Settled, wide: Settled, narrow: Settled): void {
	if (one.candidate.regions.length > 0 || !one.region || one.region !== wide.region) return;
	if (wide.kind !== 'within' || narrow.candidate.from - wide.candidate.to > GENITIVE) return;
	if (!narrow.region || !liesIn(narrow.region, wide.region)) return;
	one.region = narrow.region;
	narrow.kind = 'within';
}

/** Tokens between the two: "'s". */
const GENITIVE = 2;

/** ", a farming community in Guma district,": an apposition up to the next comma. */
function isExplained(tokens: Tokens, comma: number, { from, to, type }: Candidate): boolean {
	if (type === null && tokens.key[to] !== ',') return false;
	for (let at = comma + 1; at < from; at++) {
		if (tokens.kind[at] !== WORD || isCapital(tokens, at)) return false;
	}
	return ARTICLE_LENGTH >= (tokens.end[comma + 1] ?? 0) - (tokens.start[comma + 1] ?? 0);
}

/** "a", "une", "the": what an apposition begins with. */
const ARTICLE_LENGTH = 3;

/** One short word, and a number word behind it: "et un". */
function isLinked(tokens: Tokens, { candidate: { to } }: Settled, b: Settled): boolean {
	const apart = b.candidate.from - to;
	if (apart !== LINK || hasSign(tokens, to, b.candidate.from, ',')) return false;
	return (tokens.end[to] ?? 0) - (tokens.start[to] ?? 0) <= ARTICLE_LENGTH;
}

/** Tokens of "et un à" between two places. */
const LINK = 3;

function hasSign(tokens: Tokens, from: number, to: number, sign: string): boolean {
	for (let at = from; at < to; at++) if (tokens.key[at] === sign) return true;
	return false;
}

/** A homonym means the one that lies in the wider place named beside it. */
function narrow(a: Settled, b: Settled): void {
	const outer = b.region;
	if (!a.region || !outer || liesIn(a.region, outer)) return;
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

/** "le pays", "la capitale", "la ville": the last place of that kind. */
function resolveAnaphora(
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
	const country =
		countryOfSentence(tokens, candidate, before) ?? setting.country ?? lastCountry(before);
	if (candidate.anaphora === 'country' || candidate.anaphora === 'capital') {
		if (country === null) return undefined;
		const region = candidate.anaphora === 'country' ? findRegion(country) : capitalOf(country);
		return region && { candidate, region, kind, text: nameIn(region, language) };
	}
	const noun = tokens.key[candidate.to - 1] ?? '';
	const named = findBack(before, (one) => one.kind !== 'seat' && isNamedWith(tokens, one, noun));
	const one = named ?? findLast(before, candidate.anaphora ?? '', country);
	return one && { candidate, region: one.region, kind, text: one.text };
}

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
	const { nameFrom, from, anaphora } = candidate;
	if (anaphora !== null) return false;
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
	const last = findBack(before, (one) => isOption(one, anaphora));
	// "l'administration installée par Moscou … dans cette ville": one of the page's country is nearer.
	if (last?.kind === 'bare' && last.region && last.region.country !== country) {
		const isOwn = (one: Settled): boolean => one.region?.country === country;
		return findBack(before, (one) => isOwn(one) && isOption(one, anaphora)) ?? last;
	}
	if (last?.kind !== 'of' && last?.kind !== 'from') return last;
	const from = last.candidate.from - ANAPHORA_REACH;
	const isNear = (one: Settled): boolean => one.candidate.from >= from && LOCATED.has(one.kind);
	return findBack(before, (one) => isNear(one) && isOption(one, anaphora)) ?? last;
}

/** Places further back are pointed back to no more: a long text takes no longer for each place. */
const MEMORY = 500;

/** The last place that a test holds for. */
function findBack(
	before: readonly Settled[],
	holds: (one: Settled) => boolean
): Settled | undefined {
	for (let i = before.length - 1; i >= Math.max(0, before.length - MEMORY); i--) {
		const one = before[i];
		if (one && holds(one)) return one;
	}
	return undefined;
}

function isOption(one: Settled, anaphora: string): boolean {
	return (
		one.candidate.anaphora !== 'country' &&
		one.kind !== 'seat' &&
		one.kind !== 'dateline' &&
		fits(one, anaphora)
	);
}

const ANAPHORA_REACH = 16;
const LOCATED: ReadonlySet<string> = new Set(['in', 'near']);

/** The name of a region in a language; the canonical one where it has none in it. */
function nameIn({ names }: Region, language: string): string {
	return Object.entries(names).find(([code]) => code === language)?.[1] ?? names.fr;
}

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
	if (candidate.type !== null && candidate.type !== 'admin1' && anaphora === candidate.type)
		return true;
	const level = candidate.regions.length > 0 ? region?.level : undefined;
	if (anaphora === 'town')
		return level === 3 || level === 2 || (level === undefined && !candidate.type);
	if (anaphora === 'camp') return level === 'site' || candidate.type === 'camp';
	if (anaphora === 'admin1') return level === 1 || candidate.type === 'admin1';
	return level === 2 || level === 1 || candidate.type === 'admin2';
}

function toMention(tokens: Tokens, { candidate, region, kind, text }: Settled): PlaceMention {
	const from = candidate.nameFrom;
	return {
		from,
		to: candidate.to,
		start: tokens.start[from] ?? 0,
		end: endOf(tokens, candidate.to),
		text,
		place: region ? toPlaceRef(region) : null,
		kind,
		rule: candidate.anaphora ? `the last ${candidate.anaphora}` : region ? 'name' : 'unknown name'
	};
}

/** The region of a country code as a place; null for an unknown code. */
export function countryPlace(code: string | null): PlaceRef | null {
	const region = code === null ? undefined : findRegion(code);
	return region ? toPlaceRef(region) : null;
}
