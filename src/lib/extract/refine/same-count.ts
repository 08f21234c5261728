/** Sentences that go on with the count told before them: "El balance añade …", "También incluye …". */
import type { Metric } from '#lib/domain/figure.ts';
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import type { FigureDraft } from '../types.ts';
import { isGrammar } from './clause.ts';
import { pointsToCount } from './event-figures.ts';
import { paragraphOf, sentenceOf } from './layout.ts';
import { OF_TOLLS, setCumulative } from './running-total.ts';

/** What stands in a toll besides people: told of an event, up to when the toll counts. */
const LOST: ReadonlySet<Metric> = new Set<Metric>([
	'housing_destroyed',
	'housing_damaged',
	'infrastructure_damaged',
	'crops_lost',
	'livestock_lost'
]);

/** "… dejan 14 muertos desde enero. El balance añade 212 viviendas dañadas.": of the same running total. */
export function followSameCounts(drafts: readonly FigureDraft[], document: Document): void {
	let toll: FigureDraft | undefined;
	let last: FigureDraft | undefined;
	for (const draft of drafts) {
		if (last && last.sentenceIndex < draft.sentenceIndex) toll = last;
		if (toll && isOfCountBefore(document, draft, toll)) setCumulative(draft);
		const isToll = draft.measure === 'cumulative' && OF_TOLLS.has(draft.metric);
		if (isToll && draft.relation === null) last = draft;
	}
}

function isOfCountBefore(document: Document, draft: FigureDraft, toll: FigureDraft): boolean {
	const { relation, metric, assertion, sentenceIndex } = draft;
	if (relation !== null || assertion !== 'reported' || !isUntimed(draft)) return false;
	if (!OF_TOLLS.has(metric) && !LOST.has(metric)) return false;
	const apart = sentenceIndex - toll.sentenceIndex;
	if (apart < 1 || apart > REACH) return false;
	if (toll.from < paragraphOf(document, draft.from).from) return false;
	const { from } = sentenceOf(document, draft);
	return pointsToCount(document, draft) || goesOn(document, draft, from);
}

/** Sentences from a toll to one that goes on with it. */
const REACH = 2;

/** Told as an event without a day, or as what somebody counts. */
function isUntimed({ measure, evidence }: FigureDraft): boolean {
	const rule = evidence.findLast(({ field }) => field === 'measure')?.rule;
	return measure === 'flow' ? rule === 'a single event' : rule === 'a tally';
}

/** "También incluye", "Además, reportó": a verb of counting opens the sentence, and who counts is left out. */
function goesOn(
	{ tokens, marksOf }: Document,
	{ sentenceIndex, from }: FigureDraft,
	start: number
): boolean {
	const marks = marksOf(sentenceIndex);
	let at = start;
	for (let step = 0; step < OPENING; step++) {
		const isHere = (mark: Mark): boolean => mark.from === at && mark.to <= from;
		if (marks.some((mark) => isHere(mark) && mark.section === 'measure' && COUNTS.has(mark.key)))
			return true;
		const adverb = marks.find((mark) => isHere(mark) && isGrammar(mark, 'adverb'));
		if (!adverb && (at === start || tokens.key[at] !== ',')) return false;
		at = adverb?.to ?? at + 1;
	}
	return false;
}

/** Adverbs and commas in front of the verb. */
const OPENING = 5;

const COUNTS: ReadonlySet<string> = new Set(['tally', 'registered', 'totals']);
