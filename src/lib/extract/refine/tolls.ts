/** Counts of one event that a later sentence or an earlier day shows to be values of its toll. */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import { mentionsIn } from '../spans.ts';
import { hasSign } from '../signs.ts';
import type { FigureDraft } from '../types.ts';
import { paragraphOf, sentenceOf } from './layout.ts';
import { setCumulative } from './running-total.ts';
import { VICTIMS } from '../figures/victims.ts';

/** Sentences between a count and the toll of the days before it. */
const REACH = 2;
/** Figures around one that are looked at: work stays linear in a text of any shape. */
const NEAR = 60;

/** "Le séisme a fait 40 morts et 12 blessés. Le bilan était de 31 dimanche.": all of one toll. */
export function followTolls(drafts: readonly FigureDraft[], document: Document): void {
	const parts = listParts(drafts);
	drafts.forEach((draft, i) => {
		if (!isCountOfEvent(draft)) return;
		const near = drafts.slice(Math.max(0, i - NEAR), i + NEAR + 1);
		if (!isValueOfToll(draft, near, document)) return;
		const beside = near.filter(({ sentenceIndex }) => sentenceIndex === draft.sentenceIndex);
		const told = [...beside, ...(parts.get(draft) ?? [])];
		for (const one of told) if (isCountOfEvent(one)) setCumulative(one);
	});
	drafts.forEach((draft, i) => {
		const before = drafts[i - 1];
		if (!before) return;
		if (!isTakenUp(draft, before, document)) return;
		for (const one of [draft, ...(parts.get(draft) ?? [])])
			if (one === draft || isCountOfEvent(one)) setCumulative(one);
	});
	drafts.forEach((draft, i) => {
		const before = drafts[i - 1];
		if (before && goesOnInToll(draft, before, document)) setCumulative(draft);
	});
	const tolls = new Map<Metric, FigureDraft>();
	let last: FigureDraft | undefined;
	for (const draft of drafts) {
		const toll = tolls.get(draft.metric);
		if (last && isCountedOn(draft, last)) setCumulative(draft);
		if (toll && isShareOfToll(draft, toll, document)) {
			setCumulative(draft);
			continue;
		}
		if (draft.measure !== 'cumulative' || !isToll(draft)) continue;
		tolls.set(draft.metric, draft);
		last = draft;
	}
}

/** "Le bilan est de 19 morts. … On compte aussi 16 blessés": a count behind a toll goes on with it. */
function isCountedOn(draft: FigureDraft, toll: FigureDraft): boolean {
	if (!isTally(draft) || draft.metric === 'missing' || draft.relation !== null) return false;
	if (!VICTIMS.has(draft.metric)) return false;
	return draft.sentenceIndex - toll.sentenceIndex <= COUNTED_REACH;
}

/** Sentences from a toll to a count that goes on with it. */
const COUNTED_REACH = 8;

/** A whole told today, of what befalls people in an event. */
function isToll({ metric, relation }: FigureDraft): boolean {
	return (VICTIMS.has(metric) || metric === 'missing') && relation === null;
}

/**
 * "… un saldo de 37 muertos. El departamento más afectado es Cochabamba, con 16 muertos": of a place, no
 * more than the toll told before, and no verb or time of its own tells that it happened.
 */
function isShareOfToll(draft: FigureDraft, toll: FigureDraft, document: Document): boolean {
	const { value, measure, frame, relation, sentenceIndex } = draft;
	if (measure === 'cumulative' || frame || relation === 'previous' || isTally(draft)) return false;
	if (relation === 'part_of' && draft.parent?.sentenceIndex === sentenceIndex) return false;
	if (
		isNew(draft) ||
		toll.sentenceIndex === sentenceIndex ||
		(value ?? Infinity) > (toll.value ?? 0)
	)
		return false;
	const sentence = sentenceOf(document, draft);
	if (mentionsIn(document.dates, sentence).some(({ kind }) => kind !== 'vague')) return false;
	if (mentionsIn(document.places, sentence).length === 0) return false;
	// "« Nous avons ramassé douze cadavres »": what a witness saw is no share of the count.
	if (hasSign(document.tokens, sentence.from, draft.from, '«“"')) return false;
	return sentenceIndex - toll.sentenceIndex <= SHARE_REACH;
}

/** Sentences from a toll to what it was in one place. */
const SHARE_REACH = 3;

function isCountOfEvent(draft: FigureDraft): boolean {
	return VICTIMS.has(draft.metric) && draft.measure === 'flow' && !isNew(draft);
}

/** "3 nouveaux décès": what came on top is no toll. */
function isNew({ evidence }: FigureDraft): boolean {
	return evidence.some(({ field, rule }) => field === 'measure' && rule === 'an increase');
}

/** The figures that hang on each. */
function listParts(drafts: readonly FigureDraft[]): Map<FigureDraft, FigureDraft[]> {
	const parts = new Map<FigureDraft, FigureDraft[]>();
	for (const draft of drafts) {
		const { parent } = draft;
		const known = parent && parts.get(parent);
		if (known) known.push(draft);
		else if (parent) parts.set(parent, [draft]);
	}
	return parts;
}

/** A count of victims that an earlier, lower value of the same is set against. */
function isValueOfToll(
	draft: FigureDraft,
	drafts: readonly FigureDraft[],
	document: Document
): boolean {
	if (draft.relation !== null) return false;
	return drafts.some(
		(other) =>
			other.from > draft.from &&
			other.metric === draft.metric &&
			(other.value ?? Infinity) <= (draft.value ?? 0) &&
			(isTollBefore(other, draft, document) || isLaterThanEvent(other, draft, document))
	);
}

/** The toll of the sentence behind, told as a running total. */
function isTollBefore(other: FigureDraft, draft: FigureDraft, document: Document): boolean {
	const apart = other.sentenceIndex - draft.sentenceIndex;
	if (apart < 1 || apart > REACH || other.measure !== 'cumulative') return false;
	if (other.relation === 'part_of' || other.relation === 'superseded') return false;
	if (paragraphOf(document, other.from).from !== paragraphOf(document, draft.from).from)
		return false;
	return daysIn(document, sentenceOf(document, other)).length > 0;
}

/** "Le séisme de lundi a fait 40 morts, contre 31 jeudi": a day after the event's is of a count. */
function isLaterThanEvent(other: FigureDraft, draft: FigureDraft, document: Document): boolean {
	if (other.relation !== 'previous' || other.parent !== draft) return false;
	const { from, to } = sentenceOf(document, draft);
	if (other.sentenceIndex !== draft.sentenceIndex) return false;
	const event = daysIn(document, { from, to: draft.from })[0];
	const counted = daysIn(document, { from: other.to, to })[0];
	return event !== undefined && counted !== undefined && counted > event;
}

/** "un bilan de 39 morts, contre 35 samedi, ainsi que de 124 blessés et 90 disparus": the list of the toll goes on. */
function goesOnInToll(draft: FigureDraft, before: FigureDraft, document: Document): boolean {
	if (!isCountOfEvent(draft) || draft.relation !== null || draft.frame) return false;
	const whole = before.relation === 'previous' ? before.parent : before;
	if (!whole || whole.measure !== 'cumulative' || !VICTIMS.has(whole.metric)) return false;
	if (draft.sentenceIndex !== whole.sentenceIndex || whole.relation !== null) return false;
	const and = document
		.marksNamed(draft.sentenceIndex, 'grammar', 'and')
		.find(({ from, to }) => from >= before.to && to <= draft.from);
	return and !== undefined && draft.from - and.to <= 1 && and.from - before.to <= JOINED;
}

/** Tokens from a count, over the day of an earlier one, to the next that "and" joins to it. */
const JOINED = 8;

function daysIn(document: Document, span: { from: number; to: number }): string[] {
	return mentionsIn(document.dates, span)
		.filter(({ kind }) => kind === 'day' || kind === 'as_of')
		.flatMap(({ dateStart }) => dateStart ?? []);
}

function isTally({ evidence }: FigureDraft): boolean {
	return evidence.some(({ rule }) => rule === 'a tally');
}

/** "Le bilan est de 14 morts. Parmi les 188 blessés, …": with an article, those of the toll just told. */
function isTakenUp(draft: FigureDraft, toll: FigureDraft, document: Document): boolean {
	if (!isCountOfEvent(draft) || draft.relation !== null || draft.metric === toll.metric)
		return false;
	if (toll.measure !== 'cumulative' || toll.relation !== null || !VICTIMS.has(toll.metric))
		return false;
	if (draft.sentenceIndex !== toll.sentenceIndex + 1) return false;
	const articles = document.marksNamed(draft.sentenceIndex, 'grammar', 'article');
	return articles.some(({ to }) => to === draft.from);
}
