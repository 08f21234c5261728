/** "Thirty were women.", "Around 30,000 are children": how many of those told before are who. */
import { withFields } from '../fields.ts';
import type { Subgroup } from '#lib/domain/figure.ts';
import type { FigureDraft } from '../types.ts';
import { subgroupAt, subgroupBehind } from './complement.ts';
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
	const gapped = readGapped(scene, reading, drafts.at(-1));
	if (gapped) return gapped;
	if (head !== undefined || !markAt(scene, reading.to, 'grammar', 'be')) return undefined;
	const subgroup = subgroupBehind(scene, reading.to);
	const whole = subgroup ? findWhole(scene, drafts, from) : undefined;
	if (whole?.unit !== 'person' || whole.metric === 'capacity' || !opensClause(scene, from))
		return undefined;
	if ((number.value ?? Infinity) > (whole.value ?? whole.low ?? 0)) return undefined;
	return withFields(inherit(scene, reading, whole, AMONG), {
		subgroup,
		relation: 'part_of',
		parent: whole
	});
}

const AMONG = '<number> among <figure>';

/** "Nueve eran niños y dos, ancianos", "26,000 are children and 9,000 women": the verb of the first is understood. */
function readGapped(
	scene: Scene,
	reading: Reading,
	last: FigureDraft | undefined
): Finding | undefined {
	const { number, head, from } = reading;
	const isSaid = last?.relation === 'part_of' && last.subgroup !== null && !last.frame;
	if (!last?.parent || !isSaid || last.sentenceIndex !== scene.index) return undefined;
	if (from - last.to > GAP || !markAt(scene, last.number.to, 'grammar', 'be')) return undefined;
	if (head?.metric || !opensClause(scene, from)) return undefined;
	const comma = number.to + Number(scene.document.tokens.key[number.to] === ',');
	const at = markAt(scene, comma, 'grammar', 'article', 'of')?.to ?? comma;
	const subgroup = subgroupAt(scene, at)?.sub as Subgroup | undefined;
	if (!subgroup) return undefined;
	return withFields(inherit(scene, reading, last.parent, AMONG), {
		subgroup,
		relation: 'part_of',
		parent: last.parent
	});
}

/** Tokens of "were children, and". */
const GAP = 6;

function opensClause(scene: Scene, from: number): boolean {
	const before = scene.document.tokens.key[from - 1] ?? '';
	if (from - scene.from <= 1 || ',;:–—'.includes(before || ' ')) return true;
	return markBefore(scene, from, 'grammar', 'and') !== undefined;
}
