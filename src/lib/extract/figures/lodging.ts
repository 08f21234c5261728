/** "hay 4.300 personas en 61 albergues", "sont dans des abris": where people are says that they are lodged. */
import { withFields } from '../fields.ts';
import type { Finding } from './drafts.ts';
import type { Reading } from './reading.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** People who are in shelters, whether or not those are counted. */
export function fromLodging(
	scene: Scene,
	{ from, to, number }: Reading,
	{ unit, subgroup }: Pick<Finding, 'unit' | 'subgroup'>
): Finding | undefined {
	if ((unit !== 'person' && unit !== 'household') || number.form === 'article') return undefined;
	const rule = '<number> <noun> <predicate>';
	const lodged = { unit, subgroup, metric: 'sheltered', rule } as const;
	if (isUnderLabel(scene, from) || isBehindShelter(scene, from))
		return withFields(lodged, { frame: null });
	const verb = markAt(scene, endOfSame(scene, to), 'grammar', 'be');
	const isThere =
		verb ??
		markBefore(scene, from, 'relation', 'count', 'pronoun') ??
		markBefore(scene, from, 'grammar', 'be');
	const place = isThere && markAt(scene, verb?.to ?? to, 'grammar', 'locative');
	const shelter = place && findShelter(scene, place.to);
	if (!shelter) return undefined;
	return withFields(lodged, { frame: verb ? { from: verb.from, to: shelter } : null });
}

/** Past the same in another unit: "940 families (4,100 persons) are in", "or 4,100 persons are in". */
function endOfSame(scene: Scene, to: number): number {
	const { key } = scene.document.tokens;
	const isBracket = key[to] === '(';
	const start = isBracket ? to + 1 : markAt(scene, to, 'relation', 'equivalent')?.to;
	const same = scene.numbers.find(({ from }) => from === start);
	const head = same && scene.heads.find(({ from }) => from === same.to);
	if (!head) return to;
	return isBracket && key[head.to] === ')' ? head.to + 1 : isBracket ? to : head.to;
}

/** "Inside evacuation centres: 940 families": the place that a line opens with, as a label. */
function isUnderLabel(scene: Scene, from: number): boolean {
	if (scene.document.tokens.key[from - 1] !== ':') return false;
	const shelter = markBefore(scene, from - 1, 'guards', 'shelter');
	const place = shelter && markBefore(scene, shelter.from, 'grammar', 'locative');
	return place !== undefined && place.from - scene.from <= BULLET;
}

/** "Inside the 28 evacuation centres on the island were 4,880 families": the place first. */
function isBehindShelter(scene: Scene, from: number): boolean {
	const verb = markBefore(scene, from, 'grammar', 'be');
	const place = verb && markAt(scene, scene.from, 'grammar', 'locative');
	if (!place || verb.from - scene.from > OPENING) return false;
	const article = markAt(scene, place.to, 'grammar', 'article');
	return findShelter(scene, article?.to ?? place.to) !== undefined;
}

/** Tokens of a place in front of its verb. */
const OPENING = 12;

/** Tokens of a bullet in front of a label. */
const BULLET = 1;

/** The end of "61 albergues", "des abris". */
function findShelter(scene: Scene, from: number): number | undefined {
	const count = scene.numbers.find((number) => number.from === from);
	const at = count?.to ?? markAt(scene, from, 'grammar', 'article')?.to ?? from;
	return markAt(scene, at, 'guards', 'shelter')?.to;
}
