/** Figures that somebody denies. */
import type { Document, Span } from '../document.ts';
import type { Mark } from '../marks.ts';
import type { FigureDraft } from '../types.ts';
import { scopeOf } from './scope.ts';
import { type Stance, distance } from './stance.ts';

/** "dément la mort de trois enfants", "le chiffre de 5 000 est exagéré". */
export function findDenied(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const marks = document
		.marksOf(draft.sentenceIndex)
		.filter((mark) => mark.section === 'assertion');
	if (!marks.some(({ key }) => key === 'denied')) return undefined;
	const scope = scopeOf(document, draft, drafts);
	const isTaken = isTakenUp(document, draft);
	const mark = marks.find(
		(found) =>
			found.key === 'denied' &&
			found.from >= scope.from &&
			found.to <= scope.to &&
			Math.abs(distance(found, draft)) <=
				(isTaken || deniesClaim(document, found, draft) ? CLAIM_REACH : REACH) &&
			!hasObject(draft, found, drafts) &&
			!marks.some((other) => isInsistence(other, found, draft)) &&
			!marks.some(
				(other) => other.key === 'notDenied' && other.from <= found.from && other.to >= found.to
			)
	);
	return mark && { assertion: 'denied', mark, rule: 'a verb of denial' };
}

/** Tokens between a figure and the word that denies it; more where "a claim" takes the figure up. */
const REACH = 14;
const CLAIM_REACH = 28;

/** "said that 200 drowned there, a claim which the police chief, Y. L., called pure fiction". */
function isTakenUp({ marksNamed, tokens }: Document, { sentenceIndex, to }: FigureDraft): boolean {
	return marksNamed(sentenceIndex, 'assertion', 'claim').some(
		({ from }) => from > to && from - to <= REACH && tokens.key[from - 1] === ','
	);
}

/** "a nié toute tuerie, assurant que 17 soldats ont été tués": said instead of what is denied. */
function isInsistence({ key, from, to }: Mark, denial: Span, draft: FigureDraft): boolean {
	return key === 'insists' && from >= denial.to && to <= draft.from;
}

/** "denied a claim by the Association of …, X, that it had killed 17": who claims it stands between. */
function deniesClaim(
	{ marksNamed }: Document,
	denial: Span,
	{ sentenceIndex, from: figure }: FigureDraft
): boolean {
	return marksNamed(sentenceIndex, 'assertion', 'claim').some(
		({ from, to }) => to <= figure && from >= denial.to && from - denial.to <= CLAIM_WORDS
	);
}

/** Tokens from a denial to the claim that it denies. */
const CLAIM_WORDS = 4;

/** "a fait état de quatre morts, démentant le bilan de neuf": it denies the figure that follows it. */
function hasObject(draft: FigureDraft, denial: Span, drafts: readonly FigureDraft[]): boolean {
	if (denial.from < draft.to) return false;
	return drafts.some(
		({ sentenceIndex, from }) => sentenceIndex === draft.sentenceIndex && from >= denial.to
	);
}
