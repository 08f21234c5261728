/** The forms of the settings: sources, households, places. */
import { METRICS } from '../figure.ts';
import type { Metric } from '../figure.ts';
import { PREFERENCE_ACTS } from '../preference-list.ts';
import type { PreferenceAct } from '../preference-list.ts';
import { RELIABILITIES } from '../records.ts';
import type { Reliability } from '../series.ts';
import {
	combineFields,
	parseAuthor,
	parseChoice,
	parseOptionalChoice,
	parseRequired,
	readText,
	readTyped,
	REASON_LENGTH
} from './fields.ts';
import type { FieldResult, FormLike } from './fields.ts';
import type { FormResult, Outcome } from './problem.ts';
import { parseTypedNumber } from './typed-number.ts';

const NAME_LENGTH = 200;

/** A size as published: no household of people is smaller or larger on average. */
const SMALLEST_SIZE = 1;
const LARGEST_SIZE = 30;
const FIRST_YEAR = 1900;

const SIZE_FIELDS = ['place', 'regionId', 'year', 'size', 'statedBy', 'author'] as const;
export type SizeField = (typeof SIZE_FIELDS)[number];

export interface SizeFormValues {
	year: number;
	size: number;
	statedBy: string;
	author: string;
}

/** The size of a household; the place is looked up by who calls. */
export function parseSizeForm(
	form: FormLike,
	thisYear: number
): FormResult<SizeFormValues, SizeField> {
	const typed = readTyped(form, SIZE_FIELDS);
	const read = combineFields({
		year: parseYear(typed.year, thisYear),
		size: parseSize(typed.size),
		statedBy: parseRequired(typed.statedBy, NAME_LENGTH),
		author: parseAuthor(typed.author)
	});
	return { ...read, typed };
}

export function parseYear(typed: string, thisYear: number): FieldResult<number> {
	if (typed === '') return { ok: false, code: 'required' };
	const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
	if (year >= FIRST_YEAR && year <= thisYear) return { ok: true, value: year };
	return { ok: false, code: 'year_unreadable', params: { typed } };
}

export function parseSize(typed: string): FieldResult<number> {
	const read = parseTypedNumber(typed);
	if (!read.ok) return read;
	if (read.value === null) return { ok: false, code: 'required' };
	if (read.value >= SMALLEST_SIZE && read.value <= LARGEST_SIZE) {
		return { ok: true, value: read.value };
	}
	return { ok: false, code: 'household_size', params: { typed } };
}

const PREFERENCE_FIELDS = ['source', 'metric', 'place', 'regionId', 'author'] as const;
export type PreferenceField = (typeof PREFERENCE_FIELDS)[number];

export interface PreferenceFormValues {
	source: string;
	/** Null: every metric. */
	metric: Metric | null;
	author: string;
}

/** A source to prefer; the place is looked up by who calls. */
export function parsePreferenceForm(
	form: FormLike
): FormResult<PreferenceFormValues, PreferenceField> {
	const typed = readTyped(form, PREFERENCE_FIELDS);
	const read = combineFields({
		source: parseRequired(typed.source, NAME_LENGTH),
		metric: parseOptionalChoice(typed.metric, METRICS),
		author: parseAuthor(typed.author)
	});
	return { ...read, typed };
}

/** One press beside a source in a list, with the list as it was shown. */
export interface PreferencePress {
	act: PreferenceAct;
	source: string;
	metric: Metric | null;
	regionId: string | null;
	seen: string[];
}

export function parsePreferencePress(form: FormLike): Outcome<PreferencePress, string> {
	const read = combineFields({
		act: parseChoice(readText(form, 'act'), PREFERENCE_ACTS),
		source: parseRequired(readText(form, 'source'), NAME_LENGTH),
		metric: parseOptionalChoice(readText(form, 'metric'), METRICS)
	});
	if (!read.ok) return read;
	const regionId = readText(form, 'regionId') || null;
	return { ok: true, values: { ...read.values, regionId, seen: parseNames(form.get('seen')) } };
}

/** A list of names as JSON; anything else is an empty list, which then differs from what is there. */
function parseNames(entry: unknown): string[] {
	try {
		const names: unknown = JSON.parse(String(entry));
		return Array.isArray(names) ? names.map(String) : [];
	} catch {
		return [];
	}
}

export interface ReliabilityPress {
	source: string;
	seen: Reliability;
	reliability: Reliability;
}

export function parseReliabilityPress(form: FormLike): Outcome<ReliabilityPress, string> {
	return combineFields({
		source: parseRequired(readText(form, 'source'), NAME_LENGTH),
		seen: parseChoice(readText(form, 'seen'), RELIABILITIES),
		reliability: parseChoice(readText(form, 'reliability'), RELIABILITIES)
	});
}

export const MEMORIES = ['none', 'country', 'everywhere'] as const;
/** For which texts to come words mean the same; `country`: those about the region's own. */
export type Memory = (typeof MEMORIES)[number];

const SETTLEMENT_FIELDS = ['place', 'regionId', 'memory', 'reason', 'author'] as const;
export type SettlementField = (typeof SETTLEMENT_FIELDS)[number];

export interface SettlementFormValues {
	memory: Memory;
	reason: string;
	author: string;
}

/** Where some words are; the place is looked up by who calls. */
export function parseSettlementForm(
	form: FormLike
): FormResult<SettlementFormValues, SettlementField> {
	const typed = readTyped(form, SETTLEMENT_FIELDS);
	const read = combineFields({
		memory: parseChoice(typed.memory || 'none', MEMORIES),
		reason: parseRequired(typed.reason, REASON_LENGTH),
		author: parseAuthor(typed.author)
	});
	return { ...read, typed };
}
