/** How well the reader did on documents that people annotated: what the page about it shows. */

/** What is scored: finding a figure at all, its core, all of it, or one field of those found. */
export type Score =
	| 'found'
	| 'core'
	| 'whole'
	| 'value'
	| 'qualifier'
	| 'unit'
	| 'metric'
	| 'subgroup'
	| 'measure'
	| 'assertion'
	| 'relation'
	| 'date'
	| 'place'
	| 'country'
	| 'source';

export interface Quality {
	/** ISO 639-1; every list below goes by it. */
	languages: string[];
	documents: number[];
	figures: number[];
	all: { name: Score; percent: number[] }[];
	/** The documents that were mostly kept aside while the reader was tuned. */
	aside: { name: Score; percent: number[] }[];
	/** How many figures of a stated confidence were right; shares of one. */
	confidence: { from: number; to: number; figures: number; mean: number; right: number }[];
}
