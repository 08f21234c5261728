/** The place that what stands around a figure gives it: other figures, the paragraph, the title. */
import type { Metric, PlaceRef } from '#lib/domain/figure.ts';
import { findRegion, listDemonymCountries } from '#lib/regions/index.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { Document, Span } from '../document.ts';
import { countryPlace } from '../places/index.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { liesIn } from '../places/resolve.ts';
import { SourceWords } from '../sources/lexicon.ts';
import { hasSign } from '../signs.ts';
import { isPossessive } from '../tokens.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { CASUALTIES } from './events.ts';
import {
	findIndexAt,
	findLeadIn,
	isBulletLine,
	lineOf,
	paragraphOf,
	sentenceOf,
	within
} from './layout.ts';
import { isFrom, isMoney, isTo, TO } from './place-kinds.ts';
import {
	hasMark,
	isLocal,
	isPlacedWhole,
	LISTED,
	ofCountry,
	severalCountries,
	type Choice,
	type Setting
} from './place-setting.ts';
import { isOfUncountedPart } from './uncounted.ts';

/** Its whole, its equivalent, or the figure before it in the sentence. */
export function fromRelated(
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const index = siblings.indexOf(draft);
	const whole = draft.parent ?? sameKind(draft);
	const beside = siblings[index - 1];
	const isApart = whole?.sentenceIndex !== draft.sentenceIndex;
	const related = isApart ? (beside ?? whole) : whole;
	if (!related || (!related.placeText && !related.place)) return undefined;
	// "a livré 200 000 comprimés à X et a besoin de 27 millions": an appeal is for the crisis as a whole.
	if (draft.metric === 'funding_required' && !isMoney(related)) return undefined;
	return copyOf(related, 'as the figure that it belongs to');
}

/** Victims are not where those are who were counted before: "3 941 déplacés y sont … Le bilan est de 47". */
function sameKind({ antecedent, metric }: FigureDraft): FigureDraft | null {
	const isApart =
		antecedent !== null && CASUALTIES.has(metric) && !CASUALTIES.has(antecedent.metric);
	return isApart ? null : antecedent;
}

function copyOf(draft: FigureDraft, rule: string): Choice {
	const text = draft.placeText ?? '';
	const mention = { text, place: draft.place, start: 0, end: 0 };
	return {
		mention: text === '' ? { ...mention, text: draft.place?.name ?? '' } : mention,
		rule,
		inText: false
	};
}

/** "Health workers at Rugombo", "vecinos de El Ripial". */
const SPEAKS_FROM: ReadonlySet<string> = new Set(['of', 'in']);

/**
 * "Vecinos de El Ripial denunciaron que …": those of a town speak of what happened in it, where it
 * lies in the place that is told around the figure.
 */
export function fromSpeaker(
	{ document, country }: Setting,
	draft: FigureDraft,
	around: Choice | undefined
): Choice | undefined {
	const told = draft.evidence.find(({ field }) => field === 'source')?.span;
	const nation = told && ofNation(document, draft, told, around);
	if (nation) return nation;
	const mention =
		told &&
		within(document.places, sentenceOf(document, draft)).find(
			({ start, end, from, kind }) =>
				end <= told[1] && start > told[0] && SPEAKS_FROM.has(kind) && !isWhereAsked(document, from)
		);
	if (!mention) return undefined;
	const outer = around ? around.mention?.place : country;
	const isInside = !mention.place || (outer != null && liesIn(mention.place, outer));
	return isInside ? { mention, rule: 'where its source is from', inText: true } : undefined;
}

/** "Turkey's vice president said": of another country than the one that the page has come to. */
function ofNation(
	document: Document,
	draft: FigureDraft,
	[start, end]: readonly [number, number],
	around: Choice | undefined
): Choice | undefined {
	if (!around?.mention?.place) return undefined;
	const mention = within(document.places, sentenceOf(document, draft)).find(
		({ start: at, to, place }) =>
			at === start && place?.level === 0 && at < end && isPossessive(document.tokens, to)
	);
	if (!mention?.place || mention.place.country === around.mention.place.country) return undefined;
	return { mention, rule: 'where its source is from', inText: true };
}

/** "des villageois joints à Bamako": where they were asked is not where they are from. */
function isWhereAsked({ tokens, language }: Document, at: number): boolean {
	const words = new SourceWords(tokens, language);
	return [1, 2, 3].some((back) => words.find(at - back, 'reached') !== undefined);
}

const PARAGRAPH_REACH = 800;

/** The last place of the paragraph: of a figure that is no part, or of a sentence after it. */
export function fromParagraph(
	{ document, places, title, country }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	if (draft.metric === 'funding_required') return undefined;
	const paragraph = paragraphOf(document, draft.from);
	const sentence = sentenceOf(document, draft);
	const line = lineOf(document, draft);
	const isBullet = isBulletLine(document, line);
	const first = isBullet ? line.from : paragraph.from;
	const start = Math.max(first, sentence.from - PARAGRAPH_REACH);
	const before = within(drafts, { from: start, to: sentence.from });
	const figure = before.findLast((one) => isPlacedWhole(one) && !isMoney(one));
	const from = figure ? sentenceOf(document, figure).to : start;
	const parts = new Set(within(drafts, { from, to: sentence.from }).flatMap(startOfPartPlace));
	const mention = within(places, { from, to: sentence.from }).findLast(
		(place) => (!isTo(place.kind) || TO.has(draft.metric)) && !parts.has(place.start)
	);
	if (mention?.kind === 'several') return severalCountries({ title });
	if (mention && !(mention.place && isTooMany(draft, mention))) {
		const head = headOfList(document, places, mention) ?? mention;
		return { mention: head, rule: 'in the paragraph', inText: true };
	}
	if (figure && !isTooMany(draft, figure)) return copyOf(figure, 'as the figure before it');
	const leadIn = isBullet ? findLeadIn(document, line) : undefined;
	const led =
		(leadIn && within(places, leadIn).at(-1)) ??
		(isBullet ? ofSection(document, line, country?.country) : undefined);
	return led && { mention: led, rule: 'in the paragraph', inText: true };
}

/** "Au Niger, les crues ont frappé Maradi, Dosso et Zinder.": what comes next is of where all of them lie. */
function headOfList(
	{ sentences }: Document,
	places: readonly PlaceMention[],
	last: PlaceMention
): PlaceMention | undefined {
	const sentence = sentences[findIndexAt(sentences, last.from)];
	const [head, ...others] = sentence ? within(places, sentence) : [];
	const inside = others.filter(({ place }) => place && head?.place && liesIn(place, head.place));
	return inside.length >= LISTED && inside.includes(last) ? head : undefined;
}

/** "Tône en héberge 9 870", "la Suisse débloque un million": no place of what comes after it. */
function startOfPartPlace(draft: FigureDraft): number[] {
	const { relation, evidence } = draft;
	if (relation !== 'part_of' && !isMoney(draft)) return [];
	return evidence.flatMap(({ field, span }) => (field === 'place' && span ? [span[0]] : []));
}

/**
 * "across 18 states, with Kano the hardest hit": what stands behind the comma is singled out, where
 * the sentence names no place before.
 */
export function fromOpenExtent(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const { from } = sentenceOf(setting.document, draft);
	if (within(setting.places, { from, to: draft.from }).length > 0) return undefined;
	return fromExtent(setting, draft, siblings, ',');
}

/** Of a name that no list of places has: the country that the heading of its bullets names. */
export function countryOfSection(
	{ document, country }: Setting,
	draft: FigureDraft
): PlaceRef | null | undefined {
	const line = lineOf(document, draft);
	const section = isBulletLine(document, line) ? ofSection(document, line, country?.country) : null;
	return section?.place && countryPlace(section.place.country);
}

/** "Kenya – Floods" over its bullets, on a page about several countries. */
function ofSection(
	document: Document,
	line: Span,
	page: string | undefined
): PlaceMention | undefined {
	const { lines, places } = document;
	let index = findIndexAt(lines, line.from) - 1;
	for (let i = 0; i < SECTION_LINES && index >= 0; i++, index--) {
		const other = lines[index];
		if (!other) return undefined;
		if (isBulletLine(document, other)) continue;
		return within(places, other).find(
			({ from, place }) => from === other.from && place !== null && place.country !== page
		);
	}
	return undefined;
}

/** Bullets under one heading. */
const SECTION_LINES = 20;

/** "dans dix provinces", "in 29 counties": as wide as the country; `sign`: what must follow. */
export function fromExtent(
	{ document, country }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	sign?: string
): Choice | undefined {
	const sentence = sentenceOf(document, draft);
	const next = siblings.find((one) => one.from >= draft.to && one.relation !== 'equivalent');
	const { book } = getPlaceLexicon(document.language);
	const is = (at: number, group: string): boolean =>
		book.matchAt(document.tokens, at).some(({ meaning }) => meaning.group === group);
	const counts = within(document.numbers, { from: draft.to, to: next?.from ?? sentence.to });
	const isWide = counts.some(
		({ from, to }) =>
			is(from - 1, 'before') &&
			is(to, 'wide') &&
			(sign === undefined || document.tokens.key[to + 1] === sign)
	);
	return isWide ? ofCountry(country) : undefined;
}

/** "60 000 Honduriens": their country, where the title tells of a place elsewhere. */
export function fromPeople(
	{ document, title, country }: Setting,
	draft: FigureDraft
): Choice | undefined {
	if (ABROAD.has(draft.metric) || draft.measure === 'stock' || isMoney(draft)) return undefined;
	// "Nine Egyptians were arrested": wherever that happened.
	if (STRIKES.has(draft.metric)) return undefined;
	const { tokens, language } = document;
	for (let at = draft.to - 1; at >= draft.from; at--) {
		const [people] = listDemonymCountries(tokens.key[at] ?? '', language.code);
		if (people === undefined) continue;
		const isElsewhere = people !== (title?.place?.country ?? country?.country);
		return isElsewhere ? ofCountry(countryPlace(people)) : undefined;
	}
	return undefined;
}

/** What befalls people wherever they are. */
const STRIKES: ReadonlySet<Metric> = new Set<Metric>([
	...CASUALTIES,
	'detained',
	'rescued',
	'treated',
	'assisted'
]);

/** Those whose people are elsewhere than their country. */
const ABROAD: ReadonlySet<Metric> = new Set<Metric>(['arrivals', 'asylum_seekers']);

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
export function fromTitle({ title }: Setting, draft: FigureDraft): Choice | undefined {
	if (!title || title.place?.level === 0 || (isMoney(draft) && title.place)) return undefined;
	if (isTooMany(draft, title)) return undefined;
	return { mention: title, rule: 'in the title', inText: false };
}

/**
 * "À Djaiba, en Ituri, 51 civils ont été tués" under a title that names Ituri: what else the page
 * tells of its victims befell them in the narrower place.
 */
export function fromScene(
	{ title }: Setting,
	draft: FigureDraft,
	[first]: readonly FigureDraft[]
): Choice | undefined {
	if (!title?.place || title.place.level === 3 || title.place.level === 'site') return undefined;
	if (!first || first.sentenceIndex >= LEAD_SENTENCES || first.placeText === null) return undefined;
	if (!CASUALTIES.has(first.metric) || !CASUALTIES.has(draft.metric)) return undefined;
	if (first.relation !== null || draft.relation === 'previous') return undefined;
	return isNarrower(first, title) ? copyOf(first, 'as the first figure') : undefined;
}

const LEAD_SENTENCES = 3;

/** In the wider place, or a name that no list of places has. */
function isNarrower({ place, placeText }: FigureDraft, wide: PlaceMention): boolean {
	if (!place || !wide.place) return place === null;
	return place.id === wide.place.id ? placeText !== wide.text : liesIn(place, wide.place);
}

/** Millions are no people of a camp, a town, or a province of fewer that is named elsewhere. */
function isTooMany({ value, low }: FigureDraft, { place }: Pick<PlaceMention, 'place'>): boolean {
	const count = value ?? low ?? 0;
	if (count < MILLIONS || place?.level === 0) return false;
	if (place === null || place.level === 3 || place.level === 'site') return true;
	const inhabitants = findRegion(place.id)?.population ?? 0;
	return inhabitants > 0 && count > inhabitants;
}

const MILLIONS = 2_000_000;

/** Where neither words nor page tell where they fled from: where they fled to. */
export function fromGoal(
	{ document, places }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	if (isMoney(draft)) return undefined;
	const inSentence = within(places, sentenceOf(document, draft)).filter(
		(place) =>
			!(draft.metric === 'returned' && isFrom(place.kind)) &&
			!isOfUncountedPart(document, draft, siblings, place) &&
			!hasMark(document, draft.sentenceIndex, draft.to, place.from, ['clauseStart']) &&
			!siblings.some((one) => one !== draft && isOfPart(document, one, place)) &&
			!isOfNextFact(document, draft, siblings, place)
	);
	const goal =
		inSentence.find((place) => isTo(place.kind) && place.from >= draft.to) ?? inSentence[0];
	return goal && { mention: goal, rule: 'where they went', inText: true };
}

/** "reached a million, and 22 trucks with 780 tonnes came to Kadugli": a clause with a number of its own. */
function isOfNextFact(
	document: Document,
	{ to, sentenceIndex }: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const next = siblings.findLast((one) => one.from >= to && one.to <= place.from);
	if (!next || next.relation !== null) return false;
	const and = within(document.marksOf(sentenceIndex), { from: to, to: next.from }).find(
		({ section, key }) => section === 'grammar' && key === 'and'
	);
	return and !== undefined && document.tokens.key[and.from - 1] === ',';
}

/** "dont 745 à Lusaka": the place right behind a part is the part's. */
function isOfPart(document: Document, part: FigureDraft, place: PlaceMention): boolean {
	const isBehind = part.relation === 'part_of' && place.from >= part.to;
	return isBehind && !hasSign(document.tokens, part.to, place.from, ',');
}

/** Where the title names no place: that of the page's first figure. */
export function fromLead(
	{ document, title, places, country }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	if ((title && title.place?.level !== 0) || isMoney(draft)) return undefined;
	if (isBulletLine(document, lineOf(document, draft))) return undefined;
	const [first] = drafts;
	// "assiste 2 150 personnes dans un district": where help goes is not where all of it happened.
	if (first && HELP.has(first.metric) && CASUALTIES.has(draft.metric)) return undefined;
	const isPlaced = first && first !== draft && isNarrow(document, first);
	if (isPlaced && countsLonger(document, draft) && !countsLonger(document, first)) return undefined;
	if (isPlaced) return isTooMany(draft, first) ? undefined : copyOf(first, 'as the first figure');
	const lead = first && findLeadPlace({ document, places, country }, sentenceOf(document, first));
	if (!lead || (lead.place && isTooMany(draft, lead))) return undefined;
	return { mention: lead, rule: 'in the paragraph', inText: true };
}

/** "Les violences ont fait 10 000 morts depuis 2015": more than the attack that a page opens with. */
function countsLonger(document: Document, draft: FigureDraft): boolean {
	const { dates, published } = document;
	return within(dates, sentenceOf(document, draft)).some(
		({ kind, dateStart }) =>
			(kind === 'since' || kind === 'window') &&
			dateStart !== null &&
			daysBetween(dateStart, published) > LONG
	);
}

/** Days back from which a count is of more than one event. */
const LONG = 90;

const HELP: ReadonlySet<Metric> = new Set<Metric>([
	'assisted',
	'treated',
	'vaccinated',
	'aid_delivered',
	'targeted'
]);

/** A place within the country, or a name that no list of places has. */
function isNarrow(document: Document, draft: FigureDraft): boolean {
	if (draft.placeText === null) return false;
	if (draft.place?.level !== 0) return true;
	const near = within(document.places, sentenceOf(document, draft));
	return near.some(({ text, place }) => place === null && text === draft.placeText);
}

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
