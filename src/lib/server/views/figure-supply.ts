import type { Metric } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { listAncestors } from '#lib/regions/index.ts';
import { listFiguresAbout } from '#lib/server/store/index.ts';
import type { Store, Topic } from '#lib/server/store/index.ts';

/** The figures that a page is made from: read for many places and metrics at once, kept for the page. */
export class FigureSupply {
	readonly #db: Store;
	readonly #filter: FigureFilter;
	readonly #byTopic = new Map<string, FigureRecord[]>();

	constructor(db: Store, filter: FigureFilter) {
		this.#db = db;
		this.#filter = filter;
	}

	/** Reads the topics that have not been read yet, in one query. */
	async fetch(topics: readonly Topic[]): Promise<void> {
		const missing = topics.filter((topic) => !this.#byTopic.has(keyOf(topic)));
		const lists = new Map(missing.map((topic) => [keyOf(topic), [] as FigureRecord[]]));
		for (const figure of await listFiguresAbout(this.#db, missing, this.#filter)) {
			for (const { id } of figure.regionId === null ? [] : listAncestors(figure.regionId)) {
				lists.get(keyOf({ regionId: id, metric: figure.metric }))?.push(figure);
			}
		}
		for (const [key, figures] of lists) this.#byTopic.set(key, figures);
	}

	/** The figures of a topic, in order of id; none where it was not fetched. */
	list(regionId: string, metric: Metric): FigureRecord[] {
		return this.#byTopic.get(keyOf({ regionId, metric })) ?? [];
	}
}

function keyOf({ regionId, metric }: Topic): string {
	return `${regionId} ${metric}`;
}
