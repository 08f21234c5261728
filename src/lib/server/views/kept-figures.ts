import { cutBlocks, joinBlocks } from '#lib/domain/blocks.ts';
import type { Block } from '#lib/domain/blocks.ts';
import { createClaimMemo } from '#lib/domain/claim-memo.ts';
import type { ClaimMemo } from '#lib/domain/claim-memo.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { listOwnAmong, listOwnFigures, listOwnStates, listWritesSince } from '../store/index.ts';
import type { OwnState, Store, Topic } from '../store/index.ts';
import { groupByPlace, keepSame, keyOf, listWritten, replaceWritten } from './written-figures.ts';

/** Figures that are kept: three kilobytes each, with what was computed of them (docs/scale.md). */
const MOST_FIGURES = 50_000;
const MOST_TOPICS = 200;

interface KeptPlace {
	state: OwnState;
	blocks: Block[];
}

/**
 * Figures that this process read before, by the region that they are of. They are given again only
 * where the store says that nobody wrote to one of that region since; of a region that was written
 * to, those that are as they were stay the same objects. So of a view whose topic was touched only
 * that is computed which rests on what is new: see `ClaimMemo` and `ListMemo`.
 */
export class KeptFigures {
	readonly #places = new Map<string, KeptPlace>();
	readonly #lists = new Map<string, readonly FigureRecord[]>();
	readonly #claims = new Map<string, { changes: number; memo: ClaimMemo }>();
	#figures = 0;

	/** The figures of the region of a topic and of each one below it, by what `keyOf` gives for them. */
	async readPlaces(db: Store, topics: readonly Topic[]): Promise<[OwnState, Block[]][]> {
		const states = await listOwnStates(db, topics);
		const stale = states.filter((state) => !this.#isKept(state));
		const read = await this.#readWritten(db, stale);
		const whole = stale.filter((state) => !read.has(keyOf(state)));
		for (const [key, figures] of await readWhole(db, whole)) {
			read.set(key, cutBlocks(keepSame(this.#places.get(key)?.blocks.flat() ?? [], figures)));
		}
		const places = states.map((state): [OwnState, Block[]] => {
			const key = keyOf(state);
			return [state, read.get(key) ?? this.#places.get(key)?.blocks ?? []];
		});
		for (const [state, blocks] of places) this.#keep(state, blocks);
		this.#forgetOldest();
		return places;
	}

	/** Of stale regions those of which it is known what was written to: the rest of them stays. */
	async #readWritten(db: Store, stale: readonly OwnState[]): Promise<Map<string, Block[]>> {
		const known = stale.flatMap((state) => {
			const kept = this.#places.get(keyOf(state));
			return kept && kept.state.changes === state.changes ? [{ state, kept }] : [];
		});
		if (known.length === 0) return new Map();
		const since = Math.min(...known.map(({ kept }) => kept.state.last));
		const writes = await listWritesSince(db, since);
		const touched = known.flatMap(({ state, kept }) => {
			const ids = listWritten(kept.state, state, writes);
			return ids ? [{ state, kept, ids }] : [];
		});
		const states = touched.map(({ state }) => state);
		const ids = [...new Set(touched.flatMap((place) => [...place.ids]))];
		const figures = groupByPlace(states, await listOwnAmong(db, states, ids));
		return new Map(
			touched.map(({ state, kept, ids }) => [
				keyOf(state),
				replaceWritten(kept.blocks, ids, figures.get(keyOf(state)) ?? [])
			])
		);
	}

	/** What became of the figures of a topic, for a state of all else that a view rests on. */
	claimsOf(topic: Topic, changes: number): ClaimMemo {
		const key = keyOf(topic);
		const known = this.#claims.get(key);
		const memo: ClaimMemo = known?.changes === changes ? known.memo : createClaimMemo();
		keepNewest(this.#claims, key, { changes, memo });
		return memo;
	}

	/** The figures of a topic in one list: most of it is as it was when it was last asked for. */
	join(topic: string, blocks: readonly Block[]): readonly FigureRecord[] {
		const list = joinBlocks(blocks, this.#lists.get(topic));
		keepNewest(this.#lists, topic, list);
		return list;
	}

	#isKept({ writes, changes, ...topic }: OwnState): boolean {
		const kept = this.#places.get(keyOf(topic))?.state;
		return kept?.writes === writes && kept.changes === changes;
	}

	#keep(state: OwnState, blocks: Block[]): void {
		this.#forget(keyOf(state));
		this.#places.set(keyOf(state), { state, blocks });
		this.#figures += countFigures(blocks);
	}

	#forgetOldest(): void {
		for (const key of this.#places.keys()) {
			if (this.#figures <= MOST_FIGURES) return;
			this.#forget(key);
			this.#lists.clear();
		}
	}

	#forget(key: string): void {
		this.#figures -= countFigures(this.#places.get(key)?.blocks ?? []);
		this.#places.delete(key);
	}
}

/** Of topics as many as are asked for again. */
function keepNewest<T>(topics: Map<string, T>, key: string, value: T): void {
	topics.delete(key);
	topics.set(key, value);
	const [oldest] = topics.keys();
	if (topics.size > MOST_TOPICS && oldest !== undefined) topics.delete(oldest);
}

function countFigures(blocks: readonly Block[]): number {
	return blocks.reduce((sum, { length }) => sum + length, 0);
}

async function readWhole(
	db: Store,
	places: readonly OwnState[]
): Promise<Map<string, FigureRecord[]>> {
	return groupByPlace(places, await listOwnFigures(db, places));
}

const ofStores = new WeakMap<Store, KeptFigures>();

/** What this process keeps of a store. */
export function keptFiguresOf(db: Store): KeptFigures {
	const kept = ofStores.get(db) ?? new KeptFigures();
	ofStores.set(db, kept);
	return kept;
}
