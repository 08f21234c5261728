/** What the places of its parts tell of the place of a figure. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Region } from '#lib/domain/region.ts';
import { listAncestors } from '#lib/regions/index.ts';
import { liesIn, toPlaceRef } from '../places/resolve.ts';
import type { FigureDraft } from '../types.ts';
import { sentenceOf, within } from './layout.ts';
import { ofCountry, severalCountries, type Choice, type Setting } from './place-setting.ts';
import { fromLayout, SPAN_REACH } from './place-layout.ts';
import { copyOf } from './place-given.ts';

/** "15 morts, 14 en Équateur et un au Pérou": parts of several countries are of no one place. */
export function fromParts(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const countries = siblings
		.filter(
			(one) =>
				one.parent === draft && one.relation === 'part_of' && one.placeSpan && !one.originSpan
		)
		.map((one) => fromLayout(setting, one)?.mention?.place)
		.filter((place) => place?.level === 0);
	const isAcross = new Set(countries.map((place) => place?.country)).size > 1;
	return isAcross ? severalCountries(setting) : undefined;
}

/** "24 deaths: 21 in Andhra Pradesh and three in Odisha": what holds for both is no place of one. */
export function widen(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	choice: Choice | undefined
): Choice | undefined {
	const place = choice?.mention?.place;
	if (!place) return choice;
	const all = siblings.filter((one) => one.parent === draft && one.relation === 'part_of');
	const named = all.flatMap((one) => placeOfPart(setting, one, siblings) ?? []);
	// "160 000 personnes, dont 96 000 au Honduras", behind what was told of Guatemala.
	const isAbroad = named.some((one) => one.place && one.place.country !== place.country);
	if (isAbroad && !choice.inText && !hasLeft(draft)) return severalCountries(setting);
	if (place.level === 0) return choice;
	// "57 people died in Garissa (30) and Wajir (27)": the words are those of a part.
	const isOfPart = choice.inText && named.some(({ start }) => start === choice.mention?.start);
	if (!AROUND.has(choice.rule) && !isOfPart) return choice;
	const parts = named.flatMap((one) => one.place ?? []);
	const isOutside = (part: PlaceRef): boolean =>
		part.id !== place.id && !liesIn(part, place) && !liesIn(place, part);
	if (!parts.some(isOutside)) return choice;
	// "92 morts, dont 60 à Ikongo", on a page about Mananjary: how wide is not said.
	const isOne = new Set(parts.map(({ id }) => id)).size === 1;
	// "54 deaths (Feni 19, Cumilla 14, others 21)": some are elsewhere.
	const isAll = !isOne && named.length === all.length && !leavesOut(draft, siblings);
	return (isAll ? ofAll(parts) : undefined) ?? ofCountry(setting.country);
}

/** "711 en Chiapas … 143 menores que no acreditaron su estancia en el país": a part is nowhere wider than its whole. */
export function keepInWhole(
	{ document }: Setting,
	{ relation, parent }: FigureDraft,
	choice: Choice | undefined
): Choice | undefined {
	const { place, start, end } = choice?.mention ?? {};
	if (!place || relation !== 'part_of' || !parent?.place || parent.place.id === place.id)
		return choice;
	// "Ninive" itself: the words name where, and so they know.
	if (/\p{Lu}/u.test(document.text.slice(start, end))) return choice;
	return liesIn(parent.place, place) ? copyOf(parent, 'as the figure that it belongs to') : choice;
}

/** "339 morts (Zinder 79, Maradi 95)": its parts do not add up to it, so that there are others elsewhere. */
function leavesOut(draft: FigureDraft, siblings: readonly FigureDraft[]): boolean {
	const parts = siblings.filter(
		({ parent, relation, metric }) =>
			parent === draft && relation === 'part_of' && metric === draft.metric
	);
	const sum = parts.reduce((total, part) => total + (part.value ?? 0), 0);
	return draft.value !== null && sum > 0 && sum < draft.value * MOST;
}

/** A list that holds less than this share of its whole leaves places out. */
const MOST = 0.95;

/** "3,1 millions ont fui le pays, dont 711 000 au Tchad": from where, whatever countries took them in. */
function hasLeft({ metric, measure }: FigureDraft): boolean {
	return metric === 'refugees' && measure !== 'stock';
}

/** The narrowest division that holds all of several places. */
function ofAll([first, ...others]: readonly PlaceRef[]): Choice | undefined {
	const holdsAll = (outer: Region): boolean => others.every((one) => liesIn(one, outer));
	const outer = first && listAncestors(first.id).find((region) => holdsAll(region));
	return outer && ofCountry(toPlaceRef(outer));
}

/** The place that the layout or the words right behind it give a part. */
function placeOfPart(
	setting: Setting,
	part: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice['mention'] | undefined {
	if (part.placeSpan) return fromLayout(setting, part)?.mention;
	// "57 (Garissa 30, Wajir: 27)": the name in front of each.
	const before = within(setting.places, { from: part.from - NAME_WORDS, to: part.from }).at(-1);
	const isLabelled = setting.document.tokens.key[part.from - 1] === ':';
	if (before?.to === part.from - Number(isLabelled)) return before;
	const end = Math.min(part.to + SPAN_REACH, sentenceOf(setting.document, part).to);
	const next = siblings.find(({ from }) => from >= part.to)?.from ?? end;
	return within(setting.places, { from: part.to, to: next })[0];
}

/** Tokens of a name. */
const NAME_WORDS = 6;

/** Rules that look for a place outside the sentence. */
const AROUND: ReadonlySet<string> = new Set([
	'in the paragraph',
	'as the figure before it',
	'as the first figure',
	'in the title'
]);
