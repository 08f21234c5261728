import type { IsoDate, Measure, Metric } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { findLastSameDay } from '#lib/domain/last-same-day.ts';
import { isWhole, showView } from '#lib/domain/shown-view.ts';
import type { MetricView } from '#lib/domain/views.ts';
import {
	findRollups,
	readTotalSettings,
	settleWrites,
	storeRollups,
	writeLater
} from '../store/index.ts';
import type { Rollup, Store, Topic, TopicState } from '../store/index.ts';
import { decodeView, encodeView } from './encode-view.ts';
import { FigureSupply } from './figure-supply.ts';
import { keptFiguresOf } from './kept-figures.ts';
import { keptViewsOf, once } from './kept-views.ts';
import { prepareView, summariseView, viewMetric } from './metric-view.ts';
import type { ViewSummary } from './metric-view.ts';
import type { ViewOptions } from './view-options.ts';

/** Figures of several topics that are read at once. */
const MOST_FIGURES = 20_000;

/** Absent measure: the one that the figures speak for. */
export interface Question extends Topic {
	measure?: Measure;
}

interface Parts {
	outline: ViewSummary;
	shown: MetricView;
}

/**
 * The views that a page is made of, read for many places and metrics at once: as they were computed
 * before where nothing has changed that they rest on, else computed now, and kept for who is next.
 */
export class MetricSupply {
	readonly #db: Store;
	readonly #options: ViewOptions;
	/** How each topic stood just before its figures were read. */
	readonly #states = new Map<string, TopicState>();
	readonly #known: { [part in keyof Parts]: Map<string, () => Parts[part]> } = {
		outline: new Map(),
		shown: new Map()
	};

	constructor(db: Store, options: ViewOptions) {
		this.#db = db;
		this.#options = options;
	}

	/** Reads what has not been read yet: views as a page shows them, or what tables show of them. */
	async fetch(questions: readonly Question[], part: keyof Parts): Promise<void> {
		const missing = questions.filter((question) => !this.#known[part].has(keyOf(question)));
		for (const measure of new Set(missing.map((question) => question.measure))) {
			const same = missing.filter((question) => question.measure === measure);
			const left = await this.#readKept(same, measure, part);
			if (left.length > 0) await this.#compute(left);
		}
	}

	/** A view as a table shows it; undefined where it was not fetched. */
	findOutline(question: Question): ViewSummary | undefined {
		return this.#known.outline.get(keyOf(question))?.();
	}

	findShown(question: Question): MetricView | undefined {
		return this.#known.shown.get(keyOf(question))?.();
	}

	/** Takes what was kept, and gives the questions that are left. */
	async #readKept(
		questions: readonly Question[],
		measure: Measure | undefined,
		part: keyof Parts
	): Promise<Question[]> {
		if (!isKept(this.#options.filter)) return [...questions];
		const asked = { release: ARITHMETIC, today: this.#options.today, measure, part };
		const states = new Map<string, TopicState>();
		for (const state of await findRollups(this.#db, questions, asked)) {
			states.set(keyOf(state), state);
		}
		return questions.filter((question) => {
			const state = states.get(topicOf(question));
			if (state && !this.#states.has(topicOf(question))) this.#states.set(topicOf(question), state);
			const view = state && this.#findKept(part, question, state);
			if (view) this.#known[part].set(keyOf(question), view);
			return !view;
		});
	}

	/** From the store, else what this process computed today and has not stored yet. */
	#findKept(part: keyof Parts, question: Question, state: TopicState): (() => never) | undefined {
		const { computed, computedOn } = state;
		const kept = keptViewsOf(this.#db, part);
		const name = keyOf(question);
		if (!computed) return kept.get(name, basisOf(state, this.#options.today));
		const basis = basisOf(state, computedOn);
		return once(() => kept.find(name, basis, () => decodeView<never>(computed)));
	}

	async #compute(questions: readonly Question[]): Promise<void> {
		for (const [index, some] of this.#divide(questions).entries()) {
			// Figures stay in memory until what follows from them is stored.
			if (index > 0) await settleWrites(this.#db);
			const kept = isKept(this.#options.filter) ? keptFiguresOf(this.#db) : undefined;
			const figures = new FigureSupply(this.#db, this.#options.filter, kept);
			// What has no counter has no figures.
			await figures.fetch(some.filter((one) => this.#countFigures(one) > 0));
			const options = await this.#readOptions();
			const rollups = some.flatMap((question) => this.#answer(question, figures, options));
			await this.#store(rollups);
		}
	}

	/** Nobody waits for it, but where the end of a transaction does. */
	async #store(rollups: readonly (() => Rollup)[]): Promise<void> {
		const store = () =>
			storeRollups(
				this.#db,
				rollups.map((make) => make())
			);
		if (this.#db.isTransaction) await store();
		else if (rollups.length > 0) writeLater(this.#db, store);
	}

	/** Only so many figures are in memory at a time, however many topics a page has. */
	#divide(questions: readonly Question[]): Question[][] {
		const groups: Question[][] = [];
		let figures = Infinity;
		for (const question of questions) {
			const more = this.#countFigures(question);
			if (figures + more > MOST_FIGURES) {
				groups.push([]);
				figures = 0;
			}
			groups.at(-1)?.push(question);
			figures += more;
		}
		return groups;
	}

	/** Where counters say nothing of what a filter leaves, each topic may have some. */
	#countFigures(question: Question): number {
		if (!isKept(this.#options.filter)) return 1;
		return this.#states.get(topicOf(question))?.figures ?? 0;
	}

	/** What is kept rests on settings that were read after the state of its topic. */
	async #readOptions(): Promise<ViewOptions> {
		if (!isKept(this.#options.filter)) return this.#options;
		return { ...this.#options, settings: await readTotalSettings(this.#db) };
	}

	/** Computes what is asked for; gives what is to be stored of it, where anything is. */
	#answer(question: Question, supply: FigureSupply, options: ViewOptions): (() => Rollup)[] {
		const { regionId, metric, measure } = question;
		const { today, filter } = options;
		const figures = supply.list(regionId, metric);
		const asked = measure ? { ...options, filter: { ...filter, measure } } : options;
		const state = this.#states.get(topicOf(question));
		const claims = state && keptFiguresOf(this.#db).claimsOf(state, state.changes);
		const prepared = prepareView(figures, regionId, metric, asked, claims);
		const whole = viewMetric(figures, regionId, metric, asked, prepared);
		const shown = once(() => showView(whole));
		const outline = once(() => summariseView(whole, figures, regionId, asked, prepared));
		const name = keyOf(question);
		this.#known.shown.set(name, shown);
		this.#known.outline.set(name, outline);
		if (!state) return [];
		const basis = basisOf(state, today);
		keptViewsOf(this.#db, 'shown').keep(name, basis, shown);
		keptViewsOf(this.#db, 'outline').keep(name, basis, outline);
		const { revision, changes } = state;
		const topic = { regionId, metric, measure };
		const toRollup = (): Rollup => {
			const days = { firstDay: today, lastDay: findLastSameDay(figures, whole.total, today) };
			const views = { outline: encodeView(outline()), shown: encodeView(shown()) };
			return { ...topic, revision, changes, release: ARITHMETIC, ...days, ...views };
		};
		return [toRollup];
	}
}

/** All that a view rests on, for the day that it was computed on. */
function basisOf({ revision, changes }: TopicState, day: IsoDate | null): string {
	return [revision, changes, day].join(' ');
}

/** One view alone, as a page shows it. */
async function readMetric(
	db: Store,
	regionId: string,
	metric: Metric,
	options: ViewOptions
): Promise<MetricView> {
	const supply = new MetricSupply(db, options);
	await supply.fetch([{ regionId, metric }], 'shown');
	return supply.findShown({ regionId, metric }) ?? viewMetric([], regionId, metric, options);
}

/** One view alone with every mark and figure, added up again where a page is spared some of them. */
export async function readWholeMetric(
	db: Store,
	regionId: string,
	metric: Metric,
	options: ViewOptions
): Promise<MetricView> {
	const shown = await readMetric(db, regionId, metric, options);
	if (isWhole(shown)) return shown;
	const figures = new FigureSupply(db, options.filter);
	await figures.fetch([{ regionId, metric }]);
	return viewMetric(figures.list(regionId, metric), regionId, metric, options);
}

/** Only what every reader asks for is kept: all figures of a place and a metric, as known today. */
function isKept(filter: FigureFilter): boolean {
	return Object.entries(filter).every(
		([key, value]) => value === undefined || key === 'regionId' || key === 'metric'
	);
}

function topicOf({ regionId, metric }: Topic): string {
	return keyOf({ regionId, metric });
}

function keyOf({ regionId, metric, measure = undefined }: Question): string {
	return [regionId, metric, measure ?? ''].join(' ');
}
