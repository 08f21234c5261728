/** The days that a title gives to its event: "Raid aérien de lundi sur Toumour : ce que l'on sait". */
import { withFields } from '../fields.ts';
import { readDates } from '../dates/index.ts';
import { type Document, readDocument } from '../document.ts';
import type { DateMention } from '../types.ts';
import { isBound, isRecent, isShort } from './event-day-signs.ts';

/** An event told longer ago than this is background. */
const RECENT_DAYS = 62;

/** They stand in front of the text: none of its tokens are theirs. */
export function daysOfTitle(document: Document): DateMention[] {
	const { title, language, published, country } = document;
	if (title === null) return [];
	const context = { published, title: null, country };
	const heading = readDocument(title, language, context, {
		dates: (tokens, numbers) => readDates(tokens, numbers, language, published, { country }),
		places: () => [],
		sources: () => []
	});
	return heading.dates
		.filter(
			(date) => isShort(date) && isRecent(heading, date, RECENT_DAYS) && isBound(heading, date)
		)
		.map((date) => withFields(date, { from: -1, to: 0, start: 0, end: 0 }));
}
