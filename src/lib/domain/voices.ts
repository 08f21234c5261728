/** R8: one source has one voice a day. Which of its numbers that is, and which of them contradict it. */
import { doAgree } from './agreement.ts';
import type { Block } from './blocks.ts';
import { bestOfCluster, comparePrecision, comparePreference } from './claim.ts';
import type { Claim } from './claim.ts';
import { regionOfBlock } from './frame-claims.ts';
import { groupBy } from './group-by.ts';
import { ListMemo } from './list-memo.ts';

/** One claim for each source and day, in the order of the claims, which is that of their days. */
export function listVoices(claims: readonly Claim[]): Claim[] {
	const voices: Claim[] = [];
	for (let start = 0, end = 0; start < claims.length; start = end) {
		while (claims[end]?.to === claims[start]?.to) end += 1;
		voices.push(...listVoicesOfDay(claims.slice(start, end)));
	}
	return voices;
}

function listVoicesOfDay(claims: readonly Claim[]): readonly Claim[] {
	if (claims.length < 2) return claims;
	const chosen = new Set(groupBy(claims, ({ voter }) => voter).map(chooseVoice));
	return claims.filter((claim) => chosen.has(claim));
}

/**
 * What a source says of a day, from all that it says of it: what a person pinned, else what the text
 * that was published last says first. Throws on an empty list.
 */
export function chooseVoice(claims: readonly Claim[]): Claim {
	const [only, another] = claims;
	if (only && !another) return only;
	const [voice] = groupBy(claims, ({ figure }) => figure.documentId ?? `by hand ${figure.id}`)
		.map(chooseInText)
		.sort(
			(a, b) =>
				compareStanding(a, b) ||
				compareText(b.figure.publishedOn, a.figure.publishedOn) ||
				comparePreference(a, b)
		);
	if (!voice) throw new Error('A source without a claim');
	return bestOfCluster(voice, claims);
}

/**
 * Why a claim gave way to the voice of its source: it says the same, or it was said or published
 * before; else both cannot be true, and that has to be shown (R18).
 */
export function reasonBeside(
	claim: Claim,
	voice: Claim | undefined
): 'duplicate' | 'older' | 'conflict' {
	if (voice?.to !== claim.to) return 'older';
	if (doAgree(claim.figure, voice.figure)) return 'duplicate';
	return voice.figure.publishedOn === claim.figure.publishedOn ? 'conflict' : 'older';
}

interface Contradiction {
	/** The first that was said of it. */
	first: number;
	/** The voice of the source, then what contradicts it. */
	claims: Claim[];
}

const contradicted = new ListMemo<Block<Claim>, Contradiction[]>();

/**
 * What sources say of a place and its days with what contradicts it, the voice of each source first.
 * The blocks are of one frame and in the order of their regions, of which each is told apart.
 */
export function listContradictions(frames: readonly (readonly Block<Claim>[])[]): Claim[][] {
	return frames
		.flatMap((blocks) => groupBy(blocks, regionOfBlock))
		.flatMap((ofPlace) => contradicted.get(ofPlace, '', () => findContradictions(ofPlace.flat())))
		.sort((a, b) => a.first - b.first)
		.map(({ claims }) => claims);
}

function findContradictions(claims: readonly Claim[]): Contradiction[] {
	return listSayings(claims).flatMap((said) => {
		const voice = chooseVoice(said);
		const others = said.filter((claim) => reasonBeside(claim, voice) === 'conflict');
		const first = said[0]?.figure.id ?? 0;
		return others.length === 0 ? [] : [{ first, claims: [voice, ...others] }];
	});
}

/** Several claims of one source about one thing. */
function listSayings(claims: readonly Claim[]): Claim[][] {
	// Few are of one day and one source: of those alone it is written down what they tell of.
	const alike = groupBy(claims, ({ to }) => to)
		.flatMap((ofDay) => (ofDay.length < 2 ? [] : groupBy(ofDay, ({ voter }) => voter)))
		.filter((said) => said.length > 1);
	return alike.flatMap((said) => groupBy(said, sayingOf).filter((same) => same.length > 1));
}

/** What two claims of one source must have in common for their numbers to be of the same thing. */
function sayingOf({ figure, path, voter, unit, currency, disease, from, to }: Claim): string {
	const start = figure.measure === 'stock' ? '' : from;
	return [figure.measure, path.at(-1), voter, unit, currency, disease, start, to].join('|');
}

/**
 * A text leads with the whole and goes on to details: what it says first speaks for it, and a later
 * sentence only where it says the same more precisely.
 */
function chooseInText(claims: readonly Claim[]): Claim {
	const [first, ...others] = [...claims].sort(
		(a, b) => compareStanding(a, b) || a.figure.id - b.figure.id
	);
	if (!first) throw new Error('A text without a claim');
	if (first.figure.pinned) return first;
	return others
		.filter((claim) => doAgree(claim.figure, first.figure))
		.reduce((best, claim) => (comparePrecision(claim, best) < 0 ? claim : best), first);
}

/** A value before none, then what a person pinned. */
function compareStanding(a: Claim, b: Claim): number {
	return (
		Number(a.bounds.best === null) - Number(b.bounds.best === null) ||
		Number(b.figure.pinned) - Number(a.figure.pinned)
	);
}

function compareText(a: string | null, b: string | null): number {
	return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}
