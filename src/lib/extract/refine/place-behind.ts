/** Whether a place behind a figure is the figure's, or of what is told next. */
import type { Document } from '../document.ts';
import { findSign, hasSign } from '../signs.ts';
import { WORD } from '../tokens.ts';
import type { FigureDraft, PlaceMention } from '../types.ts';
import { countsWithin, sentenceOf, within } from './layout.ts';
import { isSeatAway } from './place-capital.ts';
import { HAPPENS, isMove } from './place-kinds.ts';
import { hasMark, type Setting } from './place-setting.ts';
import { isOfUncountedPart } from './uncounted.ts';

/** The places behind a figure, up to a semicolon, that are the figure's. */
export function placesBehind(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	places: readonly PlaceMention[]
): PlaceMention[] {
	const behind = places.filter(({ from }) => from >= draft.to);
	const end = findSign(setting.document.tokens, draft.to, behind.at(-1)?.from ?? draft.to, ';');
	return behind.filter((place) => place.from <= end && isBehind(setting, draft, siblings, place));
}

/** Whether a place behind a figure is the figure's. */
function isBehind(
	setting: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const { document } = setting;
	// First of all: of the places of a long row all but the nearest are out of reach.
	if (!isReached(setting, draft, siblings, place)) return false;
	if (isInNextClause(document, draft, place) || isOfSpeaker(document, draft, place)) return false;
	if (isNextSubject(document, draft, place)) return false;
	if (isOfNextTeller(document, draft, place)) return false;
	if (opensNext(document, draft, place) || isOfRecord(document, draft, place)) return false;
	if (isOfOther(document, draft, siblings, place)) return false;
	if (isOfUncountedPart(document, draft, siblings, place)) return false;
	if (isInOtherClause(setting, draft, place) || isSender(document, draft, place)) return false;
	if (isOfNext(document, draft, siblings, place) || isOfNumber(document, draft, place))
		return false;
	if (opensNextRow(setting, draft, siblings, place)) return false;
	return !isOfNextVerb(document, draft, siblings, place);
}

/**
 * "222 en la capital, mientras que en Morelos se registran 74"; what has neither a number nor a place
 * beside it tells how it came: "sept agents ont été tués, leur véhicule ayant sauté à Dori".
 */
function isInOtherClause(
	{ document, places }: Setting,
	{ sentenceIndex, to, frame }: FigureDraft,
	place: PlaceMention
): boolean {
	const between = { from: Math.max(to, frame?.to ?? 0), to: place.from };
	const [start] = within(document.marksNamed(sentenceIndex, 'grammar', 'clauseStart'), between);
	if (!start) return false;
	const sentence = document.sentences[sentenceIndex] ?? place;
	const own = { from: sentence.from, to: start.from };
	const rest = { from: start.to, to: sentence.to };
	const isDenied = hasMark(document, sentenceIndex, start.to, place.from, ['negation']);
	return isDenied || within(places, own).length > 0 || countsWithin(document, rest).length > 0;
}

/** "36 cuerpos, y las excavadoras que mandó Caracas": a capital that acts in a relative clause. */
function isSender(
	document: Document,
	{ to, sentenceIndex }: FigureDraft,
	place: PlaceMention
): boolean {
	if (place.kind !== 'bare' || !isSeatAway(document, place)) return false;
	const relative = within(document.marksNamed(sentenceIndex, 'grammar', 'relative'), {
		from: Math.max(to, place.from - SENT),
		to: place.from
	});
	return relative.length > 0 && hasSign(document.tokens, to, place.from, ',');
}

/** Tokens from a relative pronoun to who acts in its clause: "que mandó". */
const SENT = 4;

/** Over equivalents of the figure, its closed parts, and figures that stand in one row with it. */
function isReached(
	{ document, places }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const between = siblings.filter((one) => one.from >= draft.to && one.to <= place.from);
	if (between.length === 0) return true;
	const { from } = sentenceOf(document, draft);
	// "En Santander hubo 14 heridos y 3 muertos en Piedecuesta": the first is where the sentence is set.
	const isSet = within(places, { from, to: Math.min(draft.from, from + HEAD) }).length > 0;
	return between.every((one, i) => {
		const isBound = one.parent === draft || one.antecedent === draft;
		if (isBound && one.relation === 'equivalent') return true;
		if (isToldWith(draft, one) && place.kind === 'in') return true;
		if (isBound && one.relation === 'part_of')
			return [',', '—', '–', ')'].some((sign) =>
				hasSign(document.tokens, one.to, place.from, sign)
			);
		if (isSubjectWith(draft, one)) return true;
		const last = between[i - 1] ?? draft;
		const isClause = hasMark(document, draft.sentenceIndex, last.to, one.from, CLAUSES);
		const isTold =
			tellsState(document, draft.sentenceIndex, last.to, one.from) || isMovedApart(last, one);
		const isCoordinated = one.from - last.to <= COORDINATED && !isClause && !isTold;
		return isPeer(one) && isCoordinated && !isSet;
	});
}

/** No part of what its sentence tells; of a total told before it, all that a list tells is one. */
function isPeer({ relation, parent, sentenceIndex }: FigureDraft): boolean {
	return relation === null || (relation === 'part_of' && parent?.sentenceIndex !== sentenceIndex);
}

/** "une femme et ses deux enfants ont péri, dans la commune de": one verb behind both of them. */
function isSubjectWith(draft: FigureDraft, one: FigureDraft): boolean {
	const isVerbBehind = ({ frame }: FigureDraft): boolean => !frame || frame.from >= one.to;
	const isTogether = one.metric === draft.metric && one.from - draft.to <= COORDINATED;
	return isTogether && one.frame !== null && isVerbBehind(one) && isVerbBehind(draft);
}

/** "3.000 hogares siguen sin luz y 600 personas": the verb of the first closes its clause. */
function tellsState(document: Document, sentence: number, from: number, to: number): boolean {
	return within(document.marksNamed(sentence, 'measure', 'stock'), { from, to }).length > 0;
}

/** "79 personnes sont mortes et 104 ont été conduites à Kalamata": where others were taken. */
function isMovedApart(last: FigureDraft, { frame, from, metric }: FigureDraft): boolean {
	if (!HAPPENS.has(last.metric) || !isMove(metric) || !last.frame || !frame) return false;
	return last.frame.to <= from && frame.from >= from;
}

/** "« …, tuant une quinzaine de personnes », a déclaré l'élu, depuis Dori": where it was told. */
function isOfSpeaker(document: Document, { to }: FigureDraft, { from }: PlaceMention): boolean {
	const speaker = within(document.sources, { from: to, to: from }).find(
		({ kind, cueFrom }) => kind === 'inversion' && cueFrom >= to
	);
	if (!speaker) return false;
	const isClosing = (sign: string): boolean => hasSign(document.tokens, to, speaker.cueFrom, sign);
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
	if (place.kind !== 'in') return false;
	const ands = document.marksNamed(sentenceIndex, 'grammar', 'and');
	const and = within(ands, { from: to, to: place.from }).at(-1);
	if (!and || document.tokens.key[and.from - 1] !== ',') return false;
	const between = { from: and.to, to: place.from };
	const { to: end } = document.sentences[sentenceIndex] ?? place;
	if (!hasMark(document, sentenceIndex, place.to, end, ['have', 'be'])) return false;
	return place.from - and.to <= NEXT_PLACE && within(document.numbers, between).length === 0;
}

/** "108 cas, dont 3 décès (17 %), le Tanganyika a notifié 106 cas": behind a comma the next place has a verb. */
function isNextSubject(
	document: Document,
	{ sentenceIndex, to }: FigureDraft,
	{ from, to: end, kind }: PlaceMention
): boolean {
	const { key } = document.tokens;
	const isSetOff = key[from - 1] === ',' || (key[from - 2] === ',' && from - 2 >= to);
	if (!isSetOff || kind === 'in') return false;
	return hasMark(document, sentenceIndex, end, end + 1, ['have']);
}

/** Tokens from "et" to the name of a place: "dans le hameau de". */
const NEXT_PLACE = 5;

/** "la province du Ouaddaï 348 500, celle du Sila 45 700": the pronoun opens what is said of the next place. */
function opensNext(document: Document, draft: FigureDraft, place: PlaceMention): boolean {
	const { marksNamed } = document;
	const { sentenceIndex } = draft;
	const between = { from: draft.to, to: place.from + 1 };
	// "11 autres dans celle du Séno", "49 blessés pour celle du Sud": a word ties it to the figure.
	const isTied = (at: number): boolean =>
		at > draft.to &&
		document.tokens.kind[at - 1] === WORD &&
		!marksNamed(sentenceIndex, 'grammar', 'and').some(({ to }) => to === at);
	return within(marksNamed(sentenceIndex, 'relation', 'pronoun'), between).some(
		({ from, to }) => to >= place.from - 1 && !isTied(from)
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
		hasSign(document.tokens, draft.to, place.from, ',') &&
		hasSign(document.tokens, place.to, next.from, ',')
	);
}

/** "En Ocaña hay 2.360 familias, y en Tibú, en albergues, van 5.860": each number has its place in front. */
function opensNextRow(
	{ document, places }: Setting,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const isNext = ({ from, relation }: FigureDraft): boolean =>
		from >= place.to && relation !== 'equivalent';
	if (place.kind !== 'in' || !siblings.some(isNext)) return false;
	const and = within(document.marksNamed(draft.sentenceIndex, 'grammar', 'and'), {
		from: draft.to,
		to: place.from
	}).at(-1);
	if (!and || place.from - and.to > NEXT_PLACE) return false;
	const last = siblings.findLast((one) => one.to <= draft.from);
	const { from } = sentenceOf(document, draft);
	const ahead = within(places, { from: last?.to ?? from, to: draft.from });
	const isListed = within(places, { from: draft.to, to: and.from }).some(
		({ to }) => to === and.from
	);
	return !isListed && ahead.some(({ kind }) => kind === 'in');
}

/** "entregó kits a 350 familias y atendió en Danlí a 80 heridos": between the next verb and its figure. */
function isOfNextVerb(
	document: Document,
	{ sentenceIndex, to, frame }: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	const next = siblings.find((one) => one.from >= place.to);
	const verb = next?.frame;
	if (!next || !verb || verb === frame || verb.from < to || verb.from > place.from) return false;
	if (next.from - place.to > COORDINATED || (frame && frame.from >= verb.from)) return false;
	return hasMark(document, sentenceIndex, to, verb.from, ['and']);
}

/** "acogen a 59.700 personas, en Yoro a 12.300": the place of the number right behind it. */
function isOfNumber(document: Document, draft: FigureDraft, place: PlaceMention): boolean {
	if (!hasSign(document.tokens, draft.to, place.from, ',')) return false;
	const near = { from: place.to, to: place.to + NUMBER_REACH };
	return countsWithin(document, near).some(({ from }) => from - place.to <= 1);
}

/** Tokens of the longest number. */
const NUMBER_REACH = 8;

/** ", the largest number in Africa": among whom it is the most. */
function isOfRecord(document: Document, draft: FigureDraft, place: PlaceMention): boolean {
	const records = document.marksNamed(draft.sentenceIndex, 'measure', 'record');
	return within(records, { from: draft.to, to: place.from }).some(
		({ from, to }) =>
			hasSign(document.tokens, draft.to, from, ',') &&
			!hasSign(document.tokens, to, place.from, ',')
	);
}

/** "450 migrants, d'après l'OIM, qui précise que 250 venaient d'Égypte": a number of another clause. */
function isOfOther(
	document: Document,
	draft: FigureDraft,
	siblings: readonly FigureDraft[],
	place: PlaceMention
): boolean {
	if (!hasMark(document, draft.sentenceIndex, draft.to, place.from, CLAUSES)) return false;
	const isFigure = (at: number): boolean => siblings.some((one) => one.from <= at && at < one.to);
	const number = within(document.numbers, { from: draft.to, to: place.from }).find(
		({ form, from }) => form !== 'article' && !isFigure(from)
	);
	return (
		number !== undefined && hasMark(document, draft.sentenceIndex, draft.to, number.from, CLAUSES)
	);
}

/** "7 people including 3 children in Idlib": where all of them were, unless the part is a number alone. */
export function isToldWith(draft: FigureDraft, part: FigureDraft): boolean {
	const isPart = part.parent === draft && part.relation === 'part_of' && part.head !== null;
	return isPart && part.from >= draft.to && part.from - draft.to <= PART_CUE;
}

/** Tokens between a figure and its part: "including". */
const PART_CUE = 1;

const CLAUSES = ['relative', 'clauseStart'];

/** Tokens of a place at the head of a sentence. */
const HEAD = 5;

/** Tokens between coordinated figures: "38 morts et 83 blessés". */
const COORDINATED = 4;
