import type { Store } from '../store/index.ts';

/**
 * Some 150 kilobytes each at most, where a view has as many marks as a chart shows; what a row of a
 * table shows is a few, and a page has dozens of rows. The newest figures of a region are thirty.
 */
const MOST_VIEWS = { shown: 200, outline: 2000, newest: 200 };

type Part = keyof typeof MOST_VIEWS;

interface KeptView {
	state: string;
	view: () => unknown;
}

/**
 * Views that this process computed or decoded of late. Each is given again only for the very state of
 * the store that it was computed from, which is read anew every time; nobody may change what is given.
 */
class KeptViews {
	readonly #most: number;
	readonly #views = new Map<string, KeptView>();

	constructor(most: number) {
		this.#most = most;
	}

	/** The view with this name in this state, or what `decode` gives. */
	find<T>(name: string, state: string, decode: () => T): T {
		const view = this.get<T>(name, state) ?? once(decode);
		this.keep(name, state, view);
		return view();
	}

	/** The view with this name in this state, where it is kept. */
	get<T>(name: string, state: string): (() => T) | undefined {
		const known = this.#views.get(name);
		return known?.state === state ? (known.view as () => T) : undefined;
	}

	/** Keeps a view, which is made when it is first asked for. */
	keep(name: string, state: string, view: () => unknown): void {
		this.#views.delete(name);
		this.#views.set(name, { state, view });
		const [oldest] = this.#views.keys();
		if (this.#views.size > this.#most && oldest !== undefined) this.#views.delete(oldest);
	}
}

/** Does what is asked for when it is first asked for, and lets go of what it was made from. */
export function once<T>(make: () => T): () => T {
	let state: { make: () => T } | { value: T } = { make };
	return () => {
		if ('make' in state) state = { value: state.make() };
		return state.value;
	};
}

const ofStores = new WeakMap<Store, Record<Part, KeptViews>>();

/** What this process keeps of the views of a store. */
export function keptViewsOf(db: Store, part: Part): KeptViews {
	const { shown, outline, newest } = MOST_VIEWS;
	const kept = ofStores.get(db) ?? {
		shown: new KeptViews(shown),
		outline: new KeptViews(outline),
		newest: new KeptViews(newest)
	};
	ofStores.set(db, kept);
	return kept[part];
}
