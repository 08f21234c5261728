import type { ClaimMemo } from '#lib/domain/context.ts';
import type { FigureRecord } from '#lib/domain/series.ts';
import { listOwnFigures, listOwnStates } from '../store/index.ts';
import type { OwnState, Store, Topic } from '../store/index.ts';

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
		const read = new Map(stale.map((state) => [keyOf(state), [] as FigureRecord[]]));
		for (const figure of await listOwnFigures(db, stale)) {
			read.get(keyOf({ ...figure, regionId: figure.regionId ?? '' }))?.push(figure);
		}
		const places = states.map((state): [OwnState, FigureRecord[]] => {
			const figures = read.get(keyOf(state));
			const kept = this.#places.get(keyOf(state))?.figures ?? [];
			return [state, figures ? keepSame(kept, figures) : kept];
		});
		for (const [state, figures] of places) this.#keep(state, figures);
		this.#forgetOldest();
		return places;
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

/** The figures as they were read last; of those that are as before, the objects of before. */
function keepSame(before: readonly FigureRecord[], figures: FigureRecord[]): FigureRecord[] {
	const known = new Map(before.map((figure) => [figure.id, figure]));
	return figures.map((figure) => {
		const same = known.get(figure.id);
		return same && isSame(same, figure) ? same : figure;
	});
}

function isSame(one: FigureRecord, other: FigureRecord): boolean {
	for (const key in other) {
		if (one[key as keyof FigureRecord] !== other[key as keyof FigureRecord]) return false;
	}
	return true;
}

function keyOf({ regionId, metric }: Topic): string {
	return `${regionId} ${metric}`;
}

const ofStores = new WeakMap<Store, KeptFigures>();

/** What this process keeps of a store. */
export function keptFiguresOf(db: Store): KeptFigures {
	const kept = ofStores.get(db) ?? new KeptFigures();
	ofStores.set(db, kept);
	return kept;
}
