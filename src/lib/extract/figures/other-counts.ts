/** Whether something else than a figure was counted between it and the rows of a list. */
import { perLanguage, wordsFor } from '../lexicon.ts';
import { mentionsIn } from '../spans.ts';
import { DIGITS, isCapital, WORD } from '../tokens.ts';
import type { FigureDraft, NumberMention } from '../types.ts';
import type { Reading } from './reading.ts';
import { isPercent } from './shares.ts';
import type { Scene } from './scene.ts';

/**
 * "42 morts. … 2 692 incendies ; Alger arrive en tête avec 268, devant Annaba (152)": a larger number with
 * a noun of its own, that is no figure, is what the rows are of.
 */
export function isOfAnother(
	scene: Scene,
	whole: FigureDraft,
	{ from, number }: Pick<Reading, 'from' | 'number'>
): boolean {
	const start = Math.max(whole.to, from - REACH);
	const between = mentionsIn(scene.document.numbers, { from: start, to: from });
	return between.some(
		(one) => isCount(scene, one) && !isFigure(scene, one) && (one.value ?? 0) >= (number.value ?? 0)
	);
}

const NO_NOUNS = ['of', 'locative', 'dative', 'and', 'article', 'be', 'have'];

/** Tokens back in which another count is looked for. */
const REACH = 60;

/** Digits with a word behind them, no share. */
function isCount(scene: Scene, { from, to, form }: NumberMention): boolean {
	const { tokens } = scene.document;
	const isWritten = tokens.kind[from] === DIGITS && form !== 'negative';
	if (!isWritten || tokens.kind[to] !== WORD || isCapital(tokens, to)) return false;
	if (smallWords(scene.document.language).has(tokens.key[to] ?? '')) return false;
	const inScene = scene.numbers.find((one) => one.from === from);
	return !inScene || !isPercent(scene, inScene);
}

/** "the 46,662 of round 108", "1 204 en 2022": no noun. */
const smallWords = perLanguage(
	(language): ReadonlySet<string> =>
		new Set(NO_NOUNS.flatMap((key) => wordsFor(language, 'grammar', key)))
);

function isFigure({ before, found }: Scene, { from, to }: NumberMention): boolean {
	const holds = (one: FigureDraft): boolean => one.from <= from && to <= one.to;
	return found.some(holds) || before.some(holds);
}
