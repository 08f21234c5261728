/** What people settle for totals and places: written, guarded, audited, and at work at once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Memory } from '#lib/domain/forms/parse-setting-forms.ts';
import { rereadDocument } from '#lib/server/ingest/reread.ts';
import { listFindings } from '#lib/server/operations/check.ts';
import { removeHouseholdSize, setHouseholdSize } from '#lib/server/settings/households.ts';
import { removePlaceAlias, settlePlace, undoSettlement } from '#lib/server/settings/places.ts';
import { changePreference, changeReliability } from '#lib/server/settings/sources.ts';
import { listUnresolvedPlaces } from '#lib/server/settings/unresolved-places.ts';
import {
	countHouseholdFigures,
	countSources,
	findFigure,
	listAudit,
	listFigures,
	listHouseholdSizes,
	listPlaceAliases,
	listSourcePreferences
} from '#lib/server/store/index.ts';
import type { Store } from '#lib/server/store/index.ts';
import { viewMetric } from '#lib/server/views/metric-view.ts';
import { readViewOptions } from '#lib/server/views/view-options.ts';
import { openTestStore } from '../support/store.ts';
import { figureIn, ingestFigures } from './fixtures.ts';

let db: Store;
beforeEach(async () => {
	db = await openTestStore();
});
afterEach(() => db.destroy());

const TEXT = 'L’OIM compte 16 000 déplacés, le gouvernorat 12 000 déplacés et 300 familles.';
const ingestTwo = () =>
	ingestFigures(db, TEXT, [
		figureIn(TEXT, '16 000 déplacés'),
		figureIn(TEXT, '12 000 déplacés', {
			...{ value: 12_000, low: 12_000, high: 12_000 },
			source: 'Gouvernorat de Ninive'
		})
	]);
const ingestHouseholds = () => {
	const text = 'Trois cents familles ont fui Mossoul.';
	const counted = { value: 300, low: 300, high: 300, unit: 'household' } as const;
	return ingestFigures(db, text, [figureIn(text, 'Trois cents familles', counted)]);
};

async function viewMosul() {
	const figures = await listFigures(db, { regionId: 'g99072', metric: 'displaced' });
	const options = await readViewOptions(db, {}, '2017-03-05');
	return viewMetric(figures, 'g99072', 'displaced', options);
}

const audited = async (subject: string) =>
	(await listAudit(db, subject)).map(({ author, action, detail }) => ({ author, action, detail }));

describe('how far a source is trusted', () => {
	beforeEach(ingestTwo);

	it('is changed at once, by name, with before and after', async () => {
		expect((await viewMosul()).total.best).toBe(16_000);
		const change = { source: 'IOM', seen: 'high', reliability: 'low', author: 'Awa' } as const;
		expect(await changeReliability(db, change)).toMatchObject({ ok: true });
		expect((await viewMosul()).total.best).toBe(12_000);
		expect(await audited('source/IOM')).toEqual([
			{ author: 'Awa', action: 'source.reliability', detail: { before: 'high', after: 'low' } }
		]);
	});

	it('is not changed over what somebody else said meanwhile', async () => {
		const change = { source: 'IOM', seen: 'medium', reliability: 'low', author: 'Awa' } as const;
		expect(await changeReliability(db, change)).toEqual({
			ok: false,
			problems: [{ field: 'reliability', code: 'changed_meanwhile' }]
		});
	});

	it('sources are listed with the figures that name them, none of confidential documents', async () => {
		const text = 'Une source discrète compte 40 blessés.';
		const quiet = figureIn(text, '40 blessés', { source: 'Source discrète' });
		await ingestFigures(db, text, [quiet], { isConfidential: true });
		const sources = await countSources(db);
		expect(sources.map(({ name, figures }) => [name, figures])).toEqual([
			['Gouvernorat de Ninive', 1],
			['IOM', 1]
		]);
	});
});

describe('who is preferred where', () => {
	beforeEach(ingestTwo);
	const scope = { metric: 'displaced', regionId: 'IQ-NI' } as const;
	const prefer = (source: string, rest: object = {}) =>
		changePreference(db, { ...scope, act: 'add', source, author: 'Awa', ...rest });

	it('decides in that place and below it, is named by the total, and is audited', async () => {
		await prefer('Gouvernorat de Ninive');
		const { total, decided } = await viewMosul();
		expect(total.best).toBe(12_000);
		expect(decided.preferences).toMatchObject([
			{ source: 'Gouvernorat de Ninive', regionId: 'IQ-NI', metric: 'displaced' }
		]);
		expect(await audited('preference/IQ-NI/displaced')).toEqual([
			{
				author: 'Awa',
				action: 'preference.add',
				detail: { before: [], after: ['Gouvernorat de Ninive'] }
			}
		]);
	});

	it('is a list: added at its end, moved, taken out', async () => {
		await prefer('Gouvernorat de Ninive');
		await prefer('IOM');
		const seen = ['Gouvernorat de Ninive', 'IOM'];
		expect(await prefer('IOM', { act: 'up', seen })).toEqual({
			ok: true,
			values: { sources: ['IOM', 'Gouvernorat de Ninive'] }
		});
		expect((await viewMosul()).total.best).toBe(16_000);
		await prefer('IOM', { act: 'remove', seen: seen.toReversed() });
		const left = await listSourcePreferences(db);
		expect(left).toMatchObject([{ source: 'Gouvernorat de Ninive', rank: 1, ...scope }]);
	});

	it.each([
		['a source that is there already', 'Gouvernorat de Ninive', {}, 'preference_known'],
		['a source that no figure names', 'Nobody', {}, 'unknown_choice'],
		['a list that changed meanwhile', 'IOM', { act: 'up', seen: ['IOM'] }, 'changed_meanwhile']
	])('%s is refused', async (_name, source, rest, code) => {
		await prefer('Gouvernorat de Ninive');
		expect(await prefer(source, rest)).toMatchObject({ ok: false, problems: [{ code }] });
		expect(await listSourcePreferences(db)).toHaveLength(1);
	});
});

describe('the size of households', () => {
	beforeEach(ingestHouseholds);
	const iraq = { regionId: 'IRQ', year: 2011, size: 6.7, statedBy: 'MICS 2011' };
	const set = (rest: object = {}) =>
		setHouseholdSize(db, { ...iraq, seen: null, author: 'Awa', ...rest });

	it('lets households count as persons at once; the total names it', async () => {
		expect((await viewMosul()).total).toMatchObject({ best: 300, unit: 'household' });
		await set();
		const { total, decided } = await viewMosul();
		// 300 × 6.7
		expect(total).toMatchObject({ best: 2_010, unit: 'person' });
		expect(decided.householdSizes).toMatchObject([{ ...iraq, region: { id: 'IRQ' } }]);
		expect(await countHouseholdFigures(db)).toMatchObject([{ regionId: 'g99072', figures: 1 }]);
	});

	it('of a nearer region and a later year comes first', async () => {
		await set();
		await set({ regionId: 'IQ-NI', year: 2016, size: 6 });
		await set({ regionId: 'IQ-NI', year: 2018, size: 5 });
		expect((await viewMosul()).total.best).toBe(1_800);
	});

	it('is changed and removed with before and after in the audit', async () => {
		await set();
		const { size, statedBy } = iraq;
		await set({ size: 6.5, seen: { size, statedBy } });
		await removeHouseholdSize(db, { ...iraq, seen: { size: 6.5, statedBy }, author: 'Noor' });
		expect(await listHouseholdSizes(db)).toEqual([]);
		expect(await audited('household/IRQ/2011')).toEqual([
			{
				author: 'Awa',
				action: 'household.set',
				detail: { before: null, after: { size, statedBy } }
			},
			{
				author: 'Awa',
				action: 'household.set',
				detail: { before: { size, statedBy }, after: { size: 6.5, statedBy } }
			},
			{
				author: 'Noor',
				action: 'household.remove',
				detail: { before: { size: 6.5, statedBy }, after: null }
			}
		]);
	});

	it.each([
		['a second one for the same year', { size: 6 }, 'household_known'],
		[
			'a change of what changed meanwhile',
			{ seen: { size: 5, statedBy: 'X' } },
			'changed_meanwhile'
		]
	])('%s is refused', async (_name, rest, code) => {
		await set();
		expect(await set(rest)).toMatchObject({ ok: false, problems: [{ code }] });
		expect(await listHouseholdSizes(db)).toEqual([iraq]);
	});
});

describe('places that the reader did not find', () => {
	const IRAQ = { id: 'IRQ', name: 'Irak', country: 'IRQ', level: 0 } as const;
	const village = (text: string, placeText = 'Zahra-la-Neuve') =>
		figureIn(text, '400 déplacés', { placeText, place: IRAQ, value: 400, low: 400, high: 400 });
	const ingestVillage = (day: number, placeText?: string) => {
		const text = `Le ${day} mars, 400 déplacés vivaient à Zahra-la-Neuve.`;
		return ingestFigures(db, text, [village(text, placeText)]);
	};
	const settle = async (memory: Memory, rest: object = {}) => {
		const [place] = await listUnresolvedPlaces(db);
		return settlePlace(db, {
			...{ folded: place?.folded ?? '', standing: place?.regionId ?? null },
			...{ state: place?.state ?? '', regionId: 'g99072', memory },
			...{ reason: 'Quartier de Mossoul', author: 'Awa', ...rest }
		});
	};

	beforeEach(async () => {
		await ingestVillage(1);
		await ingestVillage(2, 'Zahra la Neuve');
		await ingestVillage(3, 'Irak');
	});

	it('are listed by their words, whatever the spelling; a country by its name is none', async () => {
		expect(await listUnresolvedPlaces(db)).toMatchObject([
			{ folded: 'zahra la neuve', words: 'Zahra la Neuve', regionId: 'IRQ', figures: 2 }
		]);
	});

	it('nor are those of confidential documents and of rejected figures', async () => {
		const text = '400 déplacés à Bourg-Tu.';
		await ingestFigures(db, text, [village(text, 'Bourg-Tu')], { isConfidential: true });
		expect(await listUnresolvedPlaces(db)).toHaveLength(1);
	});

	it('are settled by corrections of every figure, and the store still holds', async () => {
		expect(await settle('none')).toEqual({
			ok: true,
			values: {
				figures: [
					{ figureId: 1, baseVersion: 2 },
					{ figureId: 2, baseVersion: 2 }
				],
				aliasId: null
			}
		});
		expect(await listUnresolvedPlaces(db)).toEqual([]);
		const detail = await findFigure(db, 1);
		expect(detail).toMatchObject({
			figure: { regionId: 'g99072', placeText: 'Zahra-la-Neuve', corrected: true },
			extraction: { place: { id: 'IRQ' } },
			corrections: [
				{ field: 'regionId', before: 'IRQ', after: 'g99072', reason: 'Quartier de Mossoul' }
			]
		});
		expect(await listPlaceAliases(db)).toEqual([]);
		expect(await listFindings(db)).toEqual([]);
	});

	it('are taken back as one act, with what was remembered', async () => {
		const settled = await settle('everywhere');
		if (!settled.ok) throw new Error('not settled');
		const undone = await undoSettlement(db, { ...settled.values, author: 'Awa' });
		expect(undone).toEqual({ ok: true, values: { figures: 2 } });
		expect(await findFigure(db, 1)).toMatchObject({
			figure: { regionId: 'IRQ', corrected: false }
		});
		expect(await listPlaceAliases(db)).toEqual([]);
		expect(await listUnresolvedPlaces(db)).toMatchObject([{ figures: 2 }]);
		expect(await listFindings(db)).toEqual([]);
	});

	it('are not taken back, not even in part, where one figure changed since', async () => {
		const settled = await settle('none');
		if (!settled.ok) throw new Error('not settled');
		const [first, second] = settled.values.figures;
		const late = { figureId: second?.figureId ?? 0, baseVersion: 1 };
		const figures = first ? [first, late] : [];
		expect(await undoSettlement(db, { figures, aliasId: null, author: 'Awa' })).toMatchObject({
			ok: false,
			problems: [{ code: 'changed_meanwhile' }]
		});
		expect(await findFigure(db, 1)).toMatchObject({ figure: { regionId: 'g99072' } });
	});

	it('a figure that waits for review for another reason goes on waiting', async () => {
		const text = 'Peut-être 400 déplacés à Zahra-la-Neuve.';
		await ingestFigures(db, text, [{ ...village(text), confidence: 0.2 }]);
		await settle('none');
		expect(await findFigure(db, 4)).toMatchObject({
			figure: { regionId: 'g99072', reviewStatus: 'needs_review' }
		});
	});

	it('are not settled over what changed meanwhile', async () => {
		const [seen] = await listUnresolvedPlaces(db);
		await ingestVillage(4);
		expect(await settle('none', { state: seen?.state })).toMatchObject({
			ok: false,
			problems: [{ code: 'changed_meanwhile' }]
		});
	});

	it('are remembered: the next text is read so, and its evidence says by whom', async () => {
		await settle('country');
		await ingestVillage(5);
		const detail = await findFigure(db, 4);
		expect(detail).toMatchObject({
			figure: { regionId: 'g99072', corrected: false },
			extraction: { place: { id: 'g99072' } },
			corrections: []
		});
		expect(detail?.extraction?.evidence.at(-1)).toEqual({
			field: 'place',
			rule: 'as a person settled',
			note: 'Zahra la Neuve → Mossoul (g99072), Awa'
		});
		expect(await listFindings(db)).toEqual([]);
	});

	it.each<[string, Memory, string | null, boolean]>([
		['in texts about its country', 'country', 'IRQ', true],
		['not in texts about another country', 'country', 'SYR', false],
		['not in texts whose country nobody knows', 'country', null, false],
		['everywhere', 'everywhere', 'SYR', true],
		['everywhere, whose country nobody knows', 'everywhere', null, true]
	])('hold %s', async (_name, memory, country, isRead) => {
		await settle(memory);
		const text = 'Hier, 400 déplacés vivaient à Zahra-la-Neuve.';
		await ingestFigures(db, text, [{ ...village(text), place: null }], { country });
		const detail = await findFigure(db, 4);
		expect(detail?.figure.regionId).toBe(isRead ? 'g99072' : null);
	});

	it('never move words that the reader placed', async () => {
		await settle('everywhere');
		const text = 'À Zahra-la-Neuve, 400 déplacés.';
		const placed = figureIn(text, '400 déplacés', {
			...{ placeText: 'Zahra-la-Neuve', value: 400, low: 400, high: 400 },
			place: { id: 'IQ-AR', name: 'Erbil', country: 'IRQ', level: 1 }
		});
		await ingestFigures(db, text, [placed]);
		expect((await findFigure(db, 4))?.figure.regionId).toBe('IQ-AR');
	});

	it('are read so by a newer extractor too', async () => {
		await settle('country');
		const text = 'Le 3 mars, 400 déplacés vivaient à Zahra-la-Neuve.';
		const extractor = { version: 'fixture-2', extract: () => [village(text)] };
		await rereadDocument(db, 3, 'Awa', extractor);
		expect((await findFigure(db, 3))?.figure.regionId).toBe('g99072');
		expect(await listFindings(db)).toEqual([]);
	});

	it('are forgotten on demand, once, and audited', async () => {
		await settle('country');
		const [alias] = await listPlaceAliases(db);
		const id = alias?.id ?? 0;
		expect(await removePlaceAlias(db, { id, author: 'Noor' })).toMatchObject({ ok: true });
		expect(await removePlaceAlias(db, { id, author: 'Noor' })).toMatchObject({ ok: false });
		expect(await audited('place/zahra la neuve')).toMatchObject([
			{ author: 'Awa', action: 'place.remember', detail: { before: null } },
			{ author: 'Noor', action: 'place.forget', detail: { before: { id }, after: null } }
		]);
		await ingestVillage(6);
		expect((await findFigure(db, 4))?.figure.regionId).toBe('IRQ');
	});

	it('have one meaning for one kind of texts', async () => {
		await settle('country');
		const [alias] = await listPlaceAliases(db);
		await removePlaceAlias(db, { id: alias?.id ?? 0, author: 'Awa' });
		await ingestVillage(7);
		await settle('country');
		const text = 'Encore 400 déplacés à Zahra-la-Neuve.';
		await ingestFigures(db, text, [{ ...village(text), place: null }], { country: null });
		expect(await settle('country', { regionId: 'IQ-AR' })).toMatchObject({
			ok: false,
			problems: [{ code: 'alias_known' }]
		});
	});
});
