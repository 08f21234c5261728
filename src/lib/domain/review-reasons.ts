/** Why a figure waits for a person, and which line of its record that person looks at first. */
import type { CorrectionRecord } from './records.ts';
import type { RecordRow } from './record-rows.ts';
import { isDoubtful } from './review.ts';

/**
 * unread: the number is not read again in its own words · too_many: more people than can be there · reread: a newer reader differs from what
 * people settled · rule: the way in which a line was read is often wrong · kind: figures of this
 * metric are · others: what the figure lacks, or the kind of number that it is.
 */
export type ReviewReason =
	| {
			code:
				| 'unread'
				| 'reread'
				| 'too_many'
				| 'bare'
				| 'small'
				| 'no_source'
				| 'no_date'
				| 'no_place'
				| 'kind';
	  }
	| { code: 'rule'; rule: string; row: RecordRow };

const LACKS: Record<string, ReviewReason> = {
	'bare number': { code: 'bare' },
	'small number': { code: 'small' },
	'no source': { code: 'no_source' },
	'no date of its own': { code: 'no_date' },
	'no place of its own': { code: 'no_place' }
};
const READ_ROWS: Record<string, RecordRow> = { value: 'number', unit: 'unit', metric: 'metric' };
const MOST = 3;

/**
 * At most three reasons, the heaviest first. `weaknesses` are the features that speak against the
 * figure (`no source`, or what a line was read by: `metric <number> more`), the heaviest first.
 */
export function listReviewReasons(
	confidence: number,
	weaknesses: readonly string[],
	corrections: readonly Pick<CorrectionRecord, 'kind'>[],
	isTooMany = false
): ReviewReason[] {
	if (corrections.some(({ kind }) => kind === 'reread')) return [{ code: 'reread' }];
	if (isTooMany) return [{ code: 'too_many' }];
	if (!isDoubtful(confidence)) return [{ code: 'unread' }];
	return weaknesses.map(toReason).slice(0, MOST);
}

/** "metric <rule>" is how a line was read, "metric deaths" what it says. */
function toReason(weakness: string): ReviewReason {
	const lack = LACKS[weakness];
	if (lack) return lack;
	const [field = '', ...rest] = weakness.split(' ');
	const rule = rest.join(' ');
	const row = READ_ROWS[field] ?? 'number';
	return /^[a-z_]+$/.test(rule) ? { code: 'kind' } : { code: 'rule', rule, row };
}

/** The line to look at first: what is counted and how many come before where, when and who. */
export function firstToCheck(reasons: readonly ReviewReason[]): RecordRow {
	const rows = reasons.map(rowOf);
	return rows.find((row) => row === 'metric' || row === 'unit') ?? rows[0] ?? 'number';
}

function rowOf(reason: ReviewReason): RecordRow {
	switch (reason.code) {
		case 'rule':
			return reason.row;
		case 'bare':
		case 'kind':
			return 'metric';
		case 'no_source':
			return 'source';
		case 'no_date':
			return 'date';
		case 'no_place':
		case 'too_many':
			return 'place';
		case 'unread':
		case 'reread':
		case 'small':
			return 'number';
	}
}
