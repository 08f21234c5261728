/**
 * What a pure function gave for a list of objects, for as long as the first of them lives. The total,
 * the choice of its measure and the series of a view ask for the same lines and sums: each is computed
 * once. Objects are told apart by identity and must not change.
 */
export class ListMemo<T extends object, R> {
	readonly #known = new WeakMap<T, Entry<T, R>[]>();
	/** Keys are few: measures, and numbers of days. */
	readonly #ofNone = new Map<string, R>();

	/** `key`: all that the result depends on besides the items. */
	get(items: readonly T[], key: string, compute: () => R): R {
		const [first] = items;
		if (!first) return this.#rememberEmpty(key, compute);
		const entries = this.#known.get(first) ?? [];
		for (const entry of entries) {
			if (entry.key === key && areSame(entry.items, items)) return entry.result;
		}
		const result = compute();
		this.#known.set(first, [{ items, key, result }, ...entries].slice(0, MOST_LISTS));
		return result;
	}

	#rememberEmpty(key: string, compute: () => R): R {
		const result = this.#ofNone.get(key) ?? compute();
		this.#ofNone.set(key, result);
		return result;
	}
}

interface Entry<T, R> {
	items: readonly T[];
	key: string;
	result: R;
}

/** Lists that begin with the same object: the whole, and what is left of it without later ones. */
const MOST_LISTS = 4;

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
	return true;
}
