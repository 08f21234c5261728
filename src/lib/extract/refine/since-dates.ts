/** Dates that a page counts from, and whose beginnings they are. */
import type { IsoDate } from '#lib/domain/figure.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document, Span } from '../document.ts';
import { findBehind, findLastBefore } from '../spans.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { APART, isStruck } from './event-figures.ts';
import { countsWithin, findIndexAt, isBulletLine, paragraphOf, within } from './layout.ts';
import { isRecordTime } from './records.ts';
import type { TimeScope } from './time-scope.ts';

export class SinceDates {
	readonly #document: Document;
	readonly #dates: readonly DateMention[];
	/** Dates that aid, money and returns count from: no beginnings of a toll. */
	readonly #apart: ReadonlySet<DateMention>;
	/** Dates that cases and deaths of a disease count from. */
	readonly #ofDisease: ReadonlySet<DateMention>;
	/** Beginnings that those struck or driven away are counted from. */
	readonly struck: readonly { draft: FigureDraft; date: DateMention }[];

	constructor(document: Document, scopes: ReadonlyMap<FigureDraft, TimeScope>) {
		this.#document = document;
		this.#dates = document.dates.filter(
			(date) => date.kind === 'since' && date.dateStart !== null && !isRecordTime(document, date)
		);
		const owned = [...scopes].flatMap(([draft, { dates }]) =>
			dates.map((date) => ({ draft, date }))
		);
		const apart = owned.filter(
			({ draft, date }) => APART.has(draft.metric) && !tellsBeginning(document, date)
		);
		const ofDisease = owned.filter(({ draft }) => draft.disease !== null);
		this.#ofDisease = new Set(ofDisease.map(({ date }) => date));
		this.#apart = new Set(apart.map(({ date }) => date));
		this.struck = owned.filter(({ draft, date }) => date.kind === 'since' && isStruck(draft));
	}

	/** The beginning told before a figure, else after it in the same paragraph. */
	find(draft: FigureDraft): DateMention | undefined {
		// "180 han regresado desde el viernes. Hasta hoy, 39 han solicitado asilo": since when they came back.
		const isApart = APART.has(draft.metric);
		const isOfToll = (date: DateMention): boolean =>
			(isApart || !this.#apart.has(date)) &&
			(draft.disease === null || this.#isOfDisease(date)) &&
			!this.#isInOtherBullet(date, draft);
		const { to } = paragraphOf(this.#document, draft.from);
		return (
			findLastBefore(this.#dates, draft.from, isOfToll) ??
			within(this.#dates, { from: draft.to, to }).find(isOfToll)
		);
	}

	/** The first beginning told after a figure. */
	findLater(draft: FigureDraft): DateMention | undefined {
		return findBehind(this.#dates, draft.to, (date) => !this.#apart.has(date));
	}

	/** "Rains have lashed the coast since 11 July. Nine people died": the last beginning told before of a disaster alone. */
	findDisaster({ from: at }: FigureDraft): DateMention | undefined {
		const { sentences } = this.#document;
		return findLastBefore(this.#dates, at, (date) => {
			const sentence = sentences[findIndexAt(sentences, date.from)];
			if (!sentence || sentence.to > at) return false;
			return (
				countsWithin(this.#document, sentence).length === 0 &&
				tellsDisaster(this.#document, sentence)
			);
		});
	}

	/** "The toll rose to 326 … uprooted 183 000 since Sunday": since when others there were struck. */
	startOfStruck({ place: where }: FigureDraft): IsoDate | null | undefined {
		return this.struck.find(({ draft: { place } }) => {
			if (!place || !where || place.id === where.id) return true;
			return place.country === where.country && (place.level === 0 || where.level === 0);
		})?.date.dateStart;
	}

	/** "Depuis l'incendie de l'hôpital, en 2017, les soins sont fragiles. 89 cas …": no beginning of an epidemic. */
	#isOfDisease(date: DateMention): boolean {
		if (this.#ofDisease.has(date)) return true;
		const { sentences, marksOf } = this.#document;
		return marksOf(findIndexAt(sentences, date.from)).some(
			({ section, key }) => section === 'diseases' || (section === 'guards' && key === 'epidemic')
		);
	}

	/** "- 6 millions de déplacés depuis avril / - 10 832 cas": an epidemic begins on its own. */
	#isInOtherBullet(date: DateMention, draft: FigureDraft): boolean {
		if (draft.metric !== 'disease_cases') return false;
		const { lines } = this.#document;
		const line = lines[findIndexAt(lines, date.from)];
		const isOther = line !== undefined && (draft.from < line.from || draft.from >= line.to);
		return isOther && isBulletLine(this.#document, line);
	}
}

/** "Since cholera broke out on 2 October, we have treated 900": of all that came of it. */
function tellsBeginning({ tokens, language }: Document, { from, to }: DateMention): boolean {
	const { book } = getDateLexicon(language);
	for (let at = from; at < to; at++) {
		const found = book.matchAt(tokens, at);
		if (found.some(({ meaning: { key } }) => key === 'began' || key === 'outset')) return true;
	}
	return false;
}

/** The sentence is about a disaster: its noun stands among the first words, or right behind its beginning. */
function tellsDisaster({ sentences, marksNamed }: Document, { from }: Span): boolean {
	const nouns = marksNamed(findIndexAt(sentences, from), 'guards', 'disaster');
	return nouns.some((noun) => noun.from - from <= SUBJECT);
}

/** Tokens up to the noun of a subject, behind a beginning that opens the sentence. */
const SUBJECT = 9;
