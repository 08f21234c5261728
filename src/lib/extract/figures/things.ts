/** Things that are counted but are no figure: "Provinces touchées : 4", "zones de santé affectées (11)". */
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { markBefore, openingAround, type Scene } from './scene.ts';

/** The thing that a word right behind is said of: "provinces | touchées", "zones de santé | touchées". */
export function findThingBefore(scene: Scene, at: number): Mark | undefined {
	const thing = markBefore(scene, at, 'guards', 'things');
	if (thing) return thing;
	const { tokens, places } = scene.document;
	const isName = mentionsIn(places, { from: at - 1, to: at }).length > 0;
	const isWord = tokens.kind[at - 1] === WORD && !isName;
	const of = isWord ? markBefore(scene, at - 1, 'grammar', 'of') : undefined;
	return of && markBefore(scene, of.from, 'guards', 'things');
}

/** "Provinces touchées (4)", "Districts affected (12)": the bracket counts the things in front of it. */
export function isCountOfThings(scene: Scene, number: NumberMention): boolean {
	const open = openingAround(scene, number);
	if (open === undefined) return false;
	const said = scene.frames.find(({ sub, to }) => sub === 'participle' && to === open);
	const thing = findThingBefore(scene, said?.from ?? open);
	return thing !== undefined && (said !== undefined || thing.from - scene.from <= 1);
}
