/** Collectives that no number stands before. */
import type { Tokens } from '../tokens.ts';
import { findMultiplied } from './endings.ts';
import { findRole, findRoleBefore, type NumberGrammar } from './grammar.ts';
import type { Reading } from './reading.ts';
import { round } from './sum.ts';

/** "un demi-million", "half a dozen", "medio centenar". */
export function readHalf(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const one = findRole(grammar.anchors, tokens, at, 'one');
	const half = findRole(grammar.anchors, tokens, one?.to ?? at, 'half');
	if (!half) return undefined;
	const unit = findRole(grammar.anchors, tokens, half.to, 'scale', 'collective', 'hundred');
	if (!unit)
		return one
			? { from: at, to: half.to, value: 0.5, form: 'fraction', rule: '<fraction>' }
			: undefined;
	const approximate = unit.role === 'collective' && unit.value !== 12;
	return {
		from: at,
		to: unit.to,
		value: unit.value / 2,
		form: 'collective',
		approximate,
		scale: unit.value,
		rule: '<half> <multiplier>'
	};
}

/** "la centaine", "le million": one of it. */
export function readDefinite(
	tokens: Tokens,
	at: number,
	grammar: NumberGrammar
): Reading | undefined {
	const noun = findRole(grammar.anchors, tokens, at, 'collective', 'scale', 'fraction');
	if (!noun || findRoleBefore(grammar.parts, tokens, at, 'the') === undefined) return undefined;
	if (noun.role === 'fraction') {
		// "la moitié", "la tercera parte", but "le cinquième" is an ordinal.
		if (noun.value !== 2 && noun.to - at === 1) return undefined;
		return {
			from: at,
			to: noun.to,
			value: round(1 / noun.value),
			form: 'fraction',
			rule: '<fraction>'
		};
	}
	return {
		from: at,
		to: noun.to,
		value: noun.value,
		form: 'collective',
		scale: noun.value,
		rule: '<the> <collective>'
	};
}

/** "des dizaines de milliers", "several hundred", "cientos": an order of magnitude, no value. */
export function readVague(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const plural = findRole(grammar.anchors, tokens, at, 'plural', 'scale', 'collective', 'hundred');
	if (!plural) return undefined;
	const before = findRoleBefore(grammar.parts, tokens, at, 'vague');
	if (plural.role !== 'plural' && before === undefined) return undefined;
	const larger = plural.role === 'plural' ? findMultiplied(tokens, plural.to, grammar) : undefined;
	const low = plural.value * (larger?.value ?? 1);
	return {
		from: before ?? at,
		to: larger?.to ?? plural.to,
		value: null,
		low,
		form: 'vague',
		scale: low,
		rule: '<vague plural>'
	};
}
