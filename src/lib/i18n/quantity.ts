/** How the bounds of a figure are said: "au moins 16 000", "entre 350 et 400", "des centaines". */
import type { Quantity, Unit } from '#lib/domain/figure.ts';
import type { Bounds } from '#lib/domain/series.ts';
import type { Messages } from './index.ts';
import { formatCount, formatNumber, nameUnit } from './numbers.ts';

/** What is counted, where a noun is to follow the number. */
export interface Counted {
	unit: Unit;
	currency: string | null;
}

/** The number of a figure as its words bound it, without the noun. */
export function formatQuantity(quantity: Quantity, t: Messages): string {
	return sayQuantity(quantity, t, (n) => formatNumber(n, t));
}

/** The same with the noun: "au moins 16 000 personnes", "des centaines de ménages". */
export function formatQuantityOf(figure: Quantity & Counted, t: Messages): string {
	const { unit, currency } = figure;
	if (figure.qualifier === 'vague') {
		return `${formatQuantity(figure, t)} ${nameUnit(2, true, unit, currency, t)}`;
	}
	return sayQuantity(figure, t, (n) => formatCount(n, unit, currency, t));
}

function sayQuantity(q: Quantity, t: Messages, say: (n: number) => string): string {
	const words = t.vocabulary.quantity;
	const stated = q.value ?? q.low ?? q.high;
	if (q.qualifier === 'vague') return words.vague(q.low ?? 0);
	if (stated === null) return words.unknown;
	switch (q.qualifier) {
		case 'exact':
			return say(stated);
		case 'approximate':
			return words.approximate(say(stated));
		case 'at_least':
			return words.atLeast(say(q.low ?? stated));
		case 'at_most':
			return words.atMost(say(q.high ?? stated));
		case 'range':
			return sayRange(q, t, say);
	}
}

function sayRange(q: Quantity, t: Messages, say: (n: number) => string): string {
	const words = t.vocabulary.quantity;
	if (q.low === null) return q.high === null ? words.unknown : words.atMost(say(q.high));
	if (q.high === null) return words.atLeast(say(q.low));
	return words.between(formatNumber(q.low, t), say(q.high));
}

/** The interval beside a best value, or null where it says nothing more than the value does. */
export function formatBounds(bounds: Bounds, t: Messages): string | null {
	const { best, low, high } = bounds;
	const words = t.vocabulary.quantity;
	if (low === null && high === null) return null;
	if (low !== null && low === high) return low === best ? null : formatNumber(low, t);
	if (high === null) return low === best ? words.more : words.orMore(formatNumber(low ?? 0, t));
	if (low === null) return words.atMost(formatNumber(high, t));
	return words.between(formatNumber(low, t), formatNumber(high, t));
}

/** The number to print large for an interval: the best value, else the bound that is there. */
export function formatBest(bounds: Bounds, t: Messages): string {
	const { best, low, high } = bounds;
	if (best !== null) return formatNumber(best, t);
	if (high !== null && !low) return `≤ ${formatNumber(high, t)}`;
	if (low !== null && high !== null) return `${formatNumber(low, t)}–${formatNumber(high, t)}`;
	return low === null ? t.vocabulary.quantity.unknown : `≥ ${formatNumber(low, t)}`;
}
