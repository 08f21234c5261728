/**
 * Whether the fields of a figure agree with one another, for entry by hand, import and intake. It
 * says what is wrong and where; it mends nothing.
 */
import { isDay } from './dates.ts';
import type { IsoDate, Metric, Quantity, Unit } from './figure.ts';
import { METRIC_PROFILES } from './metrics.ts';

type FigureProblemCode =
	| 'required'
	| 'number_unreadable'
	| 'number_negative'
	| 'number_whole'
	| 'bounds_order'
	| 'exact_bounds' // exact, but its bounds are not its value
	| 'range_value' // a range has two ends and no value
	| 'vague_value' // a vague plural has a floor and no value
	| 'unit_household' // households where the metric does not count people
	| 'unit_currency' // funding counted in anything but money
	| 'currency_required'
	| 'currency_unexpected'
	| 'date_impossible'
	| 'date_order';

export interface FigureProblem {
	field: keyof CheckedFigure;
	code: FigureProblemCode;
}

/** What the checks look at. */
export interface CheckedFigure extends Quantity {
	metric: Metric;
	unit: Unit;
	currency: string | null;
	dateStart: IsoDate | null;
	dateEnd: IsoDate | null;
}

/** Units that come in parts; people, houses and kits are whole. */
const DIVISIBLE: readonly Unit[] = ['hectare', 'tonne', 'currency'];

/** Every problem at once, in the order of the fields; an empty list for a sound figure. */
export function checkFigure(figure: CheckedFigure): FigureProblem[] {
	const numbers = checkNumbers(figure);
	return [
		...numbers,
		...(numbers.length === 0 ? checkQualifier(figure) : []),
		...checkUnit(figure),
		...checkDates(figure)
	];
}

function checkNumbers(figure: CheckedFigure): FigureProblem[] {
	return (['value', 'low', 'high'] as const).flatMap((field): FigureProblem[] => {
		const number = figure[field];
		if (number === null) return [];
		if (!Number.isFinite(number)) return [{ field, code: 'number_unreadable' }];
		if (number < 0) return [{ field, code: 'number_negative' }];
		const isWhole = Number.isInteger(number) || DIVISIBLE.includes(figure.unit);
		return isWhole ? [] : [{ field, code: 'number_whole' }];
	});
}

/** Which numbers a qualifier needs, and in what order they stand. */
function checkQualifier({ qualifier, value, low, high }: CheckedFigure): FigureProblem[] {
	switch (qualifier) {
		case 'range':
			if (value !== null) return [{ field: 'value', code: 'range_value' }];
			return [...missing('low', low), ...missing('high', high), ...ordered('high', low, high)];
		case 'vague':
			if (value !== null) return [{ field: 'value', code: 'vague_value' }];
			return [...missing('low', low), ...ordered('high', low, high)];
		case 'exact':
			if (value === null) return missing('value', value);
			return low === value && high === value ? [] : [{ field: 'value', code: 'exact_bounds' }];
		default:
			return [
				...missing('value', value),
				...ordered('low', low, value),
				...ordered('high', value, high)
			];
	}
}

function checkUnit({ metric, unit, currency }: CheckedFigure): FigureProblem[] {
	const { unit: usual } = METRIC_PROFILES[metric];
	if (unit === 'household' && usual !== 'person')
		return [{ field: 'unit', code: 'unit_household' }];
	if (usual === 'currency' && unit !== 'currency')
		return [{ field: 'unit', code: 'unit_currency' }];
	if (unit === 'currency') return missing('currency', currency, 'currency_required');
	return currency === null ? [] : [{ field: 'currency', code: 'currency_unexpected' }];
}

function checkDates({ dateStart, dateEnd }: CheckedFigure): FigureProblem[] {
	const impossible = [
		...(dateStart === null || isDay(dateStart) ? [] : (['dateStart'] as const)),
		...(dateEnd === null || isDay(dateEnd) ? [] : (['dateEnd'] as const))
	];
	if (impossible.length > 0) return impossible.map((field) => ({ field, code: 'date_impossible' }));
	const isReversed = dateStart !== null && dateEnd !== null && dateStart > dateEnd;
	return isReversed ? [{ field: 'dateEnd', code: 'date_order' }] : [];
}

function missing(
	field: keyof CheckedFigure,
	value: number | string | null,
	code: FigureProblemCode = 'required'
): FigureProblem[] {
	return value === null ? [{ field, code }] : [];
}

function ordered(field: 'low' | 'high', less: number | null, more: number | null): FigureProblem[] {
	return less !== null && more !== null && less > more ? [{ field, code: 'bounds_order' }] : [];
}
