/** Of what is denied: who claims it. */
import type { Document, Span } from '../document.ts';
import type { FigureDraft, SourceMention } from '../types.ts';
import { sentenceOf, within } from './layout.ts';
import { isTold } from './source-kinds.ts';

/** Of those told in the sentence, whoever does not deny: behind the figure first. */
export function findClaimant(
	document: Document,
	draft: FigureDraft,
	inSentence: readonly SourceMention[]
): SourceMention | undefined {
	const denials = document.marksNamed(draft.sentenceIndex, 'assertion', 'denied');
	const denies = ({ from, to, kind }: SourceMention): boolean =>
		denials.some((mark) =>
			kind === 'inversion'
				? from >= mark.to && from - mark.to <= DENIAL_REACH
				: to <= mark.from && !hasFigureOrPause(document, { from: to, to: mark.from }, draft)
		);
	const claims = inSentence.filter((one) => (isTold(one) || one.kind === 'claim') && !denies(one));
	return claims.find(({ from }) => from >= draft.to) ?? claims.at(-1);
}

/** "A radio said 30 had died. The army denied it killed 30": who told it in the sentence before, if another. */
export function toldBefore(document: Document, draft: FigureDraft): SourceMention | undefined {
	const last = document.sentences[draft.sentenceIndex - 1];
	if (!last) return undefined;
	const { key, start, end } = document.tokens;
	const { from } = sentenceOf(document, draft);
	const denies = new Set(key.slice(from, draft.from));
	return within(document.sources, last).findLast((one) => {
		const isNamed = (at: number): boolean => (end[at] ?? 0) - (start[at] ?? 0) > SHORT;
		const words = key.slice(one.from, one.to).filter((_, i) => isNamed(one.from + i));
		return (isTold(one) || one.kind === 'claim') && !words.some((word) => denies.has(word));
	});
}

/** Letters of words that name nobody. */
const SHORT = 3;
const DENIAL_REACH = 4;

/** True where the figure or a semicolon stands between the two. */
function hasFigureOrPause({ tokens }: Document, { from, to }: Span, draft: FigureDraft): boolean {
	return (draft.from >= from && draft.to <= to) || tokens.key.slice(from, to).includes(';');
}
