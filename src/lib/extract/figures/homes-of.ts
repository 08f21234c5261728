/** "a détruit les maisons de 35 familles": what befell the homes of those who are counted. */
import { withFields } from '../fields.ts';
import type { Unit } from '#lib/domain/figure.ts';
import type { Finding, NounBase } from './drafts.ts';
import { CLOSE } from './inherit.ts';
import { metricOf } from './metrics.ts';
import type { Bid } from './predicates.ts';
import { type Reading, findPredicate } from './reading.ts';
import { type Scene, markBefore } from './scene.ts';

/** Whose homes are destroyed are homeless, whose homes are damaged affected. */
export function fromHomes(scene: Scene, reading: Reading, base: NounBase): Finding | undefined {
	if (base.unit !== 'person' && base.unit !== 'household') return undefined;
	if (!isOfHomes(scene, reading.from, base.unit)) return undefined;
	const bid = findHarm(reading);
	if (!bid) return undefined;
	const isLost = metricOf('dwelling', bid.mark.key as Finding['metric']) === 'housing_destroyed';
	return withFields(base, {
		metric: isLost ? 'homeless' : 'affected',
		frame: bid.mark,
		cost: bid.cost,
		rule: '<number> <noun> <predicate>'
	});
}

/** "the homes of 35 families", "los hogares de 35 familias": one word may name both; "une famille de onze personnes" is no home. */
function isOfHomes(scene: Scene, at: number, unit: Unit): boolean {
	const of = markBefore(scene, at, 'grammar', 'of');
	return (
		of !== undefined &&
		scene.heads.some(
			({ key, to, sub }) =>
				(key === 'dwelling' || (key === 'household' && key === unit)) &&
				sub === 'neutral' &&
				to === of.from
		)
	);
}

/** What was done to homes, in front of them or behind. */
function findHarm({ bids }: Reading): Bid | undefined {
	return findPredicate('dwelling', bids, CLOSE);
}
