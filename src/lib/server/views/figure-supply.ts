import { cutBlocks, joinBlocks } from '#lib/domain/blocks.ts';
import type { Block } from '#lib/domain/blocks.ts';
import type { Metric } from '#lib/domain/figure.ts';
import type { FigureFilter } from '#lib/domain/filter.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { listAncestors } from '#lib/regions/index.ts';
import { listFiguresAbout } from '#lib/server/store/index.ts';
import type { Store, Topic } from '#lib/server/store/index.ts';
import type { KeptFigures } from './kept-figures.ts';

/** The figures that a page is made from: read for many places and metrics at once, kept for the page. */
export class FigureSupply {
	readonly #db: Store;
	readonly #filter: FigureFilter;
	readonly #kept: KeptFigures | undefined;
	readonly #byTopic = new Map<string, readonly FigureRecord[]>();

	/** `kept`: where no filter is asked for, what this process has read before. */
	constructor(db: Store, filter: FigureFilter, kept?: KeptFigures) {
		this.#db = db;
		this.#filter = filter;
		this.#kept = kept;
	}

	/** Reads the topics that have not been read yet, in one query. */
	async fetch(topics: readonly Topic[]): Promise<void> {
		const missing = topics.filter((topic) => !this.#byTopic.has(keyOf(topic)));
		const lists = new Map(missing.map((topic) => [keyOf(topic), [] as Block[]]));
		for (const [place, blocks] of await this.#readPlaces(missing)) {
			for (const { id } of listAncestors(place.regionId)) {
				lists.get(keyOf({ regionId: id, metric: place.metric }))?.push(...blocks);
			}
		}
		for (const [key, blocks] of lists) {
			this.#byTopic.set(key, this.#kept?.join(key, blocks) ?? joinBlocks(blocks));
		}
	}

	/** By region: as they were read before, where every reader asks for the same. */
	async #readPlaces(topics: readonly Topic[]): Promise<[Topic, Block[]][]> {
		if (this.#kept) return this.#kept.readPlaces(this.#db, topics);
		const figures = await listFiguresAbout(this.#db, topics, this.#filter);
		return groupBy(figures, ({ regionId, metric }) => `${regionId} ${metric}`).flatMap((some) => {
			const [first] = some;
			return first?.regionId ? [[{ ...first, regionId: first.regionId }, cutBlocks(some)]] : [];
		});
	}

	/** The figures of a topic, in order of id; none where it was not fetched. */
	list(regionId: string, metric: Metric): readonly FigureRecord[] {
		return this.#byTopic.get(keyOf({ regionId, metric })) ?? [];
	}
}

function keyOf({ regionId, metric }: Topic): string {
	return `${regionId} ${metric}`;
}
