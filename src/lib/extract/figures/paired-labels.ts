/** Two counts on both sides of a slash, as their label says: "(morts / blessés) : Kolou 12 / 30". */
import type { NumberMention } from '../types.ts';
import type { Finding } from './drafts.ts';
import type { Head } from './head.ts';
import { nameBefore } from './names.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { listTopics, type Topic } from './topic.ts';

/** A number of a pair without a noun or a label: who can say which of both it is? */
export function isUnlabelledPair(scene: Scene, number: NumberMention, head?: Head): boolean {
	return !head && findPair(scene, number) !== undefined && !isLabelledPair(scene, number);
}

/** True for both numbers of a pair whose label names two counts. */
export function isLabelledPair(scene: Scene, number: NumberMention): boolean {
	return findPair(scene, number) !== undefined && findLabels(scene, number) !== undefined;
}

export function readPaired(scene: Scene, { number, from }: Reading): Finding | undefined {
	const pair = findPair(scene, number);
	const labels = pair && findLabels(scene, number);
	if (!labels) return undefined;
	const { unit, metric, subgroup, mark } = labels[pair[0] === number ? 0 : 1];
	const placeSpan = nameBefore(scene, pair[0] === number ? from : pair[0].from) ?? null;
	return { unit, metric, subgroup, noun: mark, placeSpan, rule: '<label>: <number>' };
}

/** The numbers on both sides of the slash that one of them stands beside. */
function findPair(
	{ document: { tokens }, numbers }: Scene,
	number: NumberMention
): [NumberMention, NumberMention] | undefined {
	const next = numbers.find(({ from }) => from === number.to + 1);
	if (next && tokens.key[number.to] === '/') return [number, next];
	const before = numbers.find(({ to }) => to === number.from - 1);
	return before && tokens.key[before.to] === '/' ? [before, number] : undefined;
}

/** The two nouns beside a slash in front of a number. */
function findLabels(scene: Scene, { from }: NumberMention): [Topic, Topic] | undefined {
	const { key } = scene.document.tokens;
	const topics = listTopics(scene).filter(({ mark }) => mark.to < from);
	for (const first of topics) {
		const { to } = first.mark;
		const second = key[to] === '/' ? topics.find(({ mark }) => mark.from === to + 1) : undefined;
		if (second) return [first, second];
	}
	return undefined;
}
