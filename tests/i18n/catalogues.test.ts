import { describe, expect, test } from 'vitest';
import { ASSERTIONS, MEASURES, METRICS, QUALIFIERS, RELATIONS, UNITS } from '#lib/domain/figure.ts';
import { desk, guide, messages } from '#lib/i18n/catalogues.ts';
import { loadDesk, loadGuide, loadMessages, LOCALES } from '#lib/i18n/index.ts';
import type { Locale } from '#lib/i18n/index.ts';

/** Every path of a catalogue with the kind of what stands there. */
function shapeOf(entry: unknown, path = ''): string[] {
	if (Array.isArray(entry)) return [`${path}: list of ${entry.length}`];
	if (typeof entry !== 'object' || entry === null) return [`${path}: ${typeof entry}`];
	return Object.entries(entry).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

function textsOf(entry: unknown, path = ''): [path: string, text: string][] {
	if (typeof entry === 'string') return [[path, entry]];
	if (typeof entry !== 'object' || entry === null) return [];
	return Object.entries(entry).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

/** All that a language says. */
function wholeOf(locale: Locale) {
	return { ...messages(locale), ...desk(locale), ...guide(locale) };
}

describe.each(LOCALES)('the catalogue in %s', (locale) => {
	const t = wholeOf(locale);

	test('has every text that French has, and no other', () => {
		expect(shapeOf(t).sort()).toEqual(shapeOf(wholeOf('fr')).sort());
	});

	test('leaves no text empty, but for fields that need no hint', () => {
		const empty = textsOf(t).filter(([path, text]) => text.trim() === '' && !/hint$/.test(path));
		expect(empty).toEqual([]);
	});

	test('names every code of the vocabulary', () => {
		const { metrics, units, qualifiers, measures, assertions, relations } = t.vocabulary;
		expect(Object.keys(metrics).sort()).toEqual([...METRICS].sort());
		expect(Object.keys(units).sort()).toEqual([...UNITS].sort());
		expect(Object.keys(qualifiers).sort()).toEqual([...QUALIFIERS].sort());
		expect(Object.keys(measures).sort()).toEqual([...MEASURES].sort());
		expect(Object.keys(assertions).sort()).toEqual([...ASSERTIONS].sort());
		expect(Object.keys(relations).sort()).toEqual([...RELATIONS].sort());
	});

	test('has a name of its own for every metric', () => {
		const labels = METRICS.map((metric) => t.vocabulary.metrics[metric].label);
		expect(new Set(labels).size).toBe(METRICS.length);
	});

	test('tells the twenty rules', () => {
		const codes = Array.from({ length: 20 }, (_, i) => `R${i + 1}`);
		expect(Object.keys(t.ruleTitles)).toEqual(codes);
		expect(Object.keys(t.rules)).toEqual(codes);
	});

	test('is the one that a page loads', async () => {
		expect(await loadMessages(locale)).toBe(messages(locale));
		expect(await loadDesk(locale)).toBe(desk(locale));
		expect(await loadGuide(locale)).toBe(guide(locale));
	});
});

test.each(['en', 'es'] as const)('%s is not French left as it was', (locale) => {
	const french = new Map(textsOf(wholeOf('fr')));
	const same = textsOf(wholeOf(locale)).filter(
		([path, text]) => text.length > 25 && french.get(path) === text
	);
	expect(same).toEqual([]);
});
