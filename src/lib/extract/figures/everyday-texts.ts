/**
 * Passages of everyday life: a match, a poll, a shop, a recipe. What is moved, received, lost or raised
 * in them is nobody's plight, unless the sentence or one beside it tells of some.
 */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { keep, once } from '../once.ts';
import type { Finding } from './drafts.ts';
import { findHead } from './heads.ts';
import { type EverydayWord, everydayWordsIn, plightIn, wordsOfTitle } from './plight.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** True of what such a passage counts without a word of plight beside it. */
export function isIdle(scene: Scene, reading: Reading, { metric, frame }: Finding): boolean {
	const passage = passageOf(scene.document, scene.index);
	const isDeath = DEATHS.has(metric) && !isLoose(scene, reading, frame);
	if (!passage || isDeath || isTollTold(scene)) return false;
	if (!reading.head && followsUnlisted(scene, reading)) return true;
	const own = [reading, ...(frame ? [frame] : [])];
	if (HURT.has(metric)) return !isToldBeside(scene, own, BESIDE, isCause);
	return !isToldBeside(scene, own, passage === 'sheer' ? 0 : BESIDE, () => true);
}

/** "damaged 260 prints; all but 14 were rescued": of what no lexicon lists, as nobody is. */
function followsUnlisted(scene: Scene, { from }: Reading): boolean {
	const last = [...scene.things].filter((number) => number.to <= from).at(-1);
	return (
		last !== undefined && scene.found.length === 0 && findHead(scene, last)?.kind === 'unknown'
	);
}

/** "lost 2,100 students", "mató el partido ante 19.400 espectadores": no word for the dead, or for others. */
function isLoose({ document, index }: Scene, { head }: Reading, frame: Finding['frame']): boolean {
	return everydayWordsIn(document, index).some(
		(word) =>
			(word.key === 'roles' && head && meets(word, head)) ||
			(word.key === 'said' && frame && meets(word, frame))
	);
}

function meets(one: Span, other: Span): boolean {
	return one.from < other.to && one.to > other.from;
}

/** "Two dead and four hurt": deaths that stand before. */
function isTollTold({ before, found, index }: Scene): boolean {
	return [...before.slice(-TOLD), ...found].some(
		({ metric, sentenceIndex }) => DEATHS.has(metric) && index - sentenceIndex <= BESIDE
	);
}

/** By words of some kind that are none of one's own, so many sentences away. */
function isToldBeside(
	{ document, index }: Scene,
	own: readonly Span[],
	sentences: number,
	tells: (word: EverydayWord) => boolean
): boolean {
	for (let at = index - sentences; at <= index + sentences; at++)
		if (misfortunesIn(document, at).some((word) => tells(word) && !own.some((o) => meets(o, word))))
			return true;
	return false;
}

/** "The crash left nine hurt": players are hurt without one. */
function isCause({ key }: EverydayWord): boolean {
	return key === 'attack' || key === 'disaster';
}

/** Whether the sentences around have more words of such topics than of plight, or far more. */
const passageOf = once((document, index): 'everyday' | 'sheer' | undefined => {
	const topics = new Set(topicsOfTitle(document));
	let misfortunes = 0;
	for (let at = Math.max(0, index - AROUND); at <= index + AROUND; at++) {
		// Each word once, by what it begins with: one word said often makes no topic.
		for (const { from } of topicsIn(document, at)) topics.add(document.tokens.key[from] ?? '');
		misfortunes += misfortunesIn(document, at).length;
	}
	if (topics.size < LEAST || topics.size <= misfortunes) return undefined;
	return topics.size > SHEER * misfortunes ? 'sheer' : 'everyday';
});

function topicsOfTitle(document: Document): readonly string[] {
	return keep(document.tokens, topicsOfTitle, () => {
		const { tokens, words } = wordsOfTitle(document);
		return words.filter(isTopic).map(({ from }) => tokens.key[from] ?? '');
	});
}

const topicsIn = once((document, index): readonly EverydayWord[] =>
	everydayWordsIn(document, index).filter(isTopic)
);

function isTopic({ key }: EverydayWord): boolean {
	return key === 'topics' || key === 'fiction';
}

/** Words of plight, without those in words of a topic ("court of appeal") and those of lodging: hotels have centres. */
const misfortunesIn = once((document, index): readonly EverydayWord[] => {
	const topics = topicsIn(document, index);
	return plightIn(document, index).filter(
		(word) =>
			word.key !== 'shelter' &&
			word.key !== 'hospital' &&
			!topics.some(({ from, to }) => from <= word.from && to >= word.to)
	);
});

/** Sentences around that make a passage, words of topics that it has at least, and what is far more. */
const AROUND = 8;
const LEAST = 3;
const SHEER = 2;

/** Sentences around in which plight is told of a figure, and figures back to a toll. */
const BESIDE = 1;
const TOLD = 4;

const DEATHS: ReadonlySet<Metric> = new Set<Metric>(['deaths', 'dead_or_missing', 'casualties']);
const HURT: ReadonlySet<Metric> = new Set<Metric>(['injured', 'missing', 'detained']);
