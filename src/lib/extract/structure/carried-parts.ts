/**
 * Rows of a breakdown told in prose, each with its place: "Maradi compte 42 décès, devant Tahoua (14 morts) et
 * Dosso, où 12 personnes ont péri. À Niamey, 2 décès et 566 sinistrés." What one row is a part of, the next is.
 */
import type { PlaceRef } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { liesIn } from '../places/resolve.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';

/** Figures of a kind that are looked back at, and sentences from a row to the next. */
const MEMORY = 12;
const NEXT = 1;

/** Ties the rows that follow a row or a total. */
export function tieCarriedParts(drafts: readonly FigureDraft[], document: Document): void {
	const room = new Map<FigureDraft, number>();
	for (const [at, draft] of drafts.entries()) {
		if (draft.relation === 'part_of') take(room, draft);
		const near = drafts.slice(Math.max(0, at - MEMORY), at);
		const whole = findWhole(document, draft, near) ?? findBeside(draft, near);
		if (!whole || (draft.value ?? Infinity) > leftOf(room, whole)) continue;
		if (draft.relation === 'part_of' && draft.parent === whole) continue;
		draft.relation = 'part_of';
		draft.parent = whole;
		take(room, draft);
	}
}

/** What a whole leaves for other parts. */
function leftOf(room: ReadonlyMap<FigureDraft, number>, whole: FigureDraft): number {
	return room.get(whole) ?? whole.value ?? whole.low ?? 0;
}

function take(room: Map<FigureDraft, number>, { parent, value, metric }: FigureDraft): void {
	if (parent && parent.metric === metric) room.set(parent, leftOf(room, parent) - (value ?? 0));
}

/** The whole of the row before; the total itself where the sentence behind it opens with a place. */
function findWhole(
	document: Document,
	draft: FigureDraft,
	near: readonly FigureDraft[]
): FigureDraft | undefined {
	const last = near.findLast((one) => isSameKind(one, draft) && !isAside(one));
	if (!last || !isOpen(draft, last) || draft.sentenceIndex - last.sentenceIndex > NEXT)
		return undefined;
	if (draft.columnSpan || last.columnSpan || isNew(document, draft)) return undefined;
	const whole = last.relation === 'part_of' ? last.parent : last;
	if (!whole || whole.relation !== null || !isSameKind(whole, draft)) return undefined;
	if (whole.sentenceIndex === draft.sentenceIndex || hasOwnTime(document, draft, last))
		return undefined;
	if (paragraphAt(document, last) !== paragraphAt(document, draft)) return undefined;
	return isInside(document, draft, last, whole) ? whole : undefined;
}

/** "2 décès et 566 sinistrés": beside a row of another list, the next count of the same total. */
function findBeside(draft: FigureDraft, near: readonly FigureDraft[]): FigureDraft | undefined {
	const row = near.at(-1);
	if (draft.relation !== null || row?.relation !== 'part_of' || !row.parent) return undefined;
	const { sentenceIndex, from } = row.parent;
	if (row.sentenceIndex !== draft.sentenceIndex || sentenceIndex === draft.sentenceIndex)
		return undefined;
	if (draft.from - row.to > JOINED) return undefined;
	return near.find(
		(one) => one.sentenceIndex === sentenceIndex && one.from > from && isWholeFor(one, draft)
	);
}

/** Tokens of "et plus de". */
const JOINED = 4;

function isWholeFor(one: FigureDraft, draft: FigureDraft): boolean {
	return one.relation === null && isSameKind(one, draft);
}

function isSameKind(one: FigureDraft, other: FigureDraft): boolean {
	return one.metric === other.metric && one.unit === other.unit && !one.when && !other.when;
}

/** An earlier value, or the same in another unit. */
function isAside({ relation }: FigureDraft): boolean {
	return relation !== null && relation !== 'part_of';
}

/** It hangs on nothing yet, or on the row before it, whose peer it is. */
function isOpen({ relation, parent }: FigureDraft, last: FigureDraft): boolean {
	return relation === null || (relation === 'part_of' && parent === last && last.relation !== null);
}

/** "Six nouveaux cas ont été signalés à Beni": on top of those told. */
function isNew(document: Document, { sentenceIndex, from, to }: FigureDraft): boolean {
	return document
		.marksNamed(sentenceIndex, 'measure', 'flow')
		.some((mark) => mark.to >= from && mark.from <= to);
}

/** A time between the row before and the end of the sentence: "9 600 déplacés, au 1er août". */
function hasOwnTime(
	{ dates, sentences }: Document,
	draft: FigureDraft,
	last: FigureDraft
): boolean {
	const { to } = sentences[draft.sentenceIndex] ?? draft;
	return mentionsIn(dates, { from: last.to, to }).some(({ kind }) => kind !== 'vague');
}

function paragraphAt({ paragraphs }: Document, { from }: Span): Span | undefined {
	return paragraphs.find((paragraph) => paragraph.from <= from && from < paragraph.to);
}

/** It names a place of its own, which lies in that of the whole. */
function isInside(
	document: Document,
	draft: FigureDraft,
	last: FigureDraft,
	whole: FigureDraft
): boolean {
	const { sentences, country } = document;
	const sentence = sentences[draft.sentenceIndex] ?? draft;
	const start = last.sentenceIndex === draft.sentenceIndex ? last.to : sentence.from;
	const here = placesIn(document, { from: start, to: Math.min(draft.to + PLACE, sentence.to) });
	if (here.length === 0) return false;
	const told = placesIn(document, sentences[whole.sentenceIndex] ?? whole);
	return here.every((place) =>
		told.length > 0
			? told.some((other) => liesIn(place, other))
			: place.level !== 0 && place.country === country
	);
}

/** Tokens from a figure to its place behind it. */
const PLACE = 6;

/** "Kigali dit en avoir enregistré 8 000": who counts is no place. */
function placesIn({ places, sources }: Document, span: Span): PlaceRef[] {
	const named = mentionsIn(places, span).filter(
		({ from, to }) => mentionsIn(sources, { from, to }).length === 0
	);
	return named.flatMap(({ place }) => place ?? []);
}
