import type { Store } from '../store/index.ts';

/** Some 150 kilobytes each at most, where a view has as many marks as a chart shows. */
const MOST_VIEWS = 200;

interface KeptView {
	state: string;
	view: unknown;
}

/**
 * Views that this process decoded of late. Each is given again only for the very state of the store
 * that it was computed from, which is read anew every time; nobody may change what is given.
 */
class KeptViews {
	readonly #views = new Map<string, KeptView>();

	/** The view with this name in this state, or what `decode` gives. */
	find<T>(name: string, state: string, decode: () => T): T {
		const known = this.#views.get(name);
		const kept = known?.state === state ? known : { state, view: decode() };
		this.#views.delete(name);
		this.#views.set(name, kept);
		const [oldest] = this.#views.keys();
		if (this.#views.size > MOST_VIEWS && oldest !== undefined) this.#views.delete(oldest);
		return kept.view as T;
	}
}

const ofStores = new WeakMap<Store, KeptViews>();

/** What this process keeps of the views of a store. */
export function keptViewsOf(db: Store): KeptViews {
	const kept = ofStores.get(db) ?? new KeptViews();
	ofStores.set(db, kept);
	return kept;
}
