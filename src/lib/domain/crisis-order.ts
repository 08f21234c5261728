/** In which order crises stand in their list, and how many of them. */
import type { IsoDate, Metric } from './figure.ts';
import type { RegionCount, RegionName } from './records.ts';
import type { PlaceRow } from './views.ts';
import { withParameters } from './with-parameters.ts';

/** `number`: the greatest first, where all of them count the same. */
export type CrisisOrder = 'recent' | 'documented' | 'number' | 'name';

export interface CrisisList {
	order: CrisisOrder;
	/** Every crisis, not only the first of that order. */
	isAll: boolean;
}

/** Who reads the news of the day wants the newest numbers first. */
export const NEWEST_CRISES: CrisisList = { order: 'recent', isAll: false };

const ORDER = 'ordre';
const EVERY = { name: 'pays', value: 'tous' } as const;
/** In the address, where it is another order than the first. */
const ORDER_NAMES = { documented: 'documentation', number: 'nombre', name: 'nom' } as const;

/** The orders that a list can have: numbers are compared where one metric was asked for. */
export function listOrders(metric: Metric | undefined): CrisisOrder[] {
	return ['recent', 'documented', ...(metric ? (['number'] as const) : []), 'name'];
}

export function readCrisisList(parameters: URLSearchParams, metric?: Metric): CrisisList {
	const asked = parameters.get(ORDER);
	const order = listOrders(metric).find((order) => nameOrder(order) === asked);
	return { order: order ?? 'recent', isAll: parameters.get(EVERY.name) === EVERY.value };
}

/** An address of the list, read in another order or whole. */
export function withCrisisList(address: string, { order, isAll }: CrisisList): string {
	const name = nameOrder(order);
	return withParameters(address, {
		...(name ? { [ORDER]: name } : {}),
		...(isAll ? { [EVERY.name]: EVERY.value } : {})
	});
}

function nameOrder(order: CrisisOrder): string | undefined {
	return order === 'recent' ? undefined : ORDER_NAMES[order];
}

type Named = { region: RegionName };
type Locale = keyof RegionName['names'];

/** The countries that a list of at most so many needs to be read; for the greatest numbers all. */
export function chooseCountries<T extends RegionCount>(
	countries: readonly T[],
	{ order, isAll }: CrisisList,
	most: number,
	locale: Locale
): T[] {
	if (isAll || order === 'number') return [...countries];
	const sorted = countries.toSorted(
		(a, b) =>
			(order === 'recent' && compareDays(a.latest, b.latest)) ||
			(order === 'name' && compareNames(a, b, locale)) ||
			b.figures - a.figures
	);
	return sorted.slice(0, most);
}

/** The rows of a list in their order, each by what it shows. */
export function orderCrises<T extends Pick<PlaceRow, 'region' | 'figures' | 'view'>>(
	rows: readonly T[],
	order: CrisisOrder,
	locale: Locale
): T[] {
	return rows.toSorted(
		(a, b) =>
			(order === 'recent' && compareDays(a.view.total.asOf, b.view.total.asOf)) ||
			(order === 'number' && (b.view.total.best ?? 0) - (a.view.total.best ?? 0)) ||
			(order === 'name' && compareNames(a, b, locale)) ||
			b.figures - a.figures
	);
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
	return (b ?? '').localeCompare(a ?? '');
}

function compareNames(a: Named, b: Named, locale: Locale): number {
	return a.region.names[locale].localeCompare(b.region.names[locale], locale);
}
