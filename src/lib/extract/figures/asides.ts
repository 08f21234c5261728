/**
 * Figures that are told in passing: in brackets ("19 en Martinique (dont un décès), 14 à La Réunion"),
 * or the same people again ("6 789 sinistrés, soit 1 387 ménages, et Epena 11 390").
 */
import { hasSign } from '../signs.ts';
import type { FigureDraft } from '../types.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/**
 * The figures that a number may go on from: behind a closed bracket those in front of it, where any
 * of the sentence stands there; in a bracket all.
 */
export function withoutAsides(
	scene: Scene,
	reading: Pick<Reading, 'from' | 'head'>,
	drafts: FigureDraft[]
): FigureDraft[] {
	let end = drafts.length;
	let at = reading.from;
	for (;;) {
		const last = drafts[end - 1];
		if (last?.sentenceIndex !== scene.index) return drafts;
		const open = openingOfClosed(scene, last.to, at);
		if (open === undefined && !isTwin(scene, last, reading)) break;
		at = open ?? last.from;
		while (end > 0 && (drafts[end - 1]?.from ?? 0) >= at) end--;
	}
	return end < drafts.length ? drafts.slice(0, end) : drafts;
}

/** The same people in another unit, where no colon takes just those apart: "soit 4 500 personnes : 1 200 à Kituva". */
function isTwin(
	{ document: { tokens } }: Scene,
	{ relation, parent, to }: FigureDraft,
	{ from, head }: Pick<Reading, 'from' | 'head'>
): boolean {
	if (relation !== 'equivalent' || !parent || head?.kind === 'noun') return false;
	return !hasSign(tokens, to, from, ':(');
}

/** Where the bracket opens that holds a figure and has closed before a token. */
function openingOfClosed({ document, from }: Scene, figure: number, at: number) {
	const { key } = document.tokens;
	const sign = key
		.slice(figure, Math.min(at, figure + BRACKET))
		.find((k) => k === '(' || k === ')');
	if (sign !== ')') return undefined;
	for (let open = figure - 1; open >= Math.max(from, figure - BRACKET); open--) {
		if (key[open] === '(') return open;
	}
	return undefined;
}

/** Tokens of a bracket that takes a figure apart. */
const BRACKET = 28;
