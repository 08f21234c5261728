/** Gives each figure its place: where from, where to or where, as its metric asks. */
import type { Metric, PlaceRef } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { listDemonymCountries } from '#lib/regions/index.ts';
import { countryPlace, readTitlePlaces } from '../places/index.ts';
import { getPlaceLexicon } from '../places/lexicon.ts';
import { isCapital } from '../places/names.ts';
import { WORD } from '../tokens.ts';
import type { FigureDraft, PlaceMention, SourceMention } from '../types.ts';
import {
	findIndexAt,
	findLeadIn,
	isBulletLine,
	lineOf,
	listSiblings,
	paragraphOf,
	sentenceOf,
	within
} from './layout.ts';

/** Flight: where from. */
const FROM: ReadonlySet<Metric> = new Set<Metric>([
	'displaced',
	'evacuated',
	'refugees',
	'expelled'
]);
/** Arrival and return: where to. */
const TO: ReadonlySet<Metric> = new Set<Metric>(['arrivals', 'returned', 'asylum_seekers']);
/** Mentions that are no places of a fact. */
const ASIDE: ReadonlySet<string> = new Set(['dateline', 'seat', 'distance', 'within', 'person']);

export function refinePlaces(drafts: FigureDraft[], document: Document): FigureDraft[] {
	const setting = readSetting(
		document,
		[...drafts].sort((a, b) => a.from - b.from)
	);
	const groups = listSiblings(drafts);
	const ordered = [...drafts].sort((a, b) => a.from - b.from);
	for (const draft of ordered) {
		const siblings = groups.get(draft) ?? [draft];
		setPlace(draft, findPlace(setting, draft, siblings, ordered), setting);
	}
	return drafts;
}

interface Setting {
	document: Document;
	/** Places of facts: no datelines, seats, distances, nor names inside a source. */
	places: PlaceMention[];
	title: PlaceMention | undefined;
	country: PlaceRef | null;
}

/** A place found; `mention` null = the fact is of several countries. */
interface Choice {
	mention: Pick<PlaceMention, 'text' | 'place' | 'start' | 'end'> | null;
	rule: string;
	/** False where the words stand elsewhere than in the text (the title). */
	inText: boolean;
}

function readSetting(document: Document, drafts: readonly FigureDraft[]): Setting {
	const places = document.places.filter(
		(place) =>
			!ASIDE.has(place.kind) && !isInSource(document, place) && !isInAside(document, place, drafts)
	);
	const titled = readTitlePlaces(document).filter((place) => place.kind !== 'within');
	const title = titled.find((place) => place.place?.level !== 0) ?? titled[0];
	const country = countryPlace(document.country ?? guessCountry(document, titled));
	return { document, places, title, country };
}

function isInSource(document: Document, place: PlaceMention): boolean {
	const near = within(document.sources, {
		from: place.from - SOURCE_REACH,
		to: place.to + SOURCE_REACH
	});
	const around = near.find(
		(one) =>
			one.kind !== 'deliver' && one.kind !== 'actor' && one.from <= place.from && place.to <= one.to
	);
	if (around) return around.to - around.from > place.to - place.from;
	return near.some((one) => isSpokenAt(place, one));
}

/** Longer than any words of a source. */
const SOURCE_REACH = 60;
const ASIDE_WORDS = 14;

/** ", partis du village X pour un puits,": an apposition that has no figure and is no place. */
function isInAside(
	document: Document,
	place: PlaceMention,
	drafts: readonly FigureDraft[]
): boolean {
	if (place.kind !== 'of' && place.kind !== 'bare') return false;
	const { tokens, language } = document;
	let [from, to] = [place.from, place.to];
	while (place.from - from < ASIDE_WORDS && tokens.kind[from - 1] === WORD) from--;
	while (to - place.to < ASIDE_WORDS && tokens.kind[to] === WORD) to++;
	if (tokens.key[from - 1] !== ',' || tokens.key[to] !== ',' || from === place.from) return false;
	if (within(drafts, { from, to }).length > 0) return false;
	if (hasPredicate(document, from, to)) return false;
	const { book } = getPlaceLexicon(language);
	const opens = (at: number): boolean =>
		book.matchAt(tokens, at).some(({ meaning }) => OPENING.has(meaning.group));
	const article = book.matchAt(tokens, from).find(({ meaning }) => meaning.group === 'article');
	return !opens(from) && !(article && (article.to === place.from || opens(article.to)));
}

/** A clause of its own, with an auxiliary. */
function hasPredicate(document: Document, from: number, to: number): boolean {
	const index = findIndexAt(document.sentences, from);
	return hasMark(document, index, from, to, ['have', 'be', 'been']);
}

function hasMark(
	document: Document,
	sentence: number,
	from: number,
	to: number,
	keys: readonly string[]
): boolean {
	return within(document.marksOf(sentence), { from, to }).some(
		(mark) => mark.section === 'grammar' && keys.includes(mark.key)
	);
}

/** Groups of words that a place begins with. */
const OPENING: ReadonlySet<string> = new Set(['before', 'types', 'sides']);

/** "a prévenu à Genève Matthew Saltmarsh": where it was said. */
function isSpokenAt(place: PlaceMention, source: SourceMention): boolean {
	return source.kind === 'inversion' && place.kind === 'in' && place.to === source.from;
}

/** The country that the title names, else the one that the text names most. */
function guessCountry(document: Document, titled: readonly PlaceMention[]): string | null {
	const named = titled.find((place) => place.place)?.place?.country;
	if (named) return named;
	const counts = new Map<string, number>();
	for (const { place } of document.places) {
		if (place) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
	}
	let best: string | null = null;
	for (const [country, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = country;
	return best;
}

function setPlace(draft: FigureDraft, choice: Choice | undefined, setting: Setting): void {
	const { mention, rule, inText } = choice ?? DEFAULT;
	if (choice && !mention) {
		draft.evidence.push({ field: 'place', rule });
		return;
	}
	draft.placeText = mention?.text ?? null;
	draft.place = mention?.place ?? setting.country;
	const span = mention && inText ? { span: [mention.start, mention.end] as [number, number] } : {};
	draft.evidence.push({ field: 'place', rule, ...span });
}

const DEFAULT: Choice = { mention: null, rule: 'the country of the page', inText: false };

function findPlace(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	drafts: readonly FigureDraft[]
): Choice | undefined {
	return (
		fromLayout(setting, draft) ??
		fromSentence(setting, draft, siblings) ??
		fromRelated(draft, siblings) ??
		fromExtent(setting, draft, siblings) ??
		(isMoney(draft) ? undefined : fromParagraph(setting, draft, drafts)) ??
		fromPeople(setting, draft) ??
		fromWhole(setting, draft, drafts) ??
		fromTitle(setting, draft) ??
		fromGoal(setting, draft, siblings) ??
		fromLead(setting, draft, drafts)
	);
}

/** "Kolou : 18", a row of a table: the place that the layout gives. */
function fromLayout(setting: Setting, draft: FigureDraft): Choice | undefined {
	const { document } = setting;
	const bracketed = ownedByBracket(setting, draft);
	if (bracketed) return { mention: bracketed, rule: 'before the bracket', inText: true };
	const span = draft.placeSpan;
	if (!span || !isName(document, span) || isDateline(document, span)) return undefined;
	const near = within(document.places, { from: span.from - SPAN_REACH, to: span.to + SPAN_REACH });
	const known = near.find(
		(place) => place.from < span.to + NEAR_SPAN && span.from < place.to && !ASIDE.has(place.kind)
	);
	if (known) return { mention: known, rule: 'place of the row', inText: true };
	const start = document.tokens.start[span.from] ?? 0;
	const end = document.tokens.end[span.to - 1] ?? 0;
	const mention = { text: document.text.slice(start, end), place: null, start, end };
	return { mention, rule: 'place of the row', inText: true };
}

/** A span that the layout offers is a place if it is written as a name or holds a known one. */
function isName({ tokens, places }: Document, { from, to }: Span): boolean {
	for (let at = from; at < to; at++) if (isCapital(tokens, at)) return true;
	const near = within(places, { from: from - SPAN_REACH, to: to + SPAN_REACH });
	return near.some((place) => place.from < to + NEAR_SPAN && from < place.to);
}

/** "KARACHI: Ten more people". */
function isDateline({ places }: Document, { from, to }: Span): boolean {
	const near = within(places, { from: from - SPAN_REACH, to: to + SPAN_REACH });
	return near.some((place) => place.kind === 'dateline' && place.from < to && from < place.to);
}

/** "banlieue sud de Beyrouth": the name may stand a few words behind the kind of place. */
const NEAR_SPAN = 4;
const SPAN_REACH = 12;

/** "Ninive (75 210)". */
function ownedByBracket(
	{ document, places }: Setting,
	draft: FigureDraft
): PlaceMention | undefined {
	if (document.tokens.key[draft.from - 1] !== '(') return undefined;
	const near = within(places, { from: draft.from - SPAN_REACH, to: draft.from });
	return near.find((place) => place.to === draft.from - 1);
}

/** The best mention of its own clause, else of its sentence. */
function fromSentence(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const sentence = sentenceOf(setting.document, draft);
	const taken = siblings.flatMap((other) => (other === draft ? [] : takenBy(setting, other)));
	const inSentence = within(setting.places, sentence).filter((place) => !taken.includes(place));
	if (inSentence.length === 0) return undefined;
	const after = inSentence.filter((place) => isBehind(setting, draft, siblings, place));
	const previous = siblings[siblings.indexOf(draft) - 1];
	const before = inSentence.filter(
		(p) => p.to <= draft.from && (!previous || p.from >= previous.to)
	);
	const own = choose(setting.document, draft, before, after);
	if (own?.kind === 'several') return severalCountries(setting);
	if (own) return accept(own, inSentence, 'in the clause');
	const leading = inSentence.filter((p) => p.to <= (siblings[0]?.from ?? 0));
	const first = choose(setting.document, draft, leading, []);
	if (!first || isOwnedByPart(draft, previous)) return undefined;
	return accept(first, inSentence, 'at the head of the sentence');
}

/** The places that the layout gives to a figure are no other's. */
function takenBy(setting: Setting, draft: FigureDraft): PlaceMention[] {
	const bracketed = ownedByBracket(setting, draft);
	const span = draft.placeSpan;
	const listed = span
		? setting.places.filter((place) => place.from < span.to && span.from < place.to)
		: [];
	return bracketed ? [bracketed, ...listed] : listed;
}

/** Whether a place behind a figure is the figure's: over its equivalents and closed parts. */
function isBehind(
	{ document }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	if (place.from < draft.to || hasSign(document, draft.to, place.from, ';')) return false;
	const between = siblings.filter((one) => one.from >= draft.to && one.to <= place.from);
	return between.every((one, i) => {
		const isBound = one.parent === draft || one.antecedent === draft;
		if (isBound && one.relation === 'equivalent') return true;
		if (isBound && one.relation === 'part_of') return hasSign(document, one.to, place.from, ',');
		const last = between[i - 1] ?? draft;
		const isClause = hasMark(document, draft.sentenceIndex, last.to, one.from, CLAUSES);
		return one.relation === null && one.from - last.to <= COORDINATED && !isClause;
	});
}

const CLAUSES = ['relative', 'clauseStart'];
/** Tokens between coordinated figures: "38 morts et 83 blessés". */
const COORDINATED = 4;

function hasSign({ tokens }: Document, from: number, to: number, sign: string): boolean {
	for (let at = from; at < to; at++) if (tokens.key[at] === sign) return true;
	return false;
}

/** A part without a place of its own has that of its whole, not that of the sentence's head. */
function isOwnedByPart(draft: FigureDraft, previous: FigureDraft | undefined): boolean {
	return draft.relation !== null && previous !== undefined && previous.placeText !== null;
}

/** The fact's side of a move, and else what follows the figure before what stands before it. */
function choose(
	document: Document,
	draft: FigureDraft,
	before: readonly PlaceMention[],
	after: readonly PlaceMention[]
): PlaceMention | undefined {
	const all = [...after, ...[...before].reverse()].filter(
		(place) => !(draft.relation === 'part_of' && place.kind === 'of' && place.place?.level === 0)
	);
	const kinds = kindsFor(draft);
	const beside = before.at(-1);
	if (beside?.kind === 'bare' && isBeside(document, beside, draft)) return beside;
	const narrow = all.filter((place) => !isWider(place, all));
	for (const wanted of kinds) {
		// A subject stands before its figure: "Le Tchad accueille …".
		const found =
			wanted === isBare
				? narrow.findLast((place) => isBare(place.kind))
				: narrow.find((place) => wanted(place.kind));
		if (found) return found;
	}
	return undefined;
}

/** The country of a place that is named in it too. */
function isWider(place: PlaceMention, all: readonly PlaceMention[]): boolean {
	const isMove = (one: PlaceMention): boolean => isFrom(one.kind) || isTo(one.kind);
	return (
		place.place?.level === 0 &&
		!isMove(place) &&
		all.some(
			(other) =>
				!isMove(other) && other.place?.country === place.place?.country && other.place?.level !== 0
		)
	);
}

/** Tokens between a name and its figure: "Rumanía, a 901.696". */
const BESIDE = 3;

function isBeside(document: Document, place: PlaceMention, draft: FigureDraft): boolean {
	const { sentenceIndex, from } = draft;
	const isClose = from - place.to <= BESIDE && place.to <= from;
	return isClose && !hasMark(document, sentenceIndex, place.to, from, ['have', 'be', 'been']);
}

type Wanted = (kind: string) => boolean;
const isFrom: Wanted = (kind) => kind === 'from';
const isTo: Wanted = (kind) => kind === 'to';
const isBare: Wanted = (kind) => kind === 'bare';
const isOf: Wanted = (kind) => !isFrom(kind) && !isTo(kind) && !isBare(kind);
const LOCATED: ReadonlySet<string> = new Set(['in', 'near', 'across']);
const isLocated: Wanted = (kind) => LOCATED.has(kind);
const isAny: Wanted = () => true;

function kindsFor(draft: FigureDraft): readonly Wanted[] {
	const { metric, measure } = draft;
	if (isMoney(draft)) return [isAny];
	if (FROM.has(metric) && measure !== 'stock') return [isFrom, isLocated, isOf, isBare];
	// Who returns comes home, wherever they were.
	if (metric === 'returned') return [isTo, isLocated, isOf, isBare];
	if (TO.has(metric)) return [isTo, isLocated, isOf, isBare, isAny];
	return [isLocated, isOf, isBare, isTo];
}

/** "dans les trois pays": the region across countries that the title names, else no one place. */
function severalCountries({ title }: Pick<Setting, 'title'>): Choice {
	const isAcross = title !== undefined && title.place === null;
	return { mention: isAcross ? title : null, rule: 'several countries at once', inText: !isAcross };
}

/** A list of countries is no one place. */
function accept(mention: PlaceMention, inSentence: readonly PlaceMention[], rule: string): Choice {
	const isCountry = (place: PlaceMention): boolean => place.place?.level === 0;
	const others = inSentence.filter(
		(other) =>
			isCountry(other) &&
			other.kind === mention.kind &&
			other.place?.country !== mention.place?.country &&
			Math.abs(other.from - mention.from) <= 5
	);
	if (isCountry(mention) && others.length > 0) {
		return { mention: null, rule: 'several countries at once', inText: true };
	}
	return { mention, rule, inText: true };
}

/** Its whole, its equivalent, or the figure before it in the sentence. */
function fromRelated(draft: FigureDraft, siblings: readonly FigureDraft[]): Choice | undefined {
	const index = siblings.indexOf(draft);
	const related = draft.parent ?? draft.antecedent ?? siblings[index - 1];
	if (!related || (!related.placeText && !related.place)) return undefined;
	return copyOf(related, 'as the figure that it belongs to');
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

const PARAGRAPH_REACH = 800;

/** The last place of the paragraph: of a figure that is no part, or of a sentence after it. */
function fromParagraph(
	{ document, places, title }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const paragraph = paragraphOf(document, draft.from);
	const sentence = sentenceOf(document, draft);
	const line = lineOf(document, draft);
	const isBullet = isBulletLine(document, line);
	const first = isBullet ? line.from : paragraph.from;
	const start = Math.max(first, sentence.from - PARAGRAPH_REACH);
	const figure = within(drafts, { from: start, to: sentence.from }).findLast(
		(other) => other.placeText !== null && other.relation !== 'part_of'
	);
	const from = figure ? sentenceOf(document, figure).to : start;
	const mention = within(places, { from, to: sentence.from }).findLast(
		(place) => !isTo(place.kind) || TO.has(draft.metric)
	);
	if (mention?.kind === 'several') return severalCountries({ title });
	if (mention) return { mention, rule: 'in the paragraph', inText: true };
	if (figure) return copyOf(figure, 'as the figure before it');
	const leadIn = isBullet ? findLeadIn(document, line) : undefined;
	const led = leadIn && within(places, leadIn).at(-1);
	return led && { mention: led, rule: 'in the paragraph', inText: true };
}

/** "dans dix provinces", "in 29 counties": as wide as the country. */
function fromExtent(
	{ document, country }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const sentence = sentenceOf(document, draft);
	const next = siblings.find((one) => one.from >= draft.to);
	const { book } = getPlaceLexicon(document.language);
	const is = (at: number, group: string): boolean =>
		book.matchAt(document.tokens, at).some(({ meaning }) => meaning.group === group);
	const counts = within(document.numbers, { from: draft.to, to: next?.from ?? sentence.to });
	const isWide = counts.some(({ from, to }) => is(from - 1, 'before') && is(to, 'wide'));
	return isWide ? ofCountry(country) : undefined;
}

function ofCountry(country: PlaceRef | null): Choice | undefined {
	if (!country) return undefined;
	const mention = { text: country.name, place: country, start: 0, end: 0 };
	return { mention, rule: 'the country of the page', inText: false };
}

/** "60 000 Honduriens": their country, where the title tells of a place elsewhere. */
function fromPeople({ document, title, country }: Setting, draft: FigureDraft): Choice | undefined {
	if (ABROAD.has(draft.metric) || draft.measure === 'stock') return undefined;
	const { tokens, language } = document;
	for (let at = draft.to - 1; at >= draft.from; at--) {
		const [people] = listDemonymCountries(tokens.key[at] ?? '', language.code);
		if (people === undefined) continue;
		const isElsewhere = people !== (title?.place?.country ?? country?.country);
		return isElsewhere ? ofCountry(countryPlace(people)) : undefined;
	}
	return undefined;
}

/** Those whose people are elsewhere than their country. */
const ABROAD: ReadonlySet<Metric> = new Set<Metric>(['arrivals', 'asylum_seekers']);

/** Where the last figure was said to be of the whole country, the page has left its title's place. */
function fromWhole(
	{ country }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	const last = within(drafts, { from: draft.from - PARAGRAPH_REACH, to: draft.from }).findLast(
		(one) => one.placeText !== null && one.relation !== 'part_of'
	);
	const isWhole = last?.place?.level === 0 && last.place.country === country?.country;
	return isWhole ? ofCountry(country) : undefined;
}

/** The place of the title; its country says no more than the page's. */
function fromTitle({ title }: Setting, draft: FigureDraft): Choice | undefined {
	if (!title || title.place?.level === 0 || (isMoney(draft) && title.place)) return undefined;
	return { mention: title, rule: 'in the title', inText: false };
}

/** An appeal is for the crisis as a whole. */
function isMoney({ metric }: FigureDraft): boolean {
	return metric === 'funding_required' || metric === 'funding_received';
}

/** Where neither words nor page tell where they fled from: where they fled to. */
function fromGoal(
	{ document, places }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const inSentence = within(places, sentenceOf(document, draft)).filter(
		(place) =>
			!(draft.metric === 'returned' && isFrom(place.kind)) &&
			!siblings.some((one) => one.parent === draft && isOfPart(document, one, place))
	);
	const goal =
		inSentence.find((place) => isTo(place.kind) && place.from >= draft.to) ?? inSentence[0];
	return goal && { mention: goal, rule: 'where they went', inText: true };
}

/** "dont 745 à Lusaka": the place right behind a part is the part's. */
function isOfPart(document: Document, part: FigureDraft, place: PlaceMention): boolean {
	const isBehind = part.relation === 'part_of' && place.from >= part.to;
	return isBehind && !hasSign(document, part.to, place.from, ',');
}

/** Where the title names no place: that of the page's first figure. */
function fromLead(
	{ document, title }: Setting,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Choice | undefined {
	if ((title && title.place?.level !== 0) || isMoney(draft)) return undefined;
	if (isBulletLine(document, lineOf(document, draft))) return undefined;
	const [first] = drafts;
	const isPlaced = first && first !== draft && first.placeText !== null && first.place?.level !== 0;
	return isPlaced ? copyOf(first, 'as the first figure') : undefined;
}
