import type { ClaimMemo } from '#lib/domain/context.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { listOwnAmong, listOwnFigures, listOwnStates, listWritesSince } from '../store/index.ts';
import type { OwnState, Store, Topic } from '../store/index.ts';
import { groupByPlace, keepSame, keyOf, listWritten, replaceWritten } from './written-figures.ts';

/** Figures that are kept: three kilobytes each, with what was computed of them (docs/scale.md). */
const MOST_FIGURES = 50_000;
const MOST_TOPICS = 200;

interface KeptPlace {
	state: OwnState;
	figures: FigureRecord[];
}

/**
 * Figures that this process read before, by the region that they are of. They are given again only
 * where the store says that nobody wrote to one of that region since; of a region that was written
 * to, those that are as they were stay the same objects. So of a view whose topic was touched only
 * that is computed which rests on what is new: see `ClaimMemo` and `ListMemo`.
 */
export class KeptFigures {
	readonly #places = new Map<string, KeptPlace>();
	readonly #claims = new Map<string, { changes: number; memo: ClaimMemo }>();
	#figures = 0;

	/** The figures of the region of a topic and of each one below it, by what `keyOf` gives for them. */
	async readPlaces(db: Store, topics: readonly Topic[]): Promise<[OwnState, FigureRecord[]][]> {
		const states = await listOwnStates(db, topics);
		const stale = states.filter((state) => !this.#isKept(state));
		const read = await this.#readWritten(db, stale);
		const whole = stale.filter((state) => !read.has(keyOf(state)));
		for (const [key, figures] of await readWhole(db, whole)) {
			read.set(key, keepSame(this.#places.get(key)?.figures ?? [], figures));
		}
		const places = states.map((state): [OwnState, FigureRecord[]] => {
			const key = keyOf(state);
			return [state, read.get(key) ?? this.#places.get(key)?.figures ?? []];
		});
		for (const [state, figures] of places) this.#keep(state, figures);
		this.#forgetOldest();
		return places;
	}

	/** Of stale regions those of which it is known what was written to: the rest of them stays. */
	async #readWritten(db: Store, stale: readonly OwnState[]): Promise<Map<string, FigureRecord[]>> {
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
				replaceWritten(kept.figures, ids, figures.get(keyOf(state)) ?? [])
			])
		);
	}

	/** What became of the figures of a topic, for a state of all else that a view rests on. */
	claimsOf(topic: Topic, changes: number): ClaimMemo {
		const key = keyOf(topic);
		const known = this.#claims.get(key);
		const memo: ClaimMemo = known?.changes === changes ? known.memo : new WeakMap();
		this.#claims.delete(key);
		this.#claims.set(key, { changes, memo });
		const [oldest] = this.#claims.keys();
		if (this.#claims.size > MOST_TOPICS && oldest !== undefined) this.#claims.delete(oldest);
		return memo;
	}

	#isKept({ writes, changes, ...topic }: OwnState): boolean {
		const kept = this.#places.get(keyOf(topic))?.state;
		return kept?.writes === writes && kept.changes === changes;
	}

	#keep(state: OwnState, figures: FigureRecord[]): void {
		this.#forget(keyOf(state));
		this.#places.set(keyOf(state), { state, figures });
		this.#figures += figures.length;
	}

	#forgetOldest(): void {
		for (const key of this.#places.keys()) {
			if (this.#figures <= MOST_FIGURES) return;
			this.#forget(key);
		}
	}

	#forget(key: string): void {
		this.#figures -= this.#places.get(key)?.figures.length ?? 0;
		this.#places.delete(key);
	}
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
