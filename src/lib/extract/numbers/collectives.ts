/** Collectives that no number stands before. */
import type { Tokens } from '../tokens.ts';
import { findMultiplied } from './endings.ts';
import { findRole, findRoleBefore, type NumberGrammar } from './grammar.ts';
import type { Reading } from './reading.ts';
import { round } from './sum.ts';
import { COLLECTIVE, FRACTION, HALF, HUNDRED, ONE, PLURAL, SCALE, THE, VAGUE } from './roles.ts';

/** "un demi-million", "half a dozen", "medio centenar". */
export function readHalf(tokens: Tokens, at: number, grammar: NumberGrammar): Reading | undefined {
	const one = findRole(grammar, tokens, at, ONE);
	const half = findRole(grammar, tokens, one?.to ?? at, HALF);
	if (!half) return undefined;
	const unit = findRole(grammar, tokens, half.to, SCALE | COLLECTIVE | HUNDRED);
	if (!unit)
		return one
			? { from: at, to: half.to, value: 0.5, form: 'fraction', rule: '<fraction>' }
			: undefined;
	const approximate = unit.role === COLLECTIVE && unit.value !== 12;
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
	const noun = findRole(grammar, tokens, at, COLLECTIVE | SCALE | FRACTION);
	if (!noun || findRoleBefore(grammar, tokens, at, THE) === undefined) return undefined;
	if (noun.role === FRACTION) {
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
	const plural = findRole(grammar, tokens, at, PLURAL | SCALE | COLLECTIVE | HUNDRED);
	if (!plural) return undefined;
	const before = findRoleBefore(grammar, tokens, at, VAGUE);
	if (plural.role !== PLURAL && before === undefined) return undefined;
	const larger = plural.role === PLURAL ? findMultiplied(tokens, plural.to, grammar) : undefined;
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
