/** Figures that a goal names: what is to be reached, whatever their noun says of it. */
import type { Document } from '../document.ts';
import { SIGN } from '../tokens.ts';
import type { FigureDraft } from '../types.ts';
import type { Stance } from './stance.ts';

/** "sets a target of 3 000 children vaccinated", "The target for the district: 1 500 women reached". */
export function findGoal(document: Document, draft: FigureDraft): Stance | undefined {
	const { tokens, marksNamed } = document;
	const colon = tokens.key[draft.from - 1] === ':' ? draft.from - 1 : undefined;
	const end = colon ?? draft.from;
	const reach = colon === undefined ? OF : LABEL;
	const mark = marksNamed(draft.sentenceIndex, 'assertion', 'goal').findLast(
		({ to }) => to <= end && end - to <= reach
	);
	if (!mark || tokens.kind.slice(mark.to, end).includes(SIGN)) return undefined;
	return { assertion: 'planned', mark, rule: 'a target or requirement' };
}

/** Tokens from a goal to its number: "of", "d'au moins". */
const OF = 2;

/** Tokens from a goal to the end of its label: "for the whole district". */
const LABEL = 7;
