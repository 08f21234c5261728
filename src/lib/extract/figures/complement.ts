/** Who people are, told behind the verb: "Seis de los fallecidos son menores de edad". */
import type { Subgroup } from '#lib/domain/figure.ts';
import { hasSign } from '../signs.ts';
import type { Mark } from '../marks.ts';
import type { NumberMention } from '../types.ts';
import type { Head } from './head.ts';
import { isOfNamed } from './shares.ts';
import { markAt, type Scene } from './scene.ts';

/** The subgroup told right behind a figure, "19 de sexe masculin", or behind a form of "be"; none where several are named. */
export function subgroupBehind(scene: Scene, at: number): Subgroup | null {
	const subject = behindAside(scene, at);
	const be = markAt(scene, subject, 'grammar', 'be');
	// "31 son de menores": of the bodies just told.
	const start = be ? (markAt(scene, be.to, 'grammar', 'article', 'of')?.to ?? be.to) : subject;
	const noun = subgroupAt(scene, start) ?? ageBehind(scene, subject);
	if (!noun || isJoined(scene, noun.to)) return null;
	return noun.sub as Subgroup;
}

/** "30,000 of them, by UNICEF's estimate, are": past what two commas set apart. */
function behindAside(scene: Scene, at: number): number {
	const { key } = scene.document.tokens;
	const of = markAt(scene, at, 'relation', 'among', 'part');
	const open = of && of.to - of.from > 1 ? of.to : at;
	if (key[open] !== ',') return open;
	const close = key.slice(open + 1, open + 1 + ASIDE).indexOf(',');
	const end = open + 1 + close;
	const isCounted = scene.numbers.some(({ from }) => from > open && from < end);
	return close < 0 || isCounted ? at : end + 1;
}

/** Tokens of an aside. */
const ASIDE = 8;

/** "Neuf des victimes … étaient des enfants", "26,000 of the 41,000 in the camp are children": behind its verb. */
export function subgroupOfShare(
	scene: Scene,
	number: NumberMention,
	head: Head | undefined
): Subgroup | null {
	const base = scene.bases.get(number)?.number;
	const isAhead = base !== undefined && base.from > number.from;
	if (!isAhead && !isOfNamed(scene, { number, head })) return null;
	const start = Math.max(head?.to ?? 0, isAhead ? base.to : 0);
	for (let at = start; at < Math.min(scene.to, start + COMPLEMENT); at++) {
		if (hasSign(scene.document.tokens, at, at + 1, ',;:.()')) return null;
		if (scene.numbers.some(({ from }) => from === at)) return null;
		if (markAt(scene, at, 'grammar', 'be')) return subgroupBehind(scene, at);
	}
	return null;
}

/** Tokens of what describes those counted: "found in the rubble of the school". */
const COMPLEMENT = 9;

/** The longest name of a group that begins at a token. */
export function subgroupAt({ starts, from }: Scene, at: number) {
	const found = starts[at - from]?.filter(({ section }) => section === 'subgroups');
	return found?.sort((a, b) => b.to - a.to)[0];
}

/**
 * "26 000 ont moins de 18 ans", "37 tenían menos de doce años", "31 de moins de cinq ans": an age that
 * people have, which takes more than a word.
 */
function ageBehind(scene: Scene, at: number): Mark | undefined {
	const link = markAt(scene, at, 'grammar', 'have', 'of');
	const start = link?.to ?? (markAt(scene, at + 1, 'guards', 'age') ? at + 1 : at);
	const group = subgroupAt(scene, start);
	return group && group.to - group.from > 1 ? group : undefined;
}

/** "son mujeres y niños" */
function isJoined(scene: Scene, at: number): boolean {
	const and = markAt(scene, at, 'grammar', 'and');
	return and !== undefined && subgroupAt(scene, and.to) !== undefined;
}

/** "153 dead (male: 70, female: 83)": who they are, in the label right in front of a bare number. */
export function subgroupBefore({ ends, document, from }: Scene, at: number): Subgroup | null {
	const { key } = document.tokens;
	const end = key[at - 1] === ':' ? at - 1 : at;
	const opens = (start: number): boolean =>
		start === from || '(,;['.includes(key[start - 1] ?? ' ');
	if (end === at) return null;
	const label = ends[end - from]?.find((mark) => mark.section === 'subgroups' && opens(mark.from));
	return (label?.sub ?? null) as Subgroup | null;
}
