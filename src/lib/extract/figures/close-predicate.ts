/** How close a bare number must stand to the predicate that is said of it. */
import { SIGN } from '../tokens.ts';
import type { Reading } from './reading.ts';
import { type Scene, isUnknownAt, markAt, markBefore } from './scene.ts';

/** A number alone is the subject only at the head of its clause, or the object right behind the verb. */
export function isClose(scene: Scene, reading: Reading, frame: number): boolean {
	if (frame < reading.from) return !hasOwnObject(scene, reading, frame);
	// "two mobile teams treated": those who do it.
	if (frame > reading.to && isUnknownAt(scene, reading.to)) return false;
	// "200,000 who have taken refuge there".
	if (markAt(scene, reading.to, 'grammar', 'relative')) return true;
	const { tokens } = scene.document;
	if (isGapped(scene, reading, frame)) return true;
	for (let at = reading.to; at < frame; at++) {
		if (tokens.key[at] === ',' || markAt(scene, at, 'grammar', 'and')) return false;
	}
	const before = reading.from - 1;
	if (before < scene.from) return true;
	if (tokens.kind[before] === SIGN) return true;
	// ", with 341 still missing": a word and the comma before it open a clause without a verb.
	if (frame === reading.to && tokens.key[before - 1] === ',') return true;
	// "sent 75,000 fleeing": the verb in front drives them to do it.
	const isDriven = scene.frames.some(({ to, sub }) => to === reading.from && sub === 'object');
	if (isDriven && frame === reading.to) return true;
	return scene.marks.some(
		(mark) =>
			mark.to === reading.from && (mark.section === 'relation' || mark.section === 'grammar')
	);
}

/** "74 dans l'effondrement de leur maison et 29 par noyade": what "of" opens stands before "and". */
function hasOwnObject(scene: Scene, { from }: Reading, frame: number): boolean {
	const noun = scene.frames.find((mark) => mark.from === frame && mark.to <= from);
	const and = markBefore(scene, from, 'grammar', 'and');
	if (!noun || !and || and.from <= noun.to) return false;
	if (!markBefore(scene, noun.to, 'grammar', 'of')) return false;
	return !scene.numbers.some((number) => number.from >= noun.to && number.to <= and.from);
}

/** "30 quedaron destruidas y 50, parcialmente": the comma stands for the verb. */
function isGapped(scene: Scene, { from, to }: Reading, frame: number): boolean {
	const isComma = scene.document.tokens.key[to] === ',' && frame === to + 1;
	return isComma && markBefore(scene, from, 'grammar', 'and') !== undefined;
}
