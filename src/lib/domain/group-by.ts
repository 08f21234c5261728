/** Items by what they have in common, each group in the order of its first item. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): T[][] {
	const groups = new Map<K, T[]>();
	for (const item of items) addToGroup(groups, keyOf(item), item);
	return [...groups.values()];
}

/** Puts an item behind the others of its group. */
export function addToGroup<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
	const group = groups.get(key);
	if (group) group.push(item);
	else groups.set(key, [item]);
}
