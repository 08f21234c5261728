/** Who people are, told behind the verb: "Seis de los fallecidos son menores de edad". */
import type { Subgroup } from '#lib/domain/figure.ts';
import { markAt, type Scene } from './scene.ts';

/** The subgroup told right behind a figure, "19 de sexe masculin", or behind a form of "be"; none where several are named. */
export function subgroupBehind(scene: Scene, at: number): Subgroup | null {
	const be = markAt(scene, behindAside(scene, at), 'grammar', 'be');
	// "31 son de menores": of the bodies just told.
	const start = be ? (markAt(scene, be.to, 'grammar', 'article', 'of')?.to ?? be.to) : at;
	const noun = subgroupAt(scene, start);
	if (!noun || isJoined(scene, noun.to)) return null;
	return noun.sub as Subgroup;
}

/** "30,000 of them, by UNICEF's estimate, are": past what two commas set apart. */
function behindAside(scene: Scene, at: number): number {
	const { key } = scene.document.tokens;
	const open = markAt(scene, at, 'relation', 'among')?.to ?? at;
	if (key[open] !== ',') return at;
	const close = key.slice(open + 1, open + 1 + ASIDE).indexOf(',');
	const end = open + 1 + close;
	const isCounted = scene.numbers.some(({ from }) => from > open && from < end);
	return close < 0 || isCounted ? at : end + 1;
}

/** Tokens of an aside. */
const ASIDE = 8;

function subgroupAt({ starts, from }: Scene, at: number) {
	const found = starts[at - from]?.filter(({ section }) => section === 'subgroups');
	return found?.sort((a, b) => b.to - a.to)[0];
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
