/** Where a figure stands with the people who check it. */
export const REVIEW_STATUSES = ['extracted', 'needs_review', 'confirmed', 'rejected'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Below this confidence a figure waits for a person and is in no series. */
const REVIEW_THRESHOLD = 0.8;

/** Whether the extractor's confidence (0–1) is too low to show a figure unseen. */
export function isDoubtful(confidence: number): boolean {
	return confidence < REVIEW_THRESHOLD;
}

/** The status that a figure starts with, given the extractor's confidence (0–1). */
export function initialStatus(confidence: number): ReviewStatus {
	return isDoubtful(confidence) ? 'needs_review' : 'extracted';
}
