/** "laid out by the river for 1,200 families": for how many a place was made. */
import type { Finding } from './drafts.ts';
import type { Reading } from './reading.ts';
import { mentionsIn } from '../spans.ts';
import { markBefore, marksWithin, type Scene } from './scene.ts';

/** Tokens from a verb of building to its purpose: "at the foot of the mountains". */
const REACH = 9;

/** Right behind "for", in a clause whose participle says that somebody built a shelter. */
export function fromBuilding(
	scene: Scene,
	{ from }: Reading,
	{ unit, subgroup }: Pick<Finding, 'unit' | 'subgroup'>
): Finding | undefined {
	if (unit !== 'person' && unit !== 'household') return undefined;
	const purpose = markBefore(scene, from, 'guards', 'purpose');
	const start = Math.max(scene.from, from - REACH);
	const built = purpose && marksWithin(scene, start, purpose.from, 'guards', 'built').at(-1);
	if (!built || marksWithin(scene, scene.from, built.from, 'guards', 'shelter').length === 0)
		return undefined;
	const { key } = scene.document.tokens;
	if (key.slice(built.to, purpose.from).includes(',')) return undefined;
	const between = mentionsIn(scene.numbers, { from: built.to, to: purpose.from });
	if (between.some(({ form }) => form !== 'article')) return undefined;
	const frame = { from: built.from, to: purpose.to };
	return { unit, subgroup, metric: 'capacity', frame, rule: '<number> <noun> <predicate>' };
}
