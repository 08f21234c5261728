/** What is planned or promised, and not yet done. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Mark } from '../marks.ts';
import { SIGN } from '../tokens.ts';
import type { Bid } from './predicates.ts';
import { hasSign } from '../signs.ts';
import type { Span } from '../document.ts';
import { marksWithin, type Scene } from './scene.ts';

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
		if (tokens.kind[end - 1] === SIGN) return planBeforeDate(scene, end, at);
	}
	return undefined;
}

/** "comptent, en 2017, | secourir": a date that two commas set apart stands between. */
function planBeforeDate(scene: Scene, end: number, at: number): Mark | undefined {
	const { key } = scene.document.tokens;
	const date = scene.dates.find(({ to }) => to === end - 1);
	if (end !== at || !date || key[date.from - 1] !== ',' || key[end - 1] !== ',') return undefined;
	const start = date.from - 1;
	return scene.ends[start - scene.from]?.find((mark) => isPlan(mark, true));
}

/** "8 million francs so that the Red Cross can help 3,500 families": what money is given for, is still to come. */
export function isPurpose(scene: Scene, { from }: Span): boolean {
	const start = Math.max(scene.from, from - PURPOSE);
	const cue = marksWithin(scene, start, from, 'assertion', 'purpose').at(-1);
	const isMoney = scene.found.some(({ unit, to }) => unit === 'currency' && cue && to <= cue.from);
	return isMoney && !hasSign(scene.document.tokens, cue?.to ?? from, from, ';:');
}

/** Tokens from the word of a purpose to those whom it is for: "let the Kenya Red Cross Society (KRCS) bring first relief to". */
const PURPOSE = 20;

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
