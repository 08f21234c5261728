/** Figures that somebody denies. */
import type { Document, Span } from '../document.ts';
import type { FigureDraft } from '../types.ts';
import { scopeOf } from './scope.ts';
import { type Stance, distance } from './stance.ts';

/** "dément la mort de trois enfants", "le chiffre de 5 000 est exagéré". */
export function findDenied(
	document: Document,
	draft: FigureDraft,
	drafts: readonly FigureDraft[]
): Stance | undefined {
	const scope = scopeOf(document, draft, drafts);
	const marks = document
		.marksOf(draft.sentenceIndex)
		.filter((mark) => mark.section === 'assertion');
	const mark = marks.find(
		(found) =>
			found.key === 'denied' &&
			found.from >= scope.from &&
			found.to <= scope.to &&
			Math.abs(distance(found, draft)) <= 14 &&
			!hasObject(draft, found, drafts) &&
			!marks.some(
				(other) => other.key === 'notDenied' && other.from <= found.from && other.to >= found.to
			)
	);
	return mark && { assertion: 'denied', mark, rule: 'a verb of denial' };
}

/** "a fait état de quatre morts, démentant le bilan de neuf": it denies the figure that follows it. */
function hasObject(draft: FigureDraft, denial: Span, drafts: readonly FigureDraft[]): boolean {
	if (denial.from < draft.to) return false;
	return drafts.some(
		({ sentenceIndex, from }) => sentenceIndex === draft.sentenceIndex && from >= denial.to
	);
}
