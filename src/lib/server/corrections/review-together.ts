/** What one press says of many figures, and how the last press on a figure is taken back. */
import type { CorrectionKind, CorrectionRecord } from '#lib/domain/records.ts';
import type { ReviewStatus } from '#lib/domain/review.ts';
import { inTransaction } from '../store/index.ts';
import type { Store } from '../store/index.ts';
import { changeFigure } from './change-figure.ts';
import type { Change, ChangeOutcome, ChangeRequest } from './change-figure.ts';
import { findOriginal } from './history.ts';
import type { Known } from './history.ts';

/** What is done to each figure. */
type Review = (db: Store, request: ChangeRequest) => Promise<ChangeOutcome>;

export interface ReviewedTogether {
	/** The figures that were settled, with the version that they have now. */
	done: { id: number; version: number }[];
	/** How many somebody changed meanwhile: they are as that person left them. */
	left: number;
}

/** Settles figures in one transaction, each with a history and a row of the audit of its own. */
export function reviewTogether(
	db: Store,
	review: Review,
	figures: readonly Pick<ChangeRequest, 'figureId' | 'baseVersion'>[],
	author: string
): Promise<ReviewedTogether> {
	return inTransaction(db, async (trx) => {
		const done: ReviewedTogether['done'] = [];
		for (const figure of figures) {
			const outcome = await review(trx, { ...figure, author, reason: '' });
			if (outcome.ok) done.push({ id: figure.figureId, version: outcome.version });
		}
		return { done, left: figures.length - done.length };
	});
}

/** Takes back the last press that confirmed or rejected a figure; what was corrected in it stays. */
export function takeBackReview(db: Store, request: ChangeRequest): Promise<ChangeOutcome> {
	return changeFigure(db, request, (known) => {
		const last = known.history.findLast(({ field }) => field === 'reviewStatus');
		return last && isPress(last) ? [standAsBefore(last, known)] : [];
	});
}

function isPress({ kind }: CorrectionRecord): boolean {
	return kind === 'confirm' || kind === 'reject';
}

/** As the reader left it, or as a person had said before: that person's word is said again. */
function standAsBefore({ before }: CorrectionRecord, known: Known): Change {
	const after = before as ReviewStatus;
	const isOriginal = after === findOriginal('reviewStatus', known);
	return { field: 'reviewStatus', after, kind: isOriginal ? 'restore' : SAID_AGAIN[after] };
}

const SAID_AGAIN: Record<ReviewStatus, CorrectionKind> = {
	extracted: 'correction',
	needs_review: 'correction',
	confirmed: 'confirm',
	rejected: 'reject'
};
