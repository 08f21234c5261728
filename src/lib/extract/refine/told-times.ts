/** The times that the figures of a page got so far: what those behind them take over. */
import { withFields } from '../fields.ts';
import type { IsoDate, Metric } from '#lib/domain/figure.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { Document } from '../document.ts';
import { isEarlier } from '../figures/wholes.ts';
import type { DateMention, FigureDraft } from '../types.ts';
import type { Time } from './date-case.ts';
import { ALONGSIDE, GIVEN, HARM, isOfCount, pointsToCount } from './event-figures.ts';
import { CASUALTIES } from './events.ts';
import { paragraphOf, within } from './layout.ts';
import { CONDITIONS } from './state.ts';

/** A figure and the time that it got. */
export interface Told {
	draft: FigureDraft;
	time: Time;
}

export class ToldTimes {
	readonly #document: Document;
	readonly #times = new Map<FigureDraft, Time>();
	/** The same, in text order. */
	readonly #told: Told[] = [];
	/** The last running total of each metric. */
	readonly #tolls = new Map<Metric, FigureDraft>();
	/** Dates that a figure was counted from. */
	readonly #counted = new Set<DateMention>();

	constructor(document: Document) {
		this.#document = document;
	}

	record(draft: FigureDraft, time: Time): void {
		this.#times.set(draft, time);
		this.#told.push({ draft, time });
		for (const mention of time.mentions) this.#counted.add(mention);
		const isToll = draft.measure === 'cumulative' && draft.relation === null;
		if (isToll) this.#tolls.set(draft.metric, draft);
	}

	timeOf(draft: FigureDraft): Time | undefined {
		return this.#times.get(draft);
	}

	/** True of a date that a figure was counted from. */
	isCounted(date: DateMention): boolean {
		return this.#counted.has(date);
	}

	/** The explicit as-of of the last stock of the paragraph. */
	asOfBefore(draft: FigureDraft): Time | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const stock = this.#findLast(
			from,
			({ draft: one }) => one.measure === 'stock' && one.relation !== 'previous'
		)?.time;
		if (stock?.rule === 'as of' && stock.mentions[0]?.kind === 'as_of') return stock;
		// "… con corte al martes. El organismo mantiene en 62 los desaparecidos": of the same count.
		const end = this.#countBefore(draft, from);
		return stock || !end ? undefined : withFields(OF_COUNT, { start: end, end });
	}

	/** "Between May and July 9 000 were hungry. Some 400 were in famine.": the time of the analysis. */
	analysisBefore({ from, assertion }: FigureDraft): Time | undefined {
		const { draft: last, time } = this.#told.at(-1) ?? {};
		if (!last || !time || last.from < paragraphOf(this.#document, from).from) return undefined;
		if (!CONDITIONS.has(last.metric) || last.measure !== 'stock') return undefined;
		const isSame = last.assertion === assertion && last.relation !== 'previous';
		return isSame && time.start !== time.end ? time : undefined;
	}

	/** "Le 3, le PAM a livré 84 tonnes à X. 3 200 ménages y ont reçu une ration.": when both were given. */
	givenBefore(draft: FigureDraft): Time | undefined {
		const { draft: last, time } = this.#told.at(-1) ?? {};
		if (!last || !time || !GIVEN.has(draft.metric) || !GIVEN.has(last.metric)) return undefined;
		const { from } = paragraphOf(this.#document, draft.from);
		const isNext = last.from >= from && draft.sentenceIndex - last.sentenceIndex === 1;
		const isSame = last.source === draft.source && last.place === draft.place;
		const isOfFact = last.measure === 'flow' && time.rule === 'time of the fact';
		return isNext && isSame && isOfFact ? time : undefined;
	}

	/** "Between January and March gangs killed 900, the mission said. It counted 400 abducted.": of the months that a report covers. */
	periodBefore({ metric, relation, sourceText, from }: FigureDraft): Time | undefined {
		const { draft: last, time } = this.#told.at(-1) ?? {};
		if (!last || !time?.start || !time.end || relation === 'previous') return undefined;
		if (!VIOLENCE.has(metric) || !VIOLENCE.has(last.metric) || isEarlier(last)) return undefined;
		if (daysBetween(time.start, time.end) < MONTH || last.measure === 'cumulative')
			return undefined;
		// "L'incident le plus meurtrier remonte au 17 mars. Une frappe …": of another day.
		const between = within(this.#document.dates, { from: last.to, to: from });
		if (between.some(({ precision, start }) => precision === 'day' && !isOf(time, start)))
			return undefined;
		// A page that opens with them, and no months that it looks back on.
		if (this.#told[0]?.time.start !== time.start) return undefined;
		const told = last.sourceText ?? '';
		const isSame = sourceText === null || told.includes(sourceText) || sourceText.includes(told);
		return isSame ? time : undefined;
	}

	/** "Les flammes ont détruit 2 000 abris et laissé 9 000 personnes sans toit": what one event did. */
	besideOf({ metric, sentenceIndex }: FigureDraft): Time | undefined {
		if (!ALONGSIDE.has(metric)) return undefined;
		return this.#told
			.slice(-BESIDE)
			.findLast(
				({ draft, time }) =>
					draft.sentenceIndex === sentenceIndex && time.rule === 'day of the event'
			)?.time;
	}

	/** The day that the last toll of the same kind in the paragraph counts up to. */
	endBefore(draft: FigureDraft): IsoDate | undefined {
		const { from } = paragraphOf(this.#document, draft.from);
		const last = this.#tolls.get(draft.metric);
		if (last && last.from >= from && last.source === draft.source)
			return this.timeOf(last)?.end ?? undefined;
		// "… selon le bilan arrêté au 14. Au total, 212 111 cases se sont écroulées": of the same count.
		return this.#countBefore(draft, from) ?? undefined;
	}

	/** "El mismo balance recoge 163 viviendas dañadas": up to when the count told before was made. */
	endOfSameCount(draft: FigureDraft): IsoDate | undefined {
		if (!pointsToCount(this.#document, draft)) return undefined;
		return this.#countBefore(draft, 0) ?? undefined;
	}

	/** "le cyclone a fait 18 morts ; 20 737 personnes sont sinistrées": since when the same toll counts. */
	startOfToll({ metric, sentenceIndex, from: at }: FigureDraft): IsoDate | null | undefined {
		if (!HARM.has(metric) && metric !== 'rescued') return undefined;
		// "a) Dead: 257 / b) Rescued: 12": of one list.
		const { from } = paragraphOf(this.#document, at);
		const isBeside = (one: FigureDraft): boolean =>
			one.sentenceIndex === sentenceIndex || (metric === 'rescued' && one.from >= from);
		const toll = [...this.#tolls.values()].findLast(
			(one) => CASUALTIES.has(one.metric) && isBeside(one)
		);
		return toll && this.timeOf(toll)?.start;
	}

	/** "Le plan 2024 requiert 46 milliards. … La Syrie arrive en tête (4,4 milliards)": the time of the plan told last. */
	planBefore({ metric }: FigureDraft): Time | undefined {
		if (!NEEDS.has(metric)) return undefined;
		const plan = this.#findLast(
			0,
			({ draft, time }) =>
				NEEDS.has(draft.metric) && draft.assertion === 'planned' && time.rule === 'time of the plan'
		);
		return plan?.time;
	}

	/** "3 136 morts depuis le 8 octobre … Le nombre de femmes tuées s'élève à 812": since when the same toll counts. */
	startOfRunning({ metric, source }: FigureDraft): IsoDate | null | undefined {
		const toll = this.#tolls.get(metric);
		const time = toll && this.timeOf(toll);
		if (!time?.mentions.some(({ kind }) => kind === 'since')) return undefined;
		return source === null || toll?.source === source ? time.start : undefined;
	}

	/** True of deaths told in the paragraph of the cases that they are of. */
	isBesideCases({ metric, from: at }: FigureDraft): boolean {
		const cases = this.#tolls.get('disease_cases');
		return (
			metric === 'deaths' &&
			cases !== undefined &&
			cases.from >= paragraphOf(this.#document, at).from
		);
	}

	/**
	 * "Hasta el 14 hay registrados 211 damnificados. Hay además 20 viviendas destruidas": up to when the
	 * count stood that a figure goes on from, told behind a token.
	 */
	dayOfCount(figure: FigureDraft, from: number): DateMention | undefined {
		if (isEarlier(figure)) return undefined;
		const last = this.#findLast(from, ({ draft }) => draft.relation === null);
		const day = last?.draft.assertion === 'planned' ? undefined : last && findDay(last);
		const { source } = last?.draft ?? figure;
		const isSame = source === null || figure.source === null || source === figure.source;
		// "Au 18, 155 800 étaient arrivés depuis avril. Ils s'ajoutent aux 410 000 du pays": another state.
		const isState = figure.measure === 'stock' && last?.draft.measure === 'cumulative';
		const isOther = isState && last.time.mentions.some(({ kind }) => kind === 'since');
		return isSame && !isOther ? day : undefined;
	}

	/** The day up to which whoever tells a figure counted last, from a token on. */
	#countBefore({ source }: FigureDraft, from: number): IsoDate | null | undefined {
		if (source === null) return undefined;
		return this.#findLast(
			from,
			({ draft, time }) => isOfCount(draft, time) && isSameSource(draft.source, source)
		)?.time.end;
	}

	/** The last one that fits and does not begin before a token. */
	#findLast(from: number, isFitting: (told: Told) => boolean): Told | undefined {
		for (let i = this.#told.length - 1; i >= 0; i--) {
			const told = this.#told[i];
			if (!told || told.draft.from < from) return undefined;
			if (isFitting(told)) return told;
		}
		return undefined;
	}
}

/** Up to which day words say that a figure was counted. */
function findDay({ time: { end, mentions } }: Told): DateMention | undefined {
	return mentions.find(
		({ kind, precision, dateEnd }) => kind === 'as_of' && precision === 'day' && dateEnd === end
	);
}

/** What reports on violence count. */
const VIOLENCE: ReadonlySet<Metric> = new Set<Metric>([
	...CASUALTIES,
	'sexual_violence',
	'detained'
]);

/** What a plan asks for, and whom it is for. */
export const NEEDS: ReadonlySet<Metric> = new Set<Metric>(['funding_required', 'targeted']);

/** The time of a state at the day of a count. */
const OF_COUNT = { precision: 'day', mentions: [], rule: 'as of the figure before it' } as const;

/** Days of the shortest month, less one. */
const MONTH = 27;

/** Figures back to what the same event did, told in the same sentence. */
const BESIDE = 8;

/** The same, or its short form in a bracket: "SNGRE" of "Secretaría Nacional de Gestión de Riesgos (SNGRE)". */
function isSameSource(one: string | null, other: string): boolean {
	if (one === null) return false;
	return one === other || one.endsWith(`(${other})`) || other.endsWith(`(${one})`);
}

/** A date that a time was read off. */
function isOf({ mentions }: Time, start: number): boolean {
	return mentions.some((mention) => mention.start === start);
}
