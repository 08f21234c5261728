/**
 * How far figures that were read agree with those that a person annotated on the same page, field by
 * field. Two figures are the same where their words overlap.
 */
import type { ExtractedFigure } from './figure.ts';
import { foldText } from './fold.ts';
import { matchReadings } from './match-readings.ts';
import type { Score } from './quality.ts';

/** A figure as a person gives it: place and source are the words that name them. */
export type AnnotatedFigure = Pick<
	ExtractedFigure,
	| 'start'
	| 'end'
	| 'value'
	| 'low'
	| 'high'
	| 'qualifier'
	| 'unit'
	| 'metric'
	| 'subgroup'
	| 'measure'
	| 'assertion'
	| 'relation'
	| 'dateStart'
	| 'dateEnd'
> & { place: string | null; country: string | null; source: string | null };

/** What is scored of a figure that was read. */
export type ReadFigure = Omit<AnnotatedFigure, 'place' | 'country' | 'source'> &
	Pick<ExtractedFigure, 'place' | 'placeText' | 'source' | 'sourceText'>;

type Field = Exclude<Score, 'found' | 'core' | 'whole'>;

/** The short name of an organisation by its words; the words themselves where none is known. */
export type NameOf = (words: string) => string;

const CORE: readonly Field[] = ['value', 'unit', 'metric'];

/** What a figure of a document was compared with; `annotated` null = invented, `read` null = missed. */
export interface Comparison {
	annotated: AnnotatedFigure | null;
	read: ReadFigure | null;
	/** The fields that differ. */
	wrong: Field[];
}

/** Compares the figures of one document; what overlaps an ignored stretch counts neither way. */
export function compareFigures(
	read: readonly ReadFigure[],
	annotated: readonly AnnotatedFigure[],
	ignored: readonly { start: number; end: number }[],
	nameOf: NameOf
): Comparison[] {
	const matches = matchReadings(read, annotated);
	const taken = new Set(matches);
	const invented = read.filter(
		(one) =>
			!taken.has(one) && !ignored.some((span) => one.start < span.end && span.start < one.end)
	);
	return [
		...annotated.map((one, i) => compare(matches[i] ?? null, one, nameOf)),
		...invented.map((one): Comparison => ({ annotated: null, read: one, wrong: [] }))
	];
}

function compare(read: ReadFigure | null, annotated: AnnotatedFigure, nameOf: NameOf): Comparison {
	const wrong = read ? FIELDS.filter((field) => !AGREE[field](read, annotated, nameOf)) : [];
	return { annotated, read, wrong };
}

type Agree = (read: ReadFigure, annotated: AnnotatedFigure, nameOf: NameOf) => boolean;

const same =
	(key: keyof AnnotatedFigure & keyof ReadFigure): Agree =>
	(read, annotated) =>
		read[key] === annotated[key];

const AGREE: Record<Field, Agree> = {
	value: (read, annotated) =>
		read.value === annotated.value &&
		(annotated.value !== null || read.low === annotated.low) &&
		(annotated.qualifier !== 'range' || read.high === annotated.high),
	qualifier: same('qualifier'),
	unit: same('unit'),
	metric: same('metric'),
	subgroup: same('subgroup'),
	measure: same('measure'),
	assertion: same('assertion'),
	relation: same('relation'),
	date: (read, annotated) =>
		read.dateStart === annotated.dateStart && read.dateEnd === annotated.dateEnd,
	place: agreeOnPlace,
	country: ({ place }, { country }) => country === null || place?.country === country,
	source: agreeOnSource
};

const FIELDS = Object.keys(AGREE) as Field[];

/** A person who names no place means the page's country, or several. */
function agreeOnPlace({ place, placeText }: ReadFigure, annotated: AnnotatedFigure): boolean {
	if (annotated.place === null) return place === null || place.level === 0;
	const wanted = foldText(annotated.place);
	return [place?.name, placeText].some((words) => words != null && holds(foldText(words), wanted));
}

function agreeOnSource(
	{ source, sourceText }: ReadFigure,
	annotated: AnnotatedFigure,
	nameOf: NameOf
): boolean {
	if (annotated.source === null) return source === null && sourceText === null;
	const wanted = annotated.source;
	return [source, sourceText].some(
		(words) =>
			words !== null &&
			(holds(foldText(words), foldText(wanted)) || nameOf(words) === nameOf(wanted))
	);
}

/** One of two names may say more than the other: "gouvernorat de Ninive", "Ninive". */
function holds(one: string, other: string): boolean {
	return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/**
 * Scores of many documents, in percent with one decimal: `found`, `core` (number, unit and metric) and
 * `whole` (every field) as F1, a field as its share of the figures found; null where there are none.
 */
export function scoreComparisons(
	comparisons: readonly Comparison[]
): { name: Score; percent: number | null }[] {
	const annotated = comparisons.filter((one) => one.annotated !== null).length;
	const read = comparisons.filter((one) => one.read !== null).length;
	const found = comparisons.filter((one) => one.annotated !== null && one.read !== null);
	const count = (isRight: (wrong: readonly Field[]) => boolean): number =>
		found.filter(({ wrong }) => isRight(wrong)).length;
	const f1 = (right: number): number | null => percentOf(2 * right, annotated + read);
	return [
		{ name: 'found', percent: f1(found.length) },
		{ name: 'core', percent: f1(count((wrong) => !CORE.some((field) => wrong.includes(field)))) },
		{ name: 'whole', percent: f1(count((wrong) => wrong.length === 0)) },
		...FIELDS.map((name) => ({
			name,
			percent: percentOf(
				count((wrong) => !wrong.includes(name)),
				found.length
			)
		}))
	];
}

function percentOf(part: number, all: number): number | null {
	return all === 0 ? null : Math.round((1000 * part) / all) / 10;
}
