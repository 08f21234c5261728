import type { Unit } from '#lib/domain/figure.ts';
import type { Messages } from './index.ts';

/** Digits with the separators of the language: 16 000 with narrow no-break spaces in French. */
export function formatNumber(value: number, t: Messages): string {
	return numbers(t).format(value);
}

/** A change with its sign: +22, −2; a true minus, and no sign for zero. */
export function formatChange(value: number, t: Messages): string {
	const digits = formatNumber(Math.abs(value), t);
	return value === 0 ? digits : `${value > 0 ? '+' : '−'}${digits}`;
}

/** A share of one as a whole percentage; under one half per cent keeps a decimal. */
export function formatShare(share: number, t: Messages): string {
	const digits = Math.abs(share) < 0.005 ? 1 : 0;
	const style = { style: 'percent', maximumFractionDigits: digits } as const;
	return new Intl.NumberFormat(t.locale, style).format(share);
}

/** A percentage with one decimal: 99,4 %. */
export function formatPercent(percent: number, t: Messages): string {
	const style = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
	return new Intl.NumberFormat(t.locale, style).format(percent / 100);
}

/** Short enough for an axis: 350, 16 k, 1,2 M. */
export function formatShort(value: number, t: Messages): string {
	const style = { notation: 'compact', maximumFractionDigits: 1 } as const;
	return new Intl.NumberFormat(t.locale, style).format(value);
}

/**
 * A number for a sentence: words for round millions (1,25 million), digits else. `isLong` says
 * that words were used, after which French and Spanish put "de".
 */
export function spellNumber(value: number, t: Messages): { text: string; isLong: boolean } {
	const isLong = Math.abs(value) >= 1_000_000 && value % 10_000 === 0;
	if (!isLong) return { text: formatNumber(value, t), isLong };
	const style = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } as const;
	return { text: new Intl.NumberFormat(t.locale, style).format(value), isLong };
}

/** A number with what it counts, for a sentence: "16 000 personnes", "1,2 million de personnes". */
export function formatCount(
	value: number,
	unit: Unit,
	currency: string | null,
	t: Messages
): string {
	const { text, isLong } = spellNumber(value, t);
	return `${text}\u00a0${nameUnit(value, isLong, unit, currency, t)}`;
}

/** The noun of a unit as it follows a number: "personne", "personnes", "de personnes", "USD". */
export function nameUnit(
	value: number,
	isLong: boolean,
	unit: Unit,
	currency: string | null,
	t: Messages
): string {
	if (unit === 'currency') return currency ?? t.vocabulary.units.currency.other;
	const noun = t.vocabulary.units[unit];
	if (isLong) return noun.after;
	return new Intl.PluralRules(t.locale).select(value) === 'one' ? noun.one : noun.other;
}

function numbers(t: Messages): Intl.NumberFormat {
	return new Intl.NumberFormat(t.locale, { useGrouping: 'always', maximumFractionDigits: 2 });
}
