import { describe, expect, test } from 'vitest';
import { findHeadline } from '#lib/server/ingest/headline.ts';

const PROSE =
	'Les habitants de la vallée ont quitté leurs maisons dans la nuit, emportant ce qu’ils pouvaient.';
const OPENING =
	'Les habitants de la vallée ont quitté leurs maisons dans la nuit, emportant ce qu’ils…';
const PLAIN_ENGLISH =
	'Fighting has intensified in the valley since the middle of April, and people left at night.';

describe('the headline of a text', () => {
	test.each([
		['is no bullet below it', `La vallée se vide de nuit\n- 217 morts dans la vallée\n${PROSE}`],
		['is no bullet above it', `• 217 morts dans la vallée\n\nLa vallée se vide de nuit\n${PROSE}`],
		['is no number on show', `La vallée se vide de nuit\n217 morts\n1 340 blessés\n${PROSE}`],
		['is no menu', `La vallée se vide de nuit\nAccueil | Monde | Afrique\n${PROSE}`],
		['is no week', `La vallée se vide de nuit\nSemaine du 3 au 9 mars 2025\n${PROSE}`],
		['may begin with a number', `217 morts dans la vallée de la Sô\n${PROSE}`, /^217 morts/]
	])('%s', (_, text, title: string | RegExp = 'La vallée se vide de nuit') => {
		expect(findHeadline(text)).toMatch(title);
	});

	test('may say of which day it is, where no other does without', () => {
		const title = 'Valley: Humanitarian Snapshot (as of 3 June 2024)';
		expect(findHeadline(`KEY FIGURES\n2.1M people in need\n${title}\n\n${PLAIN_ENGLISH}`)).toBe(
			title
		);
		expect(findHeadline(`Published on: 3 June 2024\n\n${PLAIN_ENGLISH}`)).toMatch(/^Fighting/);
	});

	test('is how the article begins where there is none, without its bullets and its dateline', () => {
		expect(findHeadline(`- 217 morts dans les inondations\n\n${PROSE}`)).toBe(OPENING);
		expect(findHeadline(`VALENCE, 8 novembre 2024 (Agence Levant) - ${PROSE}`)).toBe(OPENING);
	});

	test('of a list alone is none', () => {
		expect(findHeadline('- 217 morts\n- 1 340 blessés')).toBeNull();
	});
});
