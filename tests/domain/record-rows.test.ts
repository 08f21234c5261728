import { describe, expect, test } from 'vitest';
import { explainRecord, groupHistory, originalContent } from '#lib/domain/record-rows.ts';
import type { Evidence } from '#lib/domain/figure.ts';
import type {
	CorrectionRecord,
	ExtractionRecord,
	FigureDetail,
	FigureRow
} from '#lib/domain/records.ts';

const FIGURE = { manual: false, value: 16_000, source: 'IOM' } as FigureRow;
const SENTENCE: [number, number] = [100, 200];

function detail(evidence: Evidence[], corrections: CorrectionRecord[] = []): FigureDetail {
	const extraction = { evidence, sentence: SENTENCE } as ExtractionRecord;
	return { figure: FIGURE, extraction, corrections, parent: null, parts: [] };
}

let lastId = 0;
function change(fields: Partial<CorrectionRecord>): CorrectionRecord {
	lastId += 1;
	return {
		...{ id: lastId, figureId: 1, baseVersion: 1, kind: 'correction', field: 'value' },
		...{
			before: 160_000,
			after: 16_000,
			reason: 'Relu',
			author: 'Awa',
			at: '2017-03-02T10:00:00Z'
		},
		...fields
	} as CorrectionRecord;
}

const originOf = (row: string, of: FigureDetail) =>
	explainRecord(of).find((line) => line.row === row)?.origin;

describe('a line of the record says where it came from', () => {
	const place = (span?: [number, number]): Evidence => ({
		...{ field: 'place', rule: 'in the clause' },
		...(span && { span })
	});

	test.each([
		['words of the sentence', detail([place([150, 157])]), 'words'],
		['words elsewhere in the text', detail([place([10, 17])]), 'elsewhere'],
		['a rule without words', detail([place()]), 'implied'],
		['nothing at all', detail([]), 'implied'],
		['a person', detail([place([150, 157])], [change({ field: 'regionId' })]), 'corrected']
	])('%s', (_name, figure, origin) => {
		expect(originOf('place', figure)).toBe(origin);
	});

	test('a figure entered by hand has no other origin', () => {
		const byHand = { ...detail([]), extraction: null, figure: { ...FIGURE, manual: true } };
		expect(originOf('place', byHand)).toBe('entered');
	});

	test('what was restored is no correction any more', () => {
		const history = [change({}), change({ kind: 'restore', before: 16_000, after: 160_000 })];
		expect(originOf('number', detail([], history))).toBe('implied');
	});

	test('value, bounds and qualifier are one line', () => {
		const evidence: Evidence[] = [
			{ field: 'value', rule: '<digits>', span: [112, 118] },
			{ field: 'qualifier', rule: '<qualifier> <number>', span: [103, 111] }
		];
		const line = explainRecord(detail(evidence)).find(({ row }) => row === 'number');
		expect(line?.words.map(({ start, end }) => [start, end])).toEqual([
			[103, 111],
			[112, 118]
		]);
		expect(line?.rules).toEqual(['<digits>', '<qualifier> <number>']);
	});
});

test('the original content is what stood before the first change of each field', () => {
	const history = [
		change({ before: 160_000, after: 61_000 }),
		change({ field: 'source', before: null, after: 'IOM' }),
		change({ before: 61_000, after: 16_000 })
	];
	expect(originalContent(FIGURE, history)).toMatchObject({ value: 160_000, source: null });
});

test('the fields of one correction stand together in the history, the latest first', () => {
	const history = [
		change({ field: 'value' }),
		change({ field: 'low' }),
		change({ field: 'source', baseVersion: 2, at: '2017-03-03T09:00:00Z' })
	];
	expect(groupHistory(history).map((entry) => entry.changes.map(({ field }) => field))).toEqual([
		['source'],
		['value', 'low']
	]);
});
