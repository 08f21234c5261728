/** Who suffers and who acts: what the auxiliary of a verb says of its participle. */
import { wordsFor } from '../lexicon.ts';
import type { Mark } from '../marks.ts';
import { SIGN } from '../tokens.ts';
import { type Scene, markBefore } from './scene.ts';

/** A participle is passive unless "avoir" alone stands before it. */
export function governsSubject(scene: Scene, mark: Mark, from: number): boolean {
	if (mark.sub === 'subject' || mark.sub === 'state') return true;
	if (mark.sub === 'object') return false;
	const auxiliary = findAuxiliary(scene, mark.from) ?? findSharedAuxiliary(scene, mark.from);
	if (auxiliary === undefined && mark.to <= from)
		return !hasActiveParticiple(scene) && !opensBullet(scene, mark);
	return auxiliary !== 'have';
}

/** "a distribué 9 700 tonnes et relogé 1 040 ménages": the auxiliary of the verb before "et". */
function findSharedAuxiliary(scene: Scene, at: number): 'have' | undefined {
	const and = markBefore(scene, at, 'grammar', 'and');
	if (!and) return undefined;
	const cue = scene.marks.findLast(
		({ section, key, to }) => section === 'grammar' && to <= and.from && VERBAL.has(key)
	);
	if (cue?.key !== 'have') return undefined;
	const key = scene.document.tokens.key.slice(cue.to, and.from);
	return key.includes(';') || key.includes(':') ? undefined : 'have';
}

const VERBAL: ReadonlySet<string> = new Set(['have', 'be', 'been', 'relative', 'clauseStart']);

/** "Le CICR a : – remis des vivres à …": the auxiliary stands in the lead-in. */
function opensBullet(scene: Scene, mark: Mark): boolean {
	const { tokens } = scene.document;
	const before = mark.from - 1;
	return (
		mark.from - scene.from <= 1 &&
		tokens.kind[before] === SIGN &&
		BULLETS.includes(tokens.key[before] ?? ' ')
	);
}

const BULLETS = '-–—•▪●◦*';

/** In English the past tense looks like the participle: "destroyed 1,250 houses". */
export function hasActiveParticiple(scene: Scene): boolean {
	return wordsFor(scene.document.language, 'grammar', 'activeParticiple').length > 0;
}

/** The auxiliary in front of a participle, adverbs skipped. */
export function findAuxiliary(scene: Scene, at: number): 'have' | 'be' | 'been' | undefined {
	let to = at;
	for (let step = 0; step < 5; step++) {
		if (markBefore(scene, to, 'grammar', 'been')) return 'been';
		if (markBefore(scene, to, 'grammar', 'be')) return 'be';
		if (markBefore(scene, to, 'grammar', 'have')) return 'have';
		const adverb = markBefore(scene, to, 'grammar', 'adverb', 'negation');
		if (!adverb) return undefined;
		to = adverb.from;
	}
	return undefined;
}

/** "Four gunmen killed at least five": a verb, whose object comes right behind it. */
export function governsNext(scene: Scene, { to }: Mark): boolean {
	if (!hasActiveParticiple(scene)) return false;
	const bound = scene.starts[to - scene.from]?.find(({ section }) => section === 'qualifiers');
	return bound !== undefined && scene.numbers.some(({ from }) => from === bound.to);
}
