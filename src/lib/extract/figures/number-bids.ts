/** The predicates that may be said of a number, with what each costs. */
import { withFields } from '../fields.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { Span } from '../document.ts';
import type { NumberMention } from '../types.ts';
import { isCasualty } from './metrics.ts';
import { type Bid, bidFor } from './predicates.ts';
import type { Scene } from './scene.ts';
import type { Toll } from './tolls.ts';

/** Those for a number whose words span some tokens, the cheapest first. */
export function bidsFor(scene: Scene, toll: Toll, number: NumberMention, words: Span): Bid[] {
	return withApposed(scene, words, bidsOf(scene, toll, number, words));
}

/** "Onze autres, grièvement blessées, ont été transportées": what is set between commas right behind comes first. */
function withApposed(scene: Scene, { to }: Span, bids: Bid[]): Bid[] {
	const { key } = scene.document.tokens;
	if (key[to] !== ',') return bids;
	const apposed = bids.find(
		({ mark }) =>
			mark.sub === 'participle' &&
			isCasualty(mark.key as Metric) &&
			mark.from > to &&
			mark.from - to <= APPOSED &&
			key[mark.to] === ','
	);
	return apposed
		? [withFields(apposed, { cost: 0 }), ...bids.filter((bid) => bid !== apposed)]
		: bids;
}

/** Tokens from the comma to the participle, over an adverb. */
const APPOSED = 2;

/** What follows a base is said of the share: "sur les 200 habitants, 90 ont péri". */
function bidsOf(scene: Scene, toll: Toll, number: NumberMention, { from, to }: Span): Bid[] {
	const base = scene.bases.get(number);
	const end = base && base.number.from > number.from ? (base.head?.to ?? to) : to;
	const bids = bidFor(scene, toll, from, end);
	for (const [share, { number: of }] of scene.bases) {
		if (of !== number) continue;
		const border = Math.max(share.from, to);
		return bids.filter(({ mark }) => mark.from < border);
	}
	return bids;
}
