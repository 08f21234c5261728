/** "hay 4.300 personas en 61 albergues", "sont dans des abris": where people are says that they are lodged. */
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
	const verb = markAt(scene, to, 'grammar', 'be');
	const isThere =
		verb ??
		markBefore(scene, from, 'relation', 'count', 'pronoun') ??
		markBefore(scene, from, 'grammar', 'be');
	const place = isThere && markAt(scene, verb?.to ?? to, 'grammar', 'locative');
	const shelter = place && findShelter(scene, place.to);
	if (!shelter) return undefined;
	const rule = '<number> <noun> <predicate>';
	const frame = verb ? { from: verb.from, to: shelter } : null;
	return { unit, subgroup, metric: 'sheltered', frame, rule };
}

/** The end of "61 albergues", "des abris". */
function findShelter(scene: Scene, from: number): number | undefined {
	const count = scene.numbers.find((number) => number.from === from);
	const at = count?.to ?? markAt(scene, from, 'grammar', 'article')?.to ?? from;
	return markAt(scene, at, 'guards', 'shelter')?.to;
}
