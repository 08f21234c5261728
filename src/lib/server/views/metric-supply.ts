import type { Measure, Metric } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { findLastSameDay } from '#lib/domain/last-same-day.ts';
import { isWhole, showView } from '#lib/domain/shown-view.ts';
import type { MetricView } from '#lib/domain/views.ts';
import { findRollups, readTotalSettings, storeRollups } from '../store/index.ts';
import type { Rollup, Store, Topic, TopicState } from '../store/index.ts';
import { decodeView, encodeView } from './encode-view.ts';
import { FigureSupply } from './figure-supply.ts';
import { keptFiguresOf } from './kept-figures.ts';
import { keptViewsOf } from './kept-views.ts';
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
			if (!isComputed(state)) return true;
			const view = once(() => this.#decode(part, question, state));
			this.#known[part].set(keyOf(question), view);
			return false;
		});
	}

	#decode(part: keyof Parts, question: Question, state: ComputedState): never {
		const { revision, changes, computedOn, computed } = state;
		const basis = [revision, changes, computedOn].join(' ');
		const kept = keptViewsOf(this.#db, part);
		return kept.find(keyOf(question), basis, () => decodeView<never>(computed));
	}

	async #compute(questions: readonly Question[]): Promise<void> {
		for (const some of this.#divide(questions)) {
			const kept = isKept(this.#options.filter) ? keptFiguresOf(this.#db) : undefined;
			const figures = new FigureSupply(this.#db, this.#options.filter, kept);
			// What has no counter has no figures.
			await figures.fetch(some.filter((one) => this.#countFigures(one) > 0));
			const options = await this.#readOptions();
			const rollups = some.flatMap((question) => this.#answer(question, figures, options));
			await storeRollups(this.#db, rollups);
		}
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

	#answer(question: Question, supply: FigureSupply, options: ViewOptions): Rollup[] {
		const { regionId, metric, measure } = question;
		const { today, filter } = options;
		const figures = supply.list(regionId, metric);
		const asked = measure ? { ...options, filter: { ...filter, measure } } : options;
		const state = this.#states.get(topicOf(question));
		const claims = state && keptFiguresOf(this.#db).claimsOf(state, state.changes);
		const prepared = prepareView(figures, regionId, metric, asked, claims);
		const whole = viewMetric(figures, regionId, metric, asked, prepared);
		const outline = summariseView(whole, figures, regionId, asked, prepared);
		const shown = showView(whole);
		this.#known.shown.set(keyOf(question), () => shown);
		this.#known.outline.set(keyOf(question), () => outline);
		if (!state) return [];
		const { revision, changes } = state;
		const topic = { regionId, metric, measure };
		const days = { firstDay: today, lastDay: findLastSameDay(figures, whole.total, today) };
		const views = { outline: encodeView(outline), shown: encodeView(shown) };
		return [{ ...topic, revision, changes, release: ARITHMETIC, ...days, ...views }];
	}
}

type ComputedState = TopicState & { computed: Uint8Array };

function isComputed(state: TopicState | undefined): state is ComputedState {
	return state !== undefined && state.computed !== null;
}

/** Does what is asked for when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
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
