/** Reads every number of a text: one pass, anchored at digits and number words. */
import type { Language } from '../lexicon.ts';
import { DIGITS, WORD, type Tokens } from '../tokens.ts';
import type { NumberMention } from '../types.ts';
import { skipRun } from './digits.ts';
import { mayPlay, numberGrammar, type NumberGrammar } from './grammar.ts';
import { joinRanges } from './ranges.ts';
import { readNumberAt } from './read.ts';
import { ANCHOR, PAIR } from './roles.ts';

/** The numbers of a text, in order, the ends of ranges still apart (dates come before ranges). */
export function readNumbers(tokens: Tokens, language: Language): NumberMention[] {
	return readNumbersWith(tokens, numberGrammar(language));
}

export type ReadAt = (
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
) => NumberMention | undefined;

/** One pass; what `readFirst` takes at a token goes before the grammar of numbers. */
export function readNumbersWith(
	tokens: Tokens,
	grammar: NumberGrammar,
	readFirst?: ReadAt
): NumberMention[] {
	const numbers: NumberMention[] = [];
	let at = 0;
	while (at < tokens.length) {
		const kind = tokens.kind[at];
		const isAnchor = kind === DIGITS || (kind === WORD && mayBeginNumber(tokens, at, grammar));
		if (kind === WORD && !isAnchor) {
			at++;
			continue;
		}
		const number =
			readFirst?.(tokens, at, grammar) ??
			(isAnchor ? readNumberAt(tokens, at, grammar) : undefined);
		if (number) numbers.push(number);
		at = number ? number.to : kind === DIGITS ? skipRun(tokens, at) : at + 1;
	}
	return numbers;
}

function mayBeginNumber(tokens: Tokens, at: number, grammar: NumberGrammar): boolean {
	return mayPlay(grammar, tokens, at, ANCHOR | PAIR);
}

/** Joins the ends of ranges among numbers that are no part of a date. */
export function readRanges(
	tokens: Tokens,
	numbers: readonly NumberMention[],
	language: Language
): NumberMention[] {
	return joinRanges(tokens, numbers, numberGrammar(language));
}
