/** "Thirty were women.", "Around 30,000 are children": how many of those told before are who. */
import { withFields } from '../fields.ts';
import type { FigureDraft } from '../types.ts';
import { subgroupBehind } from './complement.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import { findWhole } from './wholes.ts';
import { markAt, markBefore, type Scene } from './scene.ts';

/** A bare number at the head of its clause, and who those are. */
export function readSaidToBe(
	scene: Scene,
	reading: Reading,
	drafts: FigureDraft[]
): Finding | undefined {
	const { number, head, from } = reading;
	if (head !== undefined || !markAt(scene, reading.to, 'grammar', 'be')) return undefined;
	const subgroup = subgroupBehind(scene, reading.to);
	const whole = subgroup ? findWhole(scene, drafts, from) : undefined;
	if (whole?.unit !== 'person' || whole.metric === 'capacity' || !opensClause(scene, from))
		return undefined;
	if ((number.value ?? Infinity) > (whole.value ?? whole.low ?? 0)) return undefined;
	return withFields(inherit(scene, reading, whole, '<number> among <figure>'), {
		subgroup,
		relation: 'part_of',
		parent: whole
	});
}

function opensClause(scene: Scene, from: number): boolean {
	const before = scene.document.tokens.key[from - 1] ?? '';
	if (from - scene.from <= 1 || ',;:–—'.includes(before || ' ')) return true;
	return markBefore(scene, from, 'grammar', 'and') !== undefined;
}
