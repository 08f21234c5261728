/** The place that a figure's row, its clause or its sentence gives it. */
import type { PlaceRef } from '#lib/domain/figure.ts';
import { foldName, lookUpFolded } from '#lib/regions/index.ts';
import type { Document, Span } from '../document.ts';
import { toPlaceRef } from '../places/resolve.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { countsWithin, sentenceOf, within } from './layout.ts';
import { isOfUncountedPart } from './uncounted.ts';
import { isBare, isFrom, isTo, kindsFor, TO } from './place-kinds.ts';
import {
	ASIDE,
	hasMark,
	LISTED,
	ofCountry,
	severalCountries,
	type Choice,
	type Setting
} from './place-setting.ts';
import { isCapital } from '../tokens.ts';

/** "Kolou : 18", a row of a table: the place that the layout gives. */
export function fromLayout(setting: Setting, draft: FigureDraft): Choice | undefined {
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
	const text = document.text.slice(start, end);
	const mention = { text, place: findDivision(text, setting.country), start, end };
	return { mention, rule: 'place of the row', inText: true };
}

/** "l'Est 202 190": in a row a side of the country is its division of that name. */
function findDivision(text: string, country: PlaceRef | null): PlaceRef | null {
	const named = lookUpFolded(foldName(text)).filter(
		(region) => region.level === 1 && region.country === country?.country
	);
	const [division] = named;
	return division && named.length === 1 ? toPlaceRef(division) : null;
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
export const SPAN_REACH = 12;

/** "Ninive (75 210)", "Bengo (1,877 cases, 74 deaths)": the place in front of the bracket. */
function ownedByBracket(
	{ document, places }: Setting,
	draft: FigureDraft
): PlaceMention | undefined {
	const { key } = document.tokens;
	let open = draft.from - 1;
	while (open > draft.from - SPAN_REACH && key[open] !== '(' && key[open] !== ')') open--;
	if (key[open] !== '(') return undefined;
	const near = within(places, { from: open - SPAN_REACH, to: draft.from });
	// "Goma (12 dead in Sake and 4 in Minova)": each has its own.
	if (near.some((place) => place.from > open)) return undefined;
	return near.find((place) => place.to === open);
}

/** The best mention of its own clause, else of its sentence. */
export function fromSentence(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[]
): Choice | undefined {
	const sentence = sentenceOf(setting.document, draft);
	const taken = siblings.flatMap((other) =>
		other === draft || isToldWith(draft, other) ? [] : takenBy(setting, other)
	);
	const inSentence = within(setting.places, sentence).filter((place) => !taken.includes(place));
	if (inSentence.length === 0) return undefined;
	const after = inSentence.filter((place) => isBehind(setting, draft, siblings, place));
	const there = findWhere(setting, draft, inSentence);
	if (there && !after.some(({ kind }) => kind === 'in')) {
		return { mention: there, rule: 'in the clause', inText: true };
	}
	const previous = siblings[siblings.indexOf(draft) - 1];
	const before = inSentence.filter(
		(p) => p.to <= draft.from && (!previous || p.from >= previous.to)
	);
	const own = choose(setting.document, draft, before, after);
	if (own?.kind === 'several') return severalCountries(setting);
	if (own) return accept(setting, own, inSentence, 'in the clause');
	const leading = inSentence.filter((p) => p.to <= (siblings[0]?.from ?? 0));
	const first = choose(setting.document, draft, leading, []);
	if (!first || isOwnedByPart(draft, previous)) return undefined;
	return accept(setting, first, inSentence, 'at the head of the sentence');
}

/** "swung into Bangladesh yesterday, where four more died": the place that a clause tells of. */
function findWhere(
	{ document }: Setting,
	draft: FigureDraft,
	inSentence: readonly PlaceMention[]
): PlaceMention | undefined {
	const { from } = sentenceOf(document, draft);
	const where = within(document.marksOf(draft.sentenceIndex), { from, to: draft.from }).findLast(
		({ section, key }) => section === 'grammar' && key === 'where'
	);
	if (!where || hasSign(document, where.to, draft.from, ';')) return undefined;
	const last = inSentence.findLast(({ to }) => to <= where.from && where.from - to <= WHERE_REACH);
	if (!last) return undefined;
	// "à Grand-Bassam, dans le sud du pays, où": the narrower place of the two.
	const before = last.place?.level === 0 ? inSentence[inSentence.indexOf(last) - 1] : undefined;
	const isNarrower =
		before &&
		last.from - before.to <= WHERE_REACH &&
		before.place?.level !== 0 &&
		(!before.place || before.place.country === last.place?.country);
	const place = isNarrower ? before : last;
	const dates = within(document.dates, { from: last.to, to: where.from });
	const isPeople = within(document.numbers, { from: last.to, to: where.from }).some(
		(number) => !dates.some((date) => date.from <= number.from && number.to <= date.to)
	);
	const isNamed = inSentence.some(({ from: at, to }) => at >= where.to && to <= draft.from);
	return isPeople || isNamed ? undefined : place;
}

/** Tokens between a place and the clause on it: a comma, a day. */
const WHERE_REACH = 5;

/** The places that the layout gives to a figure are no other's. */
function takenBy(setting: Setting, draft: FigureDraft): PlaceMention[] {
	const bracketed = ownedByBracket(setting, draft);
	const span = draft.placeSpan;
	const listed = span ? overlapping(setting.places, span) : [];
	return bracketed ? [bracketed, ...listed] : listed;
}

/** The places that share a token with a stretch. */
function overlapping(places: readonly PlaceMention[], { from, to }: Span): PlaceMention[] {
	return within(places, { from: from - SPAN_REACH, to: to + SPAN_REACH }).filter(
		(place) => place.from < to && from < place.to
	);
}

/** Whether a place behind a figure is the figure's: over its equivalents and closed parts. */
function isBehind(
	{ document }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	if (place.from < draft.to || hasSign(document, draft.to, place.from, ';')) return false;
	if (isInNextClause(document, draft, place) || isOfSpeaker(document, draft, place)) return false;
	if (isOfNextTeller(document, draft, place)) return false;
	if (opensNext(document, draft, place) || isOfRecord(document, draft, place)) return false;
	if (isOfOther(document, draft, siblings, place)) return false;
	if (isOfUncountedPart(document, draft, siblings, place)) return false;
	// "222 en la capital, mientras que en Morelos se registran 74".
	const { sentenceIndex } = draft;
	if (
		hasMark(document, sentenceIndex, Math.max(draft.to, draft.frame?.to ?? 0), place.from, [
			'clauseStart'
		])
	)
		return false;
	if (isOfNext(document, draft, siblings, place) || isOfNumber(document, draft, place))
		return false;
	const between = siblings.filter((one) => one.from >= draft.to && one.to <= place.from);
	return between.every((one, i) => {
		const isBound = one.parent === draft || one.antecedent === draft;
		if (isBound && one.relation === 'equivalent') return true;
		if (isToldWith(draft, one) && place.kind === 'in') return true;
		if (isBound && one.relation === 'part_of')
			return [',', '—', '–', ')'].some((sign) => hasSign(document, one.to, place.from, sign));
		const last = between[i - 1] ?? draft;
		const isClause = hasMark(document, draft.sentenceIndex, last.to, one.from, CLAUSES);
		return one.relation === null && one.from - last.to <= COORDINATED && !isClause;
	});
}

/** "« …, tuant une quinzaine de personnes », a déclaré l'élu, depuis Dori": where it was told. */
function isOfSpeaker(document: Document, { to }: FigureDraft, { from }: PlaceMention): boolean {
	const speaker = within(document.sources, { from: to, to: from }).find(
		({ kind, cueFrom }) => kind === 'inversion' && cueFrom >= to
	);
	if (!speaker) return false;
	const isClosing = (sign: string): boolean => hasSign(document, to, speaker.cueFrom, sign);
	return ['»', '”', '"'].some(isClosing);
}

/** "18 000 sinistrés et les estimations du maire font état de dégâts à X": what another one tells. */
function isOfNextTeller(document: Document, { to }: FigureDraft, { from }: PlaceMention): boolean {
	return within(document.sources, { from: to, to: from }).some(
		({ kind, cueFrom }) => kind === 'subject' && cueFrom >= to
	);
}

/** "14 civils ont été tués, et dans le hameau de X d'autres …": ", et" opens what is said of the next place. */
function isInNextClause(
	document: Document,
	{ sentenceIndex, to }: FigureDraft,
	place: PlaceMention
): boolean {
	const and = within(document.marksOf(sentenceIndex), { from: to, to: place.from }).findLast(
		({ section, key }) => section === 'grammar' && key === 'and'
	);
	if (!and || document.tokens.key[and.from - 1] !== ',' || place.kind !== 'in') return false;
	const between = { from: and.to, to: place.from };
	const { to: end } = document.sentences[sentenceIndex] ?? place;
	if (!hasMark(document, sentenceIndex, place.to, end, ['have', 'be'])) return false;
	return place.from - and.to <= NEXT_PLACE && within(document.numbers, between).length === 0;
}

/** Tokens from "et" to the name of a place: "dans le hameau de". */
const NEXT_PLACE = 5;

/** "la province du Ouaddaï 348 500, celle du Sila 45 700": the pronoun opens what is said of the next place. */
function opensNext(document: Document, draft: FigureDraft, place: PlaceMention): boolean {
	return within(document.marksOf(draft.sentenceIndex), { from: draft.to, to: place.from + 1 }).some(
		({ section, key, to }) => section === 'relation' && key === 'pronoun' && to >= place.from - 1
	);
}

/** "du Hatay, avec 12 morts, et de Kilis, avec 8": a list of places, each before its figure. */
function isOfNext(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const next = siblings[siblings.indexOf(draft) + 1];
	if (!next || next.from < place.to || next.from - place.to > COORDINATED) return false;
	const isJoined = hasMark(document, draft.sentenceIndex, draft.to, place.from, ['and']);
	return (
		isJoined &&
		hasSign(document, draft.to, place.from, ',') &&
		hasSign(document, place.to, next.from, ',')
	);
}

/** "acogen a 59.700 personas, en Yoro a 12.300": the place of the number right behind it. */
function isOfNumber(document: Document, draft: FigureDraft, place: PlaceMention): boolean {
	if (!hasSign(document, draft.to, place.from, ',')) return false;
	const near = { from: place.to, to: place.to + NUMBER_REACH };
	return countsWithin(document, near).some(({ from }) => from - place.to <= 1);
}

/** Tokens of the longest number. */
const NUMBER_REACH = 8;

/** ", the largest number in Africa": among whom it is the most. */
function isOfRecord(document: Document, draft: FigureDraft, place: PlaceMention): boolean {
	return within(document.marksOf(draft.sentenceIndex), { from: draft.to, to: place.from }).some(
		({ section, key, from, to }) =>
			section === 'measure' &&
			key === 'record' &&
			hasSign(document, draft.to, from, ',') &&
			!hasSign(document, to, place.from, ',')
	);
}

/** "450 migrants, d'après l'OIM, qui précise que 250 venaient d'Égypte": a number of another clause. */
function isOfOther(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const isFigure = (at: number): boolean => siblings.some((one) => one.from <= at && at < one.to);
	const number = within(document.numbers, { from: draft.to, to: place.from }).find(
		({ form, from }) => form !== 'article' && !isFigure(from)
	);
	return (
		number !== undefined && hasMark(document, draft.sentenceIndex, draft.to, number.from, CLAUSES)
	);
}

/** "7 people including 3 children in Idlib": where all of them were, unless the part is a number alone. */
function isToldWith(draft: FigureDraft, part: FigureDraft): boolean {
	const isPart = part.parent === draft && part.relation === 'part_of' && part.head !== null;
	return isPart && part.from >= draft.to && part.from - draft.to <= PART_CUE;
}

/** Tokens between a figure and its part: "including". */
const PART_CUE = 1;
const CLAUSES = ['relative', 'clauseStart'];
/** Tokens between coordinated figures: "38 morts et 83 blessés". */
const COORDINATED = 4;

export function hasSign({ tokens }: Document, from: number, to: number, sign: string): boolean {
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
	// "en Lambayeque y 38 puentes a nivel nacional": the country right behind is its own.
	const isWhole = (place: PlaceMention | undefined): boolean =>
		place?.kind !== 'of' && place?.place?.level === 0 && place.from - draft.to <= BESIDE;
	const whole = isWhole(after[0]) && after.length === 1 ? after : all;
	const main = all.filter((place) => !isInRelative(document, draft, place));
	const come = main.filter((place) => !isFled(document, draft, place));
	const stays = come.length > 0 ? come : main;
	const told = stays.some(({ kind }) => !isBare(kind)) ? stays : all;
	const narrow = told.filter((place) => !isWider(place, whole));
	for (const wanted of kinds) {
		// A subject stands before its figure: "Le Tchad accueille …".
		const found =
			wanted === isBare
				? narrow.findLast((place) => isBare(place.kind))
				: narrow.find((place) => wanted(place.kind));
		if (found) return inFrontOf(found, narrow) ?? found;
	}
	return undefined;
}

/** "une frappe sur Maaysra, village au nord de Beyrouth, a tué": where it lies, not what it lies near. */
function inFrontOf(near: PlaceMention, all: readonly PlaceMention[]): PlaceMention | undefined {
	if (near.kind !== 'near') return undefined;
	return all.find(
		({ kind, place, to }) =>
			kind === 'in' && place?.level !== 0 && near.from >= to && near.from - to <= NEAR_REACH
	);
}

/** Tokens from a place to what it lies near: ", village chiite de la montagne au nord de". */
const NEAR_REACH = 14;

/** "people who had lived in camps near Goma have returned to …": of the clause in front of the verb. */
function isInRelative(document: Document, draft: FigureDraft, { from, to }: PlaceMention): boolean {
	const { frame } = draft;
	if (!frame || frame.from < to || from < draft.to) return false;
	return within(document.marksOf(draft.sentenceIndex), { from: draft.to, to: draft.to + 1 }).some(
		({ section, key }) => section === 'grammar' && key === 'relative'
	);
}

/** "1 846 arrivants fuyant les attaques dans l'État de Borno": what they fled is not where they came to. */
function isFled(document: Document, draft: FigureDraft, { from }: PlaceMention): boolean {
	if (!TO.has(draft.metric) || from < draft.to) return false;
	const marks = within(document.marksOf(draft.sentenceIndex), { from: draft.to, to: from });
	const verb = marks.findLast(
		({ section, sub, key }) =>
			(section === 'frames' && sub !== 'noun') ||
			(section === 'grammar' && (key === 'be' || key === 'have'))
	);
	return verb?.section === 'frames' && verb.key === 'displaced';
}

/** The country of a place that is named in it too. */
function isWider(place: PlaceMention, all: readonly PlaceMention[]): boolean {
	const isMove = (one: PlaceMention): boolean => isFrom(one.kind) || isTo(one.kind);
	return (
		place.place?.level === 0 &&
		!isMove(place) &&
		all.some(
			(other) =>
				!isMove(other) &&
				// "à Nguetchéwé, dans le nord du Cameroun": a name that no list of places has.
				((other.place === null && other.kind === 'in') ||
					(other.place?.country === place.place?.country && other.place?.level !== 0))
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

/** A list of countries is no one place; divisions side by side are as wide as what holds them. */
function accept(
	setting: Setting,
	mention: PlaceMention,
	inSentence: readonly PlaceMention[],
	rule: string
): Choice {
	const isCountry = (place: PlaceMention): boolean => place.place?.level === 0;
	const others = inSentence.filter(
		(other) =>
			isCountry(other) &&
			(other.kind === mention.kind || isListedWith(setting.document, other, mention)) &&
			other.place?.country !== mention.place?.country &&
			Math.abs(other.from - mention.from) <= 5
	);
	if (isCountry(mention) && others.length > 0) {
		return { mention: null, rule: 'several countries at once', inText: true };
	}
	const isOneOfMany = listAround(setting.document, mention, inSentence).length >= LISTED;
	return (isOneOfMany && ofCountry(setting.country)) || { mention, rule, inText: true };
}

/** "réfugiés au Tchad, en RDC et au Cameroun": nothing but a comma or "et" and a preposition between. */
function isListedWith({ tokens }: Document, one: Span, other: Span): boolean {
	const [first, second] = one.from < other.from ? [one, other] : [other, one];
	const between = tokens.key.slice(first.to, second.from);
	return between.length <= 2 && between.length > 0 && (between[0] === ',' || between.length === 1);
}

/** Divisions of one country, of one level, side by side: the run of them that holds the given one. */
function listAround(
	document: Document,
	mention: PlaceMention,
	inSentence: readonly PlaceMention[]
): PlaceMention[] {
	const { place } = mention;
	if (!place || place.level === 0) return [];
	const isLike = (one: PlaceMention | undefined): one is PlaceMention =>
		one?.place?.level === place.level && one.place.country === place.country;
	const at = inSentence.indexOf(mention);
	const isNext = (a: PlaceMention | undefined, b: PlaceMention | undefined): boolean =>
		isLike(a) && isLike(b) && isListedWith(document, a, b);
	let [from, to] = [at, at + 1];
	while (isNext(inSentence[from - 1], inSentence[from])) from--;
	while (isNext(inSentence[to - 1], inSentence[to])) to++;
	return inSentence.slice(from, to);
}
