/** People on the receiving end of aid: "a distribué des couvertures à 110 000 personnes". */
import { withFields } from '../fields.ts';
import type { Finding, NounBase } from './drafts.ts';
import type { Head } from './head.ts';
import type { Mark } from '../marks.ts';
import { findAuxiliary } from './auxiliaries.ts';
import { isIntended } from './plans.ts';
import type { Bid } from './predicates.ts';
import { FAR, type Reading } from './reading.ts';
import { type Scene, markAt, markBefore } from './scene.ts';

/** What was given to the people of a noun. */
export function findGift(scene: Scene, reading: Reading, head: Head): Bid | undefined {
	if (head.unit !== 'person' && head.unit !== 'household') return undefined;
	const dative = markBefore(scene, reading.from, 'grammar', 'dative');
	if (!dative) return undefined;
	return reading.bids.find(
		({ mark, cost }) =>
			mark.key === 'aid_delivered' &&
			mark.to <= reading.from &&
			cost <= FAR &&
			!isObjectMark(scene, mark, dative)
	);
}

/** "transporta a 3.000 pasajeros": what follows its verb at once is its object, not who was given something. */
function isObjectMark(scene: Scene, mark: Mark, dative: Mark): boolean {
	if (mark.to !== dative.from || !markAt(scene, dative.from, 'grammar', 'personal')) return false;
	return mark.sub !== 'participle' || findAuxiliary(scene, mark.from) === 'have';
}

/** Aid that will be given has a target, not yet people assisted. */
export function toGift(scene: Scene, base: NounBase, gift: Bid): Finding {
	const metric = isIntended(scene, gift) ? 'targeted' : 'assisted';
	return withFields(base, {
		metric,
		frame: gift.mark,
		cost: gift.cost,
		rule: '<aid> to <number> <noun>'
	});
}
