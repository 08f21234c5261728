/** Words behind a number that no list has: a people by its capital, an adjective, or a noun unknown. */
import { listDemonymCountries } from '#lib/regions/index.ts';
import { endsLike } from '../lexicon.ts';
import { isCapital, WORD } from '../tokens.ts';
import { toHead, type Head } from './head.ts';
import { markAt, type Scene } from './scene.ts';

/** A word after the number that the lexicon doesn't list: a people by its capital, or unknown. */
export function findUnlistedNoun(scene: Scene, at: number): Head | undefined {
	const { tokens } = scene.document;
	if (at >= scene.to || tokens.kind[at] !== WORD || isKnownWord(scene, at)) return undefined;
	// "lors des deux naufrages": events.
	const event = markAt(scene, at, 'guards', 'attack', 'disaster');
	if (event) return toHead(at, event.to, 'thing');
	const key = tokens.key[at] ?? '';
	let to = at + 1;
	while (to < scene.to && tokens.joined[to]) to++;
	if (isCapital(tokens, at)) {
		// "40 de Los Pinares": the rest of a name.
		const isBehindNumber = scene.numbers.some((number) => number.to === at);
		if (!isBehindNumber && tokens.kind[at - 1] === WORD && isCapital(tokens, at - 1))
			return undefined;
		return isPlural(scene, to - 1) || isDemonym(scene, key) ? toHead(at, to, 'people') : undefined;
	}
	// "340 abulenses", "35.000 sirios": a people that is written small.
	if (hasEnding(scene, to - 1, 'peoples') || isDemonym(scene, key)) return toHead(at, to, 'people');
	return key.length > 3 && isPlural(scene, to - 1)
		? toHead(at, to, 'unknown')
		: toHead(at, to, 'other');
}

/** The name of a people that the regions know. */
export function isDemonym({ document: { language } }: Scene, key: string): boolean {
	return listDemonymCountries(key, language.code).length > 0;
}

export function isPlural(scene: Scene, at: number): boolean {
	return hasEnding(scene, at, 'plural');
}

function hasEnding({ document: { language, tokens } }: Scene, at: number, key: string): boolean {
	return endsLike(language, tokens.key[at] ?? '', key);
}

const KNOWN_GUARDS: ReadonlySet<string> = new Set(['before', 'discovery', 'admission']);

/** Words that are no noun: auxiliaries, prepositions, predicates, cues. */
function isKnownWord(scene: Scene, at: number): boolean {
	return scene.marks.some(
		(mark) =>
			mark.from === at &&
			(mark.section === 'grammar' ||
				mark.section === 'frames' ||
				mark.section === 'relation' ||
				mark.section === 'assertion' ||
				mark.section === 'qualifiers' ||
				// "et huit autres retrouvés le même jour".
				(mark.section === 'guards' && KNOWN_GUARDS.has(mark.key)))
	);
}

/** A word that no list has, and no plural: it can be an adjective. */
export function isDescribing(scene: Scene, at: number): boolean {
	const { kind, key } = scene.document.tokens;
	if (at >= scene.to || kind[at] !== WORD || (key[at] ?? '').length <= 3) return false;
	if (isPlural(scene, at) || isKnownWord(scene, at)) return false;
	const isOf = ({ from, to }: { from: number; to: number }): boolean => from <= at && at < to;
	return !scene.numbers.some(isOf) && !scene.dates.some(isOf);
}
