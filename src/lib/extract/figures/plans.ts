/** What is planned or promised, and not yet done. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { SIGN } from '../tokens.ts';
import type { Bid } from './predicates.ts';
import type { Scene } from './scene.ts';

/** What is given to people. */
export const AID: ReadonlySet<Metric> = new Set<Metric>(['assisted', 'vaccinated', 'treated']);

/** "vise à vacciner", "fournira", "plans to distribute food to": help that is still to come. */
export function isIntended(scene: Scene, { mark }: Bid): boolean {
	return mark.future || findPlan(scene, mark.from) !== undefined;
}

/**
 * What makes a plan of the deed at a token: the verb of planning or of the future right in front of
 * it, or a few words before ("prévoit de distribuer | des vivres à"). There a bare "to" plans nothing.
 */
export function findPlan(scene: Scene, at: number): Mark | undefined {
	const { tokens } = scene.document;
	for (let end = at; end > scene.from && at - end <= DEED; end--) {
		const marks = scene.ends[end - scene.from] ?? [];
		const plan = marks.find((mark) => isPlan(mark, end === at));
		if (plan) return plan;
		if (tokens.kind[end - 1] === SIGN) return undefined;
	}
	return undefined;
}

/** Tokens from a plan to the aid: "distribuer de l'", "apporter une". */
const DEED = 4;

function isPlan(mark: Mark, isBeside: boolean): boolean {
	if (mark.section === 'frames') return mark.future && !isBeside;
	return plansDeed(mark) || (isBeside && isAssertion(mark, 'planned'));
}

/** "prévoit de", "will": words that make a plan of the deed behind them, wherever they stand. */
export function plansDeed(mark: Mark): boolean {
	return isAssertion(mark, 'goingTo') || (isAssertion(mark, 'planned') && mark.to - mark.from > 1);
}

function isAssertion({ section, key }: Mark, word: string): boolean {
	return section === 'assertion' && key === word;
}
