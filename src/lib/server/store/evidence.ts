/** What a figure was read by, as it is stored: rules by number, spans counted from the figure. */
import type { Evidence } from '#lib/domain/figure.ts';
import { rememberIn } from './remember.ts';
import type { Store } from './schema.ts';

/** `[rule]`, with where its words start from the figure and how long they are, and with a note. */
type Shortened = [rule: number, ...rest: (number | string)[]];

/** Evidence as a column holds it; rules that are new get a number. `start`: of the figure. */
export async function encodeEvidence(
	db: Store,
	evidence: readonly Evidence[],
	start: number
): Promise<string> {
	const shortened: Shortened[] = [];
	const rules = await rememberIn(db, 'rules', () => listRules(db));
	for (const { span, note, ...named } of evidence) {
		const at = span ? [span[0] - start, span[1] - span[0]] : [];
		const said = note === undefined ? [] : [note];
		shortened.push([await numberRule(db, rules, named), ...at, ...said]);
	}
	return JSON.stringify(shortened);
}

/** Gives what `encodeEvidence` was given, of each of some figures, in one look at the rules. */
export async function decodeEvidence(
	db: Store,
	encoded: readonly { evidence: string; start: number }[]
): Promise<Evidence[][]> {
	const lists = encoded.map(({ evidence }) => JSON.parse(evidence) as Shortened[]);
	const rules = await mapRules(db, [...new Set(lists.flat().map(([rule]) => rule))]);
	return encoded.map(({ start }, i) =>
		(lists[i] ?? []).flatMap(([id, ...rest]) => {
			const rule = rules.get(id);
			return rule ? [{ ...rule, ...readRest(rest, start) }] : [];
		})
	);
}

function readRest(rest: readonly (number | string)[], start: number): Partial<Evidence> {
	const [from, length] = rest;
	const note = rest.at(-1);
	return {
		...(typeof from === 'number' && typeof length === 'number'
			? { span: [start + from, start + from + length] as [number, number] }
			: {}),
		...(typeof note === 'string' ? { note } : {})
	};
}

type Rule = Pick<Evidence, 'field' | 'rule'>;

async function mapRules(db: Store, ids: readonly number[]): Promise<Map<number, Rule>> {
	if (ids.length === 0) return new Map();
	const query = db.selectFrom('evidence_rule').selectAll().where('id', 'in', ids);
	return new Map((await query.execute()).map(({ id, field, rule }) => [id, { field, rule }]));
}

/** By the engine behind a store: what was read of it, by what rules are called, and the last number. */
const readRules = new WeakMap<object, { numbers: Map<string, number>; last: number }>();

/**
 * All rules there are, by what they are called: some hundred. Rows are only ever added, so only those
 * are read that are new since; those that this transaction adds may yet be taken back.
 */
async function listRules(db: Store): Promise<Map<string, number>> {
	const engine = db.getExecutor().adapter;
	const known = readRules.get(engine) ?? { numbers: new Map<string, number>(), last: 0 };
	readRules.set(engine, known);
	const query = db.selectFrom('evidence_rule').selectAll().where('id', '>', known.last);
	for (const row of await query.orderBy('id').execute()) {
		known.numbers.set(nameOf(row), row.id);
		known.last = row.id;
	}
	return new Map(known.numbers);
}

async function numberRule(db: Store, rules: Map<string, number>, rule: Rule): Promise<number> {
	const known = rules.get(nameOf(rule));
	if (known !== undefined) return known;
	const query = db.insertInto('evidence_rule').values(rule).returning('id');
	const { id } = await query.executeTakeFirstOrThrow();
	rules.set(nameOf(rule), id);
	return id;
}

function nameOf({ field, rule }: Rule): string {
	return JSON.stringify([field, rule]);
}
