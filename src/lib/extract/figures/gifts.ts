/** People on the receiving end of aid: "a distribué des couvertures à 110 000 personnes". */
import { withFields } from '../fields.ts';
import type { Finding, NounBase } from './drafts.ts';
import type { Head } from './head.ts';
import { isIntended } from './plans.ts';
import type { Bid } from './predicates.ts';
import { FAR, type Reading } from './reading.ts';
import { type Scene, markBefore } from './scene.ts';

/** What was given to the people of a noun. */
export function findGift(scene: Scene, reading: Reading, head: Head): Bid | undefined {
	if (head.unit !== 'person' && head.unit !== 'household') return undefined;
	if (!markBefore(scene, reading.from, 'grammar', 'dative')) return undefined;
	return reading.bids.find(
		({ mark, cost }) => mark.key === 'aid_delivered' && mark.to <= reading.from && cost <= FAR
	);
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
