/** The name that a page gives later to the place that its lead only describes: "a market in central Mali". */
import type { Metric, PlaceRef } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import { foldName, lookUpFolded } from '#lib/regions/index.ts';
import type { Document, Sentence } from '../document.ts';
import { withFields } from '../fields.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { liesIn } from '../places/resolve.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { findIndexAt, sentenceOf, within } from './layout.ts';
import { HAPPENS } from './place-kinds.ts';
import type { Choice, Setting } from './place-setting.ts';

/**
 * "a village in Nigeria's Benue state … Gunmen stormed Yelwata", "un camp du nord du Burkina … le site de
 * Wendou": the name that the title or the next sentences give.
 */
export function findNamedLater(
	setting: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[],
	choice: Choice | undefined
): Choice | undefined {
	const { document, title } = setting;
	const wide = widePlace(setting, draft, choice);
	const outer = wide?.place;
	if (!outer || !isOneEvent(document, draft)) return undefined;
	if (!isOfUnnamed(document, wide) && !isOfSide(document, draft, wide)) return undefined;
	if (title && isNarrower(title, outer)) return asChoice(title, outer, 'in the title');
	const named = nameBehind(setting, draft, drafts, outer);
	return named && asChoice(named, outer, 'in the paragraph');
}

function asChoice(
	named: PlaceMention,
	outer: PlaceRef,
	rule: 'in the title' | 'in the paragraph'
): Choice {
	const mention = withFields(named, { place: named.place ?? outer });
	return { mention, rule, inText: rule === 'in the paragraph' };
}

/** The place of its own sentence that was chosen, where it is wider than a town. */
function widePlace(
	{ document, places }: Setting,
	draft: FigureDraft,
	choice: Choice | undefined
): PlaceMention | undefined {
	const start = choice?.inText ? choice.mention?.start : undefined;
	if (start === undefined) return undefined;
	const wide = within(places, sentenceOf(document, draft)).find((place) => place.start === start);
	const level = wide?.place?.level;
	return level === 3 || level === 'site' ? undefined : wide;
}

/** What befalls people and things in one place, and no count over months. */
function isOneEvent(document: Document, { metric, measure, sentenceIndex }: FigureDraft): boolean {
	if (!STRIKES.has(metric) && measure !== 'flow') return false;
	if (SPREAD.has(metric)) return false;
	const sentence = document.sentences[sentenceIndex];
	return !sentence || !within(document.dates, sentence).some(({ kind }) => kind === 'since');
}

const STRIKES: ReadonlySet<Metric> = new Set<Metric>([...HAPPENS, 'missing', 'trapped', 'rescued']);
/** What is counted over a country. */
const SPREAD: ReadonlySet<Metric> = new Set<Metric>(['disease_cases', 'vaccinated', 'assisted']);

/** Tokens from a place without a name to the wider place. */
const UNNAMED = 6;
const NAMELESS: ReadonlySet<string> = new Set(['town', 'camp', 'words']);
const NOUNS: ReadonlySet<string> = new Set(['after', 'kinds', 'types', 'facilities']);

/** "a farming village in", "une école de": an indefinite article, then a kind of small place. */
function isOfUnnamed({ tokens, language, numbers }: Document, { from: at }: PlaceMention): boolean {
	const { book } = getPlaceLexicon(language);
	for (let noun = at - 1; noun >= Math.max(0, at - UNNAMED); noun--) {
		const isSmall = book
			.matchAt(tokens, noun)
			.some(({ meaning: { group, key } }) => NOUNS.has(group) && NAMELESS.has(key));
		if (isSmall)
			return within(numbers, { from: noun - UNNAMED, to: noun }).some(
				({ form }) => form === 'article'
			);
	}
	return false;
}

/** Sentences of a page in which it tells what happened, before it says where. */
const LEAD = 3;
/** Words from a side to the country: "nord du", "north-western". */
const SIDE = 4;

/** "in central Myanmar", "du nord du Burkina Faso", at the head of a page. */
function isOfSide(
	{ tokens, language }: Document,
	{ sentenceIndex }: FigureDraft,
	{ from }: PlaceMention
): boolean {
	if (sentenceIndex >= LEAD) return false;
	const { book } = getPlaceLexicon(language);
	for (let at = from - 1; at >= Math.max(0, from - SIDE); at--)
		if (book.matchAt(tokens, at).some(({ meaning: { group } }) => group === 'sides')) return true;
	return false;
}

/** Sentences and tokens to the name. */
const SENTENCES = 4;
const NAMED_REACH = 150;
/** How the place of an event stands; those who strike go to it. */
const STANDS: readonly ReadonlySet<string>[] = [
	new Set(['in', 'near', 'of']),
	new Set(['bare', 'to'])
];

function nameBehind(
	{ document, places }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[],
	outer: PlaceRef
): PlaceMention | undefined {
	for (let next = 1; next <= SENTENCES; next++) {
		const sentence = document.sentences[draft.sentenceIndex + next];
		if (!sentence || sentence.from - draft.to > NAMED_REACH) return undefined;
		if (tellsOther(document, draft, drafts, sentence)) return undefined;
		const inside = within(places, sentence).filter(
			(place) => isNarrower(place, outer) && !isTakenTo(document, place)
		);
		for (const kinds of STANDS) {
			const named = inside.find(({ kind }) => kinds.has(kind));
			if (named) return named;
		}
	}
	return undefined;
}

/** A town, a camp or a district in the wider place, or a name that no list of places has. */
function isNarrower({ place, rule, text }: PlaceMention, outer: PlaceRef): boolean {
	if (rule.startsWith('the last')) return false;
	if (place === null) return true;
	if (place.id === outer.id) return isUnlisted(text);
	return (isSmall(place) || isUnlisted(text)) && liesIn(place, outer);
}

function isSmall({ level }: PlaceRef): boolean {
	return level === 2 || level === 3 || level === 'site';
}

/** "à Luhihi, localité de la province du Sud-Kivu": its region is only that in which it is said to lie. */
function isUnlisted(text: string): boolean {
	return lookUpFolded(foldName(text)).length === 0;
}

/** Another event: of another number of the same, or long before. */
function tellsOther(
	{ dates, published }: Document,
	{ metric, value }: FigureDraft,
	drafts: readonly FigureDraft[],
	sentence: Sentence
): boolean {
	const isOther = within(drafts, sentence).some(
		(one) => one.metric === metric && one.value !== value && one.relation !== 'part_of'
	);
	return (
		isOther ||
		within(dates, sentence).some(
			({ dateEnd }) => dateEnd !== null && daysBetween(dateEnd, published) > PAST
		)
	);
}

/** Days back of an event that is no news. */
const PAST = 30;

/** "ont été transportés à l'hôpital de Bamako". */
function isTakenTo({ tokens, marksNamed, sentences }: Document, { from }: PlaceMention): boolean {
	const index = findIndexAt(sentences, from);
	return ['hospital', 'admission'].some((key) =>
		within(marksNamed(index, 'guards', key), { from: from - TAKEN, to: from }).some(
			({ to }) => !hasSign(tokens, to, from, ',')
		)
	);
}

/** Tokens from a hospital to its town. */
const TAKEN = 6;
