/** Settles the candidates of a text in order: which region each means, and how it stands in its sentence. */
import { listDemonymCountries, findRegion } from '#lib/regions/index.ts';
import type { Region } from '#lib/domain/region.ts';
import { BREAK, type Tokens, WORD } from '../tokens.ts';
import { isOption, resolveAnaphora } from './anaphora.ts';
import { joinApposition, moveInto } from './apposition.ts';
import { type Candidate, FACILITY, type IsTaken, TOPIC } from './stretch.ts';
import { isInDateline, isSigned } from './dateline.ts';
import { chooseRegion, isWellKnown, type Setting } from './resolve.ts';
import { findBack, type Settled, textOf } from './settled.ts';
import { isListed, partList } from './listing.ts';
import { isAcronym } from './names.ts';
import { findNextDoor } from './next-door.ts';
import { isByname, isOtherWord } from './spelling.ts';

/** Settles candidates in order; `known` are places that were named before (in the title). */
export function settleAll(
	tokens: Tokens,
	candidates: readonly Candidate[],
	setting: Setting,
	known: readonly Settled[],
	isNumber: IsTaken
): Settled[] {
	const settled: Settled[] = [...known];
	for (const candidate of candidates) {
		if (isCount(candidate, isNumber)) continue;
		const one = settleOne(tokens, candidate, setting, settled);
		if (!one) continue;
		const last = settled.length > known.length ? settled.at(-1) : undefined;
		settled.push(one);
		const outer = settled.length > known.length + 2 ? settled.at(-3) : undefined;
		if (last) joinApposition(tokens, last, one, isNumber, outer);
		if (last && outer) moveInto(outer, last, one);
		partList(tokens, settled.slice(Math.max(known.length, settled.length - LIST)));
	}
	return settled.slice(known.length);
}

/** "Twenty-six people died there": a number that opens a sentence is no name. */
function isCount({ regions, anaphora, nameFrom, to }: Candidate, isNumber: IsTaken): boolean {
	return regions.length === 0 && anaphora === null && isNumber(nameFrom) && isNumber(to - 1);
}

/** So many names side by side are looked through. */
const LIST = 8;

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
			: (sideCountry(tokens, candidate, setting) ??
				knownRegion(before, text) ??
				townOf(candidate, setting, before));
		return { candidate, region, kind, text };
	}
	const { regions, type, isSaid } = candidate;
	const side = sideCountry(tokens, candidate, setting)?.id;
	const beside = side === undefined ? [] : regions.filter(({ country }) => country === side);
	const options = beside.length > 0 ? beside : regions;
	const region =
		chooseRegion(options, type, setting, isSaid) ?? findNextDoor(options, type, setting);
	// "la estación de San Vicente": a name that its own country does not explain is one of this page.
	const isNamed = isSaid || regions.some(({ country }) => setting.mentions.has(country));
	if (!region && isNamed)
		return { candidate, region: sideCountry(tokens, candidate, setting), kind, text };
	if (!region || (!isSaid && isChance(candidate, region, setting)))
		return opensTopic(tokens, candidate)
			? { candidate, region: undefined, kind: TOPIC, text }
			: undefined;
	const { country, mentions } = setting;
	const isFar = country !== null && region.country !== country && !mentions.has(region.country);
	// "l'État du Sud-Ouest" of a page on Somalia is not that of Cameroon.
	if (isFar && candidate.isSide) return { candidate, region: undefined, kind, text };
	// "KP" is a province on a page about Pakistan alone.
	if (isFar && region.level === 1 && isAcronym(tokens, candidate.nameFrom)) return undefined;
	if (isFar && isOtherWord(tokens, candidate, region)) return undefined;
	// "à Bisihe et Kahira", in Congo: Cairo is not called so here.
	if (isFar && isByname(tokens, candidate, region))
		return isSaid ? { candidate, region: undefined, kind, text } : undefined;
	return { candidate, region, kind, text };
}

/** "Mati, la plus touchée, … y": a name that places abroad have, at the head of a sentence, may be one here. */
function opensTopic({ key, kind }: Tokens, { kind: stands, nameFrom, to }: Candidate): boolean {
	const isHead = nameFrom === 0 || kind[nameFrom - 1] === BREAK || key[nameFrom - 1] === '.';
	return stands === 'bare' && isHead && (key[to] === ',' || key[to] === ':');
}

/** An unknown name lies where it was said to lie before: "à Djaiba, en Ituri … Djaiba". */
function knownRegion(before: readonly Settled[], text: string): Region | undefined {
	return findBack(before, (one) => one.candidate.regions.length === 0 && one.text === text)?.region;
}

/** A building stands in the last town of the page's country that was named. */
function townOf(
	{ type }: Candidate,
	{ country }: Setting,
	before: readonly Settled[]
): Region | undefined {
	if (type !== FACILITY) return undefined;
	const isHere = ({ region }: Settled): boolean =>
		region !== undefined && (country === null || region.country === country);
	return findBack(before, (one) => isHere(one) && isOption(one, 'town'))?.region;
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

/** Kind by the words before it; a dateline; in a list, the kind of the name before it. */
function kindOf(tokens: Tokens, candidate: Candidate, last: Settled | undefined): string {
	if (isInDateline(tokens, candidate.nameFrom, candidate.to)) return 'dateline';
	if (isSigned(tokens, candidate.nameFrom, candidate.to)) return 'seat';
	if (candidate.kind !== 'bare' && candidate.kind !== 'of') return candidate.kind;
	// "à Solino, un quartier de Port-au-Prince": the list of places has but the whole.
	const isApposed = candidate.regions.some(({ id }) => id === last?.region?.id);
	if (last && !isApposed && isListed(tokens, last.candidate.to, candidate.from)) return last.kind;
	return candidate.kind;
}
