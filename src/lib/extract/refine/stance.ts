/** What the words of a clause say of a figure, and which words. */
import type { Assertion } from '#lib/domain/figure.ts';
import type { RuleFor } from '../rules.ts';
import type { FigureDraft } from '../types.ts';

export interface Stance {
	assertion: Assertion;
	mark: { from: number; to: number };
	rule: RuleFor<'assertion'>;
}

export function distance(mark: { from: number; to: number }, draft: FigureDraft): number {
	return mark.to <= draft.from ? draft.from - mark.to : mark.from - draft.to;
}
