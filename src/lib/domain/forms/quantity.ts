import { QUALIFIERS, UNITS } from '../figure.ts';
import type { Qualifier, Quantity, Unit } from '../figure.ts';
import { combineFields, parseChoice, toProblem } from './fields.ts';
import type { FieldResult } from './fields.ts';
import type { Outcome } from './problem.ts';
import { parseTypedNumber } from './typed-number.ts';

/** Units that come in parts; people, houses and kits are whole. */
const DIVISIBLE: readonly Unit[] = ['hectare', 'tonne', 'currency'];

type QuantityField = 'qualifier' | 'value' | 'low' | 'high';
type TypedQuantity = Record<QuantityField | 'unit', string>;

/**
 * The numbers that a qualifier asks for: one value (exact, about, at least, at most), two bounds
 * (range), a floor (vague). The other fields are not looked at: the words of a qualifier set them.
 */
export function parseQuantity(typed: TypedQuantity): Outcome<Quantity, QuantityField> {
	const qualifier = parseChoice(typed.qualifier, QUALIFIERS);
	if (!qualifier.ok) return { ok: false, problems: [toProblem('qualifier', qualifier)] };
	if (qualifier.value === 'range') return parseRange(typed);
	const field = qualifier.value === 'vague' ? 'low' : 'value';
	const number = parseCount(typed[field], typed.unit);
	if (!number.ok) return { ok: false, problems: [toProblem(field, number)] };
	return { ok: true, values: toQuantity(qualifier.value, number.value) };
}

function parseRange(typed: TypedQuantity): Outcome<Quantity, QuantityField> {
	const bounds = combineFields({
		low: parseCount(typed.low, typed.unit),
		high: parseCount(typed.high, typed.unit)
	});
	if (!bounds.ok) return bounds;
	const { low, high } = bounds.values;
	if (low < high) return { ok: true, values: { value: null, low, high, qualifier: 'range' } };
	return { ok: false, problems: [{ field: 'high', code: 'bounds_order', params: { low, high } }] };
}

/** A count. Zero is one where a source says so (docs/rules.md R16). */
function parseCount(text: string, typedUnit: string): FieldResult<number> {
	const number = parseTypedNumber(text);
	if (!number.ok) return number;
	if (number.value === null) return { ok: false, code: 'required' };
	const unit = UNITS.find((code) => code === typedUnit);
	if (unit !== undefined && !DIVISIBLE.includes(unit) && !Number.isInteger(number.value)) {
		return { ok: false, code: 'number_whole', params: { typed: text } };
	}
	return { ok: true, value: number.value };
}

function toQuantity(qualifier: Exclude<Qualifier, 'range'>, number: number): Quantity {
	switch (qualifier) {
		case 'exact':
			return { value: number, low: number, high: number, qualifier };
		case 'approximate':
			return { value: number, low: null, high: null, qualifier };
		case 'at_least':
			return { value: number, low: number, high: null, qualifier };
		case 'at_most':
			return { value: number, low: null, high: number, qualifier };
		case 'vague':
			return { value: null, low: number, high: null, qualifier };
	}
}
