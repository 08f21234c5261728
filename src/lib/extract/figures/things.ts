/** Things that are counted but are no figure: "Provinces touchées : 4", "zones de santé affectées (11)". */
import type { Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import { mentionsIn } from '../spans.ts';
import { SIGN, WORD } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { markBefore, openingAround, type Scene } from './scene.ts';
import { isPlural } from './unlisted-nouns.ts';

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

/** "evacuation centres": a word of the name of a thing. */
export function isInThing({ marks }: Scene, { from, to }: Span): boolean {
	return marks.some(
		(mark) =>
			mark.section === 'guards' &&
			mark.key === 'things' &&
			mark.from <= from &&
			mark.to >= to &&
			mark.to - mark.from > to - from
	);
}

/** "los municipios con daños son 281", "the camps still open number 12": the subject of the verb of counting is a thing. */
export function isCountOfSubject(scene: Scene, { from: number }: NumberMention): boolean {
	return scene.marks.some(
		(thing) =>
			thing.section === 'guards' &&
			(thing.key === 'things' || thing.key === 'areas') &&
			thing.to <= number &&
			number - thing.to <= SUBJECT &&
			isSubject(scene, thing) &&
			!isNamedBetween(scene, thing.to, number)
	);
}

function isNamedBetween({ heads }: Scene, from: number, to: number): boolean {
	return heads.some((head) => head.from >= from && head.to <= to && head.sub !== 'neutral');
}

/** Several that open their clause: "la ville en compte 26 000" is a place, "en los municipios" tells where they are. */
function isSubject(scene: Scene, { from: at, to }: Mark): boolean {
	const { from, document } = scene;
	if (!isPlural(scene, to - 1) && !isPlural(scene, at)) return false;
	const start = markBefore(scene, at, 'grammar', 'article')?.from ?? at;
	if (start === from || document.tokens.kind[start - 1] === SIGN) return true;
	return markBefore(scene, start, 'grammar', 'relative', 'clauseStart', 'and') !== undefined;
}

/** Tokens from a thing to its number: "still open across the country are". */
const SUBJECT = 10;
