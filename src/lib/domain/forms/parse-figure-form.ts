/** Reads the form of a figure: the same for a correction and for a figure entered by hand. */
import { ASSERTIONS, DISEASES, MEASURES, METRICS, SUBGROUPS, UNITS } from '../figure.ts';
import type { IsoDate } from '../figure.ts';
import { isCountedIn } from '../metrics.ts';
import type { FigureContent } from '../records.ts';
import { parseCurrency } from './currency.ts';
import { parseDateSpan } from './date-span.ts';
import {
	combineFields,
	parseAuthor,
	parseChoice,
	parseOptional,
	parseOptionalChoice,
	parseRequired,
	readTyped,
	REASON_LENGTH
} from './fields.ts';
import type { FieldResult, FormLike } from './fields.ts';
import type { FormResult, Outcome, Problem } from './problem.ts';
import { parsePublishedOn } from './published-on.ts';
import { parseQuantity } from './quantity.ts';
import { parseUrl } from './url.ts';

/** In the order of the page: problems are listed in it. */
export const FIGURE_FIELDS = [
	'metric',
	'disease',
	'qualifier',
	'value',
	'low',
	'high',
	'unit',
	'currency',
	'measure',
	'subgroup',
	'assertion',
	'dateStart',
	'dateEnd',
	'datePrecision',
	'place',
	'regionId',
	'source',
	'quote',
	'url',
	'publishedOn',
	'documentId',
	'reason',
	'author'
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];
export type TypedFigure = Record<FigureField, string>;

/** What a person states of a figure; how it hangs on other figures is not theirs to type. */
export interface FigureFormValues extends Omit<
	FigureContent,
	'relation' | 'parentId' | 'placeText'
> {
	/** The place as typed: the name of a region, or words that no region answers to. */
	place: string | null;
	/** The words that hold the number, where it was entered by hand. */
	quote: string | null;
	url: string | null;
	publishedOn: IsoDate | null;
	documentId: number | null;
	/** Null for an entry by hand, which changes nothing. */
	reason: string | null;
	author: string;
}

export interface FigureFormRules {
	/** A correction needs a reason; an entry by hand needs a source, a date and a place. */
	purpose: 'correction' | 'entry';
	/** The day on which the form is read. */
	today: IsoDate;
}

const MAX_LENGTH = { id: 80, words: 200, quote: 2000 };

/** Reads the whole form; where something is wrong, every problem at once. */
export function parseFigureForm(
	form: FormLike,
	rules: FigureFormRules
): FormResult<FigureFormValues, FigureField> {
	const typed = readTyped(form, FIGURE_FIELDS);
	const codes = combineFields(readCodes(typed));
	const words = combineFields(readWords(typed, rules));
	const quantity = parseQuantity(typed);
	const span = parseDateSpan(typed, { today: rules.today, required: rules.purpose === 'entry' });
	if (codes.ok && words.ok && quantity.ok && span.ok) {
		const values = { ...codes.values, ...words.values, ...quantity.values, ...span.values };
		if (!isToldBefore(values)) return { ok: true, values, typed };
		return { ok: false, problems: [{ field: 'publishedOn', code: 'published_before' }], typed };
	}
	const problems = [codes, words, quantity, span].flatMap(problemsOf);
	return { ok: false, problems: problems.sort(byField), typed };
}

/** Nobody reports what has not begun yet; what is projected or planned lies ahead. */
function isToldBefore({
	assertion,
	dateStart,
	publishedOn
}: Pick<FigureFormValues, 'assertion' | 'dateStart' | 'publishedOn'>): boolean {
	if (assertion === 'projected' || assertion === 'planned') return false;
	return dateStart !== null && publishedOn !== null && publishedOn < dateStart;
}

function readCodes(typed: TypedFigure) {
	return {
		metric: parseChoice(typed.metric, METRICS),
		unit: parseUnit(typed),
		currency: parseCurrency(typed.currency, typed.unit),
		measure: parseChoice(typed.measure, MEASURES),
		subgroup: parseOptionalChoice(typed.subgroup, SUBGROUPS),
		disease: parseOptionalChoice(typed.disease, DISEASES),
		assertion: parseChoice(typed.assertion, ASSERTIONS)
	};
}

function readWords(typed: TypedFigure, { purpose, today }: FigureFormRules) {
	const byHand = purpose === 'entry';
	return {
		place: (byHand ? parseRequired : parseOptional)(typed.place, MAX_LENGTH.words),
		regionId: parseOptional(typed.regionId, MAX_LENGTH.id),
		source: (byHand ? parseRequired : parseOptional)(typed.source, MAX_LENGTH.words),
		quote: parseOptional(typed.quote, MAX_LENGTH.quote),
		url: parseUrl(typed.url),
		publishedOn: parsePublishedOn(typed.publishedOn, today),
		documentId: parseDocumentId(typed.documentId),
		reason: (byHand ? parseOptional : parseRequired)(typed.reason, REASON_LENGTH),
		author: parseAuthor(typed.author)
	};
}

/** Deaths in tonnes are a slip, and so is funding in anything but money. */
function parseUnit(typed: TypedFigure): FieldResult<FigureContent['unit']> {
	const unit = parseChoice(typed.unit, UNITS);
	const metric = METRICS.find((code) => code === typed.metric);
	if (!unit.ok || metric === undefined || isCountedIn(metric, unit.value)) return unit;
	return { ok: false, code: metric.startsWith('funding_') ? 'unit_currency' : 'unit_other' };
}

function parseDocumentId(typed: string): FieldResult<number | null> {
	if (typed === '') return { ok: true, value: null };
	if (/^[1-9]\d{0,14}$/.test(typed)) return { ok: true, value: Number(typed) };
	return { ok: false, code: 'unknown_choice', params: { typed } };
}

function problemsOf(outcome: Outcome<unknown, FigureField>): Problem<FigureField>[] {
	return outcome.ok ? [] : outcome.problems;
}

function byField(a: Problem<FigureField>, b: Problem<FigureField>): number {
	return FIGURE_FIELDS.indexOf(a.field) - FIGURE_FIELDS.indexOf(b.field);
}
