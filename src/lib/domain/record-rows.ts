/** The record of a figure as a person reads it: a line for each question, and where it came from. */
import type { Evidence } from './figure.ts';
import type { CorrectableField, CorrectionRecord, FigureContent, FigureDetail } from './records.ts';

export const RECORD_ROWS = [
	'number',
	'metric',
	'subgroup',
	'disease',
	'unit',
	'measure',
	'assertion',
	'relation',
	'date',
	'place',
	'source'
] as const;
export type RecordRow = (typeof RECORD_ROWS)[number];

/** The fields that make up a line. */
export const ROW_FIELDS: Record<RecordRow, readonly (keyof FigureContent)[]> = {
	number: ['value', 'low', 'high', 'qualifier'],
	metric: ['metric'],
	subgroup: ['subgroup'],
	disease: ['disease'],
	unit: ['unit', 'currency'],
	measure: ['measure'],
	assertion: ['assertion'],
	relation: ['relation', 'parentId'],
	date: ['dateStart', 'dateEnd', 'datePrecision'],
	place: ['regionId', 'placeText'],
	source: ['source']
};

/** What the extractor calls the same things in its evidence. */
const EVIDENCE_ROWS: Record<string, RecordRow> = {
	...Object.fromEntries(
		RECORD_ROWS.flatMap((row) => [row, ...ROW_FIELDS[row]].map((field) => [field, row]))
	),
	bounds: 'number',
	quantity: 'number',
	dateText: 'date',
	place: 'place',
	parent: 'relation',
	sourceText: 'source'
};

/**
 * words: the sentence says it · elsewhere: other words of the text say it · implied: a rule without
 * words · entered: typed by a person · corrected: changed by one.
 */
type RowOrigin = 'words' | 'elsewhere' | 'implied' | 'entered' | 'corrected';

/** Words of the text that set a line, in UTF-16 offsets. */
interface RowWords {
	row: RecordRow;
	start: number;
	end: number;
}

export interface RowProvenance {
	row: RecordRow;
	origin: RowOrigin;
	/** Spans of the words, in the order of the text. */
	words: RowWords[];
	/** Names of the rules that set it. */
	rules: string[];
	/** The latest correction of the line, where it stands. */
	correction: CorrectionRecord | null;
}

/** Where each line of a figure's record came from. */
export function explainRecord({ figure, extraction, corrections }: FigureDetail): RowProvenance[] {
	const evidence = extraction?.evidence ?? [];
	const sentence = extraction?.sentence ?? [0, 0];
	return RECORD_ROWS.map((row) => {
		const own = evidence.filter(({ field }) => EVIDENCE_ROWS[field] === row);
		const words = listWords(row, own);
		const correction = findStanding(row, corrections);
		const rules = [...new Set(own.map(({ rule }) => rule))];
		if (correction) return { row, origin: 'corrected', words, rules, correction };
		if (figure.manual) return { row, origin: 'entered', words, rules, correction };
		return { row, origin: originOf(words, sentence), words, rules, correction };
	});
}

function listWords(row: RecordRow, evidence: readonly Evidence[]): RowWords[] {
	const words = evidence.flatMap(({ span }) =>
		span ? [{ row, start: span[0], end: span[1] }] : []
	);
	const unique = new Map(words.map((word) => [`${word.start}-${word.end}`, word]));
	return [...unique.values()].sort((a, b) => a.start - b.start);
}

function originOf(words: readonly RowWords[], sentence: readonly [number, number]): RowOrigin {
	if (words.length === 0) return 'implied';
	const near = words.some(({ start, end }) => start >= sentence[0] && end <= sentence[1]);
	return near ? 'words' : 'elsewhere';
}

/** The latest correction of one of the fields of a line, unless it was restored since. */
function findStanding(
	row: RecordRow,
	corrections: readonly CorrectionRecord[]
): CorrectionRecord | null {
	const fields: readonly CorrectableField[] = ROW_FIELDS[row];
	const latest = fields.flatMap(
		(field) => corrections.findLast((correction) => correction.field === field) ?? []
	);
	return latest.findLast(({ kind }) => kind === 'correction') ?? null;
}

/** A figure as it was extracted or first entered: what each field was before its first change. */
export function originalContent(
	figure: FigureContent,
	corrections: readonly CorrectionRecord[]
): FigureContent {
	const changes = corrections.toReversed().map(({ field, before }) => [field, before]);
	return { ...figure, ...Object.fromEntries(changes) };
}

/** Changes that one person made at once. */
export interface HistoryEntry {
	first: CorrectionRecord;
	changes: CorrectionRecord[];
}

/** The history as people made it: the fields of one correction together, the latest first. */
export function groupHistory(corrections: readonly CorrectionRecord[]): HistoryEntry[] {
	const entries = new Map<string, HistoryEntry>();
	for (const correction of corrections) {
		const key = `${correction.baseVersion} ${correction.kind} ${correction.at}`;
		const entry = entries.get(key);
		if (entry) entry.changes.push(correction);
		else entries.set(key, { first: correction, changes: [correction] });
	}
	return [...entries.values()].reverse();
}

/** Regions that a figure has or had, to be named on its page. */
export function listRegionIds(
	figure: FigureContent,
	corrections: readonly CorrectionRecord[]
): string[] {
	const changed = corrections.filter(({ field }) => field === 'regionId');
	const ids = [figure.regionId, ...changed.flatMap(({ before, after }) => [before, after])];
	return [...new Set(ids)].filter((id) => typeof id === 'string');
}
