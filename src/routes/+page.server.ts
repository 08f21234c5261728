import { redirect } from '@sveltejs/kit';
import { readChartChoice } from '#lib/charts/chart-choice.ts';
import { readCrisisList } from '#lib/domain/crisis-order.ts';
import type { CrisisList } from '#lib/domain/crisis-order.ts';
import { FILTER_PARAMETERS, formatFilter, parseFilter } from '#lib/domain/filter.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { pickNewest, showQuote } from '#lib/domain/newest.ts';
import { showRow } from '#lib/domain/shown-view.ts';
import type { PlaceView } from '#lib/domain/views.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { findRegion } from '#lib/regions/index.ts';
import { countMetrics, listRegionsWithFigures } from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { viewFront } from '#lib/server/views/front-view.ts';
import { viewPlace } from '#lib/server/views/place-view.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import type { ViewOptions } from '#lib/server/views/view-options.ts';
import { currentDay } from './current-day.ts';
import { findPlace, nameAncestors } from './find-place.ts';
import { toPlaceRow } from './table-row.ts';
import type { PlaceAnswer } from './find-place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { store, locale } }) => {
	const { filter, problems } = parseFilter(url.searchParams);
	const asked = readPlace(url.searchParams);
	const clean = cleanAddress(url, filter, asked);
	if (clean) redirect(303, clean);
	const options = await readViewOptions(store, filter, currentDay());
	const countries = await listRegionsWithFigures(store, { ...filter, parentId: null });
	const found = filter.regionId && (await viewPlace(store, filter.regionId, options));
	const place = found ? toPage(found, locale) : null;
	const list = readCrisisList(url.searchParams, filter.metric);
	return {
		filter,
		problems,
		countries: countries.map(({ region }) => region.names[locale]),
		place,
		front: place ? null : await readFront(store, options, list, locale),
		metrics: place ? place.metrics : await countMetrics(store, { ...filter, regionId: undefined }),
		asked: describeAsked(asked, locale),
		choice: readChartChoice(url.searchParams)
	};
};

const NEWEST = 8;

async function readFront(store: Store, options: ViewOptions, list: CrisisList, locale: Locale) {
	const view = await viewFront(store, options, { ...list, locale });
	const { crises, countries, lead, newest } = view;
	return {
		list,
		crises: crises.map(toPlaceRow),
		countries,
		lead: lead && toPage(lead, locale),
		newest: pickNewest(newest, locale, NEWEST).map(showQuote)
	};
}

/** Only the main number is shown with all that leads to it. */
function toPage({ others, below, newest, ...place }: PlaceView, locale: Locale) {
	return {
		...place,
		others: others.map(showRow),
		below: below.map(toPlaceRow),
		newest: pickNewest(newest, locale, NEWEST).map(showQuote)
	};
}

/** A place is asked for by name in the field of the form, or in an address typed by hand. */
function readPlace(parameters: URLSearchParams): PlaceAnswer {
	const name = parameters.get('nom');
	const id = parameters.get(FILTER_PARAMETERS.regionId);
	if (name !== null) return findPlace(id, name);
	return id && !findRegion(id) ? findPlace(null, id) : { kind: 'none' };
}

/** A form sends every field that it has; the address that is shared keeps those that say something. */
function cleanAddress(url: URL, filter: FigureFilter, asked: PlaceAnswer): string | undefined {
	const isForm = url.searchParams.has('nom');
	if (asked.kind !== 'one' && !(isForm && asked.kind === 'none')) return undefined;
	const regionId = asked.kind === 'one' ? asked.id : undefined;
	const query = formatFilter({ ...filter, regionId }).toString();
	return query ? `${url.pathname}?${query}` : url.pathname;
}

function describeAsked(asked: PlaceAnswer, locale: App.Locals['locale']) {
	if (asked.kind === 'unknown') return { name: asked.name, choices: [] };
	if (asked.kind !== 'several') return null;
	const choices = asked.regions.map(({ id, names }) => ({
		id,
		label: [names[locale], nameAncestors(id, locale)].filter(Boolean).join(', ')
	}));
	return { name: asked.name, choices };
}
