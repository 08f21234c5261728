/** The place of the title, and of what the page begins with. */
import type { Metric } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { Document, Span } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import { OF_COLUMN } from '../structure/tables.ts';
import type { DateKind, FigureDraft, PlaceMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import { isBulletLine, lineOf, sentenceOf, within } from './layout.ts';
import { HAPPENS, isMoney, isTo } from './place-kinds.ts';
import { ofSeveral } from './place-list.ts';
import { isLocal, isPlacedWhole, ofCountry, type Choice, type Setting } from './place-setting.ts';
import { copyOf, isTooMany, isNarrow } from './place-given.ts';
import { opensTotal, PARAGRAPH_REACH } from './place-around.ts';
import { CONDITIONS } from './state.ts';

/** Where the last figure was said to be of the whole country, the page has left its title's place. */
export function fromWhole(
	{ document, country }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const last = within(drafts, { from: draft.from - PARAGRAPH_REACH, to: draft.from }).findLast(
		isPlacedWhole
	);
	const isWhole = last?.place?.level === 0 && last.place.country === country?.country;
	return isWhole && !isNarrow(document, last) ? ofCountry(country) : undefined;
}

/** The place of the title; its country says no more than the page's. */
export function fromTitle({ document, title }: Setting, draft: FigureDraft): Choice | undefined {
	if (!title || title.place?.level === 0 || (isMoney(draft) && title.place)) return undefined;
	if (isTooMany(draft, title)) return undefined;
	// "Séisme en Haïti : les secours peinent à atteindre Les Cayes".
	if (isTo(title.kind) && HAPPENS.has(draft.metric) && !isWrittenAt(document, title))
		return undefined;
	return { mention: title, rule: 'in the title', inText: false };
}

/** "MOSSOUL, 4 août –": the page is dated from there, which is no mere destination then. */
function isWrittenAt({ places }: Document, { place }: PlaceMention): boolean {
	return places.some((one) => one.kind === 'dateline' && one.place?.id === place?.id);
}

/**
 * "À Djaiba, en Ituri, 51 civils ont été tués" under a title that names Ituri: what else the page
 * tells of its victims befell them in the narrower place.
 */
export function fromScene(
	{ title, document }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const [first] = drafts;
	// "185 enlèvements entre avril et juin": more than the one that the page opens with.
	if (!title?.place || (title.place.level === 0 && countsLonger(document, draft))) return undefined;
	if (!first || first.sentenceIndex >= LEAD_SENTENCES || first.placeText === null) return undefined;
	if (!CASUALTIES.has(first.metric) || !CASUALTIES.has(draft.metric)) return undefined;
	if (first.relation !== null || draft.relation === 'previous') return undefined;
	if (!isNarrower(first, title) || opensTotal(document, draft, drafts)) return undefined;
	return copyOf(first, 'as the first figure');
}

const LEAD_SENTENCES = 3;

/** In the wider place, or a name that no list of places has. */
function isNarrower({ place, placeText }: FigureDraft, wide: PlaceMention): boolean {
	if (!place || !wide.place) return place === null;
	// A town bears the name of its division.
	if (place.name === wide.place.name) return placeText !== wide.text;
	const isTown = wide.place.level === 3 || wide.place.level === 'site';
	return !isTown && liesIn(place, wide.place);
}

/** Where the title names no place: that of the page's first figure. */
export function fromLead(
	setting: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const { document, title } = setting;
	if ((title && title.place?.level !== 0) || isMoney(draft)) return undefined;
	if (isBulletLine(document, lineOf(document, draft)) || opensTotal(document, draft, drafts))
		return undefined;
	const [first] = drafts;
	// "assiste 2 150 personnes dans un district": where help goes is not where all of it happened.
	if (first && HELP.has(first.metric) && CASUALTIES.has(draft.metric)) return undefined;
	// The row of a table speaks of its own place.
	if (first?.rule === OF_COLUMN) return undefined;
	const isPlaced = first && first !== draft && isNarrow(document, first);
	if (isPlaced && countsLonger(document, draft) && !countsLonger(document, first)) return undefined;
	if (isPlaced) return isTooMany(draft, first) ? undefined : copyOf(first, 'as the first figure');
	if (OF_NATION.has(draft.metric)) return undefined;
	const lead = first && findLeadPlace(setting, sentenceOf(document, first));
	if (!lead || (lead.place && isTooMany(draft, lead))) return undefined;
	return ofSeveral(setting, lead) ?? { mention: lead, rule: 'in the paragraph', inText: true };
}

/** "Les violences ont fait 10 000 morts depuis 2015": more than the attack that a page opens with. */
function countsLonger(document: Document, draft: FigureDraft): boolean {
	const { dates, published } = document;
	return within(dates, sentenceOf(document, draft)).some(
		({ kind, dateStart, dateEnd }) =>
			COUNTED_OVER.has(kind) &&
			dateStart !== null &&
			(daysBetween(dateStart, published) > LONG ||
				daysBetween(dateStart, dateEnd ?? published) > MONTHS)
	);
}

const COUNTED_OVER: ReadonlySet<DateKind> = new Set<DateKind>(['since', 'window', 'span']);
/** Days back from which a count is of more than one event, and days that none goes on for. */
const LONG = 90;
const MONTHS = 40;

const HELP: ReadonlySet<Metric> = new Set<Metric>([
	'assisted',
	'treated',
	'vaccinated',
	'aid_delivered',
	'targeted'
]);

/** What is counted for a whole country, in whatever valley a page opens with a farmer. */
const OF_NATION: ReadonlySet<Metric> = new Set<Metric>([
	...HELP,
	...CONDITIONS,
	'out_of_school',
	'crops_lost',
	'livestock_lost'
]);

/** "Four days after a slope came down on Yambali village": where the page begins. */
function findLeadPlace(
	{ document, places, country }: Pick<Setting, 'document' | 'places' | 'country'>,
	{ from: end }: Span
): PlaceMention | undefined {
	const from = document.sentences[0]?.from ?? 0;
	const [near] = within(places, { from, to: Math.min(end, from + LEAD_REACH) }).filter(
		(place) => (place.kind === 'in' || place.kind === 'near') && isLocal({ country }, place)
	);
	return near;
}

/** Tokens of a page in which it says where it is. */
const LEAD_REACH = 60;
