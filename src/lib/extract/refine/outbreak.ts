/** Wars, offensives and epidemics go on: what they do counts from the day on which they broke out. */
import type { IsoDate } from '#lib/domain/figure.ts';
import type { Document, Span } from '../document.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Mark } from '../marks.ts';
import { once } from '../once.ts';
import { mentionsIn } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { findIndexAt } from './layout.ts';

/**
 * The day told in front of the first figure of a sentence with the event that began on it: "L'offensive
 * lancée le 10 mai a fait 226 morts", "Apparue le 2 octobre, l'épidémie a tué 161 personnes". No part or
 * earlier value counts from it.
 */
export function findOutbreak(
	document: Document,
	{ sentenceIndex, relation }: FigureDraft,
	[first]: readonly FigureDraft[]
): DateMention | undefined {
	if (relation !== null) return undefined;
	const { from } = document.sentences[sentenceIndex] ?? { from: 0 };
	const head = { from, to: first?.from ?? from };
	return mentionsIn(document.dates, head).find((date) => isOfOutbreak(document, date));
}

/** The first day that the page gives to an outbreak: "L'épidémie déclarée le 28 octobre s'étend". */
export const findOutbreakOfPage = once(
	(document): IsoDate | undefined =>
		document.dates.find(
			(date) =>
				date.kind === 'day' &&
				(date.dateStart ?? document.published) < document.published &&
				findNoun(document, date, isEpidemic) !== undefined
		)?.dateStart ?? undefined
);

/** "L'offensive lancée le 10 mai", "the outbreak declared on 12 May": the day of a beginning. */
export function isOfOutbreak(document: Document, date: DateMention): boolean {
	if (date.kind === 'since' || date.dateStart === null) return false;
	return findNoun(document, date, isGoingOn) !== undefined;
}

/** The noun of what broke out on a day, beside the verb that says so. */
function findNoun(
	document: Document,
	date: DateMention,
	isNoun: (mark: Mark) => boolean
): Mark | undefined {
	const verb = findVerb(document, date);
	if (verb === undefined) return undefined;
	const marks = document.marksOf(findIndexAt(document.sentences, date.from));
	// "un décès dû au choléra a été déclaré dimanche": what was declared is a death.
	const isOfDeath = (noun: Mark): boolean =>
		marks.some(
			({ section, sub, to }) =>
				section === 'heads' && sub === 'deaths' && to <= noun.from && noun.from - to <= DEATH_REACH
		);
	return marks.find((noun) => {
		if (isOfDeath(noun)) return false;
		const isNamed = noun.section === 'diseases';
		const isBefore = noun.to <= verb && verb - noun.to <= (isNamed ? NAME_REACH : VERB_REACH);
		// "declared the outbreak on 12 May".
		const isBetween = noun.from >= verb && noun.to <= date.from;
		const isBehind = !isNamed && noun.from >= date.to && noun.from - date.to <= VERB_REACH;
		return isNoun(noun) && (isBefore || isBetween || isBehind);
	});
}

function isGoingOn(noun: Mark): boolean {
	return (noun.section === 'guards' && noun.key === 'ongoing') || isEpidemic(noun);
}

/** "the outbreak", "le choléra". */
function isEpidemic({ section, key }: Mark): boolean {
	return section === 'diseases' || (section === 'guards' && key === 'epidemic');
}

/** Tokens between the noun of an event, the verb of its beginning and its day: "au Soudan,". */
const VERB_REACH = 6;
const DAY_REACH = 5;
/** Tokens between the name of a disease and that verb: "was first". */
const NAME_REACH = 2;

/** Tokens from a death to what it is due to. */
const DEATH_REACH = 3;

/** Where the verb of a beginning stands right in front of a day, no number or article in between. */
function findVerb(document: Document, { from }: Span): number | undefined {
	const { book } = getDateLexicon(document.language);
	for (let at = from - 1; at >= Math.max(0, from - DAY_REACH); at--) {
		const began = book
			.matchAt(document.tokens, at)
			.find(({ meaning: { key } }) => key === 'began' || key === 'outset');
		if (!began) continue;
		// "declared a national disaster on 29 February": what was declared is another thing.
		return mentionsIn(document.numbers, { from: began.to, to: from }).length > 0 ? undefined : at;
	}
	return undefined;
}
