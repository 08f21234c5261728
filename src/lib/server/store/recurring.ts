/**
 * Queries that are put together once and asked again with other values: for a document that is taken
 * in, to put its statements together took longer than most of them run.
 */
import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import { toStorable } from './parameters.ts';
import type { Store } from './schema.ts';

/** What a query is given: values, lists and rows of them. */
type Given = unknown;

/** Stands in a query for a value that is not known yet. */
class Slot {
	readonly index: number;

	constructor(index: number) {
		this.index = index;
	}
}

const MOST_SHAPES = 200;

/**
 * A query from what it is given. `build` gets slots in the place of the values, so it may put them
 * into the query and nothing else; lists in it are as long as those given, for each length of which
 * the query is put together once. What of it depends on a value, null as well, is to be said in `shape`.
 */
export function recurring<G extends Given, R>(
	build: (db: Store, given: G) => Compilable<R>,
	shape: (given: G) => string = () => ''
): (db: Store, given: G) => Promise<QueryResult<R>> {
	const byEngine = new WeakMap<object, Map<string, CompiledQuery<R>>>();
	return (db, given) => {
		const engine = db.getExecutor().adapter;
		const known = byEngine.get(engine) ?? new Map<string, CompiledQuery<R>>();
		byEngine.set(engine, known);
		const values: unknown[] = [];
		const key = `${shape(given)} ${listValues(given, values)}`;
		let compiled = known.get(key);
		if (!compiled) {
			compiled = build(db, toSlots(given, { last: -1 }) as G).compile();
			if (known.size >= MOST_SHAPES) known.clear();
			known.set(key, compiled);
		}
		return db.executeQuery<R>({ ...compiled, parameters: fill(compiled.parameters, values) });
	};
}

/** Adds the values in what is given to a list, in order; gives the lengths of the lists in it. */
function listValues(given: Given, values: unknown[]): string {
	if (!isNested(given)) {
		values.push(given);
		return '';
	}
	const parts = Array.isArray(given) ? given : Object.values(given);
	let lengths = Array.isArray(given) ? `${given.length},` : '';
	for (const part of parts) lengths += listValues(part, values);
	return lengths;
}

/** The same with a slot for each value. */
function toSlots(given: Given, count: { last: number }): Given {
	if (!isNested(given)) return new Slot((count.last += 1));
	if (Array.isArray(given)) return given.map((part) => toSlots(part, count));
	return Object.fromEntries(
		Object.entries(given).map(([name, part]) => [name, toSlots(part, count)])
	);
}

/** A list, or an object of names; bytes are a value. */
function isNested(given: Given): given is unknown[] | Record<string, unknown> {
	return typeof given === 'object' && given !== null && !(given instanceof Uint8Array);
}

function fill(parameters: readonly unknown[], values: readonly unknown[]): unknown[] {
	return parameters.map((one) => (one instanceof Slot ? toStorable(values[one.index]) : one));
}
