/**
 * What is told in one list with a running total, or under the same subject, is counted like it: "ont fait 103 morts
 * au 4 septembre, 125 blessés et 140 000 sinistrés", "have claimed 80 lives since March and have injured 200".
 */
import type { Document } from '../document.ts';
import type { Mark } from '../marks.ts';
import { hasSign } from '../signs.ts';
import { mentionsIn } from '../spans.ts';
import type { FigureDraft } from '../types.ts';
import { isGrammar } from './clause.ts';
import { setCumulative } from './running-total.ts';

/** Sets cumulative what follows a running total in its sentence and has no time of its own. */
export function followSameVerb(drafts: readonly FigureDraft[], document: Document): void {
	let total: FigureDraft | undefined;
	/** What was told of the total since. */
	let parts: FigureDraft[] = [];
	for (const draft of drafts) {
		if (draft.relation !== null) {
			if (draft.parent === total) parts.push(draft);
			continue;
		}
		const isSame = total?.sentenceIndex === draft.sentenceIndex;
		if (total && isSame && isUntimed(draft) && isTold(document, total, draft, parts))
			setCumulative(draft);
		total = draft.measure === 'cumulative' ? draft : undefined;
		parts = [];
	}
}

/** An event without a time, or those whom a noun alone calls affected: no number of those in a state. */
function isUntimed({ evidence, assertion, measure, frame }: FigureDraft): boolean {
	const rule = evidence.findLast(({ field }) => field === 'measure')?.rule;
	if (assertion !== 'reported') return false;
	return measure === 'flow' ? rule === 'a single event' : rule === 'a state' && frame === null;
}

function isTold(
	document: Document,
	total: FigureDraft,
	draft: FigureDraft,
	parts: readonly FigureDraft[]
): boolean {
	const from = Math.max(total.to, ...parts.map(({ to }) => to));
	if (hasSign(document.tokens, from, draft.from, ';:.')) return false;
	const dates = mentionsIn(document.dates, { from: total.to, to: draft.from });
	if (dates.some((date) => date.from - total.to > DAY)) return false;
	const marks = mentionsIn(document.marksOf(draft.sentenceIndex), { from, to: draft.from });
	if (marks.some((mark) => isGrammar(mark, 'relative', 'clauseStart'))) return false;
	// "24 000 maisons et, en deux mois de pluies, 81 morts": set apart.
	if (marks.some((mark) => isGrammar(mark, 'and') && document.tokens.key[mark.to] === ','))
		return false;
	const verb = marks.find((mark) => isVerb(mark, draft));
	return verb ? isJoinedAt(document, marks, verb.from) : isListed(document, draft);
}

/** Tokens from a total to the day of its count. */
const DAY = 1;

function isVerb({ section, key, sub, from }: Mark, { frame }: FigureDraft): boolean {
	if (section === 'frames') return sub === 'object' || from === frame?.from;
	return (section === 'measure' && key === 'event') || (section === 'grammar' && VERBS.has(key));
}

const VERBS: ReadonlySet<string> = new Set(['have', 'be', 'been']);

/** ", injured 110 and left …": right behind "and" or a comma. */
function isJoinedAt({ tokens }: Document, marks: readonly Mark[], at: number): boolean {
	return (
		tokens.key[at - 1] === ',' || marks.some((mark) => isGrammar(mark, 'and') && mark.to === at)
	);
}

/** Nothing but a comma or "and" in front of it. */
function isListed({ tokens, marksNamed }: Document, { from, sentenceIndex }: FigureDraft): boolean {
	if (tokens.key[from - 1] === ',') return true;
	return marksNamed(sentenceIndex, 'grammar', 'and').some(({ to }) => to === from);
}
