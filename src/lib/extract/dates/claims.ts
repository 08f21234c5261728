/** Numerals that are no dates but times, lengths and ages: read so that no figure takes them. */
import { withFields } from '../fields.ts';
import type { DateKind } from '../types.ts';
import type { Reading } from './opened.ts';
import type { Reader } from './reader.ts';
import { readQuantity, shiftDay } from './relative.ts';
import { type DateRule, worded } from './wording.ts';

function claim(to: number, kind: DateKind, rule: DateRule): Reading {
	return { to, kind, wording: worded(rule), start: null, end: null, precision: 'none' };
}

/** "10h30", "14:02", "3 pm", "17 h", "16h30 GMT". */
export function readClock(reader: Reader, at: number): Reading | null {
	const hour = reader.digits(at);
	if (!hour || hour.length > 2 || hour.value > 24) return null;
	const unit = reader.find(at + 1, 'marks', 'clock_unit');
	// "a las 10.00": a point parts the minutes where the words say that it is a time.
	const signs = reader.endsBefore(at, 'marks', 'at_clock') ? ':.' : ':';
	const colon = reader.isSign(at + 1, signs) && reader.isClose(at + 1) && reader.isClose(at + 2);
	const minutesAt = unit ? unit.to : at + 2;
	const minutes = unit || colon ? reader.digits(minutesAt) : null;
	const hasMinutes = minutes?.length === 2 && minutes.value < 60;
	if (colon && !hasMinutes) return null;
	let to = hasMinutes ? minutesAt + 1 : (unit?.to ?? at + 1);
	if (colon && reader.isSign(to, ':') && reader.digits(to + 1) && reader.isClose(to + 1)) to += 2;
	const after = reader.find(to, 'marks', 'clock');
	if (!after && !hasMinutes && !(unit && reader.endsBefore(at, 'marks', 'at_clock'))) return null;
	return claim(after?.to ?? to, 'duration', 'time of day');
}

/**
 * "à 15 h", "at noon", "in the morning": by itself a time of the day of reference; the news tell which
 * day they mean, and a time that stands alone in them is none.
 */
export function readTimeOfDay(reader: Reader, at: number): Reading | null {
	if (reader.prefer === 'past') return null;
	const word = reader.find(at, 'marks', 'at_clock');
	const from = word?.to ?? at;
	const part = reader.find(reader.skip(from), 'dayparts');
	const isSaid = word !== null || (reader.isEdge(at - 1) && reader.isEdge(part?.to ?? at));
	const to = readClock(reader, from)?.to ?? readHourInWords(reader, from) ?? (isSaid && part?.to);
	if (!to) return null;
	const { reference } = reader;
	return withFields(claim(to, 'day', 'time of day'), {
		start: reference,
		end: reference,
		precision: 'day'
	});
}

/** Where "tres de la tarde", "eight o'clock" ends. */
function readHourInWords(reader: Reader, at: number): number | null {
	const hour = reader.digits(at) ? null : reader.count(at);
	const clock = hour && hour.value <= 24 ? reader.find(hour.to, 'marks', 'clock') : null;
	return clock?.to ?? null;
}

/** "62 ans", "aged 41", "6-23 mois", "18 à 60 ans", "a 41-year-old". */
export function readAge(reader: Reader, at: number): Reading | null {
	const aged = reader.find(at, 'marks', 'aged');
	const count = reader.count(aged?.to ?? at);
	if (!count) return null;
	const second = readSecondCount(reader, count.to);
	const to = second?.to ?? count.to;
	const word = reader.find(reader.skipSign(to, '-'), 'marks', 'age');
	if (!aged && !word) return null;
	return claim(word?.to ?? to, 'age', 'age');
}

function readSecondCount(reader: Reader, at: number): { to: number } | null {
	const joiner = reader.find(at, 'joiners');
	if (joiner) return reader.count(joiner.to);
	return reader.isSign(at, '-–') ? reader.count(at + 1) : null;
}

/** "trois jours", "6 à 8 semaines", "deux ans et demi": how long, not when. */
export function readDuration(reader: Reader, at: number): Reading | null {
	const quantity = readQuantity(reader, at) ?? readRangeQuantity(reader, at);
	return quantity && claim(quantity.to, 'duration', 'duration');
}

/** "quatre jours après le passage du cyclone": the day of an event, counted back from the day told. */
export function readAfterEvent(reader: Reader, at: number): Reading | null {
	const quantity = readQuantity(reader, at);
	const after = quantity && reader.find(quantity.to, 'openers', 'after');
	if (!quantity || !after || !LONG_UNITS.has(quantity.unit) || !reader.isWord(after.to))
		return null;
	const { previous, previousTo } = reader.told;
	const isTold = previous !== null && previous.start === previous.end && previousTo >= at - 2;
	const day = shiftDay(isTold ? previous.end : reader.reference, -quantity.count, quantity.unit);
	return withFields(claim(after.to, 'vague', 'after an event'), {
		start: day,
		end: day,
		precision: 'day'
	});
}

const LONG_UNITS: ReadonlySet<string> = new Set(['day', 'week']);

function readRangeQuantity(reader: Reader, at: number): { to: number } | null {
	const count = reader.count(at);
	const second = count && readSecondCount(reader, count.to);
	const unit = second && reader.find(second.to, 'units');
	return unit && { to: unit.to };
}

/** "par jour", "every week": a rate. */
export function readFrequency(reader: Reader, at: number): Reading | null {
	const found = reader.find(at, 'marks', 'frequency');
	return found && claim(found.to, 'frequency', 'frequency');
}
