/** When the events of a page began: what fills an open start, or dates an event told without a day. */
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import { AFTER_EVENT } from '../dates/claims.ts';
import { daysBetween } from '../dates/calendar.ts';
import { getDateLexicon } from '../dates/lexicon.ts';
import type { Document } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import { findBehind, findLastBefore } from '../spans.ts';
import { isPossessive } from '../tokens.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import { isLookedBack, type Time } from './date-case.ts';
import { EventDays } from './event-days.ts';
import { isOver } from './event-day-signs.ts';
import { CASUALTIES } from './events.ts';
import {
	findIndexAt,
	findLeadIn,
	isBulletLine,
	lineOf,
	paragraphOf,
	sentenceOf,
	within
} from './layout.ts';
import { isRecordTime } from './records.ts';
import { CONDITIONS } from './state.ts';
import type { Statements } from './statements.ts';
import type { TimeScope } from './time-scope.ts';
import {
	ALONGSIDE,
	APART,
	FLIGHT,
	GIVEN,
	HARM,
	OPEN,
	isAbsolute,
	isAdmitted,
	isOfCount,
	isOfEvent,
	isShort,
	isSinceEvent,
	isStruck,
	isWhereToo,
	pointsToCount,
	timeOf
} from './event-figures.ts';

export class Beginnings {
	readonly #document: Document;
	readonly days: EventDays;
	/** Beginnings that the page counts from. */
	readonly #sinces: readonly DateMention[];
	readonly #times = new Map<FigureDraft, Time>();
	/** The same, in the order in which they came. */
	readonly #recorded: [FigureDraft, Time][] = [];
	/** Dates that a figure was counted from. */
	readonly #counted = new Set<DateMention>();
	/** Dates that aid, money and returns count from: no beginnings of a toll. */
	readonly #apart: ReadonlySet<DateMention>;
	/** Beginnings that those struck or driven away are counted from. */
	readonly #told: readonly { draft: FigureDraft; date: DateMention }[];
	/** The last running total of each metric. */
	readonly #tolls = new Map<Metric, FigureDraft>();
	/** Figures that give the day of an event, in text order. */
	readonly #events: { draft: FigureDraft; time: Time }[] = [];

	constructor(
		document: Document,
		statements: Statements,
		scopes: ReadonlyMap<FigureDraft, TimeScope>
	) {
		this.#document = document;
		const owned = [...scopes].flatMap(([draft, { dates }]) =>
			dates.map((date) => ({ draft, date }))
		);
		this.#apart = new Set(
			owned.flatMap(({ draft, date }) => (APART.has(draft.metric) ? date : []))
		);
		this.#told = owned.filter(({ draft, date }) => date.kind === 'since' && isStruck(draft));
		this.days = new EventDays(document, statements);
		this.#sinces = document.dates.filter(
			(date) => date.kind === 'since' && date.dateStart !== null && !isRecordTime(document, date)
		);
	}

	timeOf(draft: FigureDraft): Time | undefined {
		return this.#times.get(draft);
	}

	/** The explicit as-of of the last stock of the paragraph. */
	asOfBefore(draft: FigureDraft): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const stock = this.#lastRecorded(
			from,
			(one) => one.measure === 'stock' && one.relation !== 'previous'
		);
		const time = stock?.[1];
		if (time?.rule === 'as of' && time.mentions[0]?.kind === 'as_of') return time;
		// "… con corte al martes. El organismo mantiene en 62 los desaparecidos": of the same count.
		const end = this.#countBefore(draft, from);
		return stock || !end ? undefined : { ...OF_COUNT, start: end, end };
	}

	/** The day up to which whoever tells a figure counted last, from a token on. */
	#countBefore({ source }: FigureDraft, from: number): IsoDate | null | undefined {
		if (source === null) return undefined;
		const isSame = (one: FigureDraft, time: Time): boolean =>
			isOfCount(one, time) && one.source === source;
		return this.#lastRecorded(from, isSame)?.[1].end;
	}

	/** "Between May and July 9 000 were hungry. Some 400 were in famine.": the time of the analysis. */
	analysisBefore(draft: FigureDraft): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const last = this.#recorded.at(-1);
		const isSame = last && last[0].from >= from && CONDITIONS.has(last[0].metric);
		const [one, time] = isSame && last[0].measure === 'stock' ? last : [];
		const isStretch = time !== undefined && time.start !== time.end;
		return isStretch && one?.assertion === draft.assertion && one.relation !== 'previous'
			? time
			: undefined;
	}

	/** "Le 3, le PAM a livré 84 tonnes à X. 3 200 ménages y ont reçu une ration.": when both were given. */
	givenBefore(draft: FigureDraft): Time | undefined {
		if (!GIVEN.has(draft.metric)) return undefined;
		const [before, time] = this.#recorded.at(-1) ?? [];
		if (!before || !time || !GIVEN.has(before.metric) || before.measure !== 'flow')
			return undefined;
		const { from } = paragraphOf(this.#document, draft.from);
		const isNext = before.from >= from && draft.sentenceIndex - before.sentenceIndex === 1;
		const isSame = before.source === draft.source && before.place === draft.place;
		return isNext && isSame && time.rule === 'time of the fact' ? time : undefined;
	}

	/** The day that the last toll of the same kind in the paragraph counts up to. */
	endBefore(draft: FigureDraft): IsoDate | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const isSame = (one: FigureDraft | undefined): one is FigureDraft =>
			one !== undefined && one.from >= from && one.source === draft.source;
		const last = this.#tolls.get(draft.metric);
		if (isSame(last)) return this.timeOf(last)?.end ?? undefined;
		// "… selon le bilan arrêté au 14. Au total, 212 111 cases se sont écroulées": of the same count.
		return this.#countBefore(draft, from) ?? undefined;
	}

	/** "El mismo balance recoge 163 viviendas dañadas": up to when the count told before was made. */
	endOfSameCount(draft: FigureDraft): IsoDate | undefined {
		if (!pointsToCount(this.#document, draft)) return undefined;
		return this.#countBefore(draft, 0) ?? undefined;
	}

	/** The last one that fits and does not begin before a token: they are recorded in text order. */
	#lastRecorded(
		from: number,
		isFitting: (draft: FigureDraft, time: Time) => boolean
	): [FigureDraft, Time] | undefined {
		for (let i = this.#recorded.length - 1; i >= 0; i--) {
			const one = this.#recorded[i];
			if (!one || one[0].from < from) return undefined;
			if (isFitting(...one)) return one;
		}
		return undefined;
	}

	/** Keeps the time of a figure, and that of its event if its words date one. */
	record(draft: FigureDraft, time: Time): void {
		this.#times.set(draft, time);
		this.#recorded.push([draft, time]);
		for (const mention of time.mentions) this.#counted.add(mention);
		if (draft.measure === 'cumulative' && draft.relation === null) {
			this.#tolls.set(draft.metric, draft);
		}
		if (isEarlier(draft)) for (const mention of time.mentions) this.#leave(mention, time);
		if (!isStruck(draft)) return;
		if (isAdmitted(this.#document, draft)) return;
		if (draft.assertion === 'projected' || time.start === null) return;
		if (draft.measure === 'flow' && time.mentions.length > 0 && time.rule === 'time of the fact') {
			this.#events.push({ draft, time });
		}
		const event = time.mentions.find(
			(date) =>
				date.dateStart === time.start &&
				(date.kind === 'day' ||
					date.kind === 'span' ||
					isSinceEvent(this.#document, date) ||
					isPossessive(this.#document.tokens, date.to))
		);
		if (draft.measure === 'cumulative' && event && time.start !== time.end) {
			const { dateStart: start, precision } = event;
			const end = event.kind === 'since' ? start : (event.dateEnd ?? start);
			this.#events.push({ draft, time: { ...time, start, end, precision } });
		}
	}

	/** The day up to which an earlier value counted is no event's. */
	#leave(mention: DateMention, { end }: Time): void {
		if (mention.kind === 'day' && mention.dateEnd === end) this.days.leave(mention);
	}

	/** "deux jours après un séisme qui a tué": the sentence counts back to the event. */
	afterEventOf(draft: FigureDraft): Time | undefined {
		const { from } = sentenceOf(this.#document, draft);
		const bound = isOfEvent(draft) ? this.days.findAfterEvent(from, draft.from) : undefined;
		return bound && timeOf(bound);
	}

	/** The time of the event that an undated figure of its kind belongs to; one going on lasts up to the anchor. */
	eventOf(draft: FigureDraft, anchor: IsoDate): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const pointed = isOfEvent(draft) ? this.#pointedDay(draft, from) : undefined;
		if (pointed) return timeOf(pointed);
		const beside = this.#besides(draft);
		if (beside) return beside;
		const near = this.#events.findLast(
			({ draft: one }) => one.from >= from && isWhereToo(one, draft)
		)?.time;
		if (near && (ALONGSIDE.has(draft.metric) || isOfEvent(draft))) return near;
		// "… après le naufrage, jeudi, de leur canot. Vingt-cinq survivants ont été repêchés".
		const told = ALONGSIDE.has(draft.metric)
			? this.days.findWithin({ from, to: draft.from })
			: undefined;
		// "Quatre jours après la secousse, six ont été sauvés": not on the day from which that is counted.
		if (told && told.rule !== AFTER_EVENT && isOver(this.#document, told)) return timeOf(told);
		const isNamed = this.#isDoneByEvent(draft);
		if (!isOfEvent(draft) && !isNamed) return undefined;
		const bound = this.days.findBefallen(from, draft);
		if (bound && isNamed) return timeOf(bound);
		if (bound && bound.from >= from && bound.to <= draft.from) return timeOf(bound);
		const earlier = this.#events.findLast(
			({ time, draft: one }) => isShort(time) && isAbsolute(time) && isWhereToo(one, draft)
		)?.time;
		const lead = isOfEvent(draft) ? this.days.findLead(draft) : undefined;
		const day = bound ?? lead;
		return earlier ?? (day ? timeOf(day) : this.#goingOn(draft, anchor));
	}

	/** "The floods since July 11 … 9 948 houses were damaged": a disaster that has gone on since a day. */
	#goingOn(draft: FigureDraft, anchor: IsoDate): Time | undefined {
		const { published, marksOf, sentences } = this.#document;
		const told = this.#told.find(({ date: { from, to, dateStart } }) => {
			if (to > draft.from || dateStart === null || dateStart > anchor) return false;
			if (daysBetween(dateStart, published) > GOING_ON) return false;
			return within(marksOf(findIndexAt(sentences, from)), { from: 0, to: from }).some(
				({ section, key, to }) =>
					section === 'guards' && key === 'disaster' && from - to <= SINCE_WORDS
			);
		});
		if (!told || !isWhereToo(told.draft, draft)) return undefined;
		const { dateStart: start, precision } = told.date;
		return { start, end: anchor, precision, mentions: [told.date], rule: 'day of the event' };
	}

	/** "Les flammes ont détruit 2 000 abris et laissé 9 000 personnes sans toit": what one event did. */
	#besides(draft: FigureDraft): Time | undefined {
		if (!ALONGSIDE.has(draft.metric)) return undefined;
		const beside = this.#recorded
			.slice(-BESIDE)
			.findLast(
				([one, { rule }]) =>
					one.sentenceIndex === draft.sentenceIndex && rule === 'day of the event'
			);
		return beside?.[1];
	}

	/** "Le 2 mars … 12 personnes ont été tuées lors de cet assaut": the day told in the sentence before. */
	#pointedDay(draft: FigureDraft, from: number): DateMention | undefined {
		const document = this.#document;
		const sentence = sentenceOf(document, draft);
		const last = document.sentences[draft.sentenceIndex - 1];
		if (!last || last.from < from) return undefined;
		const { book } = getDateLexicon(document.language);
		const isThis = (at: number): boolean =>
			book
				.matchAt(document.tokens, at)
				.some(({ meaning }) => meaning.group === 'shifts' && meaning.key === 'this');
		const isPointing = document
			.marksOf(draft.sentenceIndex)
			.some(
				(mark) =>
					mark.section === 'guards' &&
					mark.key === 'attack' &&
					mark.from > sentence.from &&
					isThis(mark.from - 1)
			);
		return isPointing ? this.days.findTold(last) : undefined;
	}

	/** "The flood destroyed …": its sentence begins with the event that the page has told. */
	#isDoneByEvent(draft: FigureDraft): boolean {
		const document = this.#document;
		const { from } = sentenceOf(document, draft);
		const marks = document.marksOf(draft.sentenceIndex);
		const event = within(marks, { from, to: draft.from }).findLast(
			({ section, key }) => section === 'guards' && (key === 'attack' || key === 'disaster')
		);
		if (!event) return false;
		const article = marks.find(
			({ section, key, to }) => section === 'grammar' && key === 'article' && to === event.from
		);
		return article !== undefined && within(document.numbers, article).length === 0;
	}

	/**
	 * The day from which a running total counts; null where the page does not tell. `isEvent` = its
	 * words name an event without a day ("since the attack"); `count` = the day that it counts up to.
	 */
	startFor(draft: FigureDraft, isEvent: boolean, count: IsoDate): IsoDate | null {
		if (OPEN.has(draft.metric)) return null;
		// Aid begins when its own words say so, not with the event.
		if (APART.has(draft.metric) && !isEvent) return null;
		const isCasualty = CASUALTIES.has(draft.metric);
		// "en 24 heures": how far back a bulletin looks, no event that a total counts from.
		const event = this.#events.findLast(
			({ draft: one, time }) =>
				one.from < draft.from && isWhereToo(one, draft) && !time.mentions.some(isLookedBack)
		)?.time.start;
		const mention = this.#findSince(draft);
		const since = mention?.dateStart;
		if (!isCasualty) {
			// "displaced since the flood": the event, before a beginning that nothing was counted from.
			const isLoose = isEvent && mention !== undefined && !this.#counted.has(mention);
			const told = isLoose ? (event ?? since) : (since ?? event);
			const bound = isEvent || FLIGHT.has(draft.metric) ? this.#boundFor(draft) : undefined;
			return told ?? this.#startOfToll(draft) ?? bound ?? null;
		}
		const { from } = paragraphOf(this.#document, draft.from);
		const sentence = sentenceOf(this.#document, draft);
		const own =
			this.days.findWithin({ from: sentence.from, to: draft.from }) ?? this.#findLed(draft);
		if (own?.dateStart) return own.dateStart;
		const bound = this.days.findBound(from, draft)?.dateStart;
		const day = this.days.findAny(from, draft, count)?.dateStart;
		const isFirst = isEvent || (!event && mention && this.#isOfVictims(mention));
		const told = isFirst ? (since ?? event ?? bound) : (event ?? bound ?? since);
		// "depuis le début de la guerre … depuis le 7 octobre": the page dates it further on.
		const later = isEvent ? this.#laterSince(draft)?.dateStart : undefined;
		return told ?? later ?? day ?? this.#toldOf(draft) ?? null;
	}

	/** The day of the event that the page binds one to, before a figure. */
	#boundFor(draft: FigureDraft): IsoDate | null | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		return this.days.findBound(from, draft)?.dateStart;
	}

	/** "The toll rose to 326 … uprooted 183 000 since Sunday": since when others there were struck. */
	#toldOf({ place: where }: FigureDraft): IsoDate | null | undefined {
		return this.#told.find(({ draft: { place } }) => {
			if (!place || !where || place.id === where.id) return true;
			return place.country === where.country && (place.level === 0 || where.level === 0);
		})?.date.dateStart;
	}

	/** "The deaths since 20 August": the beginning right behind the noun of those who are counted. */
	#isOfVictims({ from }: DateMention): boolean {
		const { marksOf, sentences } = this.#document;
		return marksOf(findIndexAt(sentences, from)).some(
			({ section, sub, to }) => section === 'heads' && sub === 'deaths' && to === from
		);
	}

	/** "El evento del 26 de marzo deja hasta el momento:" over bullets. */
	#findLed(draft: FigureDraft): DateMention | undefined {
		const leadIn = findLeadIn(this.#document, lineOf(this.#document, draft));
		return leadIn && this.days.findTold(leadIn);
	}

	/** "le cyclone a fait 18 morts ; 20 737 personnes sont sinistrées": of the same toll. */
	#startOfToll({ metric, sentenceIndex }: FigureDraft): IsoDate | null | undefined {
		if (!HARM.has(metric)) return undefined;
		const toll = [...this.#tolls.values()].findLast((one) => one.sentenceIndex === sentenceIndex);
		return toll && this.timeOf(toll)?.start;
	}

	/** The first beginning told after a figure. */
	#laterSince(draft: FigureDraft): DateMention | undefined {
		return findBehind(this.#sinces, draft.to, (date) => !this.#apart.has(date));
	}

	/** "- 6 millions de déplacés depuis avril / - 10 832 cas": an epidemic begins on its own. */
	#isInOtherBullet(date: DateMention, draft: FigureDraft): boolean {
		if (draft.metric !== 'disease_cases') return false;
		const { lines } = this.#document;
		const line = lines[findIndexAt(lines, date.from)];
		const isOther = line !== undefined && (draft.from < line.from || draft.from >= line.to);
		return isOther && isBulletLine(this.#document, line);
	}

	/** The beginning told before a figure, else after it in the same paragraph. */
	#findSince(draft: FigureDraft): DateMention | undefined {
		// "180 han regresado desde el viernes. Hasta hoy, 39 han solicitado asilo": since when they came back.
		const isApart = APART.has(draft.metric);
		const isOfToll = (date: DateMention): boolean =>
			(isApart || !this.#apart.has(date)) && !this.#isInOtherBullet(date, draft);
		const { to } = paragraphOf(this.#document, draft.from);
		return (
			findLastBefore(this.#sinces, draft.from, isOfToll) ??
			within(this.#sinces, { from: draft.to, to }).find(isOfToll)
		);
	}
}

/** The time of a state at the day of a count. */
const OF_COUNT = { precision: 'day', mentions: [], rule: 'as of the figure before it' } as const;

/** Figures back to what the same event did, told in the same sentence. */
const BESIDE = 8;

/** Days that rains or floods may have gone on. */
const GOING_ON = 62;

/** Tokens between a disaster and the day since which it goes on. */
const SINCE_WORDS = 4;
