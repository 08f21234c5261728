/** "30 heridos, siete de gravedad", "thirty were injured, seven critically": how badly some of the wounded are hurt. */
import { withFields } from '../fields.ts';
import type { FigureDraft } from '../types.ts';
import type { Finding } from './drafts.ts';
import { inherit } from './inherit.ts';
import type { Reading } from './reading.ts';
import { markAt, type Scene } from './scene.ts';

/** A bare number with such a word right behind it, of the wounded told last. */
export function readSevere(
	scene: Scene,
	reading: Reading,
	drafts: readonly FigureDraft[]
): Finding | undefined {
	if (reading.head?.kind === 'noun' || !markAt(scene, reading.number.to, 'relation', 'severity'))
		return undefined;
	const whole = [...scene.before, ...drafts].findLast(
		({ metric, sentenceIndex }) => metric === 'injured' && scene.index - sentenceIndex <= 1
	);
	const wounded = whole?.relation === 'part_of' ? whole.parent : whole;
	const isFewer = (reading.number.value ?? Infinity) < (wounded?.value ?? wounded?.low ?? 0);
	if (!wounded || !isFewer) return undefined;
	return withFields(inherit(scene, reading, wounded, '<figure> of which <number>'), {
		metric: 'injured',
		relation: 'part_of',
		parent: wounded
	});
}
