import { describe, expect, test } from 'vitest';
import { applyCorrections, applyNewReading } from '#lib/domain/corrections.ts';
import type { Correctable, CorrectionEvent } from '#lib/domain/corrections.ts';
import { withholdConfidential } from '#lib/domain/protection.ts';
import { endOfKnowledge, listKnownBefore } from '#lib/domain/vintage.ts';

const extracted: Correctable = {
	value: 160_000,
	low: 160_000,
	high: 160_000,
	qualifier: 'exact',
	unit: 'person',
	currency: null,
	metric: 'displaced',
	subgroup: null,
	disease: null,
	measure: 'stock',
	assertion: 'reported',
	relation: null,
	parentId: null,
	dateStart: null,
	dateEnd: '2017-03-02',
	datePrecision: 'day',
	placeText: 'Mossoul-Ouest',
	regionId: 'mossoul',
	source: 'OCHA',
	reviewStatus: 'extracted'
};

function change(
	id: number,
	field: CorrectionEvent['field'],
	after: CorrectionEvent['after'],
	fields: Partial<CorrectionEvent> = {}
): CorrectionEvent {
	return { id, kind: 'correction', field, after, at: '2017-03-05T10:00:00Z', ...fields };
}

describe('R14: the effective value is the last correction, else the extraction', () => {
	test('160 000, misread, is corrected to 16 000; the extraction stays what it was', () => {
		const { content, correctedFields } = applyCorrections(extracted, [change(1, 'value', 16_000)]);
		expect(content).toEqual({ ...extracted, value: 16_000 });
		expect([...correctedFields]).toEqual(['value']);
		expect(extracted.value).toBe(160_000);
	});

	test('the last one counts, in the order in which they were made', () => {
		const corrections = [change(2, 'value', 15_000), change(1, 'value', 16_000)];
		expect(applyCorrections(extracted, corrections).content.value).toBe(15_000);
	});

	test('a restored field is the extractor’s again, and no longer corrected', () => {
		const corrections = [
			change(1, 'value', 16_000),
			change(2, 'source', 'IOM'),
			change(3, 'value', 0, { kind: 'restore' })
		];
		const { content, correctedFields } = applyCorrections(extracted, corrections);
		expect(content).toEqual({ ...extracted, source: 'IOM' });
		expect([...correctedFields]).toEqual(['source']);
	});

	test('no correction, no change', () => {
		expect(applyCorrections(extracted, []).content).toEqual(extracted);
	});
});

describe('R14: a newer extractor never overwrites a person', () => {
	const reading: Correctable = { ...extracted, value: 61_000, measure: 'cumulative' };

	test('what nobody corrected follows the newer reading', () => {
		const revised = applyNewReading(extracted, reading, []);
		expect(revised.content).toEqual(reading);
		expect(revised.doubted).toEqual([]);
	});

	test('a corrected field is kept; a different reading of it asks for a review', () => {
		const revised = applyNewReading(extracted, reading, [change(1, 'value', 16_000)]);
		expect(revised.content).toEqual({ ...reading, value: 16_000, reviewStatus: 'needs_review' });
		expect(revised).toMatchObject({ doubted: ['value'], kept: [] });
	});

	test('a reading that is now what the person says raises no doubt', () => {
		const revised = applyNewReading(extracted, { ...extracted, value: 16_000 }, [
			change(1, 'value', 16_000)
		]);
		expect(revised).toEqual({ content: { ...extracted, value: 16_000 }, doubted: [], kept: [] });
	});

	test('the same reading as before raises no doubt', () => {
		const revised = applyNewReading(extracted, extracted, [change(1, 'value', 16_000)]);
		expect(revised.content).toEqual({ ...extracted, value: 16_000 });
		expect(revised.doubted).toEqual([]);
	});

	test('a figure that a person confirmed is kept as it is, and reviewed again', () => {
		const confirmed = change(1, 'reviewStatus', 'confirmed', { kind: 'confirm' });
		const revised = applyNewReading(extracted, reading, [confirmed]);
		expect(revised.content).toEqual({ ...extracted, reviewStatus: 'needs_review' });
		expect(revised).toMatchObject({ doubted: ['value', 'measure'], kept: ['value', 'measure'] });
	});

	test('a figure that a person rejected stays rejected', () => {
		const rejected = change(1, 'reviewStatus', 'rejected', { kind: 'reject' });
		const { content } = applyNewReading(extracted, reading, [rejected]);
		expect(content).toEqual({ ...reading, reviewStatus: 'rejected' });
	});

	test('a doubt of an earlier reading is nobody’s: a surer one lifts it', () => {
		const doubt = change(1, 'reviewStatus', 'needs_review', { kind: 'reread' });
		const before: Correctable = { ...extracted, reviewStatus: 'needs_review' };
		expect(applyNewReading(before, extracted, [doubt]).content.reviewStatus).toBe('extracted');
	});
});

describe('R15: as known on a day', () => {
	const corrections = [
		change(1, 'value', 16_000, { at: '2017-03-05T23:59:59.999Z' }),
		change(2, 'value', 17_000, { at: '2017-03-06T00:00:00.000Z' })
	];

	test.each([
		['2017-03-04', 160_000],
		['2017-03-05', 16_000],
		['2017-03-06', 17_000]
	])('on %s the value was %i', (day, value) => {
		const known = listKnownBefore(corrections, endOfKnowledge(day));
		expect(applyCorrections(extracted, known).content.value).toBe(value);
	});
});

test('R19: what stems from a confidential document does not leave', () => {
	const records = [
		{ id: 1, isConfidential: false },
		{ id: 2, isConfidential: true }
	];
	expect(withholdConfidential(records)).toEqual([{ id: 1, isConfidential: false }]);
});
